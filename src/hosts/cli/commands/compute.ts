import { assertNever, evaluate, hasErrors, type Evaluation, type Issue } from '../../../core';
import { contentNamed, type Content, type LayoutInput } from '../../../layout';
import { cliText } from '../words/cli';
import { choice, knownYear, separated } from '../options/option-values';
import { hintLines, issueLines } from '../print/print-issues';
import { resultOutput, type OutputOptions } from '../print/result-output';
import {
  askedQuestion,
  filesNamed,
  questionOfOptions,
  withKostraIssues,
  type AskedQuestion,
  type QuestionOptions,
} from '../options/question';
import { statisticsAsked, type StatisticsOptions } from '../options/statistics';
import { countInput, type ReadTable } from '../options/read-table';
import { withSuppression, type SuppressionOptions } from '../options/suppression';
import { UsageError } from '../options/usage-error';
import { computedFormat, type ComputedFormat } from '../options/result-format';
import type { Terminal } from '../print/terminal';
import { isPublishersForm, type PublishersForm } from '../../../dissemination';
import { PROGRAM } from '../../../program';
import { inputFiles } from '../../files/input-files';

/** The options of `iplos compute`, as commander hands them over. */
export interface ComputeOptions
  extends QuestionOptions, OutputOptions, StatisticsOptions, SuppressionOptions {
  readonly sheet?: string;
  readonly counts?: string;
  readonly from?: string;
  readonly table?: string;
  readonly regionsOf?: string;
  readonly ageGroup?: readonly string[];
  readonly content?: string;
  readonly format?: string;
}

/**
 * From a file to the measures: reads, counts, evaluates and writes. Issues go to standard error.
 *
 * @returns 2 when nothing could be computed, and then no file is written; 1 when the data have errors, else 0
 */
export async function runCompute(
  inputs: readonly string[],
  options: ComputeOptions,
  terminal: Terminal,
): Promise<number> {
  const format = computedFormat(options);
  const statistics = statisticsAsked(options);
  if (statistics !== null && isPublishersForm(format))
    throw new UsageError({ kind: 'notInFormat', option: '--statistics', format });
  const content = contentAsked(options.content ?? 'both');
  const inGeneral = withSuppression(
    withRegionsOf(await askedQuestion(options, terminal.standardInput), options.regionsOf),
    options,
  );
  const ageGroups = ageGroupsAsked(options, inGeneral);
  const asked = withAgeGroups(inGeneral, ageGroups);
  const files = filesAsked(inputs, options);
  const { files: read } = await inputFiles(files);
  const output = await resultOutput(options, [...read, ...filesNamed(options)], terminal);

  const { tabulation, source } = await readAsked(files, options, asked, terminal);
  const whole = evaluate(tabulation, questionOfOptions(asked, tabulation));
  const evaluation: Evaluation = {
    ...whole,
    issues: withKostraIssues(asked, whole.issues).map((one) => asAsked(one, ageGroups)),
  };

  const layoutInput: LayoutInput = {
    results: evaluation,
    indicators: asked.indicators,
    language: terminal.language,
    content,
    ageGroups: ageGroups ?? (format === 'table' ? ['all'] : allAgeGroups(asked)),
    figures: format === 'xlsx',
    ...(statistics === null ? {} : { statistics }),
    provenance: provenanceOf(asked, source, terminal),
  };
  const counted = { tabulation, classification: asked.question.classification };
  const isComputed = evaluation.measures.length > 0;
  // A file with nothing in it is no result: what was there before stays.
  if (isPublishersForm(format)) {
    if (isComputed)
      await (
        await import('../print/publishers-result')
      ).putForm(format, { ...layoutInput, classification: asked.question.classification }, output);
  } else if (isComputed || options.output === undefined) {
    await output.put(await contentIn(format, evaluation, layoutInput, counted, output.width));
  }

  for (const line of issueLines(evaluation.issues, terminal.language)) terminal.say(line);
  for (const line of hintLines(evaluation.issues, terminal.language)) terminal.say(line);
  if (!isComputed) terminal.say(cliText(terminal.language).noResults);
  return isComputed ? (hasErrors(evaluation.issues) ? 1 : 0) : 2;
}

