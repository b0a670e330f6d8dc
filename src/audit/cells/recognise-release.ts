import { notPlacedIn, totalOf, type PublishedGrid, type RecogniseOptions } from '../../published';
import type { AuditedTable } from '../assumptions';
import { recogniseAudited } from './recognise';

/** A grid of a file or a workbook, and what is said of it alone, as by its name. */
export interface AuditedSource {
  readonly file: string;
  readonly grid: PublishedGrid;
  readonly said?: Pick<RecogniseOptions, 'year' | 'indicator'>;
}

/** The tables of a file or a workbook, and the year that they do not say themselves. */
export interface RecognisedRelease {
  readonly tables: readonly AuditedTable[];
  /** Null where every table says its year, or the caller did. */
  readonly yearTaken: number | null;
}

/**
 * Recognises tables that belong together. Where they do not say of which year they are, and `options.year` does not either, it is the
 * latest whose regions they have: it is only the regions that the year is needed for.
 */
export function recogniseRelease(
  sources: readonly AuditedSource[],
  options: RecogniseOptions,
): RecognisedRelease {
  const inYear = (year: number | null): readonly AuditedTable[] =>
    sources.map(({ file, grid, said }) => recogniseAudited(file, grid, { ...options, year, ...said }));
  const said = inYear(options.year ?? null);
  const lacksYear = said.some(({ table }) => table.notPlaced.yearNotSaid !== undefined);
  if (!lacksYear) return { tables: said, yearTaken: null };
  const { firstYear, lastYear } = options.classification;
  let best = { year: lastYear, tables: said, unplaced: Infinity };
  for (let year = lastYear; year >= firstYear && best.unplaced > 0; year--) {
    const tables = inYear(year);
    const unplaced = totalOf(notPlacedIn(tables.map(({ table }) => table)));
    if (unplaced < best.unplaced) best = { year, tables, unplaced };
  }
  return { tables: best.tables, yearTaken: best.year };
}
