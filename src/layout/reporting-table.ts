import {
  type Indicator,
  NO_YEAR,
  notFilled,
  reportingFigures,
  type ReportingFigures,
  shareTenths,
  type Tabulation,
  type Classification,
  type Language,
} from '../core';
import { reportingText } from './words/reporting-table';
import type { Cell, Column, TableLayout, Tone } from './types';

/**
 * "Rapportering": for each indicator, kommune and year the persons, those with a need, and of these the ones whose received code is
 * missing or invalid, with rows, and the change in persons from the year before. What looks wrong stands first: columns that look not filled
 * ([IN-10]), many invalid values, persons halved or doubled; then the most missing and invalid. Nothing is hidden in it: it is for whoever has the data.
 */
export function reportingTable(
  tabulation: Tabulation,
  classification: Classification,
  language: Language,
): TableLayout {
  const text = reportingText(language);
  const figures = reportingFigures(tabulation);
  const persons = new Map(figures.map((one) => [keyOf(one, one.year), one.persons]));
  const empty = notFilled(figures);
  const judged = figures.map((one): Judged => {
    const before = persons.get(keyOf(one, one.year - 1));
    return { one, before, wrong: wrongIn(one, before, empty) };
  });
  const rows = [...judged].sort(worstFirst);
  const columns = COLUMNS.map(([kind, id, width, dropOrder]): Column => {
    const header = text.headers[id];
    const align = LEFT.includes(kind) ? 'left' : 'right';
    return { kind, header, shortHeader: header, width, align, dropOrder };
  });
  return {
    kind: 'table',
    id: 'rapportering',
    name: text.name,
    tableName: 'Rapportering',
    title: text.title,
    subtitle: [text.subtitle],
    columns,
    groups: [],
    rows: rows.map((one) => rowOf(one, tabulation, classification, language)),
    totals: [],
    frozenColumns: 2,
    legend: [],
    notes: [text.note, text.noteHidden],
  };
}

const COLUMNS = [
  ['code', 'code', 8, 0],
  ['name', 'name', 22, 0],
  ['year', 'year', 7, 0],
  ['name', 'indicator', 24, 0],
  ['count', 'rows', 9, 3],
  ['count', 'persons', 10, 2],
  ['count', 'change', 13, 4],
  ['count', 'withNeed', 12, 1],
  ['count', 'missing', 12, 0],
  ['share', 'missingShare', 12, 0],
  ['count', 'invalid', 10, 3],
  ['remark', 'remark', 36, 0],
] as const;

const LEFT: readonly string[] = ['name', 'code', 'year', 'remark'];

/** What looks wrong with a row, the worst first. */
const WRONGS = ['notFilled', 'manyInvalid', 'fewer', 'more'] as const;
type Wrong = (typeof WRONGS)[number];

interface Judged {
  readonly one: ReportingFigures;
  /** Persons of the year before; undefined where there are none. */
  readonly before: number | undefined;
  readonly wrong: Wrong | null;
}

/** Fewer persons than this say nothing by being halved or doubled. */
const LEAST_PERSONS = 20;
/** Fewer with a need say nothing by invalid values. */
const LEAST_WITH_NEED = 10;

function wrongIn(
  one: ReportingFigures,
  before: number | undefined,
  empty: ReadonlySet<ReportingFigures>,
): Wrong | null {
  if (empty.has(one)) return 'notFilled';
  if (one.withNeed >= LEAST_WITH_NEED && one.invalid * 10 > one.withNeed) return 'manyInvalid';
  if (before === undefined || Math.max(before, one.persons) < LEAST_PERSONS) return null;
  if (one.persons * 2 < before) return 'fewer';
  return before * 2 < one.persons ? 'more' : null;
}

/** Whether anything in the table looks wrong, row by row: a remark stands there. */
export function looksWrong({ columns, rows }: TableLayout): number {
  const remark = columns.findIndex(({ kind }) => kind === 'remark');
  return rows.filter((cells) => cells[remark]?.kind === 'text').length;
}

function rowOf(
  { one, before, wrong }: Judged,
  { indicators }: Tabulation,
  classification: Classification,
  language: Language,
): readonly Cell[] {
  const text = reportingText(language);
  const name = classification.forYear(one.year)?.municipalityByCode.get(one.municipality)?.name;
  return [
    textOf(one.municipality),
    textOf(name ?? (one.municipality === '' ? text.unknown : '')),
    one.year === NO_YEAR ? { kind: 'blank' } : { kind: 'year', value: one.year },
    textOf(
      titleOf(
        indicators.map(({ indicator }) => indicator),
        one.indicator,
        language,
      ),
    ),
    { kind: 'integer', value: one.rows },
    { kind: 'integer', value: one.persons },
    before === undefined ? { kind: 'blank' } : { kind: 'integer', value: one.persons - before },
    { kind: 'integer', value: one.withNeed },
    { kind: 'integer', value: one.missing },
    one.withNeed === 0
      ? { kind: 'blank' }
      : { kind: 'share', tenths: shareTenths(one.missing, one.withNeed) },
    { kind: 'integer', value: one.invalid },
    wrong === null ? { kind: 'blank' } : { kind: 'text', text: text.wrong[wrong], tone: TONES[wrong] },
  ];
}

function titleOf(indicators: readonly Indicator[], id: string, language: Language): string {
  return indicators.find((one) => one.id === id)?.shortTitle[language] ?? id;
}

function textOf(text: string): Cell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

const TONES: Readonly<Record<Wrong, Tone>> = {
  notFilled: 'bad',
  manyInvalid: 'bad',
  fewer: 'caution',
  more: 'caution',
};

function worstFirst(a: Judged, b: Judged): number {
  const rank = ({ wrong }: Judged): number => (wrong === null ? WRONGS.length : WRONGS.indexOf(wrong));
  const doubtful = ({ one }: Judged): number => one.missing + one.invalid;
  return (
    rank(a) - rank(b) ||
    doubtful(b) - doubtful(a) ||
    a.one.year - b.one.year ||
    (a.one.municipality < b.one.municipality ? -1 : a.one.municipality > b.one.municipality ? 1 : 0)
  );
}

function keyOf({ indicator, municipality }: ReportingFigures, year: number): string {
  return `${indicator}|${municipality}|${year}`;
}
