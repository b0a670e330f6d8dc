import { accessDenied, invalidArgument } from '../wire/errors';
import { RemoteObject, type PropertyOf, type RemoteType } from '../wire/remote-object';
import { DEFAULT_STYLE, type StyleKey } from '../workbook/cell-style';
import { ROW_HEIGHT, columnWidth } from '../workbook/column-width';
import { autofitColumns, autofitRows } from '../workbook/autofit';
import { colour } from './colour';
import { rangeBorders } from './range-borders';
import { restyle, uniform } from './range-style';
import type { RangeTarget } from './range-target';

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
    Borders: (range) => rangeBorders(range),
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
