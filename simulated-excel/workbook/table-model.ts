import { parseArea, type Area } from './address';

/** An Excel table (ListObject). `area` includes the header row when there is one. */
export interface TableModel {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly TableColumnModel[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
}

/** A column of a table; its name is the text of its header cell. */
export interface TableColumnModel {
  readonly id: number;
  readonly name: string;
}

/** The header row of a table, or null when it shows none. */
export function headerArea(table: TableModel): Area | null {
  return table.showHeaders ? { ...table.area, rowCount: 1 } : null;
}

/** The rows between header and totals: never empty, since Excel keeps one blank row. */
export function bodyArea(table: TableModel): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return {
    ...table.area,
    row: table.area.row + above,
    rowCount: Math.max(1, table.area.rowCount - above - below),
  };
}

/** Makes header texts unique and non-empty as Excel does: "Column1", "Column2" … for blanks, "navn", "navn2" for repeats. */
export function uniqueHeaders(texts: readonly string[], blankName = 'Column'): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const base = text === '' ? `${blankName}${index + 1}` : text;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Whether a text can be a table's or a defined name: begins with a letter or _, no blanks, and is no cell address. */
export function isValidName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) return false;
  return parseArea(name) === null && !/^(R|C|R\d*C\d*)$/i.test(name);
}
