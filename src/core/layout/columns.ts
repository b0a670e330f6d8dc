import { measureNumber, OUTCOMES } from '../definitions/types';
import type { Indicator } from '../definitions/types';
import { formatCount } from '../measures/rounding';
import type { LevelText, LayoutText } from '../text/layout';
import type { Language } from '../text/language';
import type { Content } from './input';
import type { RemarkOf } from './remarks';
import type { ResultRow } from './result-rows';
import { countCell, shareCell } from './signs';
import type { Cell, Column, ColumnGroup } from './types';

/** A column together with how it reads its cell from a row. */
export interface ColumnMaker {
  readonly column: Column;
  readonly cell: (row: ResultRow) => Cell;
  /** The label above; columns with the same label next to each other share it. */
  readonly group: string | null;
}

/** What decides which columns a table has. */
export interface ColumnInput {
  readonly indicator: Indicator;
  readonly level: LevelText;
  readonly rows: readonly ResultRow[];
  readonly ageGroups: readonly string[];
  readonly content: Content;
  readonly remarkOf: RemarkOf;
  readonly language: Language;
  readonly text: LayoutText;
}

/** The columns of a result table from left to right; those that would say nothing are left out. */
export function columnMakers(input: ColumnInput): readonly ColumnMaker[] {
  return [
    ...regionColumns(input),
    yearColumn(input),
    ...ageGroupColumn(input),
    denominatorColumn(input),
    ...OUTCOMES.flatMap((_, index) => outcomeColumns(input, index)),
    ...coverageColumn(input),
    ...remarkColumn(input),
  ];
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

/** Code and name; the code only where it says something that the name does not. */
function regionColumns({ level, rows }: ColumnInput): ColumnMaker[] {
  const names = rows.map((row) => row.regionName);
  const code = maker(
    { kind: 'code', header: level.code, align: 'left' },
    widthOf(
      rows.map((row) => row.regionCode),
      level.code,
    ),
    (row) => textCell(row.regionCode),
  );
  const name = maker({ kind: 'name', header: level.name, align: 'left' }, widthOf(names, level.name), (row) =>
    textCell(row.regionName),
  );
  const codeSaysMore = rows.some((row) => row.regionCode !== row.regionName && row.regionCode !== '0');
  return codeSaysMore ? [code, name] : [name];
}

function yearColumn({ rows, text }: ColumnInput): ColumnMaker {
  const single = new Set(rows.map((row) => row.year)).size === 1;
  return maker({ kind: 'year', header: text.year, align: 'right', dropOrder: single ? 4 : 0 }, 8, (row) =>
    row.year === null ? { kind: 'blank' } : { kind: 'year', value: row.year },
  );
}

function ageGroupColumn({ indicator, ageGroups, language, text }: ColumnInput): ColumnMaker[] {
  if (ageGroups.length === 1 && ageGroups[0] === indicator.ageGroups[0]?.id) return [];
  const labels = new Map(indicator.ageGroups.map((group) => [group.id, group.label[language]]));
  return [
    maker(
      { kind: 'ageGroup', header: text.ageGroup, align: 'left' },
      widthOf([...labels.values()], text.ageGroup),
      (row) => textCell(labels.get(row.ageGroup) ?? row.ageGroup),
    ),
  ];
}

function denominatorColumn({ text }: ColumnInput): ColumnMaker {
  return maker({ kind: 'denominator', header: text.denominator, align: 'right' }, 12, (row) =>
    countCell(row.sample.denominator, row.sample.status),
  );
}

function outcomeColumns({ indicator, ageGroups, content, text }: ColumnInput, index: number): ColumnMaker[] {
  const outcome = OUTCOMES[index];
  if (outcome === undefined) return [];
  const name = text.outcome[outcome];
  const group = text.outcomeGroup(name, measureNumbers(indicator, index, ageGroups));
  const share = maker(
    { kind: 'share', header: text.shareOf(name), shortHeader: text.share, align: 'right' },
    12,
    (row) => ofOutcome(row, index, shareCell),
    group,
  );
  const count = maker(
    {
      kind: 'count',
      header: text.countOf(name),
      shortHeader: text.count,
      align: 'right',
      dropOrder: content === 'both' ? 3 : 0,
    },
    12,
    (row) => ofOutcome(row, index, (measure) => countCell(measure.count, measure.status)),
    group,
  );
  return [...(content === 'counts' ? [] : [share]), ...(content === 'shares' ? [] : [count])];
}

function coverageColumn({ rows, language, text }: ColumnInput): ColumnMaker[] {
  if (rows.every((row) => row.sample.coverage === null)) return [];
  return [
    maker({ kind: 'coverage', header: text.coverage, align: 'right', dropOrder: 2 }, 14, ({ sample }) =>
      sample.coverage === null
        ? { kind: 'blank' }
        : textCell(
            text.coverageOf(
              formatCount(sample.coverage.reported, language),
              formatCount(sample.coverage.total, language),
            ),
          ),
    ),
  ];
}

function remarkColumn({ rows, remarkOf, text }: ColumnInput): ColumnMaker[] {
  const remarks = rows.map(remarkOf).filter((remark) => remark !== null);
  if (remarks.length === 0) return [];
  return [
    maker(
      { kind: 'remark', header: text.remark, align: 'left', dropOrder: 1 },
      widthOf(remarks, text.remark),
      (row) => {
        const remark = remarkOf(row);
        return remark === null ? { kind: 'blank' } : textCell(remark);
      },
    ),
  ];
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

function ofOutcome(row: ResultRow, index: number, cell: (measure: ResultRow['sample']) => Cell): Cell {
  const outcome = OUTCOMES[index];
  const measure = outcome === undefined ? undefined : row.outcomes.get(outcome);
  return measure === undefined ? { kind: 'blank' } : cell(measure);
}

function textCell(text: string): Cell {
  return { kind: 'text', text };
}

type Described = Pick<Column, 'kind' | 'header' | 'align'> &
  Partial<Pick<Column, 'shortHeader' | 'dropOrder'>>;

function maker(
  described: Described,
  width: number,
  cell: (row: ResultRow) => Cell,
  group: string | null = null,
): ColumnMaker {
  return { column: { shortHeader: described.header, dropOrder: 0, ...described, width }, cell, group };
}

/** As wide as the longest text, with room for the filter button beside the header; at most 44 characters. */
function widthOf(texts: readonly string[], header: string): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.min(44, Math.max(longest + 2, header.length + 4));
}
