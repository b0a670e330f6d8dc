import {
  LEVELS,
  columnLetters,
  invariant,
  shareTenths,
  type ColumnMap,
  type Condition,
  type Indicator,
  type Language,
  type Measure,
  type RegionQuestion,
} from '../../core';
import { rowBelowHead, type CellsLayout, type LaidCell, type WorkbookLayout } from '../../layout';
import { worksheetText, type WorksheetText } from '../words/worksheet';
import { groupNumber, municipalitiesSheet } from './municipalities-sheet';
import { keyOf, rowsSheet, type RowsSheet } from './rows-sheet';
import type { WorksheetRow } from './worksheet-rows';

/** What another engine counted for a measure; null where it gave none. */
export interface OtherCounts {
  /** What it is called, e.g. `DuckDB`. */
  readonly name: string;
  readonly of: (measure: Measure) => { readonly count: number; readonly denominator: number } | null;
}

/** What the worksheet is made of. */
export interface AuditRequest {
  readonly rows: readonly WorksheetRow[];
  readonly map: ColumnMap;
  /** Of all rows, where the data have no year column. */
  readonly year: number | null;
  /** The evaluator's, none of them hidden. */
  readonly measures: readonly Measure[];
  readonly others: readonly OtherCounts[];
  /** What the measures were asked with: who reported, with whom, and KOSTRA groups. */
  readonly question: RegionQuestion;
  readonly language: Language;
  readonly source: string;
  /** The sheet of the same workbook that the data stand on, for references to its cells; without it they are values. */
  readonly sheet?: string;
  /** Name and version. */
  readonly program: string;
  /** ISO 8601. */
  readonly created: string;
}

/** How the sheet of figures is known. */
const FIGURES_SHEET = 'audit/figures';

/**
 * "Revisjonsark" ([ENG-1]): the måltall of land, fylker, kommuner and KOSTRA groups as formulas over the data's own cells, beside those of the
 * program and of other engines, with a verdict on each line. It is alive without the add-in. Person keys are left out.
 */
export function auditWorkbook(request: AuditRequest): WorkbookLayout {
  const { language, map, measures, question } = request;
  const text = worksheetText(language);
  const rows = rowsSheet(request.rows, map, { ...request, hasKostra: question.kostra !== undefined });
  const years = [...new Set(measures.flatMap(({ year }) => (year === null ? [] : [year])))];
  const sheets = [figuresSheet(request, rows, text), rows.sheet];
  return {
    language,
    title: text.title,
    author: request.program,
    created: request.created,
    sheets: map.columns.has('municipality')
      ? [...sheets, municipalitiesSheet(question, years, text)]
      : sheets,
  };
}

/** The name of the sheet of figures. */
export function worksheetName(language: Language): string {
  return worksheetText(language).figuresSheet;
}

/** The measures that the worksheet has lines for: those with figures, of the levels whose regions are sums of kommuner. */
export function auditedMeasures(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter(
    ({ level, status }) =>
      LEVELS.some((one) => one === level) && (status === 'value' || status === 'zeroDenominator'),
  );
}

/** Columns of the figures before those of engines, and of the worksheet's own. */
const FIRST_FIGURE = 9;

