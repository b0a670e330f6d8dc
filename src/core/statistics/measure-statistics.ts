import type { Measure } from '../measures/types';
import type { ConfidenceInterval, ConfidenceLevel, CountedShare } from './confidence';
import { funnelRule, type FunnelPosition } from './funnel-limits';
import { missingBracket, type MissingBracket } from './missing-bracket';
import { wilsonInterval } from './wilson-interval';

/** How statistics are made of the measures, and of whom none is ([STA-7]). */
export interface StatisticsRule {
  /** Of the intervals; the limits are always both 95 and 99.8. */
  readonly level: ConfidenceLevel;
  /** A share of fewer persons is not held against others, ranked or called high or low. */
  readonly smallBelow: number;
}

/** 95 %, and nobody with fewer than ten in the denominator is ranked. */
export const USUAL_STATISTICS: StatisticsRule = { level: 95, smallBelow: 10 };

/** What is said of one measure beside its figure. */
export interface MeasureStatistics {
  readonly interval: ConfidenceInterval;
  /** The denominator is below the limit: an interval is given, no label. */
  readonly isSmall: boolean;
  /** Where the share lies against the level above; null for the uppermost, a small denominator, or where that level has no figure. */
  readonly against: {
    readonly level: string;
    readonly regionCode: string;
    readonly baseline: CountedShare;
    readonly position: FunnelPosition;
  } | null;
  /** How far missing answers could lift it; null for "uten rapportering" itself, and where their number is hidden. */
  readonly bracket: MissingBracket | null;
}

/**
 * The statistics of measures. They are made of the figures that are shown and of nothing else, so that where a figure is hidden
 * so are they, and nobody learns more than from the table ([STA-7], [DIS-1]).
 *
 * @param measures after hiding; the level above is looked for among them, and is the sum of their own where it was not asked for
 * @returns the statistics of one of them; null where it has no share
 */
export function statisticsOf(
  measures: readonly Measure[],
  rule: StatisticsRule,
): (measure: Measure) => MeasureStatistics | null {
  const baselines = new Baselines(measures);
  const unreported = new Map(
    measures.flatMap((one) => (one.outcome === 'unreported' ? [[rowOf(one), one] as const] : [])),
  );
  return (measure) => {
    const share = countedShare(measure);
    if (share === null) return null;
    const isSmall = share.denominator < rule.smallBelow;
    const missing = measure.outcome === 'unreported' ? null : (unreported.get(rowOf(measure))?.count ?? null);
    return {
      interval: wilsonInterval(share, rule.level),
      isSmall,
      against: isSmall ? null : against(measure, share, baselines),
      bracket: missing === null ? null : missingBracket(share.count, missing, share.denominator),
    };
  };
}

/** The integers of a measure; null where it has no share to say anything of. */
export function countedShare({ status, count, denominator }: Measure): CountedShare | null {
  return status === 'value' && count !== null && denominator !== null && denominator > 0
    ? { count, denominator }
    : null;
}

/** The nearest level above that is more than the region itself: Oslo is its own fylke, so it is held against the country. */
function against(measure: Measure, share: CountedShare, baselines: Baselines): MeasureStatistics['against'] {
  for (const [level, code] of levelsAbove(measure)) {
    const baseline = baselines.of(measure, level, code);
    if (baseline === null) return null;
    if (baseline.denominator <= share.denominator) continue;
    const position = funnelRule(baseline.count / baseline.denominator).positionOf(share);
    return { level, regionCode: code, baseline, position };
  }
  return null;
}

/** The shares of the levels above, each found or summed once. */
class Baselines {
  private readonly shown: ReadonlyMap<string, Measure>;
  private readonly sums = new Map<string, { count: number; denominator: number }>();

  constructor(measures: readonly Measure[]) {
    this.shown = new Map(measures.map((one) => [placeOf(one, one.level, one.regionCode), one]));
    for (const one of measures) {
      const share = countedShare(one);
      if (share === null) continue;
      for (const [level, code] of levelsAbove(one)) {
        const key = `${one.level}>${placeOf(one, level, code)}`;
        const sum = this.sums.get(key) ?? { count: 0, denominator: 0 };
        this.sums.set(key, {
          count: sum.count + share.count,
          denominator: sum.denominator + share.denominator,
        });
      }
    }
  }

  /** The region's own figure if it is among the measures, null where that is not given; else the sum of the level's that are. */
  of(measure: Measure, level: string, code: string): CountedShare | null {
    const own = this.shown.get(placeOf(measure, level, code));
    if (own !== undefined) return countedShare(own);
    return this.sums.get(`${measure.level}>${placeOf(measure, level, code)}`) ?? null;
  }
}

/** From near to far: a kommune's fylke, then the country; a group in a kommune: the kommune, its fylke, the country. */
function levelsAbove({ level, regionCode }: Measure): readonly (readonly [level: string, code: string])[] {
  if (level === 'land') return [];
  const country = ['land', '0'] as const;
  if (level === 'kommune') return [['fylke', regionCode.slice(0, 2)], country];
  if (level.startsWith('kommune/'))
    return [['kommune', regionCode.slice(0, 4)], ['fylke', regionCode.slice(0, 2)], country];
  return [country];
}

function placeOf({ indicator, year, measure }: Measure, level: string, code: string): string {
  return `${indicator}|${year}|${measure}|${level}|${code}`;
}

function rowOf({ indicator, year, level, regionCode, ageGroup }: Measure): string {
  return `${indicator}|${year}|${ageGroup}|${level}|${regionCode}`;
}
