import type { RawCell } from '../snapshot';

/** True for a cell that holds nothing but space. */
export function isEmptyCell(cell: RawCell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
