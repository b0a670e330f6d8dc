import { assertNever, evaluate, findRegion, hasErrors, NO_REPORTING, type Municipality } from '../../../core';
import { SheetNames } from '../../../layout';
import {
  makePage,
  municipalitySheet,
  pageAsText,
  pagesAsJson,
  type PageDocument,
  type PageInput,
} from '../../../page';
import { PROGRAM } from '../../../program';
import { CLASSIFICATION } from '../../../shipped';
import { picturePixels } from '../../docx/picture-pixels';
import { writePagesFile } from '../../docx/write-page';
import { NODE_TOOLS } from '../../xlsx/bytes/node-tools';
import { writeWorkbookFile } from '../../xlsx/write-workbook';
import { separated } from '../options/option-values';
import { pageFormat, type PageFormat } from '../options/page-format';
import { askedQuestion, filesNamed, questionOfOptions, type QuestionOptions } from '../options/question';
import { countInput } from '../options/read-table';
import { statisticsRule, type StatisticsOptions } from '../options/statistics';
import { withSuppression, type SuppressionOptions } from '../options/suppression';
import { UsageError } from '../options/usage-error';
import { errorLines } from '../print/print-issues';
import { resultOutput, type OutputOptions } from '../print/result-output';
import type { Terminal } from '../print/terminal';
import { cliText } from '../words/cli';

/** The options of `iplos page`, as commander hands them over. */
export interface PageOptions
  extends
    QuestionOptions,
    OutputOptions,
    SuppressionOptions,
    Pick<StatisticsOptions, 'confidence' | 'smallBelow'> {
  readonly sheet?: string;
  readonly kommune?: readonly string[];
  readonly all?: boolean;
  readonly format?: string;
}

/**
 * The indicator's page of the latest year, of the country or of kommuner: as a document, as text, as data; of kommuner also as a workbook
 * with one sheet for each.
 *
 * @returns 2 when nothing could be computed, 1 when the data have errors, else 0
 */
export async function runPage(
  input: readonly string[],
  options: PageOptions,
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  const isOfMunicipalities = options.all === true || options.kommune !== undefined;
  const format = pageFormat(options, isOfMunicipalities);
  const statistics = statisticsRule(options);
  const asked = withSuppression(await askedQuestion(options, terminal.standardInput), options);
  const output = await resultOutput(options, [...input, ...filesNamed(options)], terminal);
  const { tabulation, source } = await countInput(input, options.sheet, asked.request, terminal);
  const question = questionOfOptions(asked, tabulation);
  const evaluation = evaluate(tabulation, question);
  const year = tabulation.input.years.at(-1) ?? asked.request.year ?? null;
  const shown = asked.indicators.filter(({ id }) =>
    evaluation.measures.some((one) => one.indicator === id && one.year === year),
  );
  for (const line of errorLines(evaluation.issues, language)) terminal.say(line);
  if (year === null || shown.length === 0) {
    terminal.say(cliText(language).noResults);
    return 2;
  }
  const inputs = shown.map((indicator): PageInput => ({
    ...{ evaluation, indicator, year, statistics, language, source },
    classification: question.classification,
    reporting: question.reporting ?? NO_REPORTING,
    suppress: question.suppress ?? null,
    ...(question.kostra === undefined ? {} : { kostra: question.kostra }),
    program: PROGRAM,
    time: terminal.time(),
  }));
  const places = isOfMunicipalities ? municipalitiesAsked(options, inputs) : [null];
  await output.put(await contentIn(format, inputs, places, terminal));
  return hasErrors(evaluation.issues) ? 1 : 0;
}

/** The kommuner named, or all of the year that have measures. */
function municipalitiesAsked(options: PageOptions, inputs: readonly PageInput[]): readonly Municipality[] {
  const { year = 0, classification = CLASSIFICATION } = inputs[0] ?? {};
  const ofYear = classification.forYear(year);
  if (options.all === true) {
    const measured = new Set(
      inputs.flatMap(({ evaluation }) =>
        evaluation.measures.flatMap((one) =>
          one.level === 'kommune' && one.year === year && one.count !== null ? [one.regionCode] : [],
        ),
      ),
    );
    return ofYear?.municipalities.filter(({ code }) => measured.has(code)) ?? [];
  }
  return separated(options.kommune).map((value) => {
    const answer = findRegion(classification, year, value, 'kommune');
    const found = answer.kind === 'ok' ? ofYear?.municipalityByCode.get(answer.region.code) : undefined;
    if (found !== undefined) return found;
    if (answer.kind === 'ok') throw new UsageError({ kind: 'notAKommune', option: '--kommune', value });
    throw new UsageError({ kind: 'notOneRegion', option: '--kommune', value, year, answer });
  });
}

function contentIn(
  format: PageFormat,
  inputs: readonly PageInput[],
  places: readonly (Municipality | null)[],
  { language, time }: Terminal,
): string | Promise<Uint8Array> {
  const pages = (): readonly PageDocument[] =>
    places.flatMap((place) => inputs.map((input) => makePage(input, place)));
  switch (format) {
    case 'docx':
      return writePagesFile(pages(), picturePixels);
    case 'text':
      return pages()
        .map((page) => pageAsText(page, 'text'))
        .join('\n');
    case 'md':
      return pages()
        .map((page) => pageAsText(page, 'markdown'))
        .join('\n');
    case 'json':
      return pagesAsJson(pages());
    case 'xlsx': {
      const names = new SheetNames();
      const sheets = places.flatMap((place) =>
        place === null ? [] : inputs.map((input) => municipalitySheet(input, place, names)),
      );
      const title = sheets[0]?.title ?? '';
      return writeWorkbookFile(
        { language, title, author: PROGRAM.name, created: time(), sheets },
        NODE_TOOLS,
      );
    }
    default:
      return assertNever(format);
  }
}