/** What is read: files of rows, one of counts that another engine made ([ENG-2]), or a database. */
function filesAsked(inputs: readonly string[], { counts, from }: ComputeOptions): readonly string[] {
  const others = [counts, from].flatMap((file) => file ?? []);
  if (others.length > 1 || (inputs.length > 0 && others.length > 0))
    throw new UsageError({ kind: 'inputAndCounts' });
  if (others.length > 0) return others;
  if (inputs.length === 0)
    throw new UsageError({ kind: 'argumentMissing', command: 'compute', argument: 'INPUT' });
  return inputs;
}

async function readAsked(
  files: readonly string[],
  options: ComputeOptions,
  asked: AskedQuestion,
  terminal: Terminal,
): Promise<ReadTable> {
  const { counts, from, table } = options;
  if (table !== undefined && from === undefined)
    throw new UsageError({ kind: 'optionNeeds', option: '--table', needs: '--from' });
  if (counts !== undefined)
    return (await import('../options/read-counts')).countsInput(counts, options, asked, terminal);
  if (from !== undefined)
    return (await import('../engines/counts-from-duck-db')).countsFromDuckDb(from, options, asked);
  return countInput(files, options.sheet, asked.request, terminal);
}

/** What is written of a result. What a format needs is opened when it is asked for: each is a good part of a short run. */
async function contentIn(
  format: Exclude<ComputedFormat, PublishersForm>,
  evaluation: Evaluation,
  layoutInput: LayoutInput,
  counted: NonNullable<LayoutInput['counted']>,
  width: number | null,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'table':
      return (await import('../print/result-table')).resultTable(layoutInput, width);
    case 'csv':
      return (await import('../../forms/write-csv')).measuresCsv(
        evaluation.measures,
        layoutInput.language,
        layoutInput.statistics,
      );
    case 'json':
      return (await import('../print/write-json')).resultJson(
        evaluation,
        layoutInput.language,
        layoutInput.statistics,
      );
    case 'xlsx':
      return (await import('../print/result-workbook')).resultWorkbook({ ...layoutInput, counted });
    default:
      return assertNever(format);
  }
}

/** Puts all years on the regions of one ([REG-7]). */
function withRegionsOf(asked: AskedQuestion, written: string | undefined): AskedQuestion {
  if (written === undefined) return asked;
  const regionsOf = knownYear('--regions-of', written, asked.question.classification);
  return { ...asked, question: { ...asked.question, regionsOf } };
}

/** Only the age groups named; what is hidden is then hidden in them alone. */
function withAgeGroups(asked: AskedQuestion, ageGroups: readonly string[] | null): AskedQuestion {
  return ageGroups === null ? asked : { ...asked, question: { ...asked.question, ageGroups } };
}

/** Age groups that were asked for by name and cannot be given are an error ([AGE-3]). */
function asAsked(issue: Issue, ageGroups: readonly string[] | null): Issue {
  if (issue.code !== 'noAgeColumn') return issue;
  const lacking = issue.facts.ageGroups.filter((group) => ageGroups?.includes(group));
  return lacking.length === 0 ? issue : { ...issue, severity: 'error', facts: { ageGroups: lacking } };
}

function allAgeGroups({ indicators }: AskedQuestion): readonly string[] {
  return [...new Set(indicators.flatMap((one) => one.ageGroups.map(({ id }) => id)))];
}

function contentAsked(value: string): Content {
  return contentNamed(value) ?? choice('--content', value, ['shares', 'counts', 'both']);
}

function ageGroupsAsked(options: ComputeOptions, asked: AskedQuestion): readonly string[] | null {
  const values = separated(options.ageGroup);
  if (values.length === 0) return null;
  return values.map((value) => choice('--age-group', value, allAgeGroups(asked), { alle: 'all' }));
}

function provenanceOf(asked: AskedQuestion, source: string, terminal: Terminal): LayoutInput['provenance'] {
  const { request, question } = asked;
  return {
    program: PROGRAM.name,
    version: PROGRAM.version,
    time: terminal.time(),
    source,
    settings: {
      year: request.year ?? null,
      levels: question.levels ?? null,
      groupBy: request.groupBy ?? [],
      reporting: question.reporting ?? { nonReporting: [], joint: [], carryForward: false },
      kostraSource: asked.kostraSource,
      ...(question.regionsOf === undefined ? {} : { regionsOf: question.regionsOf }),
      ...(question.suppress === undefined ? {} : { suppress: question.suppress }),
    },
  };
}
