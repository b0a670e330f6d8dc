import type { PublishedGrid } from '../../../published';
import type { RawCell } from '../../../core';
import { Cancelled, WorkbookError, type ReadingProgress, type WorkbookSource } from '../../host';
import type { ExcelApi } from '../excel-api';
import { nextTask } from '../next-task';
import { isTooMuch } from '../office-errors';

/** How shown cells are read. */
export interface ShownOptions {
  /** Rows asked for at a time; when not given, so many that a request stays well under the web's 5 MB. */
  readonly chunkRows?: number;
  /** Told after each block in rows: done of total. */
  readonly onProgress?: ReadingProgress;
  readonly signal?: AbortSignal;
}

/** Cells asked for at a time; each comes three times, as value, as text and as number format. */
const CHUNK_CELLS = 40_000;

/**
 * Reads cells with what they show, block by block: a published figure is what stands there ("54,0"), not what is stored (54).
 * A number without a format of its own shows nothing but its value, so its text is left open. Nothing is written.
 *
 * @returns the whole range; a published table fits in memory
 * @throws Cancelled when the signal says so
 * @throws WorkbookError when Excel refuses
 */
export async function readShown(
  api: ExcelApi,
  source: WorkbookSource,
  options: ShownOptions = {},
): Promise<PublishedGrid> {
  const rows: RawCell[][] = [];
  const texts: (string | null)[][] = [];
  let chunkRows = Math.max(1, options.chunkRows ?? Math.floor(CHUNK_CELLS / Math.max(1, source.columns)));
  while (rows.length < source.rows) {
    if (options.signal?.aborted) throw new Cancelled();
    const count = Math.min(chunkRows, source.rows - rows.length);
    const block = await readBlock(api, source, rows.length, count);
    if (block === null) {
      if (count === 1) {
        throw new WorkbookError({
          kind: 'rowTooLarge',
          source: source.name,
          row: source.firstRow + rows.length,
        });
      }
      chunkRows = Math.ceil(count / 2);
      continue;
    }
    for (const row of block.rows) rows.push(row);
    for (const row of block.texts) texts.push(row);
    options.onProgress?.(rows.length, source.rows, rows.length);
    await nextTask();
  }
  const { sheet, firstRow, firstColumn } = source;
  return { source: sheet, firstRow, firstColumn, rows, texts };
}

interface Block {
  readonly rows: RawCell[][];
  readonly texts: (string | null)[][];
}

/** Some rows, or null when they are too many at once. */
async function readBlock(
  api: ExcelApi,
  source: WorkbookSource,
  from: number,
  count: number,
): Promise<Block | null> {
  try {
    return await api.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(source.sheetId)
        .getRangeByIndexes(source.firstRow - 1 + from, source.firstColumn - 1, count, source.columns);
      range.load('values,text,numberFormat');
      await context.sync();
      // The types promise arrays; over its limit Excel gives null (office-js issues 4783 and 6781).
      const values = range.values as RawCell[][] | null;
      const shown = range.text as string[][] | null;
      const formats = range.numberFormat as string[][] | null;
      if (values === null || shown === null || formats === null) return null;
      const texts = values.map((row, at) =>
        row.map((value, column) =>
          typeof value === 'number' && formats[at]?.[column] === 'General'
            ? null
            : (shown[at]?.[column] ?? null),
        ),
      );
      return { rows: values, texts };
    });
  } catch (error) {
    if (isTooMuch(error)) return null;
    throw error;
  }
}
