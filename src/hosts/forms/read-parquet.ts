import type { RangeSnapshot, RawCell } from '../../core';
import { InputError, type ReadingProgress } from '../host';
import { checkPages, LARGEST_PAGE, type ParquetBytes } from './parquet-pages';

/** The library that reads Parquet; loaded when the first such file is read. */
type Parquet = typeof import('hyparquet');
type Metadata = Awaited<ReturnType<Parquet['parquetMetadataAsync']>>;

/** An open Parquet file. */
export interface OpenParquet {
  /** Names of the columns, in their order. */
  readonly columns: readonly string[];
  readonly rows: number;
  /**
   * The rows in blocks, below one with the names: the first is in row 1, as in the same table saved as .csv.
   *
   * @param wanted positions of the columns to read; the others cost nothing
   */
  readonly read: (
    source: string,
    wanted: readonly number[],
    progress: ReadingProgress,
  ) => AsyncGenerator<RangeSnapshot>;
}

/**
 * Opens a Parquet file. Whatever is wrong with it – cut off, lengths that contradict each other, sizes that nobody has – is damage.
 *
 * @throws InputError `parquetDamaged`, `parquetTooLarge`
 */
export async function openParquet(file: string, bytes: ParquetBytes): Promise<OpenParquet> {
  const [parquet, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  const metadata = await damageSaid(file, () => parquet.parquetMetadataAsync(bytes));
  const names = namesOf(file, metadata);
  return {
    columns: names,
    rows: Number(metadata.num_rows),
    read: async function* (source, wanted, progress) {
      const columns = wanted.map((at) => names[at] ?? '');
      const columnNumbers = wanted.map((at) => at + 1);
      const snapshot = { source, firstColumn: 1, columnNumbers };
      let firstRow = 1;
      yield { ...snapshot, firstRow, rows: [columns] };
      firstRow++;
      for (const group of metadata.row_groups) {
        const length = Number(group.num_rows);
        if (length === 0) continue;
        await damageSaid(file, () => checkPages(file, bytes, group, columns));
        const rowStart = firstRow - 2;
        const cells: CellsBelow[] = [];
        for (const name of columns) {
          const chunks: ArrayLike<unknown>[] = [];
          await damageSaid(file, () =>
            parquet.parquetRead({
              file: bytes,
              metadata,
              columns: [name],
              rowStart,
              rowEnd: rowStart + length,
              compressors: limited(compressors),
              geoparquet: false,
              parsers: PARSERS,
              onChunk: ({ columnData }) => void chunks.push(columnData),
            }),
          );
          if (chunks.reduce((sum, chunk) => sum + chunk.length, 0) !== length)
            throw new InputError({ kind: 'parquetDamaged', file });
          cells.push(cellsBelow(chunks));
        }
        for (let left = length; left > 0; left -= BLOCK_ROWS) {
          const rows = Array.from({ length: Math.min(BLOCK_ROWS, left) }, () => cells.map((next) => next()));
          yield { ...snapshot, firstRow, rows };
          firstRow += rows.length;
        }
        progress(firstRow - 2, Number(metadata.num_rows), firstRow - 2);
      }
    },
  };
}

const BLOCK_ROWS = 8192;

/** The cells of a column from the top, one after the other. */
type CellsBelow = () => RawCell;

/** A group is held by its columns, and rows are made of them block by block. */
function cellsBelow(chunks: readonly ArrayLike<unknown>[]): CellsBelow {
  let [chunk, at, row] = [chunks[0], 0, 0];
  return () => {
    while (chunk !== undefined && row >= chunk.length) [chunk, row] = [chunks[++at], 0];
    return cellOf(chunk?.[row++]);
  };
}

/** The columns at the top; of a nested one the name of the whole. */
function namesOf(file: string, { schema, num_rows, row_groups }: Metadata): readonly string[] {
  const told = row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  const damaged = new InputError({ kind: 'parquetDamaged', file });
  if (told !== Number(num_rows) || row_groups.some((group) => Number(group.num_rows) < 0)) throw damaged;
  const [root] = schema;
  if (root === undefined) throw damaged;
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    const element = schema[at++];
    if (element === undefined) throw damaged;
    for (let child = 0; child < (element.num_children ?? 0); child++) skip();
  };
  for (let child = 0; child < (root.num_children ?? 0); child++) {
    names.push(schema[at]?.name ?? '');
    skip();
  }
  return names;
}

/** Numbers and texts as a sheet has them. A whole number that a number cannot hold stays as its digits. */
function cellOf(value: unknown): RawCell {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      // What some programs write for a missing number.
      return Number.isNaN(value) ? null : value;
    case 'bigint': {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : String(value);
    }
    default:
      return value === null || value === undefined ? null : JSON.stringify(value);
  }
}

/** Dates as text: a moment's fraction of a second is kept, and no time zone of the machine is in it. */
const PARSERS = {
  dateFromDays: (days: number | undefined) =>
    days === undefined ? undefined : dateText(BigInt(days) * 86_400_000n).slice(0, 10),
  timestampFromMilliseconds: (at: bigint | undefined) => (at === undefined ? undefined : dateText(at)),
  timestampFromMicroseconds: (at: bigint | undefined) => momentText(at, 1000n, 3),
  timestampFromNanoseconds: (at: bigint | undefined) => momentText(at, 1_000_000n, 6),
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes),
};

function dateText(milliseconds: bigint): string {
  const date = new Date(Number(milliseconds));
  return Number.isNaN(date.getTime()) ? String(milliseconds) : date.toISOString().slice(0, -1);
}

function momentText(at: bigint | undefined, part: bigint, digits: number): string | undefined {
  if (at === undefined) return undefined;
  const rest = ((at % part) + part) % part;
  return `${dateText((at - rest) / part)}${String(rest).padStart(digits, '0')}`;
}

type Decompressors = (typeof import('hyparquet-compressors'))['compressors'];

/** No page is unpacked to more than a page can be, whatever it says of itself. */
function limited(compressors: Decompressors): Decompressors {
  return Object.fromEntries(
    Object.entries(compressors).map(([codec, unpack]) => [
      codec,
      (input: Uint8Array, length: number) => {
        if (length > LARGEST_PAGE) throw new Error('page too large');
        return unpack(input, length);
      },
    ]),
  );
}

/** The library speaks in errors of many kinds; for whoever has the file they are one. */
async function damageSaid<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof InputError || isSystemError(error)
      ? error
      : new InputError({ kind: 'parquetDamaged', file });
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
