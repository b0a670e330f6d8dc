import type { UsageProblem } from '../words/usage';

/** The command cannot be carried out as written; the user is told and the exit code is 2. */
export class UsageError extends Error {
  /** @param problem the facts; words/usage.ts has the wording */
  constructor(readonly problem: UsageProblem) {
    super(`wrong use: ${problem.kind}`);
    this.name = 'UsageError';
  }
}
