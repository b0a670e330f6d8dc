import type { Issue, IssueCode } from '../../../core';

/** Rows that were not counted at all, by the issues of the reading; wholly empty rows are no rows. */
export function rowsAside(issues: readonly Issue[]): number {
  return issues.filter(({ code }) => ASIDE.has(code)).reduce((sum, { rows }) => sum + rows, 0);
}

const ASIDE: ReadonlySet<IssueCode> = new Set(['personRepeated', 'yearInvalid', 'yearNotAskedFor']);
