import type { Progress } from '../../core';
import { Cancelled } from '../../hosts/host';
import type { PanePorts } from '../ports';

/** So long the page may be kept waiting, in milliseconds. */
const PAUSE_MS = 50;

/** How steps are stopped, and who is told how far they have come. */
export interface StepsHow<Step = Progress> {
  readonly signal: AbortSignal;
  readonly onProgress?: (step: Step) => void;
  /** Does what a step asks for; undefined where it asks for nothing. */
  readonly serve?: (step: Step) => Promise<void> | undefined;
}

/**
 * Does work that takes its time in steps, so that the page can paint and the user stop in between.
 *
 * @throws Cancelled
 */
export async function stepByStep<Result, Step = Progress>(
  { clock }: Pick<PanePorts, 'clock'>,
  steps: Generator<Step, Result, void>,
  { signal, onProgress, serve }: StepsHow<Step>,
): Promise<Result> {
  let pausedAt = clock.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const served = serve?.(step.value);
    if (served) await served;
    else if (clock.now() - pausedAt < PAUSE_MS) continue;
    else onProgress?.(step.value);
    await clock.breathe();
    if (signal.aborted) throw new Cancelled();
    pausedAt = clock.now();
  }
}
