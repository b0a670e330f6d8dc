import {
  estimatedRegions,
  estimatesText,
  findingSteps,
  layoutVerdicts,
  leftOutLines,
  recogniseTable,
  summaryText,
  type DataCounted,
  type RecogniseOptions,
  type RecognisedTable,
  type TableCheckOptions,
  type TableFindings,
} from '../../../published';
import { assertNever, evaluate } from '../../../core';
import { wrapText, type WorkbookLayout } from '../../../layout';
import { NODE_TOOLS } from '../../xlsx/bytes/node-tools';
import { writeWorkbookFile } from '../../xlsx/write-workbook';
import { separated, publishedColumns } from '../options/option-values';
import { issueLines } from '../print/print-issues';
import { printLayout } from '../print/print-layout';
import { resultOutput, type OutputOptions } from '../print/result-output';
import {
  askedQuestion,
  filesNamed,
  questionOfOptions,
  withKostraIssues,
  type AskedQuestion,
  type QuestionOptions,
} from '../options/question';
import { inputFiles } from '../../files/input-files';
import { readPublished } from '../options/read-published';
import { countInput } from '../options/read-table';
import { resultFormat, type ResultFormat } from '../options/result-format';
import type { Terminal } from '../print/terminal';
import { notRecognised } from '../options/not-recognised';
import { tableCsv } from '../../forms/write-csv';
import { datasetLines } from '../../forms/published/dataset-lines';
import { findingsJson } from '../print/write-findings-json';
import { PROGRAM } from '../../../program';

/** The options of `iplos check`, as commander hands them over. */
export interface CheckPublishedOptions extends QuestionOptions, OutputOptions {
  readonly data?: string;
  readonly dataSheet?: string;
  readonly sheet?: string;
  readonly publishedColumn?: readonly string[];
  readonly closed?: boolean;
  readonly format?: string;
}

/**
 * Checks a published table: each cell against the data, where there are any, and the figures against each other ([PUB-2], [PUB-3]).
 *
 * @returns 1 when a figure differs or figures are impossible together, when a figure could not be placed or read ([PUB-6]), or when
 *   the data have errors; 2 when they give no figures; else 0
 */
export async function checkPublished(
  file: string,
  data: readonly string[],
  options: CheckPublishedOptions,
  terminal: Terminal,
): Promise<number> {
  const format = resultFormat(options);
  const asked = await askedQuestion(options, terminal.standardInput);
  const written = [...data, ...(options.data === undefined ? [] : [options.data])];
  const inputs = [file, ...(await inputFiles(written)).files, ...filesNamed(options)];
  const output = await resultOutput(options, inputs, terminal);
  for (const line of issueLines(asked.kostraIssues, terminal.language)) terminal.say(line);
  const tables = await recognisedTables(file, options, asked, terminal);
  const held = written.length === 0 ? null : await countToHold(written, options, asked, terminal);
  const findings = await findIn(tables, held, options, { asked, terminal });
  const { language } = terminal;
  const lines = [
    ...(findings.compared ? [summaryText(findings.compared, language)] : []),
    ...leftOutLines(findings, language),
  ];
  const summary = lines.length > 0 ? lines.join('\n') : undefined;
  await output.put(await contentIn(format, file, { findings, tables }, terminal, output.width), summary);
  const differs = findings.compared?.some(({ verdict }) => verdict.kind === 'differs') ?? false;
  const impossible = findings.checks.some(({ feasibility }) => feasibility.verdict === 'impossible');
  // Data that give no figure are nothing to check against.
  if (held?.isComputed === false) return 2;
  const isLeftOut =
    findings.unplaced.length > 0 || findings.checks.some(({ unreadable }) => unreadable.length > 0);
  return differs || impossible || isLeftOut || held?.hasErrors === true ? 1 : 0;
}

