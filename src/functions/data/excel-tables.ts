import type { RawCell } from '../../core';
import { parseAddress } from '../../hosts/excel/a1';
import type { ExcelApi } from '../../hosts/excel/excel-api';
import { findSource } from '../../hosts/excel/read/find-source';
import { openSource } from '../../hosts/excel/read/open-source';
import { watchNames } from '../../hosts/excel/read/watch-names';
import { recall } from '../../hosts/excel/own-sheets/workbook-memory';
import { WorkbookError, type WorkbookSource } from '../../hosts/host';
import { tablesWithRows } from './tables-with-rows';
import type { TableReader, Timers } from '../ports';

/** The tables of the workbook in Excel. `api` is called when a table is needed, not before: Office may not be there yet. */
export function excelTables(api: () => ExcelApi, timers: Timers): TableReader {
  const names = watchNames(api, timers.after);
  return {
    ...names,
    async read(name, header, { take, onProgress, signal }) {
      const source = await sourceNamed(api(), name);
      const { snapshots } = await openSource(api(), source, header, { signal, onProgress });
      for await (const snapshot of snapshots) take(snapshot);
      return source.name;
    },
    cells: (address) => api().run((context) => cellsAt(context, address)),
    tablesWith: (rows) =>
      api()
        .run((context) => tablesWithRows(context, rows))
        .catch(() => ({ same: [], asWide: [] })),
    recalculate: (sheets) => api().run((context) => recalculate(context, sheets)),
    async mapping(name) {
      const { mappings } = await recall(api());
      const known = Object.keys(mappings).find((one) => one.toLowerCase() === name.toLowerCase());
      return known === undefined ? {} : (mappings[known] ?? {});
    },
  };
}

async function cellsAt(
  context: Excel.RequestContext,
  address: string,
): Promise<readonly (readonly RawCell[])[]> {
  const sheet = parseAddress(address)?.sheet ?? '';
  const range = context.workbook.worksheets.getItem(sheet).getRange(address.replace(/^.*!/, ''));
  range.load('values');
  await context.sync();
  return range.values as RawCell[][];
}

async function recalculate(context: Excel.RequestContext, names: readonly (string | null)[]): Promise<void> {
  const { application, worksheets } = context.workbook;
  const sheets = names.map((name) => worksheets.getItemOrNullObject(name ?? ''));
  await context.sync();
  if (sheets.some(({ isNullObject }) => isNullObject)) application.calculate('Full');
  else for (const sheet of sheets) sheet.calculate(true);
  await context.sync();
}

async function sourceNamed(api: ExcelApi, name: string): Promise<WorkbookSource> {
  const found = await findSource(api, name);
  if (found.kind === 'problem') throw new WorkbookError(found.problem);
  return found.source;
}
