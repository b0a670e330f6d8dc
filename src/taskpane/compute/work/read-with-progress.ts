import type { ActionContext } from '../../actions/action';
import type { ChosenData } from '../../state/chosen-data';
import { atTab, type Step } from '../../state/pane-state';
import { readAndCount, type CountingWishes, type RowWitness } from '../../data/read-and-count';
import type { CountedData } from '../../state/counted-run';

/**
 * Reads and counts while the pane shows how far it has come.
 *
 * @param witness told where each row was counted
 *
 * @throws Cancelled, WorkbookError
 */
export async function readWithProgress(
  { ports, update }: ActionContext,
  data: ChosenData,
  wishes: CountingWishes,
  how: {
    readonly signal: AbortSignal;
    readonly from: Step;
    readonly purpose: 'compute' | 'checkData' | 'trace';
  },
  witness?: RowWitness,
): Promise<CountedData> {
  const startedAt = ports.clock.now();
  const show = (rows: number, total: number): void =>
    update((state) => ({
      ...state,
      screen: {
        kind: 'working',
        from: how.from,
        task: { kind: 'reading', purpose: how.purpose, rows, total, startedAt, now: ports.clock.now() },
      },
    }));
  update((state) => ({ ...state, ...atTab(state, 'compute'), problem: null, notice: null }));
  show(0, Math.max(0, data.source.rows - 1));
  await ports.clock.breathe();
  return readAndCount(
    ports,
    data,
    wishes,
    {
      signal: how.signal,
      onProgress: (_done, total, rows) => show(rows, Math.max(0, total - 1)),
    },
    witness,
  );
}
