import { HEADER_SEARCH_ROWS, type RangeSnapshot, type RawCell } from '../../../core';
import { Cancelled, WorkbookError, type ReadingProgress, type WorkbookSource } from '../../host';
import type { ExcelApi } from '../excel-api';
import { sourceNow } from './find-source';
import { nextTask } from '../next-task';
import { isTooMuch } from '../office-errors';

/** How a table is read. */
export interface ReadOptions {
  /** Positions of the columns wanted, from 0, ascending; all when not given. */
  readonly columns?: readonly number[];
  /** Rows asked for at a time; when not given, so many that a request stays well under the web's 5 MB. */
  readonly chunkRows?: number;
  /** Told after each block in rows: done of total. */
  readonly onProgress?: ReadingProgress;
  readonly signal?: AbortSignal;
}

/** Cells asked for at a time: some 1.5 MB of ordinary values. */
const CHUNK_CELLS = 160_000;
/** The first block must show the header and the rows it is looked for in. */
const FIRST_BLOCK_ROWS = HEADER_SEARCH_ROWS + 1;

/**
 * Reads cells in blocks of rows, in order, the header row in the first. Only values and only the columns wanted travel, and
 * the page can paint between blocks. When Excel says that it is too much, or hands over nothing without saying so (which it does over 5
 * million cells), half as many rows are asked for. Empty cells are `''`, never 0; errors are their text (`#N/A`), dates their
 * serial numbers. Rows hidden by a filter are read like the others.
 *
 * @throws Cancelled when the signal says so: nothing was changed in the workbook
 * @throws WorkbookError when Excel refuses, or the cells moved while they were read
 */
export async function* readSheetTable(
  api: ExcelApi,
  source: WorkbookSource,
  options: ReadOptions = {},
): AsyncGenerator<RangeSnapshot> {
  const columns = options.columns ?? Array.from({ length: source.columns }, (_, index) => index);
  const runs = contiguousRuns(columns);
  let chunkRows = Math.max(1, options.chunkRows ?? Math.ceil(CHUNK_CELLS / Math.max(1, columns.length)));
  let pending: RawCell[][] = [];
  let at = 0;
  while (at < source.rows) {
    if (options.signal?.aborted) throw new Cancelled();
    const count = Math.min(chunkRows, source.rows - at);
    const rows = await readRows(api, source, runs, at, count);
    if (rows === null) {
      if (count === 1) {
        throw new WorkbookError({ kind: 'rowTooLarge', source: source.name, row: source.firstRow + at });
      }
      chunkRows = Math.ceil(count / 2);
      continue;
    }
    pending = pending.length === 0 ? rows : [...pending, ...rows];
    at += count;
    options.onProgress?.(at, source.rows, Math.max(0, at - 1));
    const isFirst = at === pending.length;
    if (isFirst && at < Math.min(FIRST_BLOCK_ROWS, source.rows)) continue;
    yield {
      source: source.sheet,
      firstRow: source.firstRow + at - pending.length,
      firstColumn: source.firstColumn + (columns[0] ?? 0),
      columnNumbers: columns.map((column) => source.firstColumn + column),
      rows: pending,
    };
    pending = [];
    await nextTask();
  }
  await requireUnmoved(api, source);
}

/** Neighbouring columns are read as one block. */
interface ColumnRun {
  readonly first: number;
  readonly count: number;
}

function contiguousRuns(columns: readonly number[]): readonly ColumnRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && column === last.first + last.count) last.count++;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

/** Some rows, or null when they are too many at once. */
async function readRows(
  api: ExcelApi,
  source: WorkbookSource,
  runs: readonly ColumnRun[],
  from: number,
  count: number,
): Promise<RawCell[][] | null> {
  try {
    return await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(source.sheetId);
      const ranges = runs.map(({ first, count: width }) =>
        sheet.getRangeByIndexes(source.firstRow - 1 + from, source.firstColumn - 1 + first, count, width),
      );
      for (const range of ranges) range.load('values');
      await context.sync();
      return joined(
        // The types promise an array; over its limit Excel gives null (office-js issues 4783 and 6781).
        ranges.map((range) => range.values as RawCell[][] | null),
        count,
      );
    });
  } catch (error) {
    if (isTooMuch(error)) return null;
    throw error;
  }
}

function joined(parts: readonly (RawCell[][] | null)[], count: number): RawCell[][] | null {
  const [first] = parts;
  if (parts.length === 1) return first ?? null;
  const rows: RawCell[][] = Array.from({ length: count }, () => []);
  for (const part of parts) {
    if (part === null) return null;
    part.forEach((cells, row) => rows[row]?.push(...cells));
  }
  return rows;
}

/** Rows or columns that came or went would have shifted what was read after them. */
async function requireUnmoved(api: ExcelApi, source: WorkbookSource): Promise<void> {
  const now = await api.run((context) => sourceNow(context, source));
  const unmoved =
    now !== null &&
    now.firstRow === source.firstRow &&
    now.firstColumn === source.firstColumn &&
    now.rows === source.rows &&
    now.columns === source.columns;
  if (!unmoved) throw new WorkbookError({ kind: 'changedWhileReading', source: source.name });
}
