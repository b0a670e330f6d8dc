import { cliText } from '../words/cli';
import { moreReported } from '../words/reported';
import { evaluate, formatCount, hasErrors } from '../../../core';
import { looksWrong, reportingTable, type TableLayout, type WorkbookLayout } from '../../../layout';
import { PROGRAM } from '../../../program';
import { inputFiles } from '../../files/input-files';
import { checkOutput, writeOutput } from '../../files/output-file';
import { NODE_TOOLS } from '../../xlsx/bytes/node-tools';
import { writeWorkbookFile } from '../../xlsx/write-workbook';
import { answerFormat } from '../options/result-format';
import { printLayout } from '../print/print-layout';
import { hintLines, issueLines, issueRecord, issueSummary } from '../print/print-issues';
import {
  askedQuestion,
  filesNamed,
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
  readonly report?: string;
  readonly force?: boolean;
}

/**
 * Shows everything that is the matter with a table, with the cells, and nothing else. On request what was reported by kommune and year
 * goes to a workbook ([IN-10]).
 *
 * @returns 2 when there was nothing to check, 1 when there is an error, else 0
 */
export async function runCheckData(
  inputs: readonly string[],
  options: CheckDataOptions,
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  const text = cliText(language);
  const format = answerFormat(options);
  const asked = await askedQuestion(options, terminal.standardInput);
  const { report, force = false } = options;
  if (report !== undefined) {
    const { files } = await inputFiles(inputs);
    await checkOutput({ file: report, inputs: [...files, ...filesNamed(options)], force });
  }
  const { tabulation } = await countInput(inputs, options.sheet, asked.request, terminal);
  const evaluation = evaluate(tabulation, questionOfOptions(asked, tabulation));
  const issues = withKostraIssues(asked, evaluation.issues);
  const sheet = reportingTable(tabulation, asked.question.classification, language);
  if (report !== undefined) {
    await writeOutput(report, await writeWorkbookFile(reportWorkbook(sheet, terminal), NODE_TOOLS), {
      force,
    });
  }

  if (format === 'json') {
    const records = issues.map((issue) => issueRecord(issue, language));
    terminal.out(`${JSON.stringify({ issues: records, input: evaluation.input }, null, 1)}\n`);
  } else {
    const { rows, persons, years } = tabulation.input;
    const read = text.readSummary(
      { text: formatCount(rows, language), one: rows === 1 },
      { text: formatCount(persons, language), one: persons === 1 },
      years.length === 0 ? text.noYears : years.join(', '),
    );
    const found =
      issues.length === 0
        ? [text.noIssues]
        : [...issueLines(issues, language), ...hintLines(issues, language)];
    const written = report === undefined ? [] : [text.written(report)];
    const worst = worstRows(sheet, report !== undefined, terminal);
    terminal.out(
      `${[...found, ...worst, '', issueSummary(issues, language), read, ...written].join('\n')}\n`,
    );
  }
  // Where there is no row, or no column to check, nothing was checked.
  if (tabulation.indicators.length === 0 || tabulation.input.rows === 0) return 2;
  return hasErrors(issues) ? 1 : 0;
}

/** Rows of the table that a screen holds. */
const ROWS_SHOWN = 10;

/** What was reported where that looks wrong, or where it was asked for the worst of it; and how many rows more there are. */
function worstRows(sheet: TableLayout, isAsked: boolean, terminal: Terminal): readonly string[] {
  const { language, width } = terminal;
  const wrong = looksWrong(sheet);
  const shown = sheet.rows.slice(0, isAsked ? ROWS_SHOWN : Math.min(wrong, ROWS_SHOWN));
  if (shown.length === 0) return [];
  const more = (isAsked ? sheet.rows.length : wrong) - shown.length;
  const printed = printLayout(reportWorkbook({ ...sheet, rows: shown, notes: [] }, terminal), {
    width,
  }).trimEnd();
  return ['', printed, ...(more > 0 ? [moreReported(formatCount(more, language), language)] : [])];
}

function reportWorkbook(sheet: TableLayout, { language, time }: Terminal): WorkbookLayout {
  return { language, title: sheet.title, author: PROGRAM.name, created: time(), sheets: [sheet] };
}
