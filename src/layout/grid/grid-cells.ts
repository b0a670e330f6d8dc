import { assertNever, statisticTenths } from '../../core';
import { layoutText } from '../words/layout';
import type { GridBlock, GridCell, GridRange, PrintSetup } from './grid-types';
import type { StyleName } from '../styles';
import type { Cell, SheetHead, Tone, WorkbookLayout } from '../types';

/** Row height in points and pixels where nothing else is said. */
export const ROW_POINTS = 15;
/** The same in pixels of 1/96 inch. */
export const ROW_PIXELS = 20;
/** The height of the row that holds a sheet's title. */
export const TITLE_POINTS = 27;

/** The value a cell holds in a workbook: a share is the rounded one, 77,7 % is 0.777. */
export function cellValue(cell: Cell): string | number | null {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'text':
      return fitting(cell.text);
    case 'integer':
    case 'year':
      return cell.value;
    case 'share':
      return cell.tenths / 1000;
    case 'points':
      return cell.hundredths / 100;
    case 'bound':
      return statisticTenths(cell.share) / 1000;
    case 'difference':
      return cell.tenths / 10;
    case 'sign':
      return cell.sign;
    default:
      return assertNever(cell);
  }
}

/** The style of a cell in the body of a table; `text` is how its column shows text. */
export function bodyStyleOf(cell: Cell, text: StyleName): StyleName {
  switch (cell.kind) {
    case 'blank':
      return text;
    case 'text':
      return cell.tone === undefined ? text : TONE_STYLES[cell.tone];
    case 'integer':
      return 'bodyInteger';
    case 'year':
      return 'bodyYear';
    case 'share':
    case 'bound':
      return 'bodyShare';
    case 'points':
      return 'bodyPoints';
    case 'difference':
      return 'bodyDifference';
    case 'sign':
      return 'bodySign';
    default:
      return assertNever(cell);
  }
}

const TONE_STYLES: Readonly<Record<Tone, StyleName>> = {
  good: 'bodyGood',
  caution: 'bodyCaution',
  bad: 'bodyBad',
  unsure: 'bodyUnsure',
};

/** Title and subtitle from the top of the sheet. */
export function headBlock(sheet: SheetHead): GridBlock {
  return {
    row: 0,
    column: 0,
    rows: [[text(sheet.title, 'title')], ...sheet.subtitle.map((line) => [text(line, 'subtitle')])],
  };
}

/** The row, counted from 0, where the cells below a sheet's head begin. */
export function rowBelowHead({ subtitle }: Pick<SheetHead, 'subtitle'>): number {
  return subtitle.length + 2;
}

/** A placed cell of text. */
export function text(value: string, style: StyleName): GridCell {
  return { value: fitting(value), style };
}

/** The longest text an Excel cell can hold; a user's grouping column may hold more. */
const LONGEST_TEXT = 32_767;

function fitting(value: string): string {
  return value.length <= LONGEST_TEXT ? value : `${value.slice(0, LONGEST_TEXT - 1)}…`;
}

/** The print set-up of a sheet whose cells fill `area`. */
export function printSetup(
  sheet: SheetHead,
  workbook: WorkbookLayout,
  orientation: PrintSetup['orientation'],
  area: GridRange,
  pages: Partial<Pick<PrintSetup, 'repeatRows' | 'breaksBefore' | 'pagesTall'>> = {},
): PrintSetup {
  return {
    orientation,
    repeatRows: null,
    breaksBefore: [],
    pagesTall: 0,
    ...pages,
    area,
    footer: {
      left: sheet.name,
      right: layoutText(workbook.language).page('{page}', '{pages}'),
    },
  };
}
