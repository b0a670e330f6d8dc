import type { RawCell } from '../../core';
import { cellText, unescapeString } from './cell-text';
import { dateOfSerial } from './date-styles';
import { attributeOf, decodeXml, elementsIn, type XmlElement } from './xml-elements';
import { ArchiveError } from './zip-entries';

/** What a cell refers to outside its sheet. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** By style index: shown as a date. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** What stands for a formula whose result was never computed and saved: an error cell, not an empty one ([IN-9]). */
export const NOT_COMPUTED = '#CALC!';

/**
 * The cells of one `<row>`, from column A on; columns without a cell are null. Numbers are numbers, or dates where the
 * style says so; errors are their text (`#N/A`), never empty: an empty code has a meaning of its own ([NUM-4]).
 *
 * @throws ArchiveError when a cell refers to a text that is not among the shared ones
 */
export function rowCells(row: XmlElement, context: CellContext): RawCell[] {
  const cells: RawCell[] = [];
  for (const cell of elementsIn(row.body, 'c')) {
    const column = columnOf(attributeOf(cell.tag, 'r')) ?? cells.length;
    const value = cellValue(cell, context);
    if (value === null) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return cells;
}

function cellValue({ tag, body }: XmlElement, context: CellContext): RawCell {
  if (body === '') return null;
  const type = attributeOf(tag, 't') ?? 'n';
  if (type === 'inlineStr') return cellText(body);
  const raw = elementsIn(body, 'v')[0]?.body;
  if (raw === undefined) return hasFormula(body) ? NOT_COMPUTED : null;
  switch (type) {
    case 's':
      return sharedString(raw, context);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'd':
      return isoDate(raw.trim());
    case 'n':
      return numberOrDate(raw, attributeOf(tag, 's'), context);
    default:
      // `str`, the text a formula gave; `e`, an error.
      return unescapeString(decodeXml(raw));
  }
}

function sharedString(raw: string, { sharedStrings }: CellContext): string {
  const text = sharedStrings[Number(raw)];
  if (text === undefined) throw new ArchiveError('shared text is missing');
  return text;
}

function numberOrDate(raw: string, style: string | undefined, context: CellContext): RawCell {
  const number = Number(raw);
  if (raw.trim() === '') return null;
  if (Number.isNaN(number)) return raw;
  return style !== undefined && context.dateStyles[Number(style)]
    ? dateOfSerial(number, context.from1904)
    : number;
}

function isoDate(raw: string): RawCell {
  const date = new Date(/T/.test(raw) && !/Z|[+-]\d\d:\d\d$/.test(raw) ? `${raw}Z` : raw);
  return Number.isNaN(date.getTime()) ? raw : date;
}

function hasFormula(body: string): boolean {
  return elementsIn(body, 'f').length > 0;
}

/** 0-based column of an address such as `AB12`; undefined without one. */
export function columnOf(address: string | undefined): number | undefined {
  if (address === undefined) return undefined;
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column > 0 ? column - 1 : undefined;
}
