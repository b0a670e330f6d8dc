import type { Action } from './action';

/** Stops the task under way; the workbook is left as it was. */
export const cancel: Action = {
  name: 'cancel',
  label: (text) => text.cancel,
  allowed: ({ screen, published }) => screen.kind === 'working' || published.task !== null,
  perform({ tasks }) {
    tasks.cancel();
  },
};
