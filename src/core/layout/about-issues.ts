import type { Issue } from '../issues';
import { formatCount } from '../measures/rounding';
import type { AboutText } from '../text/about';
import type { LayoutInput } from './input';
import type { AboutIssue, AboutSection } from './types';

/** How many cell addresses are shown; the command line's JSON has the first thousand. */
const CELLS_SHOWN = 5;

/** Errors first, then warnings, then what was only said. */
const ORDER = ['error', 'warning', 'info'] as const;

/** Everything that was the matter with the data ([IN-9]). */
export function issueSection(input: LayoutInput, text: AboutText): AboutSection {
  const sorted = ORDER.flatMap((severity) => input.results.issues.filter((one) => one.severity === severity));
  return {
    kind: 'issues',
    heading: text.headings.issues,
    headers: text.issueHeaders,
    issues: sorted.map((one) => aboutIssue(one, input, text)),
    none: text.noIssues,
  };
}

function aboutIssue(issue: Issue, input: LayoutInput, text: AboutText): AboutIssue {
  return {
    severity: text.severity[issue.severity],
    message: input.describeIssue(issue),
    rows: issue.rows,
    cells: cellsText(issue, input, text),
  };
}

/** The true number of rows tells how many addresses are not shown: an issue keeps only the first of them. */
function cellsText(issue: Issue, { language }: LayoutInput, text: AboutText): string {
  const shown = issue.cells.slice(0, CELLS_SHOWN).join(', ');
  const more = Math.max(issue.rows, issue.cells.length) - CELLS_SHOWN;
  return more > 0 && shown !== '' ? text.moreCells(shown, formatCount(more, language)) : shown;
}
