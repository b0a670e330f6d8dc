import { notPlacedIn, totalOf, type PublishedGrid, type RecognisedTable } from '../../../published';
import { UsageError } from './usage-error';

/** So many headers, and so many figures, are named. */
const MOST_HEADERS = 30;
const MOST_FIGURES = 5;

/** The refusal of a published file of which no figure could be placed: empty, of headers alone, without figures, or with figures that say too little. */
export function notRecognised(
  file: string,
  grids: readonly PublishedGrid[],
  tables: readonly RecognisedTable[],
): UsageError {
  const filled = grids.flatMap(({ rows }) => rows.filter((row) => row.some(isFilled)));
  const [first] = filled;
  if (first === undefined) return new UsageError({ kind: 'tableEmpty', file });
  const unplaced = tables.flatMap((table) => table.unplaced);
  const figures = totalOf(notPlacedIn(tables));
  if (filled.length === 1 && figures === 0)
    return new UsageError({
      kind: 'tableHeaderOnly',
      file,
      headers: first.filter(isFilled).map(String).slice(0, MOST_HEADERS),
    });
  const headers = tables.flatMap(({ columns }) => columns.map(({ header }) => header));
  return new UsageError({
    kind: 'tableNotRecognised',
    file,
    headers: headers.slice(0, MOST_HEADERS),
    unplaced: unplaced.slice(0, MOST_FIGURES),
    figures,
  });
}

function isFilled(cell: unknown): boolean {
  return cell !== null && String(cell).trim() !== '';
}
