import { rowBounds } from './row-bounds';
import { touching, type Linear, type System } from './system';

/** What each variable can be at the least and at the most, by number; and whether the numbers contradict each other. */
export interface SystemBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The condition, or the row, at which no number was left; null when all is well. Then the bounds say nothing. */
  readonly conflict: Conflict | null;
  /** Whether narrowing was stopped at its limit: the bounds hold, but could be narrower. */
  readonly stopped: boolean;
  /** Variables narrowed by trying whole numbers, which no sum of the conditions says. */
  readonly tried: ReadonlySet<number>;
}

/** Where the numbers contradict each other. */
export type Conflict =
  { readonly kind: 'condition'; readonly at: number } | { readonly kind: 'row'; readonly at: number };

/** Each condition is looked at so many times at most, on average. */
const ROUNDS = 60;

/**
 * Narrows every variable by one condition after the other, in whole numbers, and rows with shares by trying each denominator, until
 * nothing changes. What it says is always true; that nothing narrower holds, it cannot say.
 */
export function narrowBounds(system: System): SystemBounds {
  const { variables, conditions, rows } = system;
  const lower = new Float64Array(variables);
  const upper = new Float64Array(variables).fill(Infinity);
  const tried = new Set<number>();
  const lists = touching(system);
  const queue: number[] = conditions.map((_, at) => at);
  const waits = new Uint8Array(conditions.length).fill(1);
  let left = conditions.length * ROUNDS + 1000;
  let head = 0;
  const changed = (variable: number): void => {
    for (const at of lists[variable] ?? []) {
      if (waits[at] === 1) continue;
      waits[at] = 1;
      queue.push(at);
    }
  };
  const done = (conflict: Conflict | null, stopped = false): SystemBounds => ({
    lower,
    upper,
    conflict,
    stopped,
    tried,
  });
  const tryRow = rowBounds(system);
  for (;;) {
    for (; head < queue.length && left > 0; left--) {
      const at = queue[head++] ?? 0;
      waits[at] = 0;
      const condition = conditions[at];
      if (condition && !apply(condition, lower, upper, changed)) return done({ kind: 'condition', at });
    }
    if (left <= 0) return done(null, true);
    let narrowed = false;
    for (let at = 0; at < rows.length; at++) {
      const ranges = tryRow(at, lower, upper);
      if (ranges === null) continue;
      for (const { variable, least, most } of ranges) {
        if (least > most) return done({ kind: 'row', at });
        const before = (lower[variable] ?? 0) < least || (upper[variable] ?? 0) > most;
        if (!before) continue;
        lower[variable] = Math.max(lower[variable] ?? 0, least);
        upper[variable] = Math.min(upper[variable] ?? 0, most);
        tried.add(variable);
        narrowed = true;
        changed(variable);
      }
    }
    if (!narrowed) return done(null);
  }
}

/** Narrows the variables of one condition; false when no number is left for one. */
function apply(
  { terms, least, most }: Linear,
  lower: Float64Array,
  upper: Float64Array,
  changed: (variable: number) => void,
): boolean {
  let [smallest, largest] = [0, 0];
  let [openBelow, openAbove] = [0, 0];
  for (const { variable, factor } of terms) {
    const [low, high] = ends(factor, lower[variable] ?? 0, upper[variable] ?? 0);
    if (low === -Infinity) openBelow++;
    else smallest += low;
    if (high === Infinity) openAbove++;
    else largest += high;
  }
  if ((openBelow === 0 && smallest > most) || (openAbove === 0 && largest < least)) return false;
  for (const { variable, factor } of terms) {
    const [low, high] = ends(factor, lower[variable] ?? 0, upper[variable] ?? 0);
    const othersLow =
      openBelow === 0 ? smallest - low : openBelow === 1 && low === -Infinity ? smallest : -Infinity;
    const othersHigh =
      openAbove === 0 ? largest - high : openAbove === 1 && high === Infinity ? largest : Infinity;
    // factor · x lies between these two.
    const from = least - othersHigh;
    const to = most - othersLow;
    // `+ 0` turns −0 into 0.
    const newLower = Math.ceil((factor > 0 ? from : to) / factor) + 0;
    const newUpper = Math.floor((factor > 0 ? to : from) / factor) + 0;
    let isNew = false;
    if (newLower > (lower[variable] ?? 0)) {
      lower[variable] = newLower;
      isNew = true;
    }
    if (newUpper < (upper[variable] ?? 0)) {
      upper[variable] = newUpper;
      isNew = true;
    }
    if ((lower[variable] ?? 0) > (upper[variable] ?? 0)) return false;
    if (!isNew) continue;
    const [lowNow, highNow] = ends(factor, lower[variable] ?? 0, upper[variable] ?? 0);
    if (low === -Infinity && lowNow !== -Infinity) {
      openBelow--;
      smallest += lowNow;
    } else if (low !== -Infinity) smallest += lowNow - low;
    if (high === Infinity && highNow !== Infinity) {
      openAbove--;
      largest += highNow;
    } else if (high !== Infinity) largest += highNow - high;
    changed(variable);
  }
  return true;
}

function ends(factor: number, low: number, high: number): readonly [number, number] {
  return factor > 0 ? [factor * low, factor * high] : [factor * high, factor * low];
}
