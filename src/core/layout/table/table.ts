import type { Indicator } from '../../definitions/types';
import { columnGroups, columnMakers } from './columns';
import type { SheetNames } from '../sheet-names';
import { isAsked } from '../live-formulas';
import { tableNotes } from './notes';
import { remarksOn } from './remarks';
import { resultRows, type ResultRow } from '../result-rows';
import { signsIn } from '../signs';
import { tableSubtitle } from './subtitle';
import { levelText, type IndicatorInput } from './table-input';
import type { TableLayout } from '../types';

/** The rows for all ages; none where there are no age groups to stand out from. */
function totalsIn(rows: readonly ResultRow[], { ageGroups: [all] }: Indicator): readonly number[] {
  const totals = rows.flatMap(({ ageGroup }, index) => (ageGroup === all?.id ? [index] : []));
  return totals.length === rows.length ? [] : totals;
}

/** The signs that formulas may come to show as the data change. */
const LIVE_SIGNS = ['.', '..'] as const;

/** The result table of one indicator at one level. */
export function tableSheet(input: IndicatorInput, level: string, names: SheetNames): TableLayout {
  const { layout, indicator, text, ageGroups } = input;
  const words = levelText(level, text);
  const id = `${indicator.id}/${level}`;
  const results = resultRows(
    input.measures.filter((measure) => measure.level === level),
    ageGroups,
  );
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
    totals: totalsIn(results, indicator),
    frozenColumns: makers.filter(({ column }) => column.kind === 'code' || column.kind === 'name').length,
    legend: (rows.some((cells) => cells.some(isAsked)) ? LIVE_SIGNS : signsIn(rows)).map((sign) => ({
      sign,
      meaning: text.signs[sign],
    })),
    notes: tableNotes(input),
  };
}
