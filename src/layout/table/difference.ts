import { shareTenths, type Measure, type Language } from '../../core';
import { reportText } from '../words/report';
import type { ResultRow } from '../result-rows';
import { columnMaker, type ColumnMaker } from './column-maker';

/** Columns that a row has in a workbook alone. */
export interface ReportColumns {
  /** A row's fylke by name; null where rows have none. */
  readonly countyOf: ((row: ResultRow) => string) | null;
  /** The shares met of the level above, or null where there is none to hold a row against. */
  readonly above: Above | null;
}

/** What the rows of a table are held against. */
export interface Above {
  /** `everyone`: the top line of data about a part of the country ([IN-11]). */
  readonly level: 'land' | 'everyone' | 'fylke';
  /** The share met above a row in tenths of a per cent; null where it is not shown. */
  readonly tenthsOf: (row: ResultRow) => number | null;
}

/**
 * The level above a level, as far as it was asked for: a kommune's fylke, else the top line.
 *
 * @param measures all of one indicator
 */
export function aboveOf(level: string, measures: readonly Measure[], isPartial: boolean): Above | null {
  if (level === 'land') return null;
  const isLocal = level === 'kommune' || level.startsWith('kommune/');
  const hasCounties = isLocal && measures.some((one) => one.level === 'fylke');
  const upper = hasCounties ? 'fylke' : 'land';
  const met = new Map(
    measures
      .filter((one) => one.level === upper && one.outcome === 'met')
      .map((one) => [keyOf(one.regionCode, one), one]),
  );
  if (met.size === 0) return null;
  return {
    level: upper === 'land' && isPartial ? 'everyone' : upper,
    tenthsOf: (row) => tenthsOf(met.get(keyOf(hasCounties ? row.regionCode.slice(0, 2) : '0', row))),
  };
}

/** The column of differences between the share met and that of the level above, as both are shown. */
export function differenceColumn(
  report: ReportColumns | undefined,
  group: string,
  language: Language,
): readonly ColumnMaker[] {
  if (!report?.above) return [];
  const { level, tenthsOf: above } = report.above;
  const header = reportText(language).against[level];
  return [
    columnMaker(
      { kind: 'difference', header, align: 'right', width: 14, dropOrder: 6 },
      (row) => {
        const [own, other] = [tenthsOf(row.outcomes.get('met')), above(row)];
        const isTop = row.sample.level === 'land';
        return own === null || other === null || isTop
          ? { kind: 'blank' }
          : { kind: 'difference', tenths: own - other };
      },
      group,
    ),
  ];
}

function tenthsOf(measure: Measure | undefined): number | null {
  if (measure?.status !== 'value' || measure.count === null || !measure.denominator) return null;
  return shareTenths(measure.count, measure.denominator);
}

function keyOf(code: string, { year, ageGroup }: Pick<Measure, 'year' | 'ageGroup'>): string {
  return `${code}|${year ?? ''}|${ageGroup}`;
}
