import type { WorkbookSource } from '../../../hosts/host';
import type { ActionContext } from '../../actions/action';

/** The watch under way of each pane; one at a time. */
const watches = new WeakMap<ActionContext, () => void>();

/**
 * Watches the data behind the result, so that the pane can say that they have changed. Where Excel will not tell, the
 * result is simply not marked as outdated: updating is always possible.
 */
export async function follow(context: ActionContext, source: WorkbookSource): Promise<void> {
  watches.get(context)?.();
  watches.delete(context);
  try {
    const stop = await context.ports.workbook.watch(source, () =>
      context.update((state) =>
        state.result && !state.result.stale ? { ...state, result: { ...state.result, stale: true } } : state,
      ),
    );
    watches.set(context, stop);
  } catch {
    // Excel cannot tell of changes here.
  }
}
