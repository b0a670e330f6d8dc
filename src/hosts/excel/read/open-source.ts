import {
  columnsRead,
  HEADER_SEARCH_ROWS,
  readHeader,
  type ColumnMap,
  type HeaderRequest,
  type RangeSnapshot,
} from '../../../core';
import type { TableSource, WorkbookSource } from '../../host';
import type { ExcelApi } from '../excel-api';
import { readSheetTable, type ReadOptions } from './read-table';

/** A table about to be read: its rows come when they are asked for. */
export interface OpenedSource extends TableSource {
  /** The columns found, by positions in the whole table; null when no row looks like a header. */
  readonly columns: ColumnMap | null;
}

/**
 * Looks at the first rows of a table and prepares to read only the columns that are needed. Where the header has errors,
 * every column is read, so that the messages can list what was seen; where there is no header, only the first rows.
 *
 * @param request what is wanted of the header; the same must be given to `startReading`
 * @throws WorkbookError when the first rows cannot be read
 */
export async function openSource(
  api: ExcelApi,
  source: WorkbookSource,
  request: HeaderRequest,
  options: Omit<ReadOptions, 'columns'> = {},
): Promise<OpenedSource> {
  const head = await readHead(api, source, options.signal);
  const { map, issues } = readHeader(head.rows, head.source, head.firstRow, request);
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  return {
    name: source.name,
    columns: map,
    snapshots:
      map === null
        ? only(head)
        : readSheetTable(api, source, { ...options, ...(!hasErrors && { columns: columnsRead(map) }) }),
  };
}

/** The first rows of a source, all columns: enough to find its header in. */
async function readHead(api: ExcelApi, source: WorkbookSource, signal?: AbortSignal): Promise<RangeSnapshot> {
  const rows = HEADER_SEARCH_ROWS + 1;
  const options = { chunkRows: rows, ...(signal && { signal }) };
  for await (const snapshot of readSheetTable(api, source, options)) return snapshot;
  return { source: source.sheet, firstRow: source.firstRow, firstColumn: source.firstColumn, rows: [] };
}

async function* only(snapshot: RangeSnapshot): AsyncGenerator<RangeSnapshot> {
  yield snapshot;
}
