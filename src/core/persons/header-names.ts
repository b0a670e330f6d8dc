import { foldLetters } from '../fold-text';
import { fitOf, type Role } from './roles';
import type { RawCell } from './snapshot';

/** The columns whose headers fit a role: the sure ones, or where there are none the likely ones. */
export function columnsFor(row: readonly RawCell[], role: Role): readonly number[] {
  const fits = Array.from(row, (cell) => fitOf(textOf(cell), role));
  const of = (tier: 'sure' | 'likely') => fits.flatMap((fit, column) => (fit === tier ? [column] : []));
  const sure = of('sure');
  return sure.length > 0 ? sure : of('likely');
}

/** The first column with a header; −1 without one. */
export function findHeader(row: readonly RawCell[], header: string): number {
  return headersCalled(row, header)[0] ?? -1;
}

/** The columns with a header: as written, else alike but for case, accents and punctuation. */
export function headersCalled(row: readonly RawCell[], header: string): readonly number[] {
  const where = (fits: (text: string) => boolean) =>
    row.flatMap((cell, column) => (textOf(cell) !== '' && fits(textOf(cell)) ? [column] : []));
  const exact = where((text) => text === header.trim());
  return exact.length > 0 ? exact : where((text) => foldLetters(text) === foldLetters(header));
}

/** The headers of a row as written, those that are empty left out. */
export function headersOf(row: readonly RawCell[]): readonly string[] {
  return row.map(textOf).filter((header) => header !== '');
}

/** The header of a column as written. */
export function headerAt(row: readonly RawCell[], column: number): string {
  return textOf(row[column]);
}

/** A cell as a header: its text without the space around it, '' for an empty cell or a date. */
export function textOf(cell: RawCell): string {
  return cell === null || cell === undefined || cell instanceof Date ? '' : String(cell).trim().slice(0, 200);
}
