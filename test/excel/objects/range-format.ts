import { accessDenied, invalidArgument, itemNotFound } from '../wire/errors';
import { RemoteObject, type PropertyOf, type RemoteType } from '../wire/remote-object';
import { intersection, type Area } from '../workbook/address';
import {
  DEFAULT_STYLE,
  PLAIN,
  type CellBorder,
  type CellSide,
  type CellStyle,
  type StyleKey,
} from '../workbook/cell-style';
import { isProtected } from '../workbook/edits';
import { autofitColumns, autofitRows } from '../workbook/autofit';
import type { Sheet } from '../workbook/sheet';
import { isUnbounded } from './range-content';
import { RangeTarget } from './range-target';

/** `range.format`. */
export function rangeFormatObject(range: RangeTarget): RemoteObject {
  return RemoteObject.of(rangeFormatType, range);
}

const rangeFormatType: RemoteType<RangeTarget> = {
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: style('horizontalAlignment', 'string'),
    VerticalAlignment: style('verticalAlignment', 'string'),
    WrapText: style('wrapText', 'boolean'),
    IndentLevel: style('indentLevel', 'number'),
    ColumnWidth: {
      get: ({ sheet, area }) => alike(area.column, area.columnCount, (column) => columnWidth(sheet, column)),
      set: (range, points) => resize(range, 'column', points),
    },
    RowHeight: {
      get: ({ sheet, area }) =>
        alike(area.row, area.rowCount, (row) => sheet.facts.rowHeights.get(row) ?? ROW_HEIGHT),
      set: (range, points) => resize(range, 'row', points),
    },
  },
  children: {
    Fill: (range) => RemoteObject.of(fillType, range),
    Font: (range) => RemoteObject.of(fontType, range),
    Borders: (range) => RemoteObject.of(bordersType, range),
    Protection: (range) => RemoteObject.of(protectionType, range),
  },
  methods: {
    AutofitColumns: ({ sheet, area, host }) => autofitColumns(sheet, area, host.platform.contentLanguage),
    AutofitRows: ({ sheet, area }) => autofitRows(sheet, area),
  },
};

const fillType: RemoteType<RangeTarget> = {
  name: 'RangeFill',
  properties: { Color: style('fillColor', 'color') },
  methods: { Clear: (range) => restyle(range, ({ fillColor: _, ...rest }) => rest) },
};

const fontType: RemoteType<RangeTarget> = {
  name: 'RangeFont',
  properties: {
    Bold: style('bold', 'boolean'),
    Italic: style('italic', 'boolean'),
    Underline: style('underline', 'string'),
    Strikethrough: style('strikethrough', 'boolean'),
    Color: style('fontColor', 'color'),
    Size: style('fontSize', 'number'),
    Name: style('fontName', 'string'),
  },
};

const protectionType: RemoteType<RangeTarget> = {
  name: 'FormatProtection',
  properties: { Locked: style('locked', 'boolean') },
};

interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: string;
}

const BORDERS: Readonly<Record<string, readonly CellSide[]>> = {
  EdgeTop: ['top'],
  EdgeBottom: ['bottom'],
  EdgeLeft: ['left'],
  EdgeRight: ['right'],
  InsideHorizontal: ['top', 'bottom'],
  InsideVertical: ['left', 'right'],
};

const bordersType: RemoteType<RangeTarget> = {
  name: 'RangeBorderCollection',
  items: (range) => Object.keys(BORDERS).map((index) => RemoteObject.of(borderType, { range, index })),
  item: (range, args) => {
    const index = args.text(0);
    if (!BORDERS[index]) throw itemNotFound();
    return RemoteObject.of(borderType, { range, index });
  },
};

const borderType: RemoteType<BorderTarget> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: ({ index }) => index },
    Style: border('style', 'None'),
    Color: border('color', '#000000'),
    Weight: border('weight', 'Thin'),
  },
};

/** Points of a row nobody has resized. */
export const ROW_HEIGHT = 15;

/** The width of a column in points. */
export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.facts.columnWidths.get(column) ?? pointsFromCharacters(sheet.facts.standardWidth);
}

/** Excel's width in characters of the default font as points (7 pixels a character, 5 of padding, 4/3 pixels a point). */
export function pointsFromCharacters(characters: number): number {
  return Math.round(Math.trunc(characters * 7 + 5) * 0.75 * 100) / 100;
}

type Kind = 'string' | 'number' | 'boolean' | 'color';

function style(key: StyleKey, kind: Kind): PropertyOf<RangeTarget> {
  return {
    get: (range) => uniform(range, (cell) => cell[key] ?? DEFAULT_STYLE[key]),
    set: (range, value) => {
      const checked = kind === 'color' ? colour(value) : value;
      if (kind !== 'color' && typeof checked !== kind) throw invalidArgument();
      restyle(range, (cell) => ({ ...cell, [key]: checked }));
    },
  };
}