async function recognisedTables(
  file: string,
  options: CheckPublishedOptions,
  asked: AskedQuestion,
  { language, say, standardInput }: Terminal,
): Promise<readonly RecognisedTable[]> {
  const named = separated(options.indicator).length === 1 ? (asked.indicators[0]?.id ?? null) : null;
  const recognise: RecogniseOptions = {
    classification: asked.question.classification,
    indicators: asked.indicators,
    year: asked.request.year ?? null,
    indicator: named,
    headers: publishedColumns(options.publishedColumn ?? []),
    groupLevels: options.groupBy ?? [],
  };
  const { grids, form } = await readPublished(file, options.sheet, recognise, standardInput);
  if (form?.dataset) for (const line of datasetLines(form.dataset, language)) say(line);
  const estimates = estimatesText([...new Set(grids.flatMap(estimatedRegions))], language);
  if (estimates !== '') say(estimates);
  const tables = grids.map((grid) => recogniseTable(grid, recognise));
  if (tables.every(({ cells }) => cells.length === 0)) throw notRecognised(file, grids, tables);
  return tables;
}

interface Held extends DataCounted {
  readonly files: readonly string[];
  readonly hasErrors: boolean;
  /** False when the data gave no figure at all. */
  readonly isComputed: boolean;
}

/** Counts the data and says what is wrong with them. */
async function countToHold(
  files: readonly string[],
  { dataSheet }: CheckPublishedOptions,
  asked: AskedQuestion,
  terminal: Terminal,
): Promise<Held> {
  const { request, indicators } = asked;
  const { tabulation } = await countInput(files, dataSheet, request, terminal);
  const question = questionOfOptions(asked, tabulation);
  const { measures, issues } = evaluate(tabulation, question);
  const all = withKostraIssues(asked, issues);
  const errors = all.filter(({ severity }) => severity === 'error');
  for (const line of issueLines(
    errors.filter((one) => !asked.kostraIssues.includes(one)),
    terminal.language,
  ))
    terminal.say(line);
  const [isComputed, hasErrors] = [measures.length > 0, errors.length > 0];
  return { files, tabulation, question, measures, indicators, isComputed, hasErrors };
}

async function findIn(
  tables: readonly RecognisedTable[],
  held: Held | null,
  { closed = false, dataSheet }: CheckPublishedOptions,
  {
    asked: { request, indicators },
    terminal,
  }: { readonly asked: AskedQuestion; readonly terminal: Terminal },
): Promise<TableFindings> {
  const options: TableCheckOptions = {
    classification: request.classification,
    closed,
    ageGroups: indicators[0]?.ageGroups.map(({ id }) => id) ?? [],
  };
  const steps = findingSteps(tables, held, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (held && step.value.kind === 'rowsWanted')
      await countInput(held.files, dataSheet, request, terminal, step.value.begin(request));
  }
}

function contentIn(
  format: ResultFormat,
  file: string,
  { findings, tables }: { readonly findings: TableFindings; readonly tables: readonly RecognisedTable[] },
  { language, time }: Terminal,
  width: number | null,
): string | Promise<Uint8Array> {
  const source = file.replace(/^.*[\\/]/, '');
  const layout = layoutVerdicts(findings, {
    language,
    provenance: { program: PROGRAM.name, time: time(), source },
    rows: format === 'table' ? 'remarkable' : 'all',
  });
  switch (format) {
    case 'table':
      return [...agreement(layout, width), printLayout(withRows(layout), { width })].join('\n');
    case 'csv': {
      const [first] = layout.sheets;
      return first?.kind === 'table' ? tableCsv(first, language) : '';
    }
    case 'json':
      return findingsJson(findings, tables, language);
    case 'xlsx':
      return writeWorkbookFile(layout, NODE_TOOLS);
    default:
      return assertNever(format);
  }
}

/** Tables of nothing are not printed: where every cell agrees, their title and summary stand for them. */
function agreement({ sheets }: WorkbookLayout, width: number | null): readonly string[] {
  return sheets.flatMap((sheet) =>
    sheet.kind === 'table' && sheet.rows.length === 0
      ? [[sheet.title, ...sheet.subtitle].flatMap((line) => wrapText(line, width ?? 100)).join('\n') + '\n']
      : [],
  );
}

function withRows(layout: WorkbookLayout): WorkbookLayout {
  return {
    ...layout,
    sheets: layout.sheets.filter((sheet) => sheet.kind !== 'table' || sheet.rows.length > 0),
  };
}
