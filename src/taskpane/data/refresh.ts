import type { ActionContext } from '../actions/action';
import { offerOf } from './same-source';
import { INDICATORS } from '../../shipped';
import type { ChosenData } from '../state/chosen-data';
import { atTab } from '../state/pane-state';

/**
 * The chosen data as they lie in the workbook now: tables grow, move and are renamed between two runs.
 *
 * @returns null when they are gone; the pane then says so
 */
export async function refresh(context: ActionContext, data: ChosenData): Promise<ChosenData | null> {
  const waiting = (cellEdit: boolean): void => context.update((state) => ({ ...state, cellEdit }));
  await context.ports.workbook.whenFree(() => waiting(true)).finally(() => waiting(false));
  const offers = await context.ports.workbook.offers(INDICATORS);
  const offer = offerOf(data.source, offers);
  if (offer) {
    const fresh = { ...data, offers, source: offer.source };
    context.update((state) =>
      state.data.kind === 'chosen' && state.data.source === data.source
        ? { ...state, data: { ...fresh, inspection: state.data.inspection } }
        : state,
    );
    return fresh;
  }
  // A range that was selected then is no offer now, but its cells are where they were.
  if (data.source.kind === 'selection' || data.source.kind === 'range') return data;
  context.update((state) => ({
    ...state,
    ...atTab(state, 'compute'),
    problem: { kind: 'sourceGone', name: data.source.name },
  }));
  return null;
}
