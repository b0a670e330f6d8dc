import type { Action } from '../taskpane/actions/action';
import type { PaneOfPage } from '../taskpane/pane-of-page';

/**
 * What a press of a ribbon button does: the pane is shown and does the work, with its progress and its way to cancel. Excel is let go of
 * first: while a command is under way it shows no pane (office-js issue 3250) and leaves its own status text standing (2877).
 *
 * @returns resolves when the work is done
 */
export async function answerCommand(
  action: Action,
  event: Pick<Office.AddinCommands.Event, 'completed'>,
  pane: () => PaneOfPage,
): Promise<void> {
  event.completed();
  const { ports, store, ready } = pane();
  // A pane that Excel will not show does the work all the same; the user can open it.
  await ports.shell.showPane().catch(() => undefined);
  await ready;
  await store.performAndWait(action, undefined);
}
