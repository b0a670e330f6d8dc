import type { Indicator } from '../../core';
import { columnGroups, columnMakers } from './columns';
import type { ReportColumns } from './difference';
import type { SheetNames } from '../sheet-names';
import { isAsked } from '../live-formulas';
import { tableNotes } from './notes';
import { remarksOn } from './remarks';
import { resultRows, type ResultRow } from '../result-rows';
import { signsIn } from '../signs';
import { tableSubtitle } from './subtitle';
import { levelText, type IndicatorInput } from './table-input';
import type { TableLayout } from '../types';

/** What a level's table in a workbook differs in from the one that holds all age groups under each region. */
export interface ReportTable extends ReportColumns {
  /** Ids of the age groups in it. */
  readonly ageGroups: readonly string[];
  /** Whether everyone of all ages comes first, then the next age group; not each region with its ages. */
  readonly agesApart: boolean;
  /** Whether the top line stands above the level's rows. */
  readonly withTop: boolean;
  /** Notes besides those that every table has. */
  readonly notes: readonly string[];
}

/** The rows for all ages; none where there are no age groups to stand out from. */
function totalsIn(rows: readonly ResultRow[], { ageGroups: [all] }: Indicator): readonly number[] {
  const totals = rows.flatMap(({ ageGroup }, index) => (ageGroup === all?.id ? [index] : []));
  return totals.length === rows.length ? [] : totals;
}

/** The rows of everyone, where those of groups stand below them. */
function topsIn(rows: readonly ResultRow[]): readonly number[] {
  const tops = rows.flatMap(({ sample }, index) => (sample.level === 'land' ? [index] : []));
  return tops.length === rows.length ? [] : tops;
}

/** The signs that formulas may come to show as the data change. */
const LIVE_SIGNS = ['.', '..'] as const;

/** The signs that stand, or may come to stand, in rows, with their meanings. */
export function legendOf(rows: TableLayout['rows'], { text }: IndicatorInput): TableLayout['legend'] {
  const signs = rows.some((cells) => cells.some(isAsked)) ? LIVE_SIGNS : signsIn(rows);
  return signs.map((sign) => ({ sign, meaning: text.signs[sign] }));
}

/** The result table of one indicator at one level. */
export function tableSheet(
  input: IndicatorInput,
  level: string,
  names: SheetNames,
  report?: ReportTable,
): TableLayout {
  const { layout, indicator, text } = input;
  const words = levelText(level, text);
  const id = `${indicator.id}/${level}`;
  const ageGroups = report?.ageGroups ?? input.ageGroups;
  const rowsOf = (wanted: string): readonly ResultRow[] =>
    resultRows(
      input.measures.filter((measure) => measure.level === wanted),
      ageGroups,
    );
  const regions = [...(report?.withTop ? rowsOf('land') : []), ...rowsOf(level)];
  const results = report?.agesApart
    ? ageGroups.flatMap((group) => regions.filter(({ ageGroup }) => ageGroup === group))
    : regions;
  const makers = columnMakers({
    indicator,
    level,
    rows: results,
    ageGroups,
    content: layout.content,
    live: layout.live?.valuesOn.includes(id) ? undefined : layout.live,
    statistics: input.statistics,
    remarkOf: remarksOn(level, layout.results.issues, text),
    language: layout.language,
    text,
    ...(report && { report }),
  });
  const rows = results.map((row) => makers.map((maker) => maker.cell(row)));
  return {
    kind: 'table',
    id,
    name: names.sheet(indicator.shortTitle[layout.language], words.sheet),
    tableName: names.table(indicator.id, level),
    title: indicator.title[layout.language],
    subtitle: tableSubtitle(input, level),
    columns: makers.map((maker) => maker.column),
    groups: columnGroups(makers),
    rows,
    totals: report?.agesApart ? topsIn(results) : totalsIn(results, indicator),
    frozenColumns: makers.filter(({ column }) => column.kind === 'code' || column.kind === 'name').length,
    legend: legendOf(rows, input),
    notes: [...(report?.notes ?? []), ...tableNotes(input)],
  };
}
