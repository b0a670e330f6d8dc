import {
  recogniseTable,
  shownText,
  type PublishedGrid,
  type RecognisedTable,
  type RecogniseOptions,
} from '../../published';
import type { AuditedTable } from '../assumptions';
import { printedIntervals } from './intervals';

/** What rows and columns of the sum of all others are called. */
const SUM =
  /^(?:sum|i alt|ialt|totalt?|alle|all|alle (?:kommuner|fylker|enheter)|all (?:municipalities|counties))$/iu;

/**
 * A table as the audit takes it: as it is recognised, but rows called "Sum" or "I alt" are the country, which is here no more than the sum of
 * what is listed, such columns are the denominator, and whole numbers of which nothing says that they are shares are counts.
 */
export function recogniseAudited(file: string, grid: PublishedGrid, options: RecogniseOptions): AuditedTable {
  const first = recogniseTable(grid, options);
  const read = withCountry(grid, first);
  const headers = { ...countColumns(first), ...sumColumns(first), ...options.headers };
  const isPlain = read === grid && Object.keys(headers).length === 0;
  const table = isPlain ? first : recogniseTable(read, { ...options, headers });
  const { intervals, columns } = printedIntervals(read, table, { ...options, headers });
  return { file, grid: read, table, intervals, intervalColumns: columns };
}

/** The rows of a sum as rows of the country. */
function withCountry(grid: PublishedGrid, { unplaced }: RecognisedTable): PublishedGrid {
  const rows = new Set(
    unplaced
      .filter(({ reason: { kind } }) => kind === 'regionNotSaid' || kind === 'regionUnknown')
      .map(({ address }) => Number(/\d+$/.exec(address)?.[0]) - grid.firstRow)
      .filter((row) => (grid.rows[row] ?? []).some((_, at) => SUM.test(shownText(grid, row, at)))),
  );
  if (rows.size === 0) return grid;
  const isSum = (row: number, at: number): boolean => rows.has(row) && SUM.test(shownText(grid, row, at));
  const { texts } = grid;
  return {
    ...grid,
    rows: grid.rows.map((cells, row) => cells.map((cell, at) => (isSum(row, at) ? COUNTRY : cell))),
    ...(texts
      ? { texts: texts.map((cells, row) => cells.map((text, at) => (isSum(row, at) ? COUNTRY : text))) }
      : {}),
  };
}

const COUNTRY = 'Hele landet';

function sumColumns({ columns, unplaced }: RecognisedTable): Readonly<Record<string, string>> {
  const without = unplaced.filter(({ reason }) => reason.kind === 'outcomeNotSaid');
  const letters = new Set(without.map(({ address }) => /([A-Z]+)\d+$/.exec(address)?.[1] ?? ''));
  return Object.fromEntries(
    columns
      .filter(({ letter, header }) => letters.has(letter) && SUM.test(header.split(' · ').at(-1) ?? ''))
      .map(({ letter }) => [letter, 'Nevner']),
  );
}

/** Columns of whole numbers that say neither share nor count, unless the rows make a hundred that is not their denominator. */
function countColumns({ columns, cells }: RecognisedTable): Readonly<Record<string, string>> {
  const unsaid = columns.filter(
    ({ role, words }) => role === 'value' && words.part === null && words.outcome !== null,
  );
  const own = cells.filter(
    ({ address, part }) => part === 'share' && unsaid.some(({ letter }) => letterOf(address) === letter),
  );
  const isWhole = own.every(
    ({ figure }) => figure.kind !== 'figure' || (figure.decimals === 0 && figure.unit === 'none'),
  );
  if (own.length === 0 || !isWhole) return {};
  const sums = new Map<number, number>();
  for (const { row, figure } of own)
    sums.set(row, (sums.get(row) ?? 0) + (figure.kind === 'figure' ? figure.digits : NaN));
  const denominators = new Map(
    cells.flatMap(({ row, part, figure }) =>
      part === 'denominator' && figure.kind === 'figure' ? [[row, figure.digits]] : [],
    ),
  );
  const full = [...sums].filter(([, sum]) => !Number.isNaN(sum));
  const isHundred = full.every(([row, sum]) => Math.abs(sum - 100) <= 2 && denominators.get(row) !== sum);
  const othersAreCounts = cells.some(({ part }) => part === 'count');
  if (!othersAreCounts && full.length > 0 && isHundred) return {};
  return Object.fromEntries(unsaid.map(({ letter, header }) => [letter, `Antall ${header}`]));
}

function letterOf(address: string): string {
  return /([A-Z]+)\d+$/.exec(address)?.[1] ?? '';
}
