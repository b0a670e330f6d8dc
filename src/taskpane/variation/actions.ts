import type { Action } from '../actions/action';
import type { VariationState } from '../state/variation-state';

/** Looks at another måltall, year or level. */
export const chooseVariation: Action<Partial<VariationState>> = {
  name: 'chooseVariation',
  label: (text) => text.tabs.variation,
  allowed: () => true,
  perform({ update }, change) {
    update((state) => ({ ...state, variation: { ...state.variation, ...change } }));
  },
};
