import { assertNever, invariant } from '../../core';
import { floorOfProduct } from './fraction';

/**
 * The ways figures are rounded before they are printed. `halfAwayFromZero` is Statistics Norway's and ours [VAL-2];
 * `halfToEven` is what R and Python do; `truncation` cuts toward zero; `up` goes to the next higher figure.
 */
export type RoundingRule = 'halfAwayFromZero' | 'halfToEven' | 'halfTowardZero' | 'truncation' | 'up';

/** All rules, the default first. */
export const roundingRules: readonly RoundingRule[] = [
  'halfAwayFromZero',
  'halfToEven',
  'halfTowardZero',
  'truncation',
  'up',
];

/** How an exact fraction becomes a printed figure. */
export interface Printing {
  /** What the fraction is multiplied with before printing: 100 for per cent, 1 for a mean or a share from 0 to 1. */
  readonly scale: number;
  readonly decimals: number;
  readonly rule: RoundingRule;
}

/**
 * The digits that count/denominator prints as, by integer division only [VAL-2]: 23/80 in per cent with one decimal is 288.
 *
 * @param count a safe integer, also below 0
 * @param denominator a safe integer above 0
 * @returns the printed figure's digits as one whole number
 */
export function roundedDigits(count: number, denominator: number, printing: Printing): number {
  invariant(denominator > 0, `a share of ${denominator} has no digits`);
  const factor = printing.scale * 10 ** printing.decimals;
  const magnitude = Math.abs(count);
  const sign = count < 0 ? -1 : 1;
  switch (printing.rule) {
    case 'halfAwayFromZero':
      return sign * halfUp(magnitude, denominator, factor) + 0;
    case 'halfTowardZero':
      return sign * -floorOfProductPlusHalf(-magnitude, denominator, factor) + 0;
    case 'halfToEven': {
      const upper = halfUp(magnitude, denominator, factor);
      const lower = -floorOfProductPlusHalf(-magnitude, denominator, factor);
      return sign * (upper % 2 === 0 ? upper : lower) + 0;
    }
    case 'truncation':
      return sign * floorOfProduct(magnitude, factor, denominator) + 0;
    case 'up':
      return -floorOfProduct(-count, factor, denominator) + 0;
    default:
      return assertNever(printing.rule);
  }
}

function halfUp(magnitude: number, denominator: number, factor: number): number {
  return floorOfProductPlusHalf(magnitude, denominator, factor);
}

/** floor(count · factor / denominator + 1/2), as floor((2·count·factor + denominator) / (2·denominator)). */
function floorOfProductPlusHalf(count: number, denominator: number, factor: number): number {
  const dividend = 2 * count * factor + denominator;
  if (Number.isSafeInteger(dividend) && Number.isSafeInteger(2 * count * factor)) {
    return floorOfProduct(dividend, 1, 2 * denominator);
  }
  const exact = 2n * BigInt(count) * BigInt(factor) + BigInt(denominator);
  const divisor = 2n * BigInt(denominator);
  const quotient = exact / divisor;
  return Number(exact % divisor < 0n ? quotient - 1n : quotient);
}
