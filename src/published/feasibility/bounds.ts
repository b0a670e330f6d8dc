/** The two ends of a whole number's range. */
export const low = 0;
export const high = 1;
export type End = typeof low | typeof high;

/** Why a bound moved: the number of a condition, or one of the two that are none. */
export type Cause = number;
export const chosen: Cause = -1;

/**
 * The ranges of all variables while they are narrowed, with the history of every step: so that a contradiction can be traced back to
 * the cells it follows from, and a choice of a search can be taken back. The one mutable thing here; it never leaves the room.
 */
export interface Bounds {
  /** The least and most value of variable v at 2v and 2v + 1; a most without end is Infinity. */
  readonly at: Float64Array;
  /** The last step that moved a bound, −1 when none did. */
  readonly lastStep: Int32Array;
  /** Of each step: the bound (2v or 2v + 1), its value before, the step before on the same bound, and why. */
  readonly bound: number[];
  readonly before: number[];
  readonly previous: number[];
  readonly cause: Cause[];
}

/** Bounds of so many variables, each from 0 up without end. */
export function freshBounds(variables: number): Bounds {
  const at = new Float64Array(2 * variables);
  for (let v = 0; v < variables; v++) at[2 * v + high] = Infinity;
  return {
    at,
    lastStep: new Int32Array(2 * variables).fill(-1),
    bound: [],
    before: [],
    previous: [],
    cause: [],
  };
}

export function leastAt(bounds: Bounds, variable: number): number {
  return bounds.at[2 * variable + low] ?? 0;
}

export function mostAt(bounds: Bounds, variable: number): number {
  return bounds.at[2 * variable + high] ?? Infinity;
}

/** Moves one bound and notes the step. The caller has seen that the value is tighter than the one before. */
export function move(bounds: Bounds, variable: number, end: End, value: number, cause: Cause): void {
  const bound = 2 * variable + end;
  bounds.previous.push(bounds.lastStep[bound] ?? -1);
  bounds.before.push(bounds.at[bound] ?? 0);
  bounds.bound.push(bound);
  bounds.cause.push(cause);
  bounds.lastStep[bound] = bounds.bound.length - 1;
  bounds.at[bound] = value;
}

/** Takes back every step after the first `steps`. */
export function takeBack(bounds: Bounds, steps: number): void {
  while (bounds.bound.length > steps) {
    const bound = bounds.bound.pop() ?? 0;
    bounds.at[bound] = bounds.before.pop() ?? 0;
    bounds.lastStep[bound] = bounds.previous.pop() ?? -1;
    bounds.cause.pop();
  }
}
