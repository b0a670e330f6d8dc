import { choose, startColumns } from '../../data/choose';
import { START_WISHES } from '../../state/wishes';
import { inspect } from '../work/inspect';
import { isBusy, type Action } from '../../actions/action';

/** Takes another of the tables offered, by its address. What was said about its columns before holds again. */
export const chooseSource: Action<string> = {
  name: 'chooseSource',
  label: (text) => text.steps.data,
  allowed: (state) => !isBusy(state),
  async perform(context, address) {
    const { ports, state, update } = context;
    const { data } = state();
    if (data.kind !== 'chosen' || data.source.address === address) return;
    const { mappings } = await ports.memory.recall().catch(() => ({ mappings: {} as Mappings }));
    const wanted = data.offers.find(({ source }) => source.address === address);
    update((now) => ({
      ...now,
      data: choose(data.offers, wanted, now.regions, (offer) => ({
        ...startColumns(offer, now.regions),
        mapping: mappings[offer.source.name] ?? {},
        // Who reported is said of the year, not of the table.
        reporting: data.columns.reporting,
        kostra: data.columns.kostra === address ? null : data.columns.kostra,
      })),
      // Years and grouping columns are the other table's.
      wishes: {
        ...now.wishes,
        years: START_WISHES.years,
        regionsOf: START_WISHES.regionsOf,
        reach: START_WISHES.reach,
        groupBy: START_WISHES.groupBy,
      },
      problem: null,
      notice: null,
    }));
    await inspect(context);
  },
};

type Mappings = Readonly<Record<string, Readonly<Record<string, string>>>>;
