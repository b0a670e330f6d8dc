import type { Indicator } from '../definitions/types';
import { NO_YEAR } from '../cube/types';
import { looksNotFilled } from '../measures/reporting-gaps';
import { reportingFigures, type ReportingFigures } from '../cube/reporting-figures';
import { shareTenths } from '../measures/rounding';
import type { Tabulation } from '../cube/tabulation';
import type { Classification } from '../regions/types';
import type { Language } from '../words/language';
import { reportingText } from '../words/reporting-table';
import type { Cell, Column, TableLayout } from './types';

/**
 * "Rapportering": for each indicator, kommune and year the persons, those with a need, and of these the ones whose received code is
 * missing or invalid, with the change in persons from the year before. What looks wrong stands first: columns that look not filled
 * ([IN-10]), then the most missing and invalid. Nothing is hidden in it: it is for whoever has the data.
 */
export function reportingTable(
  tabulation: Tabulation,
  classification: Classification,
  language: Language,
): TableLayout {
  const text = reportingText(language);
  const figures = reportingFigures(tabulation);
  const before = new Map(figures.map((one) => [keyOf(one, one.year), one.persons]));
  const rows = [...figures].sort(worstFirst);
  const columns = COLUMNS.map(([kind, id, width, dropOrder]): Column => {
    const header = text.headers[id];
    const align = kind === 'name' || kind === 'code' || kind === 'remark' ? 'left' : 'right';
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
    rows: rows.map((one) =>
      rowOf(one, before.get(keyOf(one, one.year - 1)), tabulation, classification, language),
    ),
    totals: [],
    frozenColumns: 2,
    legend: [],
    notes: [text.note, text.noteHidden],
  };
}

const COLUMNS = [
  ['code', 'code', 8, 0],
  ['name', 'name', 22, 0],
  ['year', 'year', 8, 0],
  ['name', 'indicator', 24, 0],
  ['count', 'persons', 10, 2],
  ['count', 'change', 13, 4],
  ['count', 'withNeed', 12, 1],
  ['count', 'missing', 12, 0],
  ['share', 'missingShare', 12, 0],
  ['count', 'invalid', 10, 3],
  ['remark', 'remark', 34, 5],
] as const;

function rowOf(
  one: ReportingFigures,
  before: number | undefined,
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
    { kind: 'integer', value: one.persons },
    before === undefined ? { kind: 'blank' } : { kind: 'integer', value: one.persons - before },
    { kind: 'integer', value: one.withNeed },
    { kind: 'integer', value: one.missing },
    one.withNeed === 0
      ? { kind: 'blank' }
      : { kind: 'share', tenths: shareTenths(one.missing, one.withNeed) },
    { kind: 'integer', value: one.invalid },
    looksNotFilled(one) ? { kind: 'text', text: text.notFilled, tone: 'bad' } : { kind: 'blank' },
  ];
}

function titleOf(indicators: readonly Indicator[], id: string, language: Language): string {
  return indicators.find((one) => one.id === id)?.shortTitle[language] ?? id;
}

function textOf(text: string): Cell {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

function worstFirst(a: ReportingFigures, b: ReportingFigures): number {
  return (
    Number(looksNotFilled(b)) - Number(looksNotFilled(a)) ||
    b.missing + b.invalid - (a.missing + a.invalid) ||
    a.year - b.year ||
    (a.municipality < b.municipality ? -1 : a.municipality > b.municipality ? 1 : 0)
  );
}

function keyOf({ indicator, municipality }: ReportingFigures, year: number): string {
  return `${indicator}|${municipality}|${year}`;
}
