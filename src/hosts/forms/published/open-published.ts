import type { PublishedGrid } from '../../../published';
import { InputError } from '../../host';
import { otherFormat, TELLING_BYTES } from '../file-format';
import { readCsv } from '../read-csv';
import type { PublishedDataset } from './dataset';
import { isPublishedForm, LARGEST_FORM, readPublishedForm } from './open-form';
import { PublishedRows } from './published-rows';

/** Read at once, so that what is too large is refused before it takes memory. */
const BLOCK_BYTES = 1 << 18;

/** A published table that a file holds, and what it says of itself where it is in a publisher's form. */
export interface OpenedPublished {
  readonly grid: PublishedGrid;
  readonly dataset: PublishedDataset | null;
}

/** Whether the first bytes are those of an .xlsx file, which is read otherwise. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

/**
 * Reads a published file whose bytes are all there, as `iplos check` does: a publisher's form, or delimited text.
 *
 * @param file its name, for messages and cells
 * @throws InputError where it is too large or faulty, or of another kind; an old or locked workbook is opened by Excel
 */
export function openPublished(file: string, bytes: Uint8Array): OpenedPublished {
  if (bytes.length > LARGEST_FORM)
    throw new InputError({
      kind: 'fileTooLarge',
      file,
      bytes: bytes.length,
      most: LARGEST_FORM,
      of: 'figures',
    });
  const first = bytes.subarray(0, TELLING_BYTES);
  if (isPublishedForm(first)) return readPublishedForm(file, file, bytes);
  const starts = (...signature: readonly number[]) => signature.every((byte, at) => first[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new InputError({ kind: 'oldOrLockedWorkbook', file });
  const format = otherFormat(first);
  if (format !== null) throw new InputError({ kind: 'otherFormat', file, format });
  const reading = readCsv(file, file);
  const table = new PublishedRows(file, file);
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    const isLast = at + BLOCK_BYTES >= bytes.length;
    const block = reading.read(bytes.subarray(at, at + BLOCK_BYTES), isLast);
    if (block !== null) table.add(block);
  }
  return { grid: table.grid(), dataset: null };
}
