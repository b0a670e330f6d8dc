import { isAscii } from '../fold-text';
import { isEmptyCell } from './cells/empty-cell';
import { textOfDate } from './text-of-date';
import type { RawCell } from './snapshot';

/**
 * Reads the values of a grouping column ([REG-9]): as written, without the space around them. Names that differ in their Unicode form
 * alone (`å` as one sign, or as two) look alike and are one: the form met first is given for both.
 */
export class GroupValues {
  private readonly firstWritten = new Map<string, string>();

  /** The value of a cell; '' for an empty one. */
  read(cell: RawCell): string {
    if (cell instanceof Date) return textOfDate(cell);
    if (isEmptyCell(cell) || Number.isNaN(cell)) return '';
    const written = String(cell).trim();
    if (isAscii(written)) return written;
    const one = written.normalize('NFC');
    const first = this.firstWritten.get(one);
    if (first === undefined) this.firstWritten.set(one, written);
    return first ?? written;
  }
}
