import { isUsable } from '../data/recognise';
import { refresh } from '../data/refresh';
import { runDataCheck } from '../compute/work/check-data';
import type { Action } from './action';
import { atTab } from '../state/pane-state';

/**
 * Reads every row and shows what is the matter, and whether the written tables still hold; nothing is written. Data that
 * cannot be counted at all are shown in the data step, which says what is missing.
 */
export const checkDataAction: Action = {
  name: 'checkData',
  label: (text) => text.checkData,
  allowed: ({ screen }) => screen.kind !== 'working' && screen.kind !== 'asking',
  async perform(context) {
    const { data, wishes } = context.state();
    if (data.kind !== 'chosen' || !isUsable(data)) {
      context.update((state) => ({ ...state, ...atTab(state, 'compute'), screen: { kind: 'data' } }));
      return;
    }
    const fresh = await refresh(context, data);
    if (fresh) await runDataCheck(context, fresh, wishes);
  },
};
