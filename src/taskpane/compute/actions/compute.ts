import { isUsable } from '../../data/recognise';
import { wishesHold } from '../../data/what-there-is';
import { atTab, type PaneState } from '../../state/pane-state';
import { refresh } from '../../data/refresh';
import { run } from '../work/run';
import type { Action } from '../../actions/action';

/** Reads the chosen data, counts, and writes the tables. */
export const computeAction: Action = {
  name: 'compute',
  label: (text) => text.compute,
  allowed: canCompute,
  async perform(context) {
    const { data, wishes } = context.state();
    const fresh = data.kind === 'chosen' ? await refresh(context, data) : null;
    if (fresh) await run(context, fresh, wishes, true);
  },
};

/** The same again with the last settings; where nothing was computed yet, the pane says so. */
export const computeAgain: Action = {
  name: 'computeAgain',
  label: (text) => text.computeAgain,
  allowed: ({ screen }) => screen.kind !== 'working' && screen.kind !== 'asking',
  async perform(context) {
    const state = context.state();
    if (state.result === null || !canCompute(state)) {
      context.update((now) => ({ ...now, ...atTab(now, 'compute'), notice: { kind: 'nothingToRepeat' } }));
      return;
    }
    await computeAction.perform(context);
  },
};

/** Whether pressing "Beregn" can come to something. */
export function canCompute({ data, screen, wishes }: PaneState): boolean {
  return (
    data.kind === 'chosen' &&
    screen.kind !== 'working' &&
    screen.kind !== 'asking' &&
    isUsable(data) &&
    wishesHold(data, wishes)
  );
}
