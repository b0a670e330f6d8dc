import { USUAL_STATISTICS, type StatisticsRule } from '../../../core';
import { choice, numberBetween } from './option-values';
import { UsageError } from './usage-error';

/** The options of uncertainty, as commander hands them over. */
export interface StatisticsOptions {
  readonly statistics?: boolean;
  readonly confidence?: string;
  readonly smallBelow?: string;
}

/** The largest denominator that can be called small. */
const LARGEST_SMALL = 1000;

/**
 * What is asked of uncertainty; null where nothing is.
 *
 * @throws UsageError for a level or limit that will not do, or one without `--statistics`
 */
export function statisticsAsked({
  statistics,
  confidence,
  smallBelow,
}: StatisticsOptions): StatisticsRule | null {
  const lonely =
    confidence !== undefined ? '--confidence' : smallBelow !== undefined ? '--small-below' : null;
  if (statistics !== true) {
    if (lonely !== null) throw new UsageError({ kind: 'optionNeeds', option: lonely, needs: '--statistics' });
    return null;
  }
  return statisticsRule({ confidence, smallBelow });
}

/** The rule by the options, or the usual one; for commands whose whole answer is of uncertainty. */
export function statisticsRule({
  confidence,
  smallBelow,
}: Pick<StatisticsOptions, 'confidence' | 'smallBelow'>): StatisticsRule {
  const level =
    confidence === undefined
      ? USUAL_STATISTICS.level
      : choice('--confidence', confidence.replace(',', '.'), ['95', '99.8']) === '95'
        ? 95
        : 99.8;
  const limits = { least: 1, most: LARGEST_SMALL, whole: true };
  return {
    level,
    smallBelow:
      smallBelow === undefined
        ? USUAL_STATISTICS.smallBelow
        : numberBetween('--small-below', smallBelow, limits),
  };
}
