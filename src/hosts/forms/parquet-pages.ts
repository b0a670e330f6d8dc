import type { RowGroup } from 'hyparquet';
import { InputError } from '../host';

/** The bytes of a Parquet file, read at any place. */
export interface ParquetBytes {
  readonly byteLength: number;
  /** The bytes from `start` up to `end`; throws when the file is shorter. */
  readonly slice: (start: number, end?: number) => Promise<ArrayBuffer>;
}

/** The largest page that is unpacked (bytes); programs write some of 1 MB. */
export const LARGEST_PAGE = 64 << 20;
/** The most values of a page; programs write some 20,000. */
const MOST_VALUES = 4 << 20;
/** What the columns of a row group may take up in memory (bytes): their pages, unpacked, and a place for each value. */
const LARGEST_GROUP = 192 << 20;
const EACH_VALUE = 8;

/**
 * Holds what the pages of a row group say of themselves against the group, before any is unpacked: the library believes them, takes too
 * few values in silence, and runs out of memory on a page of 10⁹.
 *
 * @param columns names of those that are read
 * @throws InputError `parquetTooLarge`; another error where the lengths contradict each other
 */
export async function checkPages(
  file: string,
  bytes: ParquetBytes,
  group: RowGroup,
  columns: readonly string[],
): Promise<void> {
  const { parquetHeader } = await import('hyparquet/src/column.js');
  const rows = Number(group.num_rows);
  let held = 0;
  for (const { meta_data: column } of group.columns) {
    if (column === undefined) throw new Error('a column without a description');
    if (!columns.includes(column.path_in_schema[0] ?? '')) continue;
    const length = Number(column.total_compressed_size);
    const data = Number(column.data_page_offset);
    const start = Math.min(data, Number(column.dictionary_page_offset ?? 0) || data);
    if (!(length >= 0 && start >= 4 && start + length <= bytes.byteLength))
      throw new Error('a column outside the file');
    if (length > LARGEST_GROUP) throw new InputError({ kind: 'parquetTooLarge', file });
    const reader = { view: new DataView(await bytes.slice(start, start + length)), offset: 0 };
    let values = 0;
    while (reader.offset < length - 1) {
      const page = parquetHeader(reader);
      const size = Number(page.compressed_page_size);
      const unpacked = Number(page.uncompressed_page_size);
      const { num_values: ofData = 0 } = page.data_page_header ?? page.data_page_header_v2 ?? {};
      const most = Math.max(ofData, page.dictionary_page_header?.num_values ?? 0);
      if (!(size >= 0 && reader.offset + size <= length && unpacked >= 0 && ofData >= 0 && most >= 0))
        throw new Error('a page outside its column');
      held += unpacked + most * EACH_VALUE;
      if (unpacked > LARGEST_PAGE || most > MOST_VALUES || held > LARGEST_GROUP)
        throw new InputError({ kind: 'parquetTooLarge', file });
      values += ofData;
      reader.offset += size;
    }
    // A list has as many values as it has; a plain column one a row.
    if (column.path_in_schema.length === 1 && values !== rows) throw new Error('values are missing');
  }
}
