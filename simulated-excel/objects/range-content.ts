import { RichApiError, accessDenied, invalidArgument } from '../wire/errors';
import { COLUMNS, ROWS } from '../workbook/address';
import { NOT_COMPUTED, editCells, isProtected } from '../workbook/edits';
import { cellError, toWire, valueType } from '../workbook/cell-value';
import { formatText } from '../workbook/format-text';
import type { PropertyOf } from '../wire/remote-object';
import type { RangeTarget } from './range-target';

const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** What is in the cells of a range: values, formulas, texts, types, number formats. */
export const RANGE_CONTENT: Readonly<Record<string, PropertyOf<RangeTarget>>> = {
  Values: {
    get: (range) => readGrid(range, (row, column) => toWire(range.sheet.cells.value(row, column))),
    set: writeCells,
  },
  Formulas: {
    get: (range) =>
      readGrid(range, (row, column) => {
        const { cells } = range.sheet;
        return cells.formula(row, column) ?? toWire(cells.value(row, column));
      }),
    set: writeCells,
  },
  Text: {
    get: (range) => {
      const language = range.host.platform.contentLanguage;
      return readGrid(range, (row, column) => {
        const { cells } = range.sheet;
        return formatText(
          cells.value(row, column),
          cells.style(row, column).numberFormat ?? 'General',
          language,
        );
      });
    },
  },
  ValueTypes: {
    get: (range) => readGrid(range, (row, column) => valueType(range.sheet.cells.value(row, column))),
  },
  NumberFormat: {
    get: (range) =>
      readGrid(range, (row, column) => range.sheet.cells.style(row, column).numberFormat ?? 'General'),
    set: writeNumberFormat,
  },
};

/** Refuses a grid of another shape than the range: the library asks this before it writes a big grid in pieces. */
export function validateArraySize(range: RangeTarget, rows: number, columns: number): void {
  if (rows !== range.area.rowCount || columns !== range.area.columnCount) throw invalidArgument(WRONG_SHAPE);
}

/** Whether a range is of whole columns or rows: Excel gives null for its cells' contents and refuses to set them. */
export function isUnbounded(range: RangeTarget): boolean {
  return range.area.rowCount === ROWS || range.area.columnCount === COLUMNS;
}

function readGrid<T>(range: RangeTarget, read: (row: number, column: number) => T): T[][] | null {
  const { host, sheet, area } = range;
  if (isUnbounded(range)) return null;
  if (range.cellCount > host.platform.cellsPerRead) {
    if (host.platform.overCellLimit === 'null') return null;
    throw new RichApiError(
      'RangeExceedsLimit',
      'The cell count in the range has exceeded the maximum supported number.',
    );
  }
  host.counters.countRead(sheet.name, range.cellCount);
  const grid: T[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const line: T[] = [];
    for (let column = area.column; column < area.column + area.columnCount; column++)
      line.push(read(row, column));
    grid.push(line);
  }
  return grid;
}

function writeCells(range: RangeTarget, input: unknown): void {
  refuseUnbounded(range);
  const edit = editCells(range.sheet, range.area, input, 'addIn', cellError(NOT_COMPUTED));
  if (edit === 'protected') throw accessDenied();
  if (edit === 'wrongShape') throw invalidArgument(WRONG_SHAPE);
  if (edit === 'badValue') throw invalidArgument();
  range.host.counters.cellsWritten += range.cellCount;
  range.host.edited(edit);
}

function writeNumberFormat(range: RangeTarget, input: unknown): void {
  if (isProtected(range.sheet, range.area)) throw accessDenied();
  const { cells } = range.sheet;
  if (!Array.isArray(input)) {
    if (typeof input !== 'string') throw invalidArgument();
    cells.restyle(range.area, (style) => ({ ...style, numberFormat: input }));
    return;
  }
  refuseUnbounded(range);
  const grid = input as readonly unknown[];
  const isGrid = grid.every((line) => Array.isArray(line) && line.length === range.area.columnCount);
  if (grid.length !== range.area.rowCount || !isGrid) throw invalidArgument(WRONG_SHAPE);
  (grid as readonly (readonly unknown[])[]).forEach((line, row) =>
    line.forEach((format, column) => {
      if (format === null) return;
      if (typeof format !== 'string') throw invalidArgument();
      const area = {
        row: range.area.row + row,
        column: range.area.column + column,
        rowCount: 1,
        columnCount: 1,
      };
      cells.restyle(area, (style) => ({ ...style, numberFormat: format }));
    }),
  );
}

function refuseUnbounded(range: RangeTarget): void {
  if (!isUnbounded(range)) return;
  throw new RichApiError(
    'RangeExceedsLimit',
    'The cell count in the range has exceeded the maximum supported number.',
  );
}
