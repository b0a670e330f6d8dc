import { cliText } from '../words/cli';
import { evaluate, formatCount, hasErrors } from '../../../core';
import { answerFormat } from '../options/result-format';
import { hintLines, issueLines, issueRecord, issueSummary } from '../print/print-issues';
import {
  askedQuestion,
  questionOfOptions,
  withKostraIssues,
  type QuestionOptions,
} from '../options/question';
import { countInput } from '../options/read-table';
import type { Terminal } from '../print/terminal';

/** The options of `iplos check-data`, as commander hands them over. */
export interface CheckDataOptions extends QuestionOptions {
  readonly sheet?: string;
  readonly format?: string;
}

/**
 * Shows everything that is the matter with a table, with the cells, and nothing else.
 *
 * @returns 2 when there was nothing to check, 1 when there is an error, else 0
 */
export async function runCheckData(
  input: string,
  options: CheckDataOptions,
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  const text = cliText(language);
  const format = answerFormat(options);
  const asked = await askedQuestion(options);
  const { tabulation } = await countInput(input, options.sheet, asked.request, terminal);
  const evaluation = evaluate(tabulation, questionOfOptions(asked, tabulation));
  const issues = withKostraIssues(asked, evaluation.issues);

  if (format === 'json') {
    const records = issues.map((issue) => issueRecord(issue, language));
    terminal.out(`${JSON.stringify({ issues: records, input: evaluation.input }, null, 1)}\n`);
  } else {
    const { rows, persons, years } = evaluation.input;
    const read = text.readSummary(
      { text: formatCount(rows, language), one: rows === 1 },
      { text: formatCount(persons, language), one: persons === 1 },
      years.length === 0 ? text.noYears : years.join(', '),
    );
    const found =
      issues.length === 0
        ? [text.noIssues]
        : [...issueLines(issues, language), ...hintLines(issues, language)];
    terminal.out(`${[...found, '', issueSummary(issues, language), read].join('\n')}\n`);
  }
  // Where there is no row, or no column to check, nothing was checked.
  if (tabulation.indicators.length === 0 || evaluation.input.rows === 0) return 2;
  return hasErrors(issues) ? 1 : 0;
}
