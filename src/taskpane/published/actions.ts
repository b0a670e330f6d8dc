import type { PublishedPartShown, PublishedState, TableSaid } from '../state/published-state';
import { publishedFit, publishedOffers, publishedTable } from './recognise';
import { INDICATORS } from '../../shipped';
import { atTab, type PaneState } from '../state/pane-state';
import { dataToHold } from './work/count-data';
import { readPublishedTable } from './work/read-published';
import { runTableCheck } from './work/check-published-table';
import { updatePublished } from './work/task';
import { runTextCheck } from './work/check-published-text';
import { writeFindings } from './work/write-verdicts';
import { refresh } from '../data/refresh';
import { isBusy, type Action } from '../actions/action';

/** Looks for what may be the published table; the likeliest is read where its first rows hold published figures. */
export const lookForPublished: Action = {
  name: 'lookForPublished',
  label: (text) => text.tryAgain,
  allowed: isFree,
  async perform(context) {
    const { classification } = context.state().regions;
    // Until Excel has answered there is nothing to choose among; so also when it refuses.
    updatePublished(context, (now) => ({ ...now, offers: now.offers ?? [] }));
    const offers = publishedOffers(await context.ports.workbook.offers(INDICATORS), classification);
    updatePublished(context, (now) => ({ ...now, offers }));
    const [best] = offers;
    if (best && context.state().published.table === null && publishedFit(best, classification) > 0) {
      await readPublishedTable(context, () => Promise.resolve(best.source));
    }
  },
};
/** Shows the part of the pane where published figures are checked, and looks for tables the first time. */
export const showPublished: Action = {
  name: 'showPublished',
  label: (text) => text.tabs.published,
  allowed: () => true,
  async perform(context) {
    context.update((state) => ({ ...state, ...atTab(state, 'published') }));
    const state = context.state();
    if (state.published.offers === null && isFree(state)) await lookForPublished.perform(context);
  },
};

/** Takes a table as the published one, by its address, or with null what is selected in the workbook. */
export const choosePublished: Action<string | null> = {
  name: 'choosePublished',
  label: (text) => text.tabs.published,
  allowed: isFree,
  async perform(context, address) {
    const { workbook } = context.ports;
    if (address === null) {
      await readPublishedTable(context, () => workbook.selected());
      return;
    }
    const offer = context.state().published.offers?.find(({ source }) => source.address === address);
    if (offer) await readPublishedTable(context, () => Promise.resolve(offer.source));
  },
};

/** Says what the table does not say itself; its cells are then understood anew. */
export const sayOfPublished: Action<Partial<TableSaid>> = {
  name: 'sayOfPublished',
  label: (text) => text.tabs.published,
  allowed: isFree,
  perform(context, said) {
    const { classification } = context.state().regions;
    updatePublished(context, (now) =>
      now.table === null
        ? now
        : {
            ...now,
            table: publishedTable(
              now.table.source,
              now.table.grid,
              { ...now.table.said, ...said },
              classification,
            ),
            result: null,
          },
    );
  },
};

/** What can be chosen of how figures are checked. */
export type PublishedWishes = Partial<Pick<PublishedState, 'withData' | 'closed'>>;

/** Chooses how the figures are checked; what was found with other choices goes away. */
export const changePublishedWishes: Action<PublishedWishes> = {
  name: 'changePublishedWishes',
  label: (text) => text.tabs.published,
  allowed: isFree,
  perform(context, wishes) {
    updatePublished(context, (now) => ({ ...now, ...wishes, result: null }));
  },
};

/** Shows the check of tables or of texts. */
export const showPublishedPart: Action<PublishedPartShown> = {
  name: 'showPublishedPart',
  label: (text) => text.tabs.published,
  allowed: isFree,
  perform(context, part) {
    updatePublished(context, (now) => ({ ...now, part }));
  },
};

/** Checks the published table. */
export const checkPublishedTable: Action = {
  name: 'checkPublishedTable',
  label: (text) => text.tabs.published,
  allowed: (state) => isFree(state) && (state.published.table?.recognised.cells.length ?? 0) > 0,
  async perform(context) {
    const state = context.state();
    const { table } = state.published;
    const data = dataToHold(state);
    const fresh = data && (await refresh(context, data));
    // Data that are gone are told of; the user decides whether to check without.
    if (table && (data === null || fresh !== null)) await runTableCheck(context, table, fresh);
  },
};

/** Goes back to what is checked against what. */
export const leavePublishedResult: Action = {
  name: 'leavePublishedResult',
  label: (text) => text.tabs.published,
  allowed: isFree,
  perform(context) {
    updatePublished(context, (now) => ({ ...now, result: null }));
  },
};

/** Writes the verdicts on sheets of their own. */
export const writePublishedFindings: Action = {
  name: 'writePublishedFindings',
  label: (text) => text.tabs.published,
  allowed: (state) => isFree(state) && state.published.result !== null,
  async perform(context) {
    const { result, table } = context.state().published;
    if (result && table) await writeFindings(context, result, table);
  },
};

/** Changes the text to be checked; marks of another text go away. */
export const writePublishedText: Action<string> = {
  name: 'writePublishedText',
  label: (text) => text.tabs.published,
  allowed: isFree,
  perform(context, written) {
    updatePublished(context, (now) => ({ ...now, text: { written, found: null } }));
  },
};

/** Checks the text. */
export const checkPublishedText: Action = {
  name: 'checkPublishedText',
  label: (text) => text.tabs.published,
  allowed: (state) => isFree(state) && state.published.text.written.trim() !== '',
  async perform(context) {
    const state = context.state();
    const data = dataToHold(state);
    const fresh = data && (await refresh(context, data));
    if (data === null || fresh !== null) await runTextCheck(context, state.published.text.written, fresh);
  },
};

/** Nothing is under way here or in the computation. */
export function isFree(state: PaneState): boolean {
  return !isBusy(state) && state.published.task === null;
}
