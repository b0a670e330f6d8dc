import {
  assertNever,
  evaluate,
  hasErrors,
  personChanges,
  PersonStates,
  withReach,
  type Measure,
  type Tabulation,
} from '../../../core';
import { cellValue, SheetNames, topLineName } from '../../../layout';
import { changeTables, personChangeTable } from '../../../change';
import { PROGRAM } from '../../../program';
import { tableCsv } from '../../forms/write-csv';
import { NODE_TOOLS } from '../../xlsx/bytes/node-tools';
import { writeWorkbookFile } from '../../xlsx/write-workbook';
import { choice, knownYear } from '../options/option-values';
import {
  askedQuestion,
  filesNamed,
  withKostraIssues,
  type AskedQuestion,
  type QuestionOptions,
} from '../options/question';
import { countInput } from '../options/read-table';
import { resultFormat } from '../options/result-format';
import { measureAsked } from '../options/measure-asked';
import { statisticsRule, type StatisticsOptions } from '../options/statistics';
import { UsageError } from '../options/usage-error';
import { errorLines } from '../print/print-issues';
import { printLayout } from '../print/print-layout';
import { resultOutput, type OutputOptions } from '../print/result-output';
import type { Terminal } from '../print/terminal';
import { cliText } from '../words/cli';

/** The options of `iplos change`, as commander hands them over. */
export interface ChangeOptions extends QuestionOptions, OutputOptions, Pick<StatisticsOptions, 'confidence'> {
  readonly sheet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly measure?: string;
  readonly suppressBelow?: string;
  readonly format?: string;
}

/**
 * What changed from one extract to another, or from one year to another of one extract, and why ([STA-6]): each outcome, down to
 * kommuner; who came and who went; which codes changed.
 *
 * @returns 1 when the data have errors, 2 where nothing can be counted in one of them, else 0
 * @throws UsageError where hiding is asked for: two extracts are not hidden as one, and the difference of one person would tell
 */
export async function runChange(
  files: readonly [string, string?],
  options: ChangeOptions,
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  if (options.suppressBelow !== undefined) throw new UsageError({ kind: 'changeHidden' });
  const by = choice('--by', options.by ?? 'kommune', ['kommune', 'ageGroup'], {
    alder: 'ageGroup',
    age: 'ageGroup',
  });
  const measure = measureAsked(options.measure ?? '1');
  // An age group is not parted by age.
  if (by === 'ageGroup' && measure % 4 !== 1)
    throw new UsageError({ kind: 'optionNeeds', option: `--measure ${measure}`, needs: '--by kommune' });
  const format = resultFormat(options);
  const asked = await askedQuestion(options, terminal.standardInput);
  const [first, second] = files;
  const output = await resultOutput(
    options,
    [first, ...(second === undefined ? [] : [second]), ...filesNamed(options)],
    terminal,
  );
  const before = await read(first, options, asked, terminal);
  const after = second === undefined ? before : await read(second, options, asked, terminal);
  for (const { tabulation } of [before, after])
    if (tabulation.indicators.length === 0 || tabulation.input.rows === 0) {
      for (const line of errorLines(tabulation.issues, language)) terminal.say(line);
      terminal.say(cliText(language).noResults);
      return 2;
    }
  const years = yearsAsked(options, asked, before.tabulation, after.tabulation, second === undefined);
  const times: readonly [string, string] =
    second !== undefined && years[0] === years[1]
      ? [before.source, after.source]
      : [String(years[0]), String(years[1])];
  const names = new SheetNames();
  const sides = [
    measuresOfSide(before.tabulation, asked, years[0], years[1]),
    measuresOfSide(after.tabulation, asked, years[1], years[1]),
  ] as const;
  const country =
    sides[1].find(({ level }) => level === 'land') ?? sides[0].find(({ level }) => level === 'land');
  const { level } = statisticsRule(options);
  const shown = asked.indicators.filter((one) =>
    sides.some((side) => side.some(({ indicator }) => indicator === one.id)),
  );
  const tables = shown.flatMap((indicator) =>
    changeTables(
      {
        before: { measures: sides[0], year: years[0] },
        after: { measures: sides[1], year: years[1] },
        times,
        indicator,
        level: 'land',
        regionCode: '0',
        regionName: topLineName(country?.regionName ?? '', language),
        by,
        measure,
        confidence: level,
        language,
      },
      names,
    ),
  );
  const persons = personChanges(
    { states: before.states, year: years[0] },
    { states: after.states, year: years[1] },
  );
  const sheets = [...tables, personChangeTable(persons, times, names, language)];
  const layout = {
    language,
    title: sheets[0]?.title ?? '',
    author: PROGRAM.name,
    created: terminal.time(),
    sheets,
  };
  switch (format) {
    case 'table':
      await output.put(printLayout(layout, { width: output.width }));
      break;
    case 'csv':
      await output.put(
        sheets
          .map((sheet) => tableCsv(sheet, language))
          .join('\r\n')
          .replace(/(?!^)\uFEFF/g, ''),
      );
      break;
    case 'json':
      await output.put(
        `${JSON.stringify({ tables: sheets.map(({ id, title, columns, rows, notes }) => ({ id, title, columns: columns.map(({ header }) => header), rows: rows.map((row) => row.map(cellValue)), notes })), persons }, null, 1)}\n`,
      );
      break;
    case 'xlsx':
      await output.put(await writeWorkbookFile(layout, NODE_TOOLS));
      break;
    default:
      return assertNever(format);
  }
  const issues = withKostraIssues(asked, [
    ...before.tabulation.issues,
    ...(second === undefined ? [] : after.tabulation.issues),
  ]);
  for (const line of errorLines(issues, language)) terminal.say(line);
  return hasErrors(issues) ? 1 : 0;
}

