import { choose, startColumns } from '../data/choose';
import { offerOf } from '../data/same-source';
import { INDICATORS } from '../../shipped';
import type { Recalled } from '../ports';
import { follow } from '../compute/work/follow';
import { inspect } from '../compute/work/inspect';
import { resultOf, savedRuns } from '../compute/work/saved-runs';
import type { Action } from './action';

/**
 * Looks at the workbook: what it remembers of earlier runs, and which cells may be the data. A table of an earlier run
 * goes first, then the most likely one.
 */
export const start: Action = {
  name: 'start',
  label: (text) => text.tryAgain,
  allowed: ({ screen }) => screen.kind !== 'working' && screen.kind !== 'asking',
  async perform(context) {
    const { ports, update } = context;
    update((state) => ({ ...state, data: { kind: 'looking' }, problem: null, notice: null }));
    const recalled = await ports.memory.recall().catch((): Recalled => ({ mappings: {}, runs: null }));
    const saved = savedRuns(recalled.runs);
    const [last] = saved?.runs ?? [];
    update((state) => ({ ...state, language: saved?.language ?? state.language }));
    try {
      const offers = await ports.workbook.offers(INDICATORS);
      const wanted = last && offerOf(last.source, offers);
      const { regions } = context.state();
      const data = choose(offers, wanted, regions, (offer) => {
        const run = saved?.runs.find(({ source }) => offerOf(source, [offer]) !== undefined);
        const mapping = recalled.mappings[offer.source.name] ?? {};
        return { ...(run?.columns ?? startColumns(offer, regions)), mapping };
      });
      update((state) => ({
        ...state,
        data,
        ...(wanted &&
          last &&
          !state.result && { wishes: last.wishes, result: resultOf(last), screen: { kind: 'result' } }),
      }));
      if (wanted) await follow(context, wanted.source);
    } catch (error) {
      update((state) => ({ ...state, data: { kind: 'none' } }));
      throw error;
    }
    await inspect(context);
  },
};
