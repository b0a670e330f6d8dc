import type { Action } from './action';

/** Takes away what was said last. */
export const dismiss: Action = {
  name: 'dismiss',
  label: (text) => text.close,
  allowed: () => true,
  perform({ update }) {
    update((state) => ({ ...state, problem: null, notice: null }));
  },
};
