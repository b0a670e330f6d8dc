/** How far work has come, in parts of itself. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Work that can be paused: after each step the caller may let others in before it asks for the next, or stop by asking for no more.
 * The last step returns the result.
 */
export type Steps<Result> = Generator<Progress, Result, void>;

/** Does all the work without a pause. */
export function withoutPause<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
