import type { PaneText } from '../words/pane';
import type { PanePorts } from '../ports';
import type { PaneState } from '../state/pane-state';

/** Something the user can do, from the pane or the ribbon. */
export interface Action<Argument = void> {
  /** Stable; the ribbon's actions are named as in manifest.xml. */
  readonly name: string;
  /** What the button says. */
  readonly label: (text: PaneText) => string;
  /** Whether it can be done now; when not, performing it does nothing. */
  readonly allowed: (state: PaneState) => boolean;
  readonly perform: (context: ActionContext, argument: Argument) => Promise<void> | void;
}

/** What an action works with. */
export interface ActionContext {
  readonly ports: PanePorts;
  readonly state: () => PaneState;
  readonly update: (change: (state: PaneState) => PaneState) => void;
  readonly tasks: TaskControl;
}

/** One task at a time. */
export interface TaskControl {
  /** Begins a task; the one before, if any, is told to stop. */
  readonly begin: () => AbortSignal;
  /** Tells the task under way to stop. */
  readonly cancel: () => void;
}

/** Performs an action with its argument; views are given this and nothing else to act with. */
export type Perform = <Argument>(action: Action<Argument>, argument: Argument) => void;

/** True while a task is under way that must not be disturbed. */
export function isBusy({ screen }: PaneState): boolean {
  return screen.kind === 'working';
}
