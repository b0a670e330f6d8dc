import type { Wishes } from '../../state/wishes';
import { isBusy, type Action } from '../../actions/action';

/** Changes what is to be computed. */
export const changeWishes: Action<Partial<Wishes>> = {
  name: 'changeWishes',
  label: (text) => text.steps.choices,
  allowed: (state) => !isBusy(state),
  perform({ update }, change) {
    update((state) => ({ ...state, wishes: { ...state.wishes, ...change }, notice: null }));
  },
};
