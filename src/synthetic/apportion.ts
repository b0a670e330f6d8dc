import { invariant } from '../core';

/** How few and how many each share may get; whole numbers. */
export interface ApportionLimits {
  readonly least?: readonly number[];
  readonly most?: readonly number[];
}

/**
 * Divides a whole number in proportion to weights, within limits, so that the parts are whole and add up to it exactly:
 * one common factor is found for all parts inside their limits, then the largest remainders get the rest (Hamilton).
 *
 * @param total what is divided, 0 or more
 * @param weights 0 or more each
 * @throws when the limits leave no solution
 */
export function apportion(total: number, weights: readonly number[], limits: ApportionLimits = {}): number[] {
  const least = weights.map((_weight, i) => limits.least?.[i] ?? 0);
  const most = weights.map((_weight, i) => limits.most?.[i] ?? total);
  invariant(sum(least) <= total && total <= sum(most), `${total} lies within the limits of its parts`);

  const quotas = (factor: number) =>
    weights.map((weight, i) => Math.min(most[i] ?? 0, Math.max(least[i] ?? 0, weight * factor)));
  const exact = quotas(commonFactor(total, weights, quotas));
  const parts = exact.map((quota, i) => Math.max(least[i] ?? 0, Math.floor(quota)));
  const byRemainder = exact
    .map((quota, i) => ({ i, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);

  // Rarely more than one round: only where the factor could not lift parts without weight.
  for (let left = total - sum(parts); left !== 0;) {
    const step = Math.sign(left);
    const movable = byRemainder.filter(({ i }) =>
      step > 0 ? (parts[i] ?? 0) < (most[i] ?? 0) : (parts[i] ?? 0) > (least[i] ?? 0),
    );
    invariant(movable.length > 0, 'a part can still be moved');
    for (const { i } of (step > 0 ? movable : movable.reverse()).slice(0, Math.abs(left))) {
      parts[i] = (parts[i] ?? 0) + step;
      left -= step;
    }
  }
  return parts;
}

/** The factor at which the quotas add up to the total, by halving; the largest tried where no factor reaches it. */
function commonFactor(
  total: number,
  weights: readonly number[],
  quotas: (factor: number) => number[],
): number {
  const lightest = Math.min(...weights.filter((weight) => weight > 0), 1);
  let low = 0;
  let high = (total + 1) / lightest;
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (sum(quotas(middle)) < total) low = middle;
    else high = middle;
  }
  return high;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
