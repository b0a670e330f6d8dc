/**
 * What the fast algorithms are held against: the plainest search over whole numbers there is, sharing no code with them. It rounds by the
 * formula of [VAL-2] as the spec writes it, which ordinary numbers carry exactly for denominators this small.
 */
export function digitsHalfAway(count: number, denominator: number, decimals: number): number {
  const factor = 100 * 10 ** decimals;
  return Math.floor((2 * factor * count + denominator) / (2 * denominator));
}

const remembered = new Map<string, ReadonlyMap<number, readonly number[]>>();

/** Every count from 0 to the denominator that prints as the digits, by printing each of them. */
export function countsThatPrint(digits: number, decimals: number, denominator: number): readonly number[] {
  const key = `${decimals}/${denominator}`;
  const byDigits = remembered.get(key) ?? printAll(decimals, denominator);
  remembered.set(key, byDigits);
  return byDigits.get(digits) ?? [];
}

function printAll(decimals: number, denominator: number): ReadonlyMap<number, readonly number[]> {
  const byDigits = new Map<number, number[]>();
  for (let count = 0; count <= denominator; count++) {
    const digits = digitsHalfAway(count, denominator, decimals);
    byDigits.set(digits, [...(byDigits.get(digits) ?? []), count]);
  }
  return byDigits;
}

/** Whether counts exist over one denominator that print as all the digits and sum to it (closed) or to at most it. */
export function rowHolds(
  shares: readonly number[],
  decimals: number,
  denominator: number,
  closed: boolean,
): boolean {
  return solutions(shares, decimals, denominator, closed).length > 0;
}

/** Every such set of counts. */
export function solutions(
  shares: readonly number[],
  decimals: number,
  denominator: number,
  closed: boolean,
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const choose = (at: number, chosen: readonly number[], sum: number): void => {
    if (sum > denominator) return;
    const digits = shares[at];
    if (digits === undefined) {
      if (!closed || sum === denominator) found.push(chosen);
      return;
    }
    for (const count of countsThatPrint(digits, decimals, denominator))
      choose(at + 1, [...chosen, count], sum + count);
  };
  choose(0, [], 0);
  return found;
}
