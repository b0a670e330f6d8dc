import { type PublishedGrid, shownText } from './published-grid';

/**
 * The regions of a table that Statistics Norway estimates and weights: the country and KOSTRA groups by their codes EAK, EKA and EKG. Ours are
 * sums of the kommuner that reported, so the two can differ without either being wrong.
 *
 * @returns the codes as written, each once, in the order met
 */
export function estimatedRegions(grid: PublishedGrid): readonly string[] {
  const found = new Set<string>();
  grid.rows.forEach((cells, row) => {
    for (let column = 0; column < Math.min(cells.length, COLUMNS); column++) {
      const code = /^(?:EAK(?:UO)?|EKA\d{2}|EKG\d{2})(?=$|\s)/u.exec(shownText(grid, row, column))?.[0];
      if (code !== undefined) found.add(code);
    }
  });
  return [...found];
}

/** Labels stand first. */
const COLUMNS = 4;
