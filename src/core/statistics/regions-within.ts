import type { Measure } from '../measures/types';
import type { CountedShare } from './confidence';
import { countedShare } from './measure-statistics';

/** Which shares are looked at together: one måltall, level and year, in the country or inside a fylke. */
export interface RegionsAsked {
  readonly indicator: string;
  readonly year: number | null;
  /** 1–16. */
  readonly measure: number;
  readonly level: string;
  /** Two digits: only kommuner of the fylke; absent: all. */
  readonly county?: string;
}

/** A region with its share. */
export interface RegionShare extends CountedShare {
  readonly code: string;
  readonly name: string;
}

/** Regions that can be held beside each other, and how many cannot. */
export interface RegionsCompared {
  /** In the order of their codes. */
  readonly regions: readonly RegionShare[];
  /** Left out: hidden, without figures (not reported, nobody in the denominator …), and with a denominator below the limit. */
  readonly hidden: number;
  readonly withoutFigure: number;
  readonly small: readonly RegionShare[];
}

/**
 * The regions of a level that are compared ([STA-7]): those that are shown, with a denominator of at least `smallBelow`. The others are
 * counted, so that whoever shows a statistic over several rows can say how many are out.
 */
export function regionsCompared(
  measures: readonly Measure[],
  asked: RegionsAsked,
  smallBelow: number,
): RegionsCompared {
  const regions: RegionShare[] = [];
  const small: RegionShare[] = [];
  let [hidden, withoutFigure] = [0, 0];
  for (const one of measures) {
    if (!isAsked(one, asked)) continue;
    const share = countedShare(one);
    if (share !== null) {
      const region = { code: one.regionCode, name: one.regionName, ...share };
      (share.denominator < smallBelow ? small : regions).push(region);
    } else if (one.status === 'suppressed') hidden++;
    else withoutFigure++;
  }
  return { regions, hidden, withoutFigure, small };
}

/** Whether a measure is of what is asked for. */
function isAsked(one: Measure, { indicator, year, measure, level, county }: RegionsAsked): boolean {
  return (
    one.measure === measure &&
    one.level === level &&
    one.year === year &&
    one.indicator === indicator &&
    (county === undefined || one.regionCode.startsWith(county))
  );
}
