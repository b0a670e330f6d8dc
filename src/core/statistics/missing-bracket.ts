import { invariant } from '../assert';
import { shareTenths } from '../measures/rounding';

/** How far a share could move if those without an answer had answered; tenths of a per cent, exact. */
export interface MissingBracket {
  /** None of them had the outcome: the share as it is. */
  readonly ifNone: number;
  /** All of them had it. */
  readonly ifAll: number;
}

/**
 * The bracket of missing answers: count / denominator and (count + unreported) / denominator. It is no interval of chance but a bound:
 * the true share lies in it whatever the missing answers were (C. F. Manski, Partial Identification of Probability Distributions, 2003).
 *
 * @param count persons with the outcome, which is not "uten rapportering" @param unreported persons without an answer
 * @param denominator both and all others, 1 or more
 * @throws when the counts exceed their denominator
 */
export function missingBracket(count: number, unreported: number, denominator: number): MissingBracket {
  invariant(
    count >= 0 && unreported >= 0 && count + unreported <= denominator,
    'counts exceed their denominator',
  );
  return { ifNone: shareTenths(count, denominator), ifAll: shareTenths(count + unreported, denominator) };
}
