import type { RawCell } from '../snapshot';

/**
 * A year or a kommune in the forms that nearly all have, read fast: text of four digits, or a number that is four digits; −1 for every
 * other form, and for 0000.
 */
export function fourDigits(cell: RawCell): number {
  if (typeof cell === 'number') return (cell & 0x3fff) === cell && cell >= 1000 && cell <= 9999 ? cell : -1;
  if (typeof cell !== 'string' || cell.length !== 4) return -1;
  const thousands = cell.charCodeAt(0) - 48;
  const hundreds = cell.charCodeAt(1) - 48;
  const tens = cell.charCodeAt(2) - 48;
  const ones = cell.charCodeAt(3) - 48;
  // >>> 0 makes what lies below '0' large too.
  if (thousands >>> 0 > 9 || hundreds >>> 0 > 9 || tens >>> 0 > 9 || ones >>> 0 > 9) return -1;
  const number = thousands * 1000 + hundreds * 100 + tens * 10 + ones;
  return number === 0 ? -1 : number;
}
