import type { Action, ActionContext, Perform } from './actions/action';
import { problemOf } from './data/problem-of';
import type { PanePorts } from './ports';
import { startState, type PaneState } from './state/pane-state';

/** The pane's state and the way to act on it; one for the page, whatever is shown of it. */
export interface PaneStore {
  readonly state: () => PaneState;
  /** Calls back after each change. Returns the way to stop. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly perform: Perform;
  /** The same, and tells when it is done: for the ribbon, which must say so to Excel. */
  readonly performAndWait: <Argument>(action: Action<Argument>, argument: Argument) => Promise<void>;
}

/** Makes the store. What an action throws is shown in the pane as a problem. */
export function createStore(ports: PanePorts): PaneStore {
  let state = startState(ports.shell.language);
  const listeners = new Set<() => void>();
  let running: AbortController | null = null;

  const context: ActionContext = {
    ports,
    state: () => state,
    update: (change) => {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    tasks: {
      begin: () => {
        running?.abort();
        running = new AbortController();
        return running.signal;
      },
      cancel: () => running?.abort(),
    },
  };
  const performAndWait = async <Argument>(action: Action<Argument>, argument: Argument): Promise<void> => {
    if (!action.allowed(state)) return;
    try {
      await action.perform(context, argument);
    } catch (error) {
      context.update((now) => ({ ...now, problem: problemOf(error) }));
    }
  };
  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    perform: (action, argument) => void performAndWait(action, argument),
    performAndWait,
  };
}
