import type { Action } from '../actions/action';

/** Looks for words in the definitions. */
export const searchDefinitions: Action<string> = {
  name: 'searchDefinitions',
  label: (text) => text.showDefinitions,
  allowed: () => true,
  perform({ update }, query) {
    update((state) => ({ ...state, definitions: { query } }));
  },
};
