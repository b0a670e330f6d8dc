import type { InputSummary } from '../cube/tabulation';
import { issue, type Issue, type Severity } from '../issues';
import type { Measure } from '../measures/types';
import type { SuppressionRule } from './types';

/** What is said of the rows read; null where it would tell something of what is hidden. */
export interface InputTold extends Omit<InputSummary, 'rows' | 'persons'> {
  readonly rows: number | null;
  readonly persons: number | null;
}

/**
 * Leaves out what would tell something of hidden figures ([DIS-1]): messages about rows always, for rows outside what the data are about,
 * left out or of one kommune are parts of sums; and the numbers of rows and persons, for who knows that everybody in the data has a need
 * knows that their number is the largest denominator. Where that is shown for every indicator and year, and nobody is left out of it,
 * those numbers tell no more.
 */
export function withhold(
  input: InputSummary,
  issues: readonly Issue[],
  measures: readonly Measure[],
  rule: SuppressionRule | undefined,
): { readonly input: InputTold; readonly issues: readonly Issue[] } {
  if (rule === undefined) return { input, issues };
  const isOfRows = ({ rows, cells, code }: Issue) => rows > 0 || cells.length > 0 || code === 'countsUnsure';
  const left = issues.filter(isOfRows);
  const codes = [...new Set(left.map(({ code }) => code))];
  const isTold = input.persons >= rule.below && !codes.includes('namedNonReporting') && areAllShown(measures);
  if (isTold && left.length === 0) return { input, issues };
  return {
    input: isTold ? input : { ...input, rows: null, persons: null },
    issues: [
      ...issues.filter((one) => !isOfRows(one)),
      issue('rowsNotTold', severest(left), { codes, numbers: isTold }),
    ],
  };
}

/** Whether the top line's denominator of all ages is shown for each indicator and year there are figures of. */
function areAllShown(measures: readonly Measure[]): boolean {
  const key = ({ indicator, year }: Measure) => `${indicator} ${year ?? ''}`;
  const shown = new Set(
    measures
      .filter((one) => one.level === 'land' && one.ageGroup === 'all' && one.denominator !== null)
      .map(key),
  );
  return measures.length > 0 && measures.every((one) => shown.has(key(one)));
}

function severest(issues: readonly Issue[]): Severity {
  const has = (severity: Severity) => issues.some((one) => one.severity === severity);
  return has('error') ? 'error' : has('warning') ? 'warning' : 'info';
}
