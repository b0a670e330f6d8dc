import { assertNever } from '../../core';
import { isUsable } from '../data/recognise';
import { atTab, type PaneState, type Step, type Tab } from '../state/pane-state';
import type { Action } from './action';

/** Goes to a step of the computation that has been reached. */
export const goToStep: Action<Step> = {
  name: 'goToStep',
  label: (text) => text.next,
  allowed: ({ screen }) => screen.kind !== 'working',
  perform({ update }, step) {
    update((state) =>
      canGoTo(state, step)
        ? { ...state, ...atTab(state, 'compute'), screen: { kind: step }, problem: null, notice: null }
        : state,
    );
  },
};

/** Goes to another part of the pane; what is under way goes on. */
export const switchTab: Action<Tab> = {
  name: 'switchTab',
  label: (text) => text.tabList,
  allowed: () => true,
  perform({ update }, tab) {
    update((state) => ({ ...state, ...atTab(state, tab) }));
  },
};

/** Shows the definitions. */
export const showDefinitions: Action = {
  name: 'showDefinitions',
  label: (text) => text.showDefinitions,
  allowed: () => true,
  perform({ update }) {
    update((state) => ({ ...state, ...atTab(state, 'definitions') }));
  },
};

/** Whether there is anything to see at a step. */
export function canGoTo({ data, result }: PaneState, step: Step): boolean {
  switch (step) {
    case 'data':
      return true;
    case 'choices':
      return data.kind === 'chosen' && isUsable(data);
    case 'result':
      return result !== null;
    default:
      return assertNever(step);
  }
}
