import type { RawCell } from '../../src/core';
import { NOT_COMPUTED } from '../../src/hosts/xlsx/sheet-cell';
import type { TheirCell } from './flat-sheets';

/** What became of a cell: the same, or in which way it is not. */
export type Verdict =
  | 'same'
  /** A formula, which LibreOffice has computed and the file has not, or LibreOffice computes to something else. */
  | 'computed'
  /** A time, which is a part of a day without one, or a day before March 1900: Excel counts a 29 February that LibreOffice does not. */
  | 'other beginning'
  /** Of a pivot table, which LibreOffice builds anew. */
  | 'pivot'
  | 'different';

/**
 * Compares what the two have read of a cell.
 *
 * @param hasPivot whether there is a pivot table on the sheet
 */
export function compareCells(ours: RawCell, theirs: TheirCell | undefined, hasPivot: boolean): Verdict {
  const mine = plainValue(ours);
  const other = theirs === undefined ? '' : plainValue(theirs.value);
  if (isSame(mine, other)) return 'same';
  if (theirs?.isDate === true && isSameTime(mine, other, ours instanceof Date)) return 'same';
  if (theirs?.hasFormula === true || mine === NOT_COMPUTED || isTheirError(mine, other)) return 'computed';
  if (hasPivot) return 'pivot';
  if (ours instanceof Date && typeof other === 'number' && (theirs?.isTime === true || other < 61))
    return isSame(timeOf(mine), timeOf(other)) ? 'other beginning' : 'different';
  return 'different';
}

/** An error that LibreOffice has computed: of a formula for several cells only the first is told to have one. */
function isTheirError(mine: string | number, other: string | number): boolean {
  return /^Err:\d+$/.test(String(other)) && /^#[^#]/.test(String(mine));
}

function timeOf(days: string | number): number {
  return Math.round(Number(days) * 86_400) % 86_400;
}

/** LibreOffice drops parts of a second, or all but two digits of them; a number outside the calendar is a date to it. */
function isSameTime(one: string | number, other: string | number, isDate: boolean): boolean {
  return Math.abs(Number(one) - Number(other)) < (isDate ? 1 / 86_400 : 1e-8);
}

/** Dates as days since 30 December 1899; line ends and spaces at the ends of a line do not matter. */
function plainValue(value: RawCell): string | number {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? value : value.replace(/\r\n?/g, '\n').trim();
}

/** LibreOffice writes fifteen digits, and twenty decimals at most. */
function isSame(one: string | number, other: string | number): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  const apart = Math.abs(one - other);
  return one === other || apart <= 1e-20 || apart <= Math.max(Math.abs(one), Math.abs(other)) * 1e-13;
}
