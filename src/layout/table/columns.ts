import {
  measureNumber,
  OUTCOMES,
  type Indicator,
  type Language,
  type Measure,
  type MeasureStatistics,
} from '../../core';
import type { LayoutText } from '../words/layout';
import { ageGroupLabel } from './age-group-label';
import { columnMaker, textColumn, type ColumnMaker } from './column-maker';
import { coverageText } from './coverage-text';
import { differenceColumn, type ReportColumns } from './difference';
import type { Content } from '../input';
import type { FigurePart, LiveData } from '../asked-figure';
import { asking } from '../live-formulas';
import { regionColumns } from './region-columns';
import type { RemarkOf } from './remarks';
import type { ResultRow } from '../result-rows';
import { measureCell } from '../signs';
import { statisticsColumns } from './statistics-columns';
import type { Cell, ColumnGroup } from '../types';

/** What decides which columns a table has. */
export interface ColumnInput {
  readonly indicator: Indicator;
  readonly level: string;
  readonly rows: readonly ResultRow[];
  readonly ageGroups: readonly string[];
  readonly content: Content;
  readonly live: LiveData | undefined;
  /** Intervals and labels; undefined where none are asked for. */
  readonly statistics: ((measure: Measure) => MeasureStatistics | null) | undefined;
  readonly remarkOf: RemarkOf;
  readonly language: Language;
  readonly text: LayoutText;
  /** What a workbook's table has besides: a kommune's fylke, and the difference from the level above. */
  readonly report?: ReportColumns;
}

/** The columns of a result table from left to right; those that would say nothing are left out. */
export function columnMakers(input: ColumnInput): readonly ColumnMaker[] {
  return withUniqueHeaders([
    ...regionColumns(input.level, input.rows, input.text),
    ...countyColumn(input),
    ...figureColumns(input),
    ...coverageColumn(input),
    ...remarkColumn(input),
  ]);
}

/** Year and age group, the denominator and the outcomes. */
export function figureColumns(input: ColumnInput): readonly ColumnMaker[] {
  return [
    yearColumn(input),
    ...ageGroupColumn(input),
    denominatorColumn(input),
    ...OUTCOMES.flatMap((_, index) => outcomeColumns(input, index)),
  ];
}

function countyColumn({ report, rows, text }: ColumnInput): readonly ColumnMaker[] {
  const countyOf = report?.countyOf;
  if (!countyOf) return [];
  return [textColumn({ kind: 'county', header: text.levels.fylke.name, align: 'left' }, rows, countyOf)];
}

/** The labels over neighbouring columns; none where each would stand over a single column. */
export function columnGroups(makers: readonly ColumnMaker[]): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  makers.forEach(({ group }, index) => {
    if (group === null) return;
    const last = groups.at(-1);
    if (last?.label === group && last.first + last.span === index) {
      groups[groups.length - 1] = { ...last, span: last.span + 1 };
    } else {
      groups.push({ label: group, first: index, span: 1 });
    }
  });
  return groups.some((group) => group.span > 1) ? groups : [];
}

/** Excel's tables take headers of 255 characters; a number may follow. */
const LONGEST_HEADER = 240;

/** A user's grouping column may be called what one of ours is called; Excel's tables want every header once. */
function withUniqueHeaders(makers: readonly ColumnMaker[]): readonly ColumnMaker[] {
  const ours = makers.filter(({ column }) => column.kind !== 'name');
  const taken = new Set(ours.map(({ column }) => column.header.toLowerCase()));
  return makers.map((maker) => {
    if (maker.column.kind !== 'name') return maker;
    const header = maker.column.header.replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ').slice(0, LONGEST_HEADER);
    const numbered = (number: number): string => (number === 1 ? header : `${header} (${number})`);
    let number = 1;
    while (taken.has(numbered(number).toLowerCase())) number += 1;
    taken.add(numbered(number).toLowerCase());
    return { ...maker, column: { ...maker.column, header: numbered(number) } };
  });
}

/** Stands even when all rows are of one year: figures that are copied out carry their year with them. */
function yearColumn({ rows, text }: ColumnInput): ColumnMaker {
  const single = new Set(rows.map((row) => row.year)).size === 1;
  return columnMaker(
    { kind: 'year', header: text.year, align: 'left', width: 7, dropOrder: single ? 4 : 0 },
    (row) => (row.year === null ? { kind: 'blank' } : { kind: 'year', value: row.year }),
  );
}

