import { USUAL_STATISTICS } from '../core';
import type { LayoutInput } from './input';
import type { ResultRow } from './result-rows';

/** In a smaller denominator than this, unless the user sets another, none is called highest or lowest ([STA-7]). */
export const LEAST_RANKED = USUAL_STATISTICS.smallBelow;

/** The denominator from which on a region may be called highest or lowest: the statistics' own where they are asked for. */
export function leastRankedIn({ statistics, leastRanked }: RankingInput): number {
  return statistics?.smallBelow ?? leastRanked ?? LEAST_RANKED;
}

type RankingInput = Pick<LayoutInput, 'statistics' | 'leastRanked'>;

/** Whether a row may be called highest or lowest: its share is shown, and its denominator is large enough. */
export function isRanked({ sample, outcomes }: ResultRow, layout: RankingInput): boolean {
  return outcomes.get('met')?.status === 'value' && (sample.denominator ?? 0) >= leastRankedIn(layout);
}
