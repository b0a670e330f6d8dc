import { amongOthers } from './among-others';
import { tenthsToPercent } from '../measures/rounding';
import type { Measure } from '../measures/types';
import type { FunnelPosition } from './funnel-limits';
import { statisticsOf, type StatisticsRule } from './measure-statistics';

/** A measure's statistics as programs read them, beside its figures; null where they cannot be given. */
export interface StatisticsRecord {
  /** Ends of the share's interval, 0–1, floating point. */
  readonly intervalLow: number | null;
  readonly intervalHigh: number | null;
  /** Per cent, and how: they travel with the numbers ([STA-7]). */
  readonly intervalLevel: number;
  readonly intervalMethod: 'wilson';
  readonly smallDenominator: boolean | null;
  /** The region above that the share is held against: its level and code. */
  readonly againstLevel: string | null;
  readonly againstCode: string | null;
  /** Against 95 and 99.8 % funnel limits. */
  readonly position: FunnelPosition | null;
  /** The share if everyone without a record had this outcome; per cent as `sharePercent` is. */
  readonly highestPossiblePercent: string | null;
  /** φ, how much the regions held against the same share differ beyond chance (about 1: not at all), and the position with limits widened for it. */
  readonly overDispersion: number | null;
  readonly adjustedPosition: FunnelPosition | null;
  /** Ends of the p-chart of the region's years, 0–1, and whether the year is outside them. */
  readonly yearsLow: number | null;
  readonly yearsHigh: number | null;
  readonly outsideYears: boolean | null;
}

/** The statistics of each measure, in their order. */
export function statisticsRecords(
  measures: readonly Measure[],
  rule: StatisticsRule,
): readonly StatisticsRecord[] {
  const of = statisticsOf(measures, rule);
  const each = measures.map(of);
  const others = amongOthers(measures, rule, each);
  return measures.map((_, at) => {
    const found = each[at];
    const { dispersion, years } = others[at] ?? { dispersion: null, years: null };
    const tenths = found?.bracket?.ifAll;
    return {
      intervalLow: found?.interval.low ?? null,
      intervalHigh: found?.interval.high ?? null,
      intervalLevel: rule.level,
      intervalMethod: 'wilson',
      smallDenominator: found?.isSmall ?? null,
      againstLevel: found?.against?.level ?? null,
      againstCode: found?.against?.regionCode ?? null,
      position: found?.against?.position ?? null,
      highestPossiblePercent: tenths === undefined ? null : tenthsToPercent(tenths),
      overDispersion: dispersion?.ratio ?? null,
      adjustedPosition: dispersion?.position ?? null,
      yearsLow: years?.limits.low ?? null,
      yearsHigh: years?.limits.high ?? null,
      outsideYears: years?.isOutside ?? null,
    };
  });
}
