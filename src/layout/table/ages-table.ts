import { reportText } from '../words/report';
import { listed } from '../../core';
import { textColumn, type ColumnMaker } from './column-maker';
import { columnGroups, figureColumns } from './columns';
import { tableNotes } from './notes';
import { resultRows, type ResultRow } from '../result-rows';
import type { SheetNames } from '../sheet-names';
import { tableSubtitle } from './subtitle';
import { legendOf } from './table';
import { levelKind, levelText, type IndicatorInput } from './table-input';
import type { TableLayout } from '../types';

/** Levels of more rows than this are for the screen, not for paper. */
const MOST_PRINTED = 72;

/**
 * The table of age groups of one indicator: all levels below the country one after the other, in each first the youngest of all regions, then the
 * next, so that filters show one level, one fylke or one age group. Long levels are left out on paper.
 *
 * @param levels those whose own tables hold all ages alone, in their order
 * @param countyOf a kommune's fylke by name
 */
export function agesSheet(
  input: IndicatorInput,
  levels: readonly string[],
  names: SheetNames,
  countyOf: (row: ResultRow) => string,
): TableLayout {
  const { layout, indicator, text, measures } = input;
  const words = reportText(layout.language);
  const everyone = indicator.ageGroups[0]?.id;
  const ageGroups = input.ageGroups.filter((id) => id !== everyone);
  const ofLevel = levels.map((level) => {
    const rows = resultRows(
      measures.filter((one) => one.level === level),
      ageGroups,
    );
    return { level, rows: ageGroups.flatMap((group) => rows.filter(({ ageGroup }) => ageGroup === group)) };
  });
  // What goes on paper comes first.
  const short = ofLevel.filter(({ rows }) => rows.length <= MOST_PRINTED);
  const ordered = [...short, ...ofLevel.filter(({ rows }) => rows.length > MOST_PRINTED)];
  const results = ordered.flatMap(({ rows }) => rows);
  const id = `${indicator.id}/alder`;
  const makers: readonly ColumnMaker[] = [
    textColumn({ kind: 'level', header: words.level, align: 'left' }, results, ({ sample }) =>
      capital(levelText(sample.level, text).by),
    ),
    textColumn({ kind: 'code', header: words.number, align: 'left' }, results, ({ regionCode, sample }) =>
      levelKind(sample.level).kind === 'group' ? null : regionCode,
    ),
    textColumn(
      { kind: 'name', header: words.region, align: 'left' },
      results,
      ({ regionName }) => regionName || text.emptyGroup,
    ),
    ...(levels.includes('kommune')
      ? [
          textColumn(
            { kind: 'county' as const, header: text.levels.fylke.name, align: 'left' as const },
            results,
            countyOf,
          ),
        ]
      : []),
    ...figureColumns({
      indicator,
      level: 'alder',
      rows: results,
      ageGroups,
      content: layout.content,
      live: layout.live?.valuesOn.includes(id) ? undefined : layout.live,
      statistics: input.statistics,
      remarkOf: () => null,
      language: layout.language,
      text,
    }),
  ];
  const rows = results.map((row) => makers.map((maker) => maker.cell(row)));
  const printedRows = short.reduce((sum, one) => sum + one.rows.length, 0);
  const isPart = printedRows > 0 && printedRows < rows.length;
  const onPaper = listed(
    short.map(({ level }) => levelText(level, text).heading.toLowerCase()),
    layout.language,
  );
  const [, ...head] = tableSubtitle(input, 'land');
  return {
    kind: 'table',
    id,
    name: names.sheet(indicator.shortTitle[layout.language], words.ages),
    tableName: names.table(indicator.id, 'alder'),
    title: indicator.title[layout.language],
    subtitle: [words.agesHeading, ...head, ...(isPart ? [words.agesPrinted(onPaper)] : [])],
    columns: makers.map((maker) => maker.column),
    groups: columnGroups(makers),
    rows,
    totals: [],
    frozenColumns: 3,
    legend: legendOf(rows, input),
    notes: tableNotes(input),
    ...(isPart && { printed: { rows: printedRows, columns: makers.length } }),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
