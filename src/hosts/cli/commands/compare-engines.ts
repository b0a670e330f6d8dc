import { auditWorkbook, worksheetName, WORKSHEET_ROWS } from '../../../engines';
import { PROGRAM } from '../../../program';
import { OutputError } from '../../host';
import { NODE_TOOLS } from '../../xlsx/bytes/node-tools';
import { writeWorkbookFile } from '../../xlsx/write-workbook';
import { askLibreOffice } from '../engines/ask-libre-office';
import { duckDbCounting } from '../engines/ask-duck-db';
import { auditedData, type AuditedData } from '../engines/audited-data';
import type { EngineAnswer } from '../engines/engine-answer';
import { comparison } from '../engines/print-comparison';
import { askedQuestion, filesNamed, type AskedQuestion, type QuestionOptions } from '../options/question';
import { refuseOthers } from '../options/refused-in-audit';
import { UsageError } from '../options/usage-error';
import { issueLines } from '../print/print-issues';
import { resultOutput, type OutputOptions } from '../print/result-output';
import type { Terminal } from '../print/terminal';
import { cliText } from '../words/cli';

/** The options of `iplos worksheet` and `iplos engines`, as commander hands them over. */
export interface AuditOptions
  extends
    Pick<
      QuestionOptions,
      | 'indicator'
      | 'definition'
      | 'year'
      | 'column'
      | 'regions'
      | 'nonReporting'
      | 'joint'
      | 'kostra'
      | 'groupBy'
      | 'carryForward'
    >,
    OutputOptions {
  readonly sheet?: string;
  readonly suppressBelow?: string;
}

/**
 * Lets the evaluator, DuckDB and LibreOffice count the same data, and says cell by cell whether they agree ([ENG-3]). With a file to
 * write, the audit sheet has a column for the database too.
 *
 * @returns 0 where all agree, 1 where they do not, 2 where nobody else could count, or there was nothing to count
 * @throws UsageError where hiding is asked for, or what other engines do not count
 */
export async function compareEngines(
  file: string,
  options: AuditOptions,
  terminal: Terminal,
): Promise<number> {
  refuseOthers(options, 'engines');
  const { language } = terminal;
  const asked = await askedQuestion(options, terminal.standardInput);
  const output = await auditOutput(options, [file, ...filesNamed(options)], terminal);
  const duckDb = await duckDbCounting();
  const data = await auditedData(file, options.sheet, asked, terminal, duckDb.add);
  if (isNothing(data, terminal)) return 2;
  const { measures } = data.evaluation;
  for (const line of issueLines(asked.kostraIssues, language)) terminal.say(line);
  const database = await duckDb.ask(asked);
  const workbook = await workbookOf(data, asked, [database], terminal);
  const worksheet = await askLibreOffice(
    terminal.startProgram,
    workbook === null ? null : () => Promise.resolve(workbook),
    worksheetName(language),
    measures,
  );
  const { lines, code } = comparison(measures, [database, worksheet], data.unportable, language);
  terminal.out(`${lines.join('\n')}\n`);
  if (output !== null) {
    if (workbook === null) throw tooLong(data);
    await output.put(workbook);
  }
  return code;
}

/** Where an audit sheet goes; null where none is asked for. */
export async function auditOutput(options: OutputOptions, inputs: readonly string[], terminal: Terminal) {
  const { output: file } = options;
  if (file === undefined) return null;
  if (!/\.xlsx$/i.test(file)) throw new OutputError({ kind: 'outputFormat', file, formats: ['.xlsx'] });
  return resultOutput(options, inputs, terminal);
}

/** The audit sheet as a file's bytes; null where there are too many rows. */
export async function workbookOf(
  data: AuditedData,
  asked: AskedQuestion,
  answers: readonly EngineAnswer[],
  terminal: Terminal,
): Promise<Uint8Array | null> {
  if (data.rows === null) return null;
  const layout = auditWorkbook({
    rows: data.rows,
    map: data.map,
    year: asked.request.year ?? null,
    measures: data.evaluation.measures,
    others: answers.filter((answer) => answer.kind === 'counted'),
    question: asked.question,
    language: terminal.language,
    source: data.source,
    program: `${PROGRAM.name} ${PROGRAM.version}`,
    created: terminal.time(),
  });
  return writeWorkbookFile(layout, NODE_TOOLS);
}

/** Whether no måltall could be computed, so that there is nothing to hold against anything; says why. */
export function isNothing({ evaluation: { issues, measures } }: AuditedData, terminal: Terminal): boolean {
  if (measures.length > 0) return false;
  for (const line of issueLines(issues, terminal.language)) terminal.say(line);
  terminal.say(cliText(terminal.language).noResults);
  return true;
}

/** The refusal of an audit sheet for too many rows. */
export function tooLong({ tabulation }: AuditedData): UsageError {
  return new UsageError({ kind: 'worksheetTooLong', rows: tabulation.input.rows, most: WORKSHEET_ROWS });
}
