import { invariant } from '../assert';

/**
 * P(X ≥ x) for X chi-square distributed: the upper tail of the regularised gamma function, Q(df/2, x/2), by its series below
 * a + 1 and its continued fraction above. Good to 1e-12 for the degrees of freedom that occur here (below 1,000). x = 3.841459, df 1: 0.05.
 *
 * Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 26.4.19, 6.5.29 and 6.5.31.
 *
 * @param x 0 or more @param degreesOfFreedom 1 or more
 * @throws for other arguments
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  invariant(
    x >= 0 && Number.isSafeInteger(degreesOfFreedom) && degreesOfFreedom >= 1,
    'chi-square is of 0 or more',
  );
  if (x === 0) return 1;
  const [a, half] = [degreesOfFreedom / 2, x / 2];
  const front = Math.exp(a * Math.log(half) - half - logGammaOfHalves(degreesOfFreedom));
  return half < a + 1 ? 1 - front * series(a, half) : front * continuedFraction(a, half);
}

/** ln Γ(n/2) for whole n: from Γ(1) = 1 or Γ(1/2) = √π upwards. */
function logGammaOfHalves(n: number): number {
  let sum = n % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let at = n % 2 === 0 ? 2 : 1; at < n; at += 2) sum += Math.log(at / 2);
  return sum;
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000 && term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000; n++) {
    const an = n * (a - n);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}