function border(key: keyof CellBorder, otherwise: string): PropertyOf<BorderTarget> {
  return {
    get: ({ range, index }) => {
      const sides = BORDERS[index] ?? [];
      return uniform(
        range,
        (cell) => sides.map((side) => cell.borders?.[side]?.[key] ?? otherwise)[0] ?? otherwise,
        edge(range.area, index),
      );
    },
    set: ({ range, index }, value) => {
      const checked = key === 'color' ? colour(value) : value;
      if (typeof checked !== 'string') throw invalidArgument();
      for (const side of BORDERS[index] ?? []) {
        restyle(range, (cell) => withBorder(cell, side, { [key]: checked }), edge(range.area, index, side));
      }
    },
  };
}

function withBorder(cell: CellStyle, side: CellSide, change: CellBorder): CellStyle {
  return { ...cell, borders: { ...cell.borders, [side]: { ...cell.borders?.[side], ...change } } };
}

/** The cells that an edge of a range lies on; for inner borders those that have a neighbour on that side. */
function edge(area: Area, index: string, side?: CellSide): Area {
  const bottom = area.row + area.rowCount - 1;
  const right = area.column + area.columnCount - 1;
  switch (index) {
    case 'EdgeTop':
      return { ...area, rowCount: 1 };
    case 'EdgeBottom':
      return { ...area, row: bottom, rowCount: 1 };
    case 'EdgeLeft':
      return { ...area, columnCount: 1 };
    case 'EdgeRight':
      return { ...area, column: right, columnCount: 1 };
    case 'InsideHorizontal':
      return { ...area, row: side === 'top' ? area.row + 1 : area.row, rowCount: area.rowCount - 1 };
    default:
      return {
        ...area,
        column: side === 'left' ? area.column + 1 : area.column,
        columnCount: area.columnCount - 1,
      };
  }
}

function restyle(range: RangeTarget, change: (cell: CellStyle) => CellStyle, area: Area = range.area): void {
  if (area.rowCount < 1 || area.columnCount < 1) return;
  const probe = isUnbounded(range) ? { ...area, rowCount: 1, columnCount: 1 } : area;
  if (isProtected(range.sheet, probe)) throw accessDenied();
  range.sheet.cells.restyle(area, change);
}

/** What all cells of an area have in common, or null where they differ, as Excel answers. */
function uniform<T>(range: RangeTarget, read: (cell: CellStyle) => T, area: Area = range.area): T | null {
  const { cells } = range.sheet;
  const seen = new Set<T>();
  const existing = intersection(area, { ...area, row: 0, rowCount: Math.max(1, cells.rowCount) });
  if (!existing || existing.rowCount < area.rowCount) {
    for (const column of [area.column, ...cells.styledColumns.keys()]) {
      if (column >= area.column && column < area.column + area.columnCount) {
        seen.add(read(cells.styledColumns.get(column) ?? PLAIN));
      }
    }
  }
  if (existing) {
    for (let row = existing.row; row < existing.row + existing.rowCount && seen.size < 2; row++) {
      for (let column = existing.column; column < existing.column + existing.columnCount; column++) {
        seen.add(read(cells.style(row, column)));
      }
    }
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

function alike(first: number, count: number, read: (index: number) => number): number | null {
  const one = read(first);
  for (let index = first + 1; index < first + count; index++) if (read(index) !== one) return null;
  return one;
}

function resize(range: RangeTarget, what: 'column' | 'row', points: unknown): void {
  if (typeof points !== 'number' || points < 0 || points > (what === 'row' ? 409 : 1790))
    throw invalidArgument();
  if (range.sheet.facts.protection) throw accessDenied();
  const { sheet, area } = range;
  if (what === 'column') {
    const widths = new Map(sheet.facts.columnWidths);
    for (let column = area.column; column < area.column + area.columnCount; column++)
      widths.set(column, points);
    sheet.update({ columnWidths: widths });
    return;
  }
  const heights = new Map(sheet.facts.rowHeights);
  for (let row = area.row; row < area.row + area.rowCount; row++) heights.set(row, points);
  sheet.update({ rowHeights: heights });
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  white: '#FFFFFF',
  black: '#000000',
  red: '#FF0000',
  yellow: '#FFFF00',
  green: '#008000',
  blue: '#0000FF',
  gray: '#808080',
};

function colour(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const named = NAMED_COLOURS[value.toLowerCase()];
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(value)) throw invalidArgument();
  return `#${value.replace('#', '').toUpperCase()}`;
}
