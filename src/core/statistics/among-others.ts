import type { Measure } from '../measures/types';
import { shareOf, type ConfidenceInterval, type CountedShare } from './confidence';
import { adjustedFunnelRule, type FunnelPosition } from './funnel-limits';
import { countedShare, type MeasureStatistics, type StatisticsRule } from './measure-statistics';
import { overDispersion } from './over-dispersion';
import { pChart } from './p-chart';

/** What the other regions, and the region's other years, say of one share. */
export interface AmongOthers {
  /** φ of the regions held against the same share above, and where the share lies with limits widened for it ([STA-2]). */
  readonly dispersion: { readonly ratio: number; readonly position: FunnelPosition } | null;
  /** The limits of its year in the region's p-chart ([STA-4]); null with fewer than two years. */
  readonly years: { readonly limits: ConfidenceInterval; readonly isOutside: boolean } | null;
}

/**
 * The place of each share among others, made of the figures that are shown, none of them with a small denominator ([STA-7]).
 *
 * @param measures after hiding
 * @param of the statistics of each by itself
 * @returns for each measure in their order
 */
export function amongOthers(
  measures: readonly Measure[],
  { smallBelow }: StatisticsRule,
  of: readonly (MeasureStatistics | null)[],
): readonly AmongOthers[] {
  const shown = measures.map((one) => {
    const share = countedShare(one);
    return share === null || share.denominator < smallBelow ? null : share;
  });
  const spreads = new Map<string, CountedShare[]>();
  const series = new Map<string, (CountedShare & { readonly year: number })[]>();
  measures.forEach((one, at) => {
    const share = shown[at];
    if (!share) return;
    const against = of[at]?.against;
    if (against) added(spreads, groupOf(one, against), share);
    if (one.year !== null) added(series, seriesOf(one), { ...share, year: one.year });
  });
  const dispersions = new Map(
    [...spreads].flatMap(([key, some]) => (some.length < 2 ? [] : [[key, overDispersion(some)] as const])),
  );
  const charts = new Map(
    [...series].flatMap(([key, some]) =>
      some.length < 2
        ? []
        : [
            [
              key,
              new Map(pChart([...some].sort((a, b) => a.year - b.year)).points.map((p) => [p.year, p])),
            ] as const,
          ],
    ),
  );
  return measures.map((one, at): AmongOthers => {
    const share = shown[at];
    const against = of[at]?.against;
    const spread = against ? dispersions.get(groupOf(one, against)) : undefined;
    const year = charts.get(seriesOf(one))?.get(one.year ?? 0);
    return {
      dispersion:
        share && against && spread
          ? {
              ratio: spread.ratio,
              position: adjustedFunnelRule(shareOf(against.baseline), spread.tauSquared).positionOf(share),
            }
          : null,
      years: share && year ? { limits: year.limits, isOutside: year.isOutside } : null,
    };
  });
}

function added<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function groupOf(
  { indicator, year, measure, level }: Measure,
  against: NonNullable<MeasureStatistics['against']>,
): string {
  return `${indicator}|${year}|${measure}|${level}|${against.level}|${against.regionCode}`;
}

function seriesOf({ indicator, measure, level, regionCode }: Measure): string {
  return `${indicator}|${measure}|${level}|${regionCode}`;
}
