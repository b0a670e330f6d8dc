import { Cancelled } from '../../../hosts/host';
import type { ActionContext } from '../../actions/action';
import type { PublishedState } from '../../state/published-state';
import type { Task } from '../../state/task';
import { problemOf } from '../../data/problem-of';

/** Changes the tab's own part of the state. */
export function updatePublished(
  { update }: ActionContext,
  change: (published: PublishedState) => PublishedState,
): void {
  update((state) => {
    const published = change(state.published);
    return published === state.published ? state : { ...state, published };
  });
}

/** How a task tells how far it has come. */
export type ShowTask = (task: Task) => void;

/**
 * Does something that takes time, with its progress shown and the way to stop it. Cancelled or failed, the tab is as it was
 * and says why.
 */
export async function asTask(
  context: ActionContext,
  first: Task,
  work: (signal: AbortSignal, show: ShowTask) => Promise<void>,
): Promise<void> {
  const { ports, update } = context;
  const signal = context.tasks.begin();
  const show: ShowTask = (task) => updatePublished(context, (now) => ({ ...now, task }));
  update((state) => ({ ...state, problem: null, notice: null }));
  show(first);
  const waiting = (cellEdit: boolean): void => update((state) => ({ ...state, cellEdit }));
  try {
    await ports.workbook.whenFree(() => waiting(true)).finally(() => waiting(false));
    await ports.clock.breathe();
    if (signal.aborted) throw new Cancelled();
    await work(signal, show);
  } catch (error) {
    update((state) =>
      error instanceof Cancelled
        ? { ...state, notice: { kind: 'cancelled' } }
        : { ...state, problem: problemOf(error) },
    );
  } finally {
    updatePublished(context, (now) => ({ ...now, task: null }));
  }
}
