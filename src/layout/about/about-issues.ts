import { type Issue, formatCount, issueMessage } from '../../core';
import type { AboutText } from '../words/about';
import type { LayoutInput } from '../input';
import type { AboutIssue, AboutSection } from '../types';

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
    message: issueMessage(issue, input.language),
    rows: issue.rows,
    cells: cellsText(issue, input, text),
  };
}

/**
 * The first addresses; the source is named once when it is the same for all. The true number of rows tells how many are not
 * shown: an issue keeps only the first of them.
 */
function cellsText(issue: Issue, { language }: LayoutInput, text: AboutText): string {
  const first = issue.cells.slice(0, CELLS_SHOWN);
  const source = sourceOf(first[0] ?? '');
  const shown = first.map((cell, index) =>
    index > 0 && sourceOf(cell) === source ? cell.slice(source.length) : cell,
  );
  const more = Math.max(issue.rows, issue.cells.length) - CELLS_SHOWN;
  return more > 0 && shown.length > 0
    ? text.moreCells(shown.join(', '), formatCount(more, language))
    : shown.join(', ');
}

/** "'uttrekk 2019.csv'!" of "'uttrekk 2019.csv'!F246". */
function sourceOf(address: string): string {
  return address.slice(0, address.lastIndexOf('!') + 1);
}
