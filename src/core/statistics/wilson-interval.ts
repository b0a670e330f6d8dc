import {
  clampedShare,
  normalQuantile,
  shareOf,
  type ConfidenceInterval,
  type ConfidenceLevel,
  type CountedShare,
} from './confidence';

/**
 * The interval of a share by Wilson's score method ([STA-1]): (2x + z² ± z·√(z² + 4x(1 − x/n))) / (2(n + z²)) for x of n.
 * It is never empty and never leaves 0–1, also for 0 of n and n of n. 20 of 100 at 95 %: 0.1334–0.2888.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927); recommended
 * for small n by Brown, Cai and DasGupta, Statistical Science 16 (2001).
 *
 * @returns ends from 0 to 1; the low end of 0 of n is 0 and the high end of n of n is 1
 * @throws when count and denominator are not of a share (`shareOf`); so for denominator 0
 */
export function wilsonInterval(of: CountedShare, level: ConfidenceLevel = 95): ConfidenceInterval {
  const share = shareOf(of);
  const { count, denominator } = of;
  const z = normalQuantile(level);
  const middle = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - share));
  const width = 2 * (denominator + z * z);
  return {
    low: count === 0 ? 0 : clampedShare((middle - spread) / width),
    high: count === denominator ? 1 : clampedShare((middle + spread) / width),
  };
}
