import type { SystemBounds } from '../system/narrow-bounds';
import type { Linear, System, Touching } from '../system/system';

/** A part of the system for the solver: some variables with all conditions that touch them alone, or are loosened to. */
export interface LocalProblem {
  /** Numbers of the variables. */
  readonly variables: readonly number[];
  readonly conditions: readonly Linear[];
  /** Whether nothing was left out: what holds here then holds in the whole system, and what is possible here is possible there. */
  readonly whole: boolean;
}

/**
 * The variables that hang together with one, through conditions with others that are not settled either, nearest first and so many at most.
 * Conditions that reach farther are loosened by what the far variables can be: bounds found here hold, but may be wider than need be.
 */
export function localProblem(
  start: number,
  most: number,
  system: System,
  lists: Touching,
  { lower, upper }: SystemBounds,
): LocalProblem {
  const isOpen = (variable: number): boolean => lower[variable] !== upper[variable];
  const inside = new Map<number, number>([[start, 0]]);
  const queue = [start];
  const touched = new Set<number>();
  let isCut = false;
  for (let head = 0; head < queue.length; head++) {
    for (const at of lists[queue[head] ?? 0] ?? []) {
      if (touched.has(at)) continue;
      touched.add(at);
      for (const { variable } of system.conditions[at]?.terms ?? []) {
        if (inside.has(variable) || !isOpen(variable)) continue;
        if (inside.size >= most) {
          isCut = true;
          continue;
        }
        inside.set(variable, inside.size);
        queue.push(variable);
      }
    }
  }
  const conditions = [...touched].flatMap((at) => {
    const condition = system.conditions[at];
    return condition ? (loosened(condition, inside, lower, upper) ?? []) : [];
  });
  return { variables: [...inside.keys()], conditions, whole: !isCut };
}

/** A condition on the variables inside alone; null when it says nothing of them any more. */
function loosened(
  { terms, least, most, cell }: Linear,
  inside: ReadonlyMap<number, number>,
  lower: Float64Array,
  upper: Float64Array,
): Linear | null {
  let [from, to] = [least, most];
  const kept = terms.filter(({ variable, factor }) => {
    if (inside.has(variable)) return true;
    const low = lower[variable] ?? 0;
    const high = upper[variable] ?? 0;
    from -= factor > 0 ? factor * high : factor * low;
    to -= factor > 0 ? factor * low : factor * high;
    return false;
  });
  if (kept.length === 0 || (from === -Infinity && to === Infinity)) return null;
  return { terms: kept, least: from, most: to, cell };
}
