import { cellAddress, columnLetters } from '../../../core';
import type { PublishedGrid } from './published-grid';

/** The addresses of the grid's cells as a user knows them, by index of row and column. */
export function addressesOf(grid: PublishedGrid): (row: number, column: number) => string {
  const { addresses } = grid;
  if (addresses !== undefined) return (row) => addresses(row);
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  // The sheet's name and the column's letters are the same all the way down.
  const aboveRows = Array.from({ length: width }, (_, column) =>
    cellAddress(grid.source, 0, columnNumber(grid, column)).slice(0, -1),
  );
  return (row, column) => `${aboveRows[column] ?? ''}${grid.firstRow + row}`;
}

/** 1-based column in the sheet or file of a cell of the grid. */
export function columnNumber(grid: PublishedGrid, column: number): number {
  return grid.columnNumbers?.[column] ?? grid.firstColumn + column;
}

/** The letters of a column of the grid, as Excel shows them. */
export function lettersOf(grid: PublishedGrid, column: number): string {
  return columnLetters(columnNumber(grid, column));
}
