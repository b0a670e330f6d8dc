import { columnLetters } from '../../core';
import type { WorkbookSource } from '../host';
import type { ExcelApi } from './excel-api';

/** The version that can select several areas at once. */
export const SELECT_AREAS_API = '1.18';

/** The most characters Excel takes as an address of several areas. */
const ADDRESS_CHARACTERS = 8191;

/**
 * Selects rows of a table in its sheet, neighbours as one area. An Excel that selects one area only gets the first; of more than one
 * address holds, as many as it does.
 *
 * @param rows 1-based row numbers of the sheet, ascending
 * @returns how many of them are selected, from the first on
 * @throws WorkbookError when the sheet is gone
 */
export async function selectRows(
  api: ExcelApi,
  source: WorkbookSource,
  rows: readonly number[],
): Promise<number> {
  const [first, last] = [source.firstColumn, source.firstColumn + source.columns - 1].map(columnLetters);
  const addresses: string[] = [];
  let [characters, inAreas, inFirst] = [0, 0, 0];
  for (const [top, bottom] of areasOf(rows)) {
    const address = `${first ?? ''}${top}:${last ?? ''}${bottom}`;
    characters += address.length + 1;
    if (characters > ADDRESS_CHARACTERS) break;
    addresses.push(address);
    inAreas += bottom - top + 1;
    if (addresses.length === 1) inFirst = inAreas;
  }
  const [one] = addresses;
  if (one === undefined) return 0;
  return api.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(source.sheet);
    sheet.activate();
    const areas = sheet.getRanges(addresses.join(','));
    // An Excel may have the version with a library from before it.
    const selectsAll = api.supports(SELECT_AREAS_API) && 'select' in areas;
    if (selectsAll) areas.select();
    else sheet.getRange(one).select();
    await context.sync();
    return selectsAll ? inAreas : inFirst;
  });
}

/** The row that the active cell is in: its sheet, and its 1-based number. */
export async function selectedRow(api: ExcelApi): Promise<{ readonly sheet: string; readonly row: number }> {
  return api.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex');
    cell.worksheet.load('name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex + 1 };
  });
}

/** Rows as areas of neighbours, top and bottom. */
function areasOf(rows: readonly number[]): readonly (readonly [top: number, bottom: number])[] {
  const areas: [number, number][] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else areas.push([row, row]);
  }
  return areas;
}
