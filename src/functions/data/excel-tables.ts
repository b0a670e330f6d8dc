import type { ExcelApi } from '../../hosts/excel/excel-api';
import { findSource } from '../../hosts/excel/read/find-source';
import { openSource } from '../../hosts/excel/read/open-source';
import { watchSource } from '../../hosts/excel/read/watch';
import { recall } from '../../hosts/excel/own-sheets/workbook-memory';
import { WorkbookError, type WorkbookSource } from '../../hosts/host';
import type { TableReader } from '../ports';

/** The tables of the workbook in Excel. `api` is called when a table is needed, not before: Office may not be there yet. */
export function excelTables(api: () => ExcelApi): TableReader {
  return {
    async read(name, header, { take, onProgress, signal }) {
      const source = await sourceNamed(api(), name);
      const { snapshots } = await openSource(api(), source, header, { signal, onProgress });
      for await (const snapshot of snapshots) take(snapshot);
      return source.name;
    },
    async watch(name, changed) {
      const watch = await watchSource(api(), await sourceNamed(api(), name), changed);
      return () => void watch.dispose();
    },
    async mapping(name) {
      const { mappings } = await recall(api());
      const known = Object.keys(mappings).find((one) => one.toLowerCase() === name.toLowerCase());
      return known === undefined ? {} : (mappings[known] ?? {});
    },
  };
}

async function sourceNamed(api: ExcelApi, name: string): Promise<WorkbookSource> {
  const found = await findSource(api, name);
  if (found.kind === 'problem') throw new WorkbookError(found.problem);
  return found.source;
}
