import { anyShare, shareInterval } from './count-bounds';
import { one, zero } from '../figures/fraction';
import {
  addIntervals,
  intersect,
  interval,
  type Interval,
  point,
  subtractIntervals,
} from '../figures/interval';
import type { Printing, RoundingRule } from '../figures/rounding';
import { type NumericFigure, type PrintedRange, printedRange, scaleOf } from '../figures/rounding-interval';

/**
 * How far a share could move if the persons without reporting had been reported: none of them with the outcome, or all of them.
 * Values are shares from 0 to 1, as intervals; from counts core's `missingBracket` has them exactly.
 */
export interface MissingnessBracket {
  readonly ifNone: Interval;
  readonly ifAll: Interval;
  readonly ifNonePrints: PrintedRange;
  readonly ifAllPrints: PrintedRange;
}

/** Printed shares over one denominator: the one asked about and the other outcomes. */
export interface PublishedShares {
  readonly share: NumericFigure;
  /** The other reported outcomes' shares. */
  readonly others: readonly NumericFigure[];
  /** The share without reporting (måltall 13a) where it is printed. */
  readonly unreported?: NumericFigure;
  /**
   * Whether the outcomes and the unreported make the whole. With invalid values beside them [NUM-5] they do not; then what the other
   * outcomes leave is only a limit.
   */
  readonly complete: boolean;
}

/**
 * The bracket from printed shares alone: with 77,7 met, 7,9 partially met and 14,2 unmet the unreported can lift met
 * to more than 77,8 and at most 78,0 per cent.
 *
 * @param scale 100 when figures without their own unit are per cent, 1 when they are shares from 0 to 1
 * @returns null when the shares contradict each other
 */
export function bracketFromShares(
  shares: PublishedShares,
  rule: RoundingRule = 'halfAwayFromZero',
  scale = 100,
): MissingnessBracket | null {
  const read = (figure: NumericFigure): Interval | null => shareInterval(figure, rule, scale);
  const share = read(shares.share);
  const others = shares.others.reduce<Interval | null>((sum, figure) => plus(sum, read(figure)), point(zero));
  if (share === null || others === null) return null;
  const left = intersect(subtractIntervals(point(one), others), anyShare);
  if (left === null) return null;
  const unreported = shares.unreported === undefined ? anyShare : read(shares.unreported);
  // Met and unreported together: no less than met, no more than the others leave – and all of that where nothing else is beside them.
  const limited = shares.complete ? left : interval(zero, true, left.upper, left.upperInclusive);
  const together = plus(share, unreported);
  const ifAll = limited === null || together === null ? null : intersect(together, limited);
  const ifNone = ifAll === null ? null : intersect(share, { ...ifAll, lower: zero, lowerInclusive: true });
  if (ifAll === null || ifNone === null) return null;
  const printing = { scale: scaleOf(shares.share, scale), decimals: shares.share.decimals, rule };
  return bracket(ifNone, ifAll, printing);
}

function bracket(ifNone: Interval, ifAll: Interval, printing: Printing): MissingnessBracket {
  return {
    ifNone,
    ifAll,
    ifNonePrints: printedRange(ifNone, printing),
    ifAllPrints: printedRange(ifAll, printing),
  };
}

function plus(a: Interval | null, b: Interval | null): Interval | null {
  return a === null || b === null ? null : addIntervals(a, b);
}
