import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import {
  auditJson,
  auditSheets,
  auditSteps,
  auditVerdict,
  recogniseRelease,
  READER_KNOWLEDGE,
  type AuditAssumptions,
  type AuditedTable,
  type AuditReport,
  type AuditResult,
} from '../../../audit';
import { assertNever, HIDING_RULES, LARGEST_BELOW, type SuppressionRule } from '../../../core';
import type { RecogniseOptions } from '../../../published';
import { PROGRAM } from '../../../program';
import { piecesOf, type Bytes } from '../../files/bytes';
import { bytesOf } from '../../files/open-input';
import { tableCsv } from '../../forms/write-csv';
import { NODE_TOOLS } from '../../xlsx/bytes/node-tools';
import { writeWorkbookFile } from '../../xlsx/write-workbook';
import { choice, numberBetween, publishedColumns, separated } from '../options/option-values';
import { askedQuestion, filesNamed, type AskedQuestion, type QuestionOptions } from '../options/question';
import { readPublished } from '../options/read-published';
import { resultFormat, type ResultFormat } from '../options/result-format';
import { notRecognised } from '../options/not-recognised';
import { cliText } from '../words/cli';
import { issueLines } from '../print/print-issues';
import { printLayout } from '../print/print-layout';
import { searchBar } from '../print/progress-bar';
import { resultOutput, type OutputOptions } from '../print/result-output';
import type { Terminal } from '../print/terminal';

/** The options of `iplos audit`, as commander hands them over. */
export interface HidingAuditOptions extends QuestionOptions, OutputOptions {
  readonly suppressBelow?: string;
  readonly hideRule?: string;
  readonly readerKnows?: readonly string[];
  readonly sheet?: string;
  readonly publishedColumn?: readonly string[];
  readonly format?: string;
}

/** What is called small unless told otherwise. */
const USUAL_BELOW = 5;

/**
 * Audits published tables: what they tell of numbers that are hidden, or that are small ([DIS-3]).
 *
 * @param command the command as it was written, for the report
 * @returns 1 on a finding, and where figures could not be placed or contradict each other ([PUB-6]); 2 when no figure could be placed, else 0
 */
export async function auditTables(
  files: readonly string[],
  options: HidingAuditOptions,
  terminal: Terminal,
  command: string,
): Promise<number> {
  const format = resultFormat(options);
  const rule = ruleOf(options);
  const asked = await askedQuestion(options, terminal.standardInput);
  const output = await resultOutput(options, [...files, ...filesNamed(options)], terminal);
  for (const line of issueLines(asked.kostraIssues, terminal.language)) terminal.say(line);
  const read = [];
  for (const [at, file] of files.entries())
    read.push(await readFileTables(file, nameOf(files, at), options, asked, terminal));
  const tables = read.flatMap((one) => one.tables);
  const assumptions: AuditAssumptions = {
    rule,
    classification: asked.question.classification,
    ageGroups: asked.indicators[0]?.ageGroups.map(({ id }) => id) ?? [],
    knows: separated(options.readerKnows).map((one) => choice('--reader-knows', one, READER_KNOWLEDGE)),
    ...(asked.question.kostra ? { kostra: asked.question.kostra } : {}),
  };
  const pictures = read.flatMap((one) => one.pictures);
  const found = await audited(tables, assumptions, terminal);
  const result: AuditResult =
    pictures.length === 0
      ? found
      : { ...found, notChecked: [{ kind: 'pictures', sheets: pictures }, ...found.notChecked] };
  const report: AuditReport = {
    result,
    files: read.map(({ name, sha256 }) => ({ name, sha256 })),
    assumptions,
    command,
    program: `${PROGRAM.name} ${PROGRAM.version}`,
    time: terminal.time(),
    language: terminal.language,
  };
  await output.put(await contentOf(format, report, output.width));
  return auditVerdict(result) === 'clean' ? 0 : 1;
}

function ruleOf({ suppressBelow, hideRule }: HidingAuditOptions): SuppressionRule {
  const limits = { least: 2, most: LARGEST_BELOW, whole: true };
  const below =
    suppressBelow === undefined ? USUAL_BELOW : numberBetween('--suppress-below', suppressBelow, limits);
  return {
    below,
    ...(hideRule === undefined ? {} : { kind: choice('--hide-rule', hideRule, HIDING_RULES) }),
  };
}

/** The file's own name; its path where two are called the same. */
function nameOf(files: readonly string[], at: number): string {
  const file = files[at] ?? '';
  const name = basename(file);
  return files.filter((other) => basename(other) === name).length > 1 ? file : name;
}

interface ReadTables {
  readonly name: string;
  readonly sha256: string;
  readonly tables: readonly AuditedTable[];
  readonly pictures: readonly string[];
}

async function readFileTables(
  file: string,
  name: string,
  options: HidingAuditOptions,
  asked: AskedQuestion,
  terminal: Terminal,
): Promise<ReadTables> {
  const named = separated(options.indicator).length === 1 ? (asked.indicators[0]?.id ?? null) : null;
  const recognise: RecogniseOptions = {
    classification: asked.question.classification,
    indicators: asked.indicators,
    year: asked.request.year ?? null,
    indicator: named,
    headers: publishedColumns(options.publishedColumn ?? []),
    groupLevels: [
      ...(options.groupBy ?? []),
      ...(options.groupBy ?? []).map((header) => `kommune/${header}`),
    ],
  };
  const { grids, pictures } = await readPublished(file, options.sheet, recognise, terminal.standardInput);
  const { tables, yearTaken } = recogniseRelease(
    grids.map((grid) => ({ file: name, grid })),
    recognise,
  );
  if (tables.every(({ table }) => table.cells.length === 0))
    throw notRecognised(
      file,
      grids,
      tables.map(({ table }) => table),
    );
  if (yearTaken !== null) terminal.say(cliText(terminal.language).yearTaken(name, yearTaken));
  return {
    name,
    sha256: await fingerprintOf(file, terminal.standardInput),
    tables,
    pictures,
  };
}

/** SHA-256 of a file's bytes. */
async function fingerprintOf(file: string, standardInput: Bytes | undefined): Promise<string> {
  const bytes = await (await bytesOf(file, standardInput)).inOrder();
  const hash = createHash('sha256');
  try {
    for await (const piece of piecesOf(bytes)) hash.update(piece);
  } finally {
    await bytes.close();
  }
  return hash.digest('hex');
}

/** Goes through the steps, with a bar where it is seen. */
async function audited(
  tables: readonly AuditedTable[],
  assumptions: AuditAssumptions,
  terminal: Terminal,
): Promise<AuditResult> {
  const bar = await searchBar(terminal);
  const steps = auditSteps(tables, assumptions);
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      bar.tell(step.value);
    }
  } finally {
    bar.stop();
  }
}

function contentOf(
  format: ResultFormat,
  report: AuditReport,
  width: number | null,
): string | Promise<Uint8Array> {
  const layout = auditSheets(report, format === 'table' ? 'remarkable' : 'all');
  switch (format) {
    case 'table':
      return printLayout(layout, { width });
    case 'csv': {
      const [first] = layout.sheets;
      return first?.kind === 'table' ? tableCsv(first, report.language) : '';
    }
    case 'json':
      return auditJson(report);
    case 'xlsx':
      return writeWorkbookFile(layout, NODE_TOOLS);
    default:
      return assertNever(format);
  }
}
