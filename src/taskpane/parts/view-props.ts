import type { Language } from '../../core';
import type { Perform } from '../actions/action';

/** What every part of the pane that says or does something is given. */
export interface ViewProps {
  readonly language: Language;
  readonly perform: Perform;
}