interface ReadSide {
  readonly tabulation: Tabulation;
  readonly source: string;
  readonly states: PersonStates;
}

async function read(
  file: string,
  { sheet }: ChangeOptions,
  asked: AskedQuestion,
  terminal: Terminal,
): Promise<ReadSide> {
  const states = new PersonStates();
  const { tabulation, source } = await countInput(
    file,
    sheet,
    { ...asked.request, witness: states.take },
    terminal,
  );
  return { tabulation, source, states };
}

/** The two years: those named, else of one file the two latest, and of two files the latest of each. */
function yearsAsked(
  { from, to }: ChangeOptions,
  { question }: AskedQuestion,
  before: Tabulation,
  after: Tabulation,
  isOne: boolean,
): readonly [number, number] {
  const named = (option: string, written: string | undefined, { input }: Tabulation): number | undefined => {
    if (written === undefined) return undefined;
    const year = knownYear(option, written, question.classification);
    if (input.years.includes(year)) return year;
    throw new UsageError({ kind: 'changeYears', years: input.years, option: `${option} ${written}` });
  };
  const last = named('--to', to, after) ?? after.input.years.at(-1);
  const earlier = isOne
    ? before.input.years.filter((year) => last === undefined || year < last)
    : before.input.years;
  const first = named('--from', from, before) ?? earlier.at(-1);
  if (first === undefined || last === undefined || (isOne && first === last)) {
    throw new UsageError({ kind: 'changeYears', years: after.input.years, option: null });
  }
  return [first, last];
}

/** Measures of the country and its kommuner in a year, on the regions of the later year ([REG-7]). */
function measuresOfSide(
  tabulation: Tabulation,
  { question }: AskedQuestion,
  year: number,
  regionsOf: number,
): readonly Measure[] {
  const levels = ['land', ...(tabulation.cube.hasMunicipality ? ['kommune'] : [])];
  return evaluate(tabulation, withReach(tabulation, { ...question, levels, years: [year], regionsOf }))
    .measures;
}
