import { alwaysHoldsFrom } from './count-bounds';
import type { Fraction } from '../figures/fraction';
import type { Interval } from '../figures/interval';

/**
 * The last denominator that has no whole number in the interval; 0 when all have one.
 *
 * Below alwaysHoldsFrom the interval times N is so short that it holds one whole number or none, so those that do not fit can be
 * counted by sums of floors, and a count of those above a bound finds the last by halving: for eight decimals as fast as for one.
 */
export function lastUnfit(ratio: Interval): number {
  const most = alwaysHoldsFrom(ratio) - 1;
  const unfitTo = (end: number): bigint => sumOfLeast(ratio, end) - sumOfMost(ratio, end);
  const all = unfitTo(most);
  if (all === 0n) return 0;
  // The least end up to which all that do not fit have been met.
  let [low, high] = [1, most];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (unfitTo(middle) === all) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sum of leastCount over the denominators from 1 to `end`. */
function sumOfLeast(ratio: Interval, end: number): bigint {
  return ratio.lowerInclusive ? sumOfCeilings(ratio.lower, end) : sumOfFloors(ratio.lower, end) + BigInt(end);
}

/** The sum of mostCount over the denominators from 1 to `end`. */
function sumOfMost(ratio: Interval, end: number): bigint {
  return ratio.upperInclusive ? sumOfFloors(ratio.upper, end) : sumOfCeilings(ratio.upper, end) - BigInt(end);
}

function sumOfCeilings({ numerator, denominator }: Fraction, end: number): bigint {
  return -floorSum(BigInt(end), BigInt(denominator), -BigInt(numerator));
}

function sumOfFloors({ numerator, denominator }: Fraction, end: number): bigint {
  return floorSum(BigInt(end), BigInt(denominator), BigInt(numerator));
}

/** Σ floor(step·i / divisor) for i from 1 to `end`, by the steps of Euclid's algorithm. */
function floorSum(end: bigint, divisor: bigint, step: bigint): bigint {
  return floorSumFrom(end + 1n, divisor, step, 0n);
}

/** Σ floor((step·i + start) / divisor) for i from 0 to `length` − 1. */
function floorSumFrom(length: bigint, divisor: bigint, step: bigint, start: bigint): bigint {
  if (length === 0n) return 0n;
  const wholeSteps = floorDivide(step, divisor);
  const wholeStart = floorDivide(start, divisor);
  const sum = (wholeSteps * length * (length - 1n)) / 2n + wholeStart * length;
  const [restStep, restStart] = [step - wholeSteps * divisor, start - wholeStart * divisor];
  const top = restStep * length + restStart;
  // Counted the other way round: how many i lie under each whole number up to the top.
  return top < divisor
    ? sum
    : sum + floorSumFrom(top / divisor, restStep, divisor, top - (top / divisor) * divisor);
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
