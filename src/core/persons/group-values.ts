import { isAscii } from '../fold-text';
import { isEmptyCell } from './cells/empty-cell';
import { textOfDate } from './text-of-date';
import type { RawCell } from './snapshot';

/**
 * Reads the values of a grouping column ([REG-9]): as written, without the space around them. Names that look alike are one: those that
 * differ in their Unicode form alone (`å` as one sign, or as two; the form met first is given for both), in the kind of a space, or in
 * signs that are drawn as nothing.
 */
export class GroupValues {
  private readonly firstWritten = new Map<string, string>();

  /** The value of a cell; '' for an empty one. */
  read(cell: RawCell): string {
    if (cell instanceof Date) return textOfDate(cell);
    if (isEmptyCell(cell) || Number.isNaN(cell)) return '';
    const written = String(cell).trim();
    if (isAscii(written)) return written;
    const shown = written.replace(NOTHING, '').replace(SPACE, ' ').trim();
    const one = shown.normalize('NFC');
    const first = this.firstWritten.get(one);
    if (first === undefined) this.firstWritten.set(one, shown);
    return first ?? shown;
  }
}

/** Spaces of other kinds than the plain one: no-break, narrow, of a digit's width. */
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
/** Soft hyphen, zero-width space and joiners, byte order mark. */
const NOTHING = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
