import type { Progress, Steps } from '../../core';
import { Cancelled } from '../../hosts/host';
import type { PanePorts } from '../ports';

/** So long the page may be kept waiting, in milliseconds. */
const PAUSE_MS = 50;

/** How steps are stopped, and who is told how far they have come. */
export interface StepsHow {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Does work that takes its time in steps, so that the page can paint and the user stop in between.
 *
 * @throws Cancelled
 */
export async function stepByStep<Result>(
  { clock }: Pick<PanePorts, 'clock'>,
  steps: Steps<Result>,
  how: StepsHow,
): Promise<Result> {
  let pausedAt = clock.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (clock.now() - pausedAt < PAUSE_MS) continue;
    how.onProgress?.(step.value);
    await clock.breathe();
    if (how.signal.aborted) throw new Cancelled();
    pausedAt = clock.now();
  }
}
