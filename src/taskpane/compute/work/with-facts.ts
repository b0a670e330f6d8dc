import type { Evaluation } from '../../../core';
import { isSameSource } from '../../data/same-source';
import type { ChosenData } from '../../state/chosen-data';
import type { PaneState } from '../../state/pane-state';
import { factsOf } from './result-of';

/** Lets the data step show what a reading of the chosen data found. */
export function withFacts(state: PaneState, data: ChosenData, evaluation: Evaluation): PaneState {
  if (state.data.kind !== 'chosen' || !isSameSource(state.data.source, data.source)) return state;
  const facts = factsOf(evaluation);
  return facts ? { ...state, data: { ...state.data, inspection: { kind: 'inspected', facts } } } : state;
}
