import { isSameSource } from '../../data/same-source';
import type { ChosenData } from '../../state/chosen-data';
import { refresh } from '../../data/refresh';
import { run } from '../work/run';
import { savedRuns } from '../work/saved-runs';
import type { Action } from '../../actions/action';
import { noticeOfWritten } from '../../own-sheets/notice-of-written';
import { atTab, type ResultState } from '../../state/pane-state';

/** Does every run again that the workbook remembers, the last one last, so that its result is what is shown. */
export const updateAll: Action = {
  name: 'updateAll',
  label: (text) => text.updateAll,
  allowed: ({ screen }) => screen.kind !== 'working' && screen.kind !== 'asking',
  async perform(context) {
    const { ports, state, update } = context;
    const runs = savedRuns((await ports.memory.recall()).runs)?.runs ?? [];
    if (runs.length === 0) {
      update((now) => ({ ...now, ...atTab(now, 'compute'), notice: { kind: 'nothingToRepeat' } }));
      return;
    }
    let count = 0;
    let isKept = true;
    const written: Pick<ResultState, 'sheets' | 'blemishes'>[] = [];
    for (const saved of [...runs].reverse()) {
      const { data } = state();
      const offers = data.kind === 'chosen' ? data.offers : [];
      const remembered: ChosenData = {
        kind: 'chosen',
        offers,
        source: saved.source,
        columns: saved.columns,
        inspection: { kind: 'notInspected' },
        regions: state().regions,
      };
      const chosen = data.kind === 'chosen' && isSameSource(data.source, saved.source) ? data : remembered;
      const fresh = await refresh(context, chosen);
      if (!fresh) return;
      // A failed, cancelled or asking run is told by itself; those after it wait.
      if (!(await run(context, fresh, saved.wishes))) return;
      count++;
      const { notice, result } = state();
      isKept &&= notice?.kind !== 'memoryLost';
      if (result) written.push(result);
    }
    // The sheets of the last are shown with what is to be said of them.
    const before = written.slice(0, -1);
    const remarks = noticeOfWritten({
      sheets: before.flatMap(({ sheets }) => sheets),
      blemishes: before.flatMap(({ blemishes }) => blemishes),
    });
    const notice = isKept
      ? (remarks ?? ({ kind: 'updatedAll', count } as const))
      : ({ kind: 'memoryLost' } as const);
    update((now) => ({ ...now, notice }));
  },
};
