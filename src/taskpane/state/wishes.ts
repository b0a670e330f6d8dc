import { LEAST_RANKED, type Content } from '../../layout';
import type { HidingRule, Level, Reach, SuppressionRule } from '../../core';

/** What is to be computed. Null stands for everything there is. */
export interface Wishes {
  readonly indicators: readonly string[] | null;
  readonly years: readonly number[] | null;
  /** The year whose kommuner and fylker all years are given for ([REG-7]); null: each year's own. */
  readonly regionsOf: number | null;
  /** What the data are about ([IN-11]); null: guessed from where there are rows. */
  readonly reach: Reach | null;
  /** Counts and denominators from 1 to one less than this are hidden, and what they could be computed from; null: nothing is. */
  readonly suppressBelow: number | null;
  /** What else that limit hides ([DIS-2]). */
  readonly hideRule: HidingRule;
  /** The denominator from which on a region may be called highest or lowest ([STA-7]). */
  readonly leastRanked: number;
  readonly levels: readonly Level[] | null;
  readonly groupBy: readonly string[];
  readonly ageGroups: readonly string[] | null;
  readonly content: Content;
  /** Intervals and labels stand beside the shares ([STA-1], [STA-2]). */
  readonly statistics: boolean;
  readonly figures: boolean;
  /** The figures in the workbook are formulas that follow the data, where that is possible. */
  readonly live: boolean;
  /** False: the sheets of the last run are updated. */
  readonly newSheets: boolean;
}

/** Intervals and labels stand beside shares, and nowhere else. */
export function showsStatistics({ statistics, content }: Pick<Wishes, 'statistics' | 'content'>): boolean {
  return statistics && content !== 'counts';
}

/** The rule by which small numbers are hidden; nothing where they are shown. */
export function hidingOf({
  suppressBelow: below,
  hideRule: kind,
}: Wishes): { readonly suppress: SuppressionRule } | undefined {
  if (below === null) return undefined;
  return { suppress: kind === 'small' ? { below } : { below, kind } };
}

/** What nothing is said about at the start. */
export const START_WISHES: Wishes = {
  indicators: null,
  years: null,
  regionsOf: null,
  reach: null,
  suppressBelow: null,
  hideRule: 'small',
  leastRanked: LEAST_RANKED,
  levels: null,
  groupBy: [],
  ageGroups: null,
  content: 'both',
  statistics: false,
  figures: true,
  live: false,
  newSheets: false,
};
