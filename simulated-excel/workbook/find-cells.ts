import { parseArea, splitSheet, type Area } from './address';
import { toWire, type WireValue } from './cell-value';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/**
 * Finds the cells of "Sheet1!A1:B2"; without a sheet, on the active one.
 *
 * @throws Error when there is no such sheet or the rest is no address
 */
export function findCells(
  workbook: Workbook,
  address: string,
): { readonly sheet: Sheet; readonly area: Area } {
  const { sheet: name, rest } = splitSheet(address);
  const sheet = name === null ? workbook.facts.activeSheet : workbook.sheetNamed(name);
  const area = parseArea(rest);
  if (!sheet || !area) throw new Error(`There are no cells "${address}" in the workbook.`);
  return { sheet, area };
}

/** The values of an address as `Range.values` would give them, for tests that look at the workbook itself. */
export function valuesAt(workbook: Workbook, address: string): WireValue[][] {
  const { sheet, area } = findCells(workbook, address);
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) =>
      toWire(sheet.cells.value(area.row + row, area.column + column)),
    ),
  );
}