function figuresSheet(request: AuditRequest, rows: RowsSheet, text: WorksheetText): CellsLayout {
  const { others, map, source, program } = request;
  const head = {
    subtitle: [
      text.source(source, program),
      ...text.about,
      ...others.map(({ name }) => text.database(name)),
      text.personal,
    ],
  };
  const engines = [text.worksheet, 'IPLOS', ...others.map(({ name }) => name)];
  const columns: readonly (readonly [header: string, width: number])[] = [
    [text.indicator, 22],
    [text.year, 7],
    [text.level, 11],
    [text.code, 7],
    [text.region, 20],
    [text.ageGroup, 12],
    [text.measure, 8],
    [text.outcome, 18],
    ...engines.flatMap((engine, at) =>
      [text.denominatorOf, text.countOf, ...(at < 2 ? [text.shareOf] : [])].map(
        (header) => [header(engine), 12] as const,
      ),
    ),
    [text.verdict, 15],
  ];
  const measures = auditedMeasures(request.measures);
  const verdict = columnLetters(columns.length);
  const first = rowBelowHead(head) + SUMMARY_ROWS + 2;
  const last = first + Math.max(1, measures.length) - 1;
  const firstOf = new Map<string, number>();
  const lines = measures.map((measure, at) => {
    const indicator = map.indicators.find(({ id }) => id === measure.indicator);
    invariant(indicator !== undefined, 'a measure is of an indicator that was read');
    const { year, level, regionCode, ageGroup } = measure;
    const persons = [indicator.id, year, level, regionCode, ageGroup].join('\t');
    const counted = firstOf.get(persons) ?? null;
    if (counted === null) firstOf.set(persons, first + at);
    const context = { rows, others, text, language: request.language, counted };
    return measureLine(measure, indicator, first + at, context);
  });
  const verdicts = `$${verdict}$${first}:$${verdict}$${last}`;
  return {
    kind: 'cells',
    id: FIGURES_SHEET,
    name: text.figuresSheet,
    title: text.title,
    ...head,
    widths: columns.map(([, width]) => width),
    rows: [
      ...summary(verdicts, rowBelowHead(head) + 1, rows, text),
      columns.map(([header]) => ({ value: header, style: 'headerLeft' as const })),
      ...lines,
    ],
    frozen: { rows: SUMMARY_ROWS + 1, columns: 0 },
    headerRow: SUMMARY_ROWS,
  };
}

/** Five lines and an empty one. */
const SUMMARY_ROWS = 6;

function summary(
  verdicts: string,
  first: number,
  rows: RowsSheet,
  text: WorksheetText,
): readonly (readonly LaidCell[])[] {
  const unread = rows.unread.map((range) => `COUNTIF(${range},-2)`).join('+');
  const misplaced = rows.range('misplaced');
  const line = (label: string, formula: string, style: LaidCell['style'] = 'bodyInteger') => [
    { value: label, style: 'factLabel' as const },
    ...BLANKS,
    { value: null, style, formula: `=${formula}` },
  ];
  const [differing, unsure] = [1, 3].map((down) => `$F$${first + down}`);
  return [
    line(text.agreeing, `COUNTIF(${verdicts},"${text.agrees}")`),
    line(text.differing, `ROWS(${verdicts})-COUNTIF(${verdicts},"${text.agrees}")`),
    line(text.unread, unread === '' ? '0' : unread),
    line(text.unsure, misplaced === undefined ? '0' : `SUM(${misplaced})`),
    line(
      text.claimed,
      `IF(AND(${differing}=0,$F$${first + 2}=0,${unsure}=0),"${text.isClaimed}","${text.isNotClaimed}")`,
      'factLabel',
    ),
    [],
  ];
}

const BLANKS: readonly LaidCell[] = Array.from({ length: 4 }, () => ({
  value: null,
  style: 'factLabel' as const,
}));

interface LineContext {
  readonly rows: RowsSheet;
  readonly others: readonly OtherCounts[];
  readonly text: WorksheetText;
  readonly language: Language;
  /** The row of the line before that has the same denominator; null where none has. */
  readonly counted: number | null;
}

