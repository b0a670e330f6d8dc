import {
  ADDRESS_LIMIT,
  COUNTRY,
  CountedRows,
  findRegion,
  foldLetters,
  hasErrors,
  isLevel,
  openTraces,
  parseMeasureId,
  type Indicator,
  type Question,
  type RowTrace,
  type Tabulation,
  type Traces,
} from '../../../core';
import {
  askedQuestion,
  questionOfOptions,
  withKostraIssues,
  type QuestionOptions,
} from '../options/question';
import { countInput } from '../options/read-table';
import { answerFormat } from '../options/result-format';
import { rowReferences } from '../options/row-references';
import { UsageError } from '../options/usage-error';
import { errorLines, issueRecord } from '../print/print-issues';
import { figureLines, figureRecord, rowLines, rowRecord, type TracedFigure } from '../print/print-trace';
import type { Terminal } from '../print/terminal';
import { cliText } from '../words/cli';

/** The options of `iplos trace`, as commander hands them over. */
export interface TraceOptions extends QuestionOptions {
  readonly row?: readonly string[];
  readonly measure?: string;
  readonly kommune?: string;
  readonly region?: string;
  readonly sheet?: string;
  readonly suppressBelow?: string;
  readonly format?: string;
}

/**
 * A row and a number, both ways: what a row counts in and the rule that keeps it out of the rest; the rows behind a number.
 *
 * @returns 2 when there is nothing to count, 1 when the data have errors, else 0
 * @throws UsageError where hiding is asked for, for a row that was not read, and for a number the data do not give
 */
