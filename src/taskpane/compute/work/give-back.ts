import { Cancelled } from '../../../hosts/host';
import type { ActionContext } from '../../actions/action';
import type { Step } from '../../state/pane-state';
import { problemOf } from '../../data/problem-of';

/** After a task that did not come to its end: back to where the user was, and why. */
export function giveBack(context: ActionContext, error: unknown, from: Step): void {
  context.update((state) => ({
    ...state,
    screen: { kind: from },
    ...(error instanceof Cancelled
      ? { notice: { kind: 'cancelled' }, problem: null }
      : { problem: problemOf(error) }),
  }));
}
