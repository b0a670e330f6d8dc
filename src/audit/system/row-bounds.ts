import type { CountsOver, System, WholeRange } from './system';

/** A variable with the numbers it can be. */
export interface VariableRange extends WholeRange {
  readonly variable: number;
}

/** So many denominators are tried in one row. */
const MOST_TRIED = 5000;

/**
 * Tries the whole numbers of a row: over each denominator there can be, every printed share allows some counts, and together they must fit
 * it. Exact where a share, or a limit of an interval, hides in whole numbers what no sum tells (33,3 per cent of at most five is 1 of 3).
 *
 * @returns for the number of a row and the bounds so far what is left of its denominator and counts; null where nothing is printed that
 *   would tell, or the denominators are too many
 */
export function rowBounds(
  system: System,
): (row: number, lower: Float64Array, upper: Float64Array) => readonly VariableRange[] | null {
  const byDenominator = new Map<number, CountsOver[]>();
  for (const share of system.shares) {
    const own = byDenominator.get(share.denominator);
    if (own) own.push(share);
    else byDenominator.set(share.denominator, [share]);
  }
  return (row, lower, upper) => {
    const one = system.rows[row];
    const shares = one && byDenominator.get(one.denominator);
    if (!one || !shares) return null;
    const from = lower[one.denominator] ?? 0;
    const to = upper[one.denominator] ?? 0;
    if (!(to - from < MOST_TRIED)) return null;
    const places = new Map(one.counts.map((variable, at) => [variable, at]));
    const found = new Found(one.denominator, one.counts);
    const least = new Float64Array(one.counts.length);
    const most = new Float64Array(one.counts.length);
    for (let denominator = from; denominator <= to; denominator++) {
      one.counts.forEach((variable, at) => {
        least[at] = lower[variable] ?? 0;
        most[at] = Math.min(upper[variable] ?? 0, denominator);
      });
      for (const share of shares) {
        const at = places.get(share.count);
        if (at === undefined) continue;
        const range = share.at(denominator);
        least[at] = Math.max(least[at] ?? 0, range.least);
        most[at] = Math.min(most[at] ?? 0, range.most);
      }
      found.add(denominator, least, most, one.closed);
    }
    return found.ranges();
  };
}

/** The hull of what fitted. */
class Found {
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  private first = Infinity;
  private last = -Infinity;

  constructor(
    private readonly denominator: number,
    private readonly counts: readonly number[],
  ) {
    this.low = new Float64Array(counts.length).fill(Infinity);
    this.high = new Float64Array(counts.length).fill(-Infinity);
  }

  add(denominator: number, least: Float64Array, most: Float64Array, closed: boolean): void {
    let [leastSum, mostSum] = [0, 0];
    for (let at = 0; at < least.length; at++) {
      if ((least[at] ?? 0) > (most[at] ?? 0)) return;
      leastSum += least[at] ?? 0;
      mostSum += most[at] ?? 0;
    }
    if (leastSum > denominator || (closed && mostSum < denominator)) return;
    this.first = Math.min(this.first, denominator);
    this.last = denominator;
    for (let at = 0; at < least.length; at++) {
      const [low, high] = [least[at] ?? 0, most[at] ?? 0];
      const needed = closed ? denominator - (mostSum - high) : 0;
      this.low[at] = Math.min(this.low[at] ?? 0, Math.max(low, needed));
      this.high[at] = Math.max(this.high[at] ?? 0, Math.min(high, denominator - (leastSum - low)));
    }
  }

  ranges(): readonly VariableRange[] {
    return [
      { variable: this.denominator, least: this.first, most: this.last },
      ...this.counts.map((variable, at) => ({
        variable,
        least: this.low[at] ?? 0,
        most: this.high[at] ?? 0,
      })),
    ];
  }
}
