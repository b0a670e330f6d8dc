import { spanning, type Area } from '../../../simulated-excel/workbook/address';

/** A cell's place, counted from zero. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: from the cell where the selection began (the active one) to the one it was drawn to. */
export interface Cursor {
  readonly anchor: Place;
  readonly head: Place;
}

/** A cursor on one cell. */
export function at(place: Place): Cursor {
  return { anchor: place, head: place };
}

/** The cursor of a selected area: the first cell is active. */
export function cursorOf(area: Area): Cursor {
  const head = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
  return { anchor: { row: area.row, column: area.column }, head };
}

/** The area a cursor selects. */
export function areaOf({ anchor, head }: Cursor): Area {
  return spanning({ ...anchor, rowCount: 1, columnCount: 1 }, { ...head, rowCount: 1, columnCount: 1 });
}

/** Whether a cell lies in an area. */
export function holds(area: Area, { row, column }: Place): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}
