import { ArchiveError } from './archive-error';

/** A sheet has no more rows and columns than these. */
export const LAST_ROW = 1_048_576;
export const COLUMNS = 16_384;

/**
 * Where a cell is by its address, such as `AB12`, in one number: its row, counted from 1, times `COLUMNS`, and its column, counted from 0.
 *
 * @throws ArchiveError when it is no address of a sheet
 */
export function cellPlace(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = rowNumber(address, at);
  if (at === 0 || column > COLUMNS) throw new ArchiveError('no address of a cell');
  return row * COLUMNS + column - 1;
}

/**
 * The number of a row, counted from 1.
 *
 * @param from where its digits begin in the text; they end with it
 * @throws ArchiveError when it is none
 */
export function rowNumber(text: string, from = 0): number {
  let row = 0;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || row > LAST_ROW) throw new ArchiveError('no number of a row');
    row = row * 10 + digit;
  }
  if (row < 1 || row > LAST_ROW) throw new ArchiveError('no number of a row');
  return row;
}
