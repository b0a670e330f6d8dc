import type { Progress } from '../../../core';
import type { ActionContext } from '../../actions/action';
import type { Step } from '../../state/pane-state';

/** Shows how far the hiding of small numbers has come, where it takes so long that it is seen. */
export function showHiding({ update }: ActionContext, from: Step): (progress: Progress) => void {
  return (progress) =>
    update((state) => ({
      ...state,
      screen: { kind: 'working', from, task: { kind: 'hiding', ...progress } },
    }));
}