function ageGroupColumn({ indicator, rows, ageGroups, language, text }: ColumnInput): ColumnMaker[] {
  if (ageGroups.length === 1 && ageGroups[0] === indicator.ageGroups[0]?.id) return [];
  const labels = new Map(indicator.ageGroups.map((group) => [group.id, ageGroupLabel(group, language)]));
  return [
    textColumn(
      { kind: 'ageGroup', header: text.ageGroup, align: 'left' },
      rows,
      (row) => labels.get(row.ageGroup) ?? row.ageGroup,
    ),
  ];
}

function denominatorColumn({ live, text, report }: ColumnInput): ColumnMaker {
  const width = report ? 9 : 11;
  const described = { kind: 'denominator', header: text.denominator, align: 'right', width } as const;
  return columnMaker(described, ({ sample }) =>
    asking(measureCell('denominator', sample), 'denominator', sample, live),
  );
}

/** What a character of a group's label, in smaller type, takes of each of the two columns under it, counted in digits. */
const GROUP_SHARE = 0.42;

function outcomeColumns(
  { indicator, level, ageGroups, content, live, statistics, report, language, text }: ColumnInput,
  index: number,
): readonly ColumnMaker[] {
  const outcome = OUTCOMES[index];
  if (outcome === undefined) return [];
  const name = text.outcome[outcome];
  const group = text.outcomeGroup(name, measureNumbers(indicator, index, ageGroups));
  const width = content === 'both' ? Math.max(report ? 10 : 11, Math.ceil(group.length * GROUP_SHARE)) : 13;
  const ofOutcome = (row: ResultRow, part: FigurePart): Cell => {
    const measure = row.outcomes.get(outcome);
    if (measure === undefined) return { kind: 'blank' };
    return asking(measureCell(part, measure), part, measure, live);
  };
  const share = columnMaker(
    { kind: 'share', header: text.shareOf(name), shortHeader: text.share, align: 'right', width },
    (row) => ofOutcome(row, 'share'),
    group,
  );
  const count = columnMaker(
    {
      kind: 'count',
      header: text.countOf(name),
      shortHeader: text.count,
      align: 'right',
      width,
      dropOrder: content === 'both' ? 2 : 0,
    },
    (row) => ofOutcome(row, 'count'),
    group,
  );
  const limits =
    statistics === undefined || content === 'counts'
      ? []
      : statisticsColumns({ outcome, name, group, hasAbove: level !== 'land', statistics, language });
  const difference =
    outcome === 'met' && content !== 'counts' ? differenceColumn(report, group, language) : [];
  return [
    ...(content === 'counts' ? [] : [share]),
    ...(content === 'shares' ? [] : [count]),
    ...difference,
    ...limits,
  ];
}

function coverageColumn({ rows, language, text }: ColumnInput): readonly ColumnMaker[] {
  // Of one kommune it goes without saying.
  if (rows.every((row) => (row.sample.coverage?.total ?? 0) < 2)) return [];
  return [
    textColumn(
      { kind: 'coverage', header: text.coverage, align: 'right', dropOrder: 1 },
      rows,
      ({ sample }) => (sample.coverage === null ? null : coverageText(sample.coverage, language, text)),
    ),
  ];
}

function remarkColumn({ rows, remarkOf, text }: ColumnInput): readonly ColumnMaker[] {
  if (rows.every((row) => remarkOf(row) === null)) return [];
  return [textColumn({ kind: 'remark', header: text.remark, align: 'left', dropOrder: 3 }, rows, remarkOf)];
}

/** "1" for all ages, "1–4" for all four groups, "2, 4" for some ([DEF-3]). */
function measureNumbers(indicator: Indicator, outcomeIndex: number, ageGroups: readonly string[]): string {
  const numbers = indicator.ageGroups.flatMap((group, index) =>
    ageGroups.includes(group.id) ? [measureNumber(outcomeIndex, index)] : [],
  );
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? 0;
  const unbroken = numbers.length > 2 && last - first === numbers.length - 1;
  return unbroken ? `${first}–${last}` : numbers.join(', ');
}
