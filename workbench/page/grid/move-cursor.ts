import { COLUMNS, ROWS } from '../../../simulated-excel/workbook/address';
import type { Sheet } from '../../../simulated-excel/workbook/sheet';
import { at, type Cursor, type Place } from './cursor';

/** A key as far as it moves the cursor. */
export interface MovingKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Where a key takes the cursor, as in Excel: arrows by one cell or, with Ctrl, to the edge of the data; Home, End and pages;
 * Shift draws the selection. Null for keys that move nothing. `page` is how many rows are in view.
 */
export function movedCursor(cursor: Cursor, key: MovingKey, sheet: Sheet, page: number): Cursor | null {
  const from = key.shiftKey ? cursor.head : cursor.anchor;
  const to = target(from, key, sheet, page);
  if (to === null) return null;
  const inside = { row: clamp(to.row, ROWS), column: clamp(to.column, COLUMNS) };
  return key.shiftKey && key.key !== 'Enter' ? { anchor: cursor.anchor, head: inside } : at(inside);
}

function target(from: Place, event: MovingKey, sheet: Sheet, page: number): Place | null {
  const far = event.ctrlKey || event.metaKey;
  const step = STEPS[event.key];
  if (step) return far ? edge(sheet, from, step) : { row: from.row + step[0], column: from.column + step[1] };
  const used = sheet.cells.usedArea(true);
  const last = used
    ? { row: used.row + used.rowCount - 1, column: used.column + used.columnCount - 1 }
    : from;
  switch (event.key) {
    case 'Enter':
      return { ...from, row: from.row + (event.shiftKey ? -1 : 1) };
    case 'PageUp':
      return far ? null : { ...from, row: from.row - page };
    case 'PageDown':
      return far ? null : { ...from, row: from.row + page };
    case 'Home':
      return far ? { row: 0, column: 0 } : { ...from, column: 0 };
    case 'End':
      return far ? last : { ...from, column: last.column };
    default:
      return null;
  }
}

/** The next boundary between filled and blank cells, or the edge of what is used. */
function edge(sheet: Sheet, from: Place, [rows, columns]: readonly [number, number]): Place {
  const used = sheet.cells.usedArea(true);
  const isFilled = ({ row, column }: Place): boolean => sheet.cells.value(row, column) !== null;
  const isInside = ({ row, column }: Place): boolean =>
    used !== null &&
    row >= 0 &&
    column >= 0 &&
    row < used.row + used.rowCount &&
    column < used.column + used.columnCount;
  const next = ({ row, column }: Place): Place => ({ row: row + rows, column: column + columns });
  let place = next(from);
  if (!isInside(place)) return rows + columns < 0 ? clampPlace(place) : from;
  const runs = isFilled(from) && isFilled(place);
  while (isInside(next(place)) && (runs ? isFilled(next(place)) : !isFilled(place))) place = next(place);
  return place;
}

function clampPlace({ row, column }: Place): Place {
  return { row: Math.max(0, row), column: Math.max(0, column) };
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}
