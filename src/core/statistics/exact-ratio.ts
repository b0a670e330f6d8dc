import { invariant } from '../assert';

/**
 * An exact ratio of whole numbers of any size, in lowest terms, denominator above 0. Sums over hundreds of kommuner have
 * denominators of hundreds of digits, so these are BigInt.
 */
export interface ExactRatio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** 0. */
export const NOTHING: ExactRatio = { numerator: 0n, denominator: 1n };

/**
 * numerator / denominator.
 *
 * @throws for denominator 0
 */
export function ratio(numerator: number | bigint, denominator: number | bigint = 1n): ExactRatio {
  const [a, b] = [BigInt(numerator), BigInt(denominator)];
  invariant(b !== 0n, 'nothing is divided by 0');
  const divisor = commonDivisor(a < 0n ? -a : a, b < 0n ? -b : b) * (b < 0n ? -1n : 1n);
  return { numerator: a / divisor, denominator: b / divisor };
}

/** a + b. */
export function plus(a: ExactRatio, b: ExactRatio): ExactRatio {
  return ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** a − b. */
export function minus(a: ExactRatio, b: ExactRatio): ExactRatio {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** a · b. */
export function times(a: ExactRatio, b: ExactRatio): ExactRatio {
  return ratio(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The sum of all; 0 of none. Halves are summed first, so that denominators stay small as long as they can. */
export function sumOfRatios(all: readonly ExactRatio[]): ExactRatio {
  const [first, second] = all;
  if (first === undefined) return NOTHING;
  if (second === undefined) return first;
  const middle = all.length >> 1;
  return plus(sumOfRatios(all.slice(0, middle)), sumOfRatios(all.slice(middle)));
}

/** The ratio times `scale`, rounded half away from zero to a whole number: 1,000 gives tenths of a per cent, 10,000 hundredths. Exact. */
export function roundedRatio({ numerator, denominator }: ExactRatio, scale: 1000 | 10000): number {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * BigInt(scale) * size + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -rounded : rounded);
}

/** The nearest number; for ratios of very large integers too. */
export function ratioNumber({ numerator, denominator }: ExactRatio): number {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = size / denominator;
  const scale = 10n ** 18n;
  const part = Number(((size % denominator) * scale) / denominator) / 1e18;
  return (numerator < 0n ? -1 : 1) * (Number(whole) + part);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
