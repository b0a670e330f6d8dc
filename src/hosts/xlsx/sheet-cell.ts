import type { RawCell } from '../../core';
import { ArchiveError } from './archive-error';
import type { CellFormat } from './cell-formats';
import { dateOfSerial, isoDate } from './date-serial';
import { unescapeString } from './rich-text';

/** What a cell refers to outside its sheet. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** By style index. */
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
  /** The workbook asks whoever opens it to compute it first: a formula's 0 is then one that its program never computed. */
  readonly isUncomputed: boolean;
}

/** A cell as it stands in its sheet (CT_Cell). */
export interface SheetCell {
  readonly type: string;
  readonly style: string | undefined;
  readonly hasFormula: boolean;
  /** What is in `<v>`; null without one. */
  readonly raw: string | null;
  /** The text of `<is>`; null without one. */
  readonly inline: string | null;
}

/** What stands for a formula whose result was never computed and saved: an error cell, not an empty one ([IN-9]). */
export const NOT_COMPUTED = '#CALC!';

/**
 * The value of a cell: a number, or a date where the style says so; an error is its text (`#N/A`), never empty: an empty code has a meaning
 * of its own ([NUM-4]). What is not what its type says is handed over as the text that it is.
 *
 * @throws ArchiveError when it refers to a text that is not among the shared ones
 */
export function storedValue(cell: SheetCell, context: CellContext): RawCell {
  const { type, raw, inline, hasFormula } = cell;
  // Such a text is in `<is>`, also where a program wrote a `<v>` beside it (ECMA-376 part 1, 18.18.11).
  if (type === 'inlineStr' && inline !== null) return inline;
  if (raw === null) return inline ?? (hasFormula ? NOT_COMPUTED : null);
  // A formula can give an empty text, but no empty number.
  if (type === 'str') return unescapeString(raw);
  const plain = raw.trim();
  if (plain === '') return hasFormula || type === 'e' ? NOT_COMPUTED : null;
  switch (type) {
    case 'n':
      return numberOrDate(plain, cell, context);
    case 's':
      return sharedString(plain, context);
    case 'b':
      return TRUTH.get(plain.toLowerCase()) ?? plain;
    case 'd':
      return isoDate(plain) ?? plain;
    default:
      return unescapeString(raw);
  }
}

const NINE = 57;

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

function sharedString(index: string, { sharedStrings }: CellContext): string {
  const text = sharedStrings[Number(index)];
  if (text === undefined) throw new ArchiveError('shared text is missing');
  return text;
}

function numberOrDate(plain: string, { style, hasFormula }: SheetCell, context: CellContext): RawCell {
  const number = Number(plain);
  // JavaScript also reads numbers of other kinds: 0x10, Infinity.
  if (!Number.isFinite(number) || (plain.charCodeAt(1) > NINE && /^.[box]/i.test(plain))) return plain;
  if (number === 0 && hasFormula && context.isUncomputed) return NOT_COMPUTED;
  return style !== undefined && context.formats[Number(style)]?.isDate
    ? dateOfSerial(number, context.from1904)
    : number;
}
