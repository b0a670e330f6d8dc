import { cliText } from '../words/cli';
import {
  formatCount,
  issueMessage,
  roleName,
  SEVERITY_WORDS,
  type Issue,
  type Language,
  type Severity,
} from '../../../core';

/** How many addresses are shown on the screen; JSON has the first 1,000. */
const CELLS_SHOWN = 8;
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * The issues as lines for people, errors first: severity, message, rows, the first cells and how many more ([IN-9]).
 *
 * @returns no lines when there is nothing to say
 */
export function issueLines(issues: readonly Issue[], language: Language): readonly string[] {
  const text = cliText(language);
  return ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity)).flatMap(
    (issue) => {
      const head = `${SEVERITY_WORDS[issue.severity][language]}: ${issueMessage(issue, language)}`;
      if (issue.cells.length === 0) return [head];
      const shown = issue.cells.slice(0, CELLS_SHOWN);
      const more = Math.max(issue.rows, issue.cells.length) - shown.length;
      return [head, `  ${text.cells(shown.join(', '), more > 0 ? formatCount(more, language) : null)}`];
    },
  );
}

/** The errors alone, as lines for people: why there is nothing, or not all of it. */
export function errorLines(issues: readonly Issue[], language: Language): readonly string[] {
  return issueLines(
    issues.filter(({ severity }) => severity === 'error'),
    language,
  );
}

/** What to write to mend what the issues complain of, where the command line has a word for it. */
export function hintLines(issues: readonly Issue[], language: Language): readonly string[] {
  const text = cliText(language);
  const hints = issues.flatMap((issue) => {
    switch (issue.code) {
      case 'roleWithoutColumn':
      case 'roleWithTwoColumns':
        return [text.hintColumn(roleName(issue.facts.role, language).replace(' ', ''))];
      case 'headerNotFound':
        return [text.hintColumn(roleName(issue.facts.wanted[0] ?? '9', language).replace(' ', ''))];
      case 'yearNotGiven':
        return [text.hintYear];
      case 'kostraTableMissing':
        return [text.hintKostra];
      case 'reachGuessed':
        return [text.hintReach];
      default:
        return [];
    }
  });
  return [...new Set(hints)];
}

/** How many of each severity: "2 feil, 1 advarsel, 0 opplysninger." */
export function issueSummary(issues: readonly Issue[], language: Language): string {
  const count = (severity: Severity) => issues.filter((issue) => issue.severity === severity).length;
  return cliText(language).summary(count('error'), count('warning'), count('info'));
}

/** An issue as the command line's JSON has it (spec, "Result"). */
export function issueRecord(issue: Issue, language: Language) {
  return {
    code: issue.code,
    severity: issue.severity,
    rows: issue.rows,
    message: issueMessage(issue, language),
    cells: issue.cells,
  };
}
