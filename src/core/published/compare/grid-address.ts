import { cellAddress } from '../../persons/snapshot';
import type { PublishedGrid } from './published-grid';

/** The address of a cell of the grid as a user knows it; row and column are indexes. */
export function gridAddress(grid: PublishedGrid, row: number, column: number): string {
  return cellAddress(
    grid.source,
    grid.firstRow + row,
    grid.columnNumbers?.[column] ?? grid.firstColumn + column,
  );
}
