import type { PublishedGrid, RecognisedTable } from '../../published';
import type { RowStatus } from './printed';

const STATUSES: readonly RowStatus[] = [
  'suppressed',
  'notReported',
  'jointlyReported',
  'zeroDenominator',
  'notComparable',
];

/** What a column called `status` says of each row, by the row's number in the file: our own rows as CSV leave the figures blank. */
export function rowStatuses(
  grid: PublishedGrid,
  { columns }: RecognisedTable,
): ReadonlyMap<number, RowStatus> {
  const index = columns.findIndex(({ header }) => header.toLowerCase() === 'status');
  const found = new Map<number, RowStatus>();
  if (index < 0) return found;
  grid.rows.forEach((row, at) => {
    const status = STATUSES.find((one) => one === row[index]);
    if (status) found.set(grid.firstRow + at, status);
  });
  return found;
}
