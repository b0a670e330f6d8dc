import { isSameSource } from '../../data/same-source';
import type { ChosenData } from '../../state/chosen-data';
import { refresh } from '../../data/refresh';
import { run } from '../work/run';
import { savedRuns } from '../work/saved-runs';
import type { Action } from '../../actions/action';

/** Does every run again that the workbook remembers, the last one last, so that its result is what is shown. */
export const updateAll: Action = {
  name: 'updateAll',
  label: (text) => text.updateAll,
  allowed: ({ screen }) => screen.kind !== 'working' && screen.kind !== 'asking',
  async perform(context) {
    const { ports, state, update } = context;
    const runs = savedRuns((await ports.memory.recall()).runs)?.runs ?? [];
    if (runs.length === 0) {
      update((now) => ({ ...now, tab: 'compute', notice: { kind: 'nothingToRepeat' } }));
      return;
    }
    let count = 0;
    for (const saved of [...runs].reverse()) {
      const { data } = state();
      const offers = data.kind === 'chosen' ? data.offers : [];
      const remembered: ChosenData = {
        kind: 'chosen',
        offers,
        source: saved.source,
        columns: saved.columns,
        inspection: { kind: 'notInspected' },
      };
      const chosen = data.kind === 'chosen' && isSameSource(data.source, saved.source) ? data : remembered;
      const fresh = await refresh(context, chosen);
      if (!fresh) return;
      // A failed, cancelled or asking run is told by itself; those after it wait.
      if (!(await run(context, fresh, saved.wishes))) return;
      count++;
    }
    update((now) => ({ ...now, notice: { kind: 'updatedAll', count } }));
  },
};