function measureLine(
  measure: Measure,
  indicator: Indicator,
  row: number,
  { rows, others, text, language, counted }: LineContext,
): readonly LaidCell[] {
  const at = (column: number) => `$${columnLetters(column)}${row}`;
  const numerator = indicator.numerators.find(({ outcome }) => outcome === measure.outcome);
  invariant(numerator !== undefined, 'a measure is of an outcome');
  const denominator =
    counted === null
      ? persons(measure, indicator, [indicator.denominator], rows)
      : `$${columnLetters(FIRST_FIGURE)}$${counted}`;
  const count = persons(measure, indicator, [indicator.denominator, numerator.condition], rows);
  const [ownDenominator, ownCount] = [at(FIRST_FIGURE), at(FIRST_FIGURE + 1)];
  const ageGroup = indicator.ageGroups.find(({ id }) => id === measure.ageGroup);
  const compared = [0, 1, 2].map((one) => `${at(FIRST_FIGURE + one)}=${at(FIRST_FIGURE + 3 + one)}`);
  others.forEach((_other, index) => {
    for (const one of [0, 1])
      compared.push(`${at(FIRST_FIGURE + one)}=${at(FIRST_FIGURE + 6 + 2 * index + one)}`);
  });
  const level: Readonly<Record<string, string>> = text.levels;
  return [
    words(indicator.shortTitle[language]),
    measure.year === null ? words('') : { value: measure.year, style: 'bodyYear' },
    words(level[measure.level] ?? measure.level),
    { value: measure.regionCode, style: 'bodyCode' },
    words(measure.regionName),
    words(ageGroup?.label[language] ?? measure.ageGroup),
    { value: measure.measure, style: 'bodyYear' },
    words(text.outcomes[measure.outcome]),
    { value: null, style: 'bodyInteger', formula: `=${denominator}` },
    { value: null, style: 'bodyInteger', formula: `=${count}` },
    {
      value: null,
      style: 'bodyShare',
      // Rounded half away from zero from the integers (VAL-2).
      formula: `=IF(${ownDenominator}=0,".",INT((2000*${ownCount}+${ownDenominator})/(2*${ownDenominator}))/1000)`,
    },
    number(measure.denominator),
    number(measure.count),
    measure.count === null || !measure.denominator
      ? { value: '.', style: 'bodySign' }
      : { value: shareTenths(measure.count, measure.denominator) / 1000, style: 'bodyShare' },
    ...others.flatMap((other) => {
      const theirs = other.of(measure);
      return [number(theirs?.denominator ?? null), number(theirs?.count ?? null)];
    }),
    {
      value: null,
      style: 'bodyRemark',
      formula: `=IF(AND(${compared.join(',')}),"${text.agrees}","${text.differs}")`,
    },
  ];
}

/** The formula that counts a measure's persons for whom the conditions hold: once for each way they can. */
function persons(
  measure: Measure,
  indicator: Indicator,
  conditions: readonly Condition[],
  rows: RowsSheet,
): string {
  const codes = conditions.map(({ variable }) => {
    const found = indicator.variables.find(({ id }) => id === variable);
    invariant(found !== undefined, 'a condition is about a variable of the indicator');
    return found.code;
  });
  const ways = conditions.reduce<readonly (readonly number[])[]>(
    (before, condition) => {
      const values = condition.kind === 'missing' ? [0] : condition.values;
      return before.flatMap((one) => values.map((value) => [...one, value]));
    },
    [[]],
  );
  const group = indicator.ageGroups.findIndex(({ id }) => id === measure.ageGroup);
  const keys = rows.keysOf(measure.level, indicator, codes);
  if (keys === undefined) {
    const common = [
      ...criterion(rows, 'counts', 1),
      ...criterion(rows, 'year read', measure.year ?? 0),
      ...(group === 0 ? [] : criterion(rows, rows.ageGroupsOf(indicator), group)),
    ];
    return ways
      .map((values) => values.flatMap((value, at) => criterion(rows, `${codes[at] ?? 0} read`, value)))
      .map((criteria) => `COUNTIFS(${[...common, ...criteria].join(',')})`)
      .join('+');
  }
  // All ages are those of each group, and the unknown.
  const groups = group === 0 ? indicator.ageGroups.map((_one, at) => at) : [group];
  const place = [measure.year ?? 0, groupNumber(measure.regionCode)];
  return (rows.hasAges ? groups.map((one) => [...place, one]) : [place])
    .flatMap((one) => ways.map((values) => `COUNTIF(${keys},"${keyOf([...one, ...values])}")`))
    .join('+');
}

function criterion(rows: RowsSheet, column: string, value: number): readonly string[] {
  const range = rows.range(column);
  return range === undefined ? [] : [`${range},${value}`];
}

function number(value: number | null): LaidCell {
  return value === null ? { value: null, style: 'bodyText' } : { value, style: 'bodyInteger' };
}

function words(value: string): LaidCell {
  return { value, style: 'bodyText' };
}
