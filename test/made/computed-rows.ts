import { evaluateRows } from './evaluate-rows';
import type { Issue, IssueCode } from '../../src/core/issues';
import type { RawCell } from '../../src/core/persons/snapshot';
import type { ReadingRequest } from '../../src/core/reading';
import { classification, indicators } from './shipped';

/** Rows of a table read and evaluated, for tests of what the reading says of them. */
export const work = indicators.slice(0, 1);
export const at = (rows: readonly (readonly RawCell[])[]) => ({
  source: 'Personer',
  firstRow: 1,
  firstColumn: 1,
  rows,
});
export const compute = (
  rows: readonly (readonly RawCell[])[],
  over: Partial<ReadingRequest> = {},
  levels?: readonly string[],
) =>
  evaluateRows(
    at(rows),
    { indicators: work, required: true, classification, year: 2019, ...over },
    levels ? { levels } : {},
  );
export const issueOf = (issues: readonly Issue[], code: IssueCode) => issues.find((one) => one.code === code);
export const figure = (
  evaluation: ReturnType<typeof evaluateRows>,
  level: string,
  region: string,
  measure: number,
  year = 2019,
) => {
  const one = evaluation.measures.find(
    (each) =>
      each.level === level && each.regionCode === region && each.measure === measure && each.year === year,
  );
  return one ? `${one.count}/${one.denominator} ${one.sharePercent} ${one.status}` : 'none';
};
export const CODES = ['kode 9', 'kode 10'];
