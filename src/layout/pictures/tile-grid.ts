/*
 * Where each fylke stands in a grid of our own: west to the left, north at the top, neighbours near each other. It is drawn by
 * hand for this program, from no map, and says nothing of size or distance. Fylker of different years share places; a dot is none.
 */
const GRID: readonly (readonly string[])[] = [
  ['.', '.', '19 54 55', '20 56'],
  ['.', '.', '18', '.'],
  ['.', '.', '17', '.'],
  ['15', '16 50', '.', '.'],
  ['14', '05', '04 34', '.'],
  ['12 46', '06 33', '03', '02 30 32'],
  ['11', '08 38 40', '07 39', '01 31'],
  ['10 42', '09', '.', '.'],
];

/** Columns of the grid of fylker. */
export const TILE_COLUMNS = 4;

/** The place of a fylke; one the grid does not know stands below the others. */
export function tilePlace(county: string): { readonly column: number; readonly row: number } {
  for (const [row, cells] of GRID.entries()) {
    const column = cells.findIndex((codes) => codes.split(' ').includes(county));
    if (column >= 0) return { column, row };
  }
  return { column: TILE_COLUMNS - 1, row: GRID.length - 1 };
}
