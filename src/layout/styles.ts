import type { Language } from '../core';
import { TILE_COLOURS } from './figures/tile-colours';

/** The body font of the workbook. */
export const FONT = { name: 'Calibri', size: 11 } as const;

/** Margins of the page in inches: the height of the footer is within the lower one. */
export const PAGE_MARGINS = {
  left: 0.3,
  right: 0.3,
  top: 0.5,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
} as const;

/** The rule above the rows that stand out: darker than the one between rows, lighter than the header's. */
export const TOTAL_RULE = '#8DA2B3';

/** Stands for the language's own format until `cellStyle` is asked. */
const SHARE = 'share';

/**
 * How each kind of cell looks, once for every workbook writer. Restrained: navy and greys, thin rules, no grid.
 */
const STYLES = {
  title: style({ size: 16, bold: true, colour: '#12344D' }),
  subtitle: style({ size: 11, colour: '#44525E' }),
  legend: style({ size: 10, colour: '#5B6873' }),
  groupEmpty: style({}),
  group: style({
    bold: true,
    size: 10,
    colour: '#FFFFFF',
    fill: '#12344D',
    edgeLeft: '#FFFFFF',
    vertical: 'centre',
    indent: 1,
  }),
  groupContinued: style({ fill: '#12344D' }),
  headerLeft: headerStyle('left'),
  headerRight: headerStyle('right'),
  headerRemark: { ...headerStyle('left'), indent: 1 },
  bodyText: bodyStyle({ align: 'left' }),
  /** Codes are text and stay so when a cell is edited. */
  bodyCode: bodyStyle({ align: 'left', numberFormat: '@' }),
  bodyName: bodyStyle({ align: 'left', colour: '#12344D' }),
  bodyRight: bodyStyle({ align: 'right' }),
  bodyRemark: bodyStyle({ align: 'left', size: 10, colour: '#5B6873', indent: 1 }),
  bodyYear: bodyStyle({ align: 'left', numberFormat: '0' }),
  bodyDate: bodyStyle({ align: 'left', numberFormat: 'yyyy\\-mm\\-dd' }),
  bodyInteger: bodyStyle({ align: 'right', numberFormat: '#,##0' }),
  bodyShare: bodyStyle({ align: 'right', numberFormat: SHARE }),
  bodyPoints: bodyStyle({ align: 'right', numberFormat: '+0.00;\\-0.00;0.00' }),
  bodyDifference: bodyStyle({ align: 'right', numberFormat: '+0.0;−0.0;0.0' }),
  bodySign: bodyStyle({ align: 'right', colour: '#5B6873' }),
  /** Verdicts: words and a sign say the same, and the colours differ in lightness too. */
  bodyGood: bodyStyle({ colour: '#1B5E3A', fill: '#E6F2EA' }),
  bodyCaution: bodyStyle({ colour: '#6B4A00', fill: '#FBF0D2' }),
  bodyBad: bodyStyle({ colour: '#8C1D18', fill: '#F9DEDC', bold: true }),
  bodyUnsure: bodyStyle({ colour: '#44525E', fill: '#E9EDF0' }),
  /** Tiles of a map, by class from the lowest, and those without one. */
  tile0: tileStyle(0),
  tile1: tileStyle(1),
  tile2: tileStyle(2),
  tile3: tileStyle(3),
  tile4: tileStyle(4),
  tileSmall: style({
    size: 9,
    align: 'centre',
    colour: '#5B6873',
    fill: '#FFFFFF',
    edgeLeft: '#8DA2B3',
    ruleBelow: '#8DA2B3',
  }),
  tileHidden: style({
    size: 9,
    align: 'centre',
    colour: '#333F48',
    fill: '#D5D8DB',
    edgeLeft: '#FFFFFF',
    ruleBelow: '#FFFFFF',
  }),
  keyFigure: style({ size: 28, bold: true, colour: '#16476A', numberFormat: SHARE }),
  keyCount: style({ size: 28, bold: true, colour: '#16476A', numberFormat: '#,##0' }),
  keyLabel: style({ size: 11, colour: '#44525E', vertical: 'centre' }),
  sentence: style({ size: 12, colour: '#1F2A33' }),
  link: style({ colour: '#1F5FA8', underline: true }),
  noteHeading: style({ size: 10, bold: true, colour: '#12344D' }),
  note: style({ size: 10, colour: '#333F48' }),
  sectionHeading: style({ size: 12, bold: true, colour: '#12344D', ruleBelow: '#12344D' }),
  sectionRule: style({ ruleBelow: '#12344D' }),
  factLabel: style({ colour: '#44525E', vertical: 'top' }),
  factText: style({ wrap: true, vertical: 'top' }),
  factCells: style({ wrap: true, vertical: 'top', size: 10, colour: '#5B6873', indent: 1 }),
  factRight: style({ align: 'right', vertical: 'top', numberFormat: '#,##0' }),
} satisfies Record<string, CellStyle>;

/** The name of a style: what a placed cell carries. */
export type StyleName = keyof typeof STYLES;

/** How a cell looks. Colours are `#RRGGBB`; null is the default. */
export interface CellStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly colour: string | null;
  readonly fill: string | null;
  readonly align: 'left' | 'right' | 'centre';
  readonly vertical: 'top' | 'centre' | 'bottom';
  readonly indent: number;
  readonly wrap: boolean;
  /** An Excel number format, or null. */
  readonly numberFormat: string | null;
  /** A thin line under the cell. */
  readonly ruleBelow: string | null;
  /** A line at the left edge, which parts one group of columns from the next. */
  readonly edgeLeft: string | null;
}

/** The look of a cell, its number format in the language's own form. */
export function cellStyle(name: StyleName, language: Language): CellStyle {
  const named = STYLES[name];
  return named.numberFormat === SHARE ? { ...named, numberFormat: shareFormat(language) } : named;
}

/** The Excel number format of a share: one decimal; a space before the sign in Norwegian, none in English. */
export function shareFormat(language: Language): string {
  return language === 'nb' ? '0.0\\ %' : '0.0%';
}

function style(changes: Partial<CellStyle>): CellStyle {
  return {
    size: FONT.size,
    bold: false,
    underline: false,
    colour: null,
    fill: null,
    align: 'left',
    vertical: 'bottom',
    indent: 0,
    wrap: false,
    numberFormat: null,
    ruleBelow: null,
    edgeLeft: null,
    ...changes,
  };
}

function tileStyle(at: number): CellStyle {
  const colours = TILE_COLOURS[at];
  return style({
    size: 9,
    align: 'centre',
    colour: colours?.label ?? null,
    fill: colours?.fill ?? null,
    edgeLeft: '#FFFFFF',
    ruleBelow: '#FFFFFF',
  });
}

/** Text at the top: Excel draws its filter button at the bottom right of the cell. */
function headerStyle(align: 'left' | 'right'): CellStyle {
  return style({
    align,
    size: 10,
    bold: true,
    colour: '#12344D',
    fill: '#E6EDF2',
    vertical: 'top',
    wrap: true,
    ruleBelow: '#12344D',
  });
}

function bodyStyle(changes: Partial<CellStyle>): CellStyle {
  return style({ ruleBelow: '#DCE3E9', vertical: 'centre', ...changes });
}
