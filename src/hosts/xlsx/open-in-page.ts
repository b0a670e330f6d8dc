import type { RangeSnapshot } from '../../core';
import type { PublishedGrid } from '../../published';
import { bestSheet } from './best-sheet';
import { PAGE_TOOLS } from './bytes/page-tools';
import { readWorkbook } from './read-workbook';

/** The sheet of a workbook that fits best, being read with what its cells show; close it. */
export interface OpenedSheet {
  readonly name: string;
  readonly blocks: AsyncIterable<PublishedGrid>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a workbook whose bytes are all there, in a browser; the reader is that of the command.
 *
 * @param fit how well a sheet's first rows fit what is wanted, as `SheetWanted` has it
 * @throws InputError when it is not a workbook, or is damaged
 */
export async function openSheetInPage(
  file: string,
  bytes: Uint8Array,
  fit: (first: RangeSnapshot) => number,
): Promise<OpenedSheet> {
  const book = await readWorkbook(
    file,
    {
      size: bytes.length,
      read(buffer, offset, length, position) {
        const part = bytes.subarray(position, position + length);
        buffer.set(part, offset);
        return Promise.resolve({ bytesRead: part.length });
      },
      close: () => Promise.resolve(),
    },
    PAGE_TOOLS,
  );
  const { name } = await bestSheet(book, { fit, shown: true });
  return { name, blocks: book.rows(name, undefined, true), close: book.close };
}