export async function runTrace(
  inputs: readonly string[],
  options: TraceOptions,
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  if (options.suppressBelow !== undefined) throw new UsageError({ kind: 'auditHidden', command: 'trace' });
  const format = answerFormat(options);
  const references = rowReferences(options.row ?? []);
  const measure = options.measure === undefined ? null : measureAsked(options.measure);
  if (references.length === 0 && measure === null) throw new UsageError({ kind: 'nothingToTrace' });
  for (const option of ['kommune', 'region'] as const)
    if (measure === null && options[option] !== undefined)
      throw new UsageError({ kind: 'optionNeeds', option: `--${option}`, needs: '--measure' });
  const asked = await askedQuestion(options, terminal.standardInput);
  const rows = new CountedRows();
  const { tabulation } = await countInput(
    inputs,
    options.sheet,
    { ...asked.request, witness: rows.take },
    terminal,
  );
  const issues = withKostraIssues(asked, tabulation.issues);
  const errors = errorLines(issues, language);
  if (tabulation.indicators.length === 0 || tabulation.input.rows === 0) {
    for (const line of [...errors, cliText(language).noResults]) terminal.say(line);
    return 2;
  }
  const question = questionOfOptions(asked, tabulation);
  const traces = openTraces(tabulation, question, rows);
  const { addressOf, numbersOf } = rows.standing;

  const traced = references.flatMap(({ written, source, row }): readonly RowTrace[] => {
    const found = numbersOf(row, source).flatMap((number) => traces.ofRow(number) ?? []);
    if (found.length === 0) throw new UsageError({ kind: 'rowNotRead', value: written });
    return found;
  });
  const figures =
    measure === null
      ? []
      : figuresAsked(measure, options, { tabulation, question, traces, indicators: asked.indicators });
  if (format === 'json') {
    const records = {
      form: 2,
      rows: traced.map((one) => rowRecord(one, addressOf)),
      figures: figures.map((one) => figureRecord(one, addressOf, ADDRESS_LIMIT)),
      issues: issues.map((one) => issueRecord(one, language)),
    };
    terminal.out(`${JSON.stringify(records, null, 1)}\n`);
  } else {
    const blocks = [
      ...traced.map((one) => rowLines(one, asked.indicators, addressOf, terminal)),
      ...figures.map((one) => figureLines(one, addressOf, terminal)),
    ];
    terminal.out(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  }
  for (const line of errors) terminal.say(line);
  return hasErrors(issues) ? 1 : 0;
}

interface AskedMeasure {
  readonly number: number;
  readonly parts: TracedFigure['parts'][number]['part'][];
}

/** A share has a numerator and a denominator, a count the numerator alone. */
function measureAsked(written: string): AskedMeasure {
  const parsed = parseMeasureId(written);
  if (parsed.kind === 'ok')
    return { number: parsed.number, parts: parsed.part === 'count' ? ['count'] : ['count', 'denominator'] };
  throw new UsageError({
    kind: 'notAChoice',
    option: '--measure',
    value: written,
    choices: ['1–16', '1a–16a', '1b–16b'],
  });
}

interface Counted {
  readonly tabulation: Tabulation;
  readonly question: Question;
  readonly traces: Traces;
  readonly indicators: readonly Indicator[];
}

/** The number asked for, of each indicator counted. */
function figuresAsked(
  { number, parts }: AskedMeasure,
  options: TraceOptions,
  { tabulation, question, traces, indicators }: Counted,
): readonly TracedFigure[] {
  const year = tabulation.input.years.at(-1) ?? null;
  const region = regionAsked(options, year, question, tabulation);
  const shown = indicators.filter(({ id }) =>
    tabulation.indicators.some(({ indicator }) => indicator.id === id),
  );
  return shown.map((indicator) => {
    const figure = {
      indicator: indicator.id,
      year,
      level: region.level,
      regionCode: region.code,
      measure: number,
    };
    const found = parts.flatMap((part) => {
      const rows = traces.ofFigure({ ...figure, part });
      return rows === null
        ? []
        : [{ part, rows: rows.rows, regionName: rows.regionName, status: rows.status }];
    });
    const [first] = found;
    if (first === undefined) {
      const { planes, hasMunicipality } = tabulation.cube;
      const headers = planes.flatMap(({ column }) => column ?? []);
      const levels = question.levels ?? [
        'land',
        ...(hasMunicipality ? ['fylke', 'kommune'] : []),
        ...(question.kostra ? ['kostragruppe'] : []),
        ...headers,
      ];
      throw new UsageError({
        kind: 'noSuchFigure',
        measure: options.measure ?? '',
        region: region.written,
        levels,
      });
    }
    const { regionName, status } = first;
    return { ...figure, indicatorTitle: indicator.title, regionName, status, parts: found };
  });
}

/** The region of the number: the country, one by number or name, or a value of a grouping column ([REG-9]). */
function regionAsked(
  { kommune, region }: TraceOptions,
  year: number | null,
  { classification, levels }: Question,
  { cube }: Tabulation,
): { readonly level: string; readonly code: string; readonly written: string } {
  if (kommune !== undefined && region !== undefined)
    throw new UsageError({ kind: 'optionTwice', option: '--region', values: [kommune, region] });
  const value = kommune ?? region;
  const [level] = kommune === undefined ? (levels ?? []) : ['kommune'];
  const option = kommune === undefined ? '--region' : '--kommune';
  if (level !== undefined && !isLevel(level)) {
    const inMunicipalities = level.startsWith('kommune/');
    const plane = cube.planes.find(({ column }) => level === column || level === `kommune/${column ?? ''}`);
    const codes = (plane?.blocks ?? []).map((block) =>
      inMunicipalities ? `${block.municipality}/${block.value}` : block.value,
    );
    const code =
      codes.find((one) => one === value) ??
      codes.find((one) => foldLetters(one) === foldLetters(value ?? ''));
    return { level, code: code ?? value ?? '', written: value ?? level };
  }
  if (value === undefined) return { level: COUNTRY.level, code: COUNTRY.code, written: COUNTRY.name };
  const answer = findRegion(classification, year ?? 0, value, level);
  if (answer.kind !== 'ok')
    throw new UsageError({ kind: 'notOneRegion', option, value, year: year ?? 0, answer });
  return { level: answer.region.level, code: answer.region.code, written: value };
}
