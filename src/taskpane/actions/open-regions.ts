import { InputError } from '../../hosts/host';
import { classificationWith } from '../../shipped';
import { isBusy, type Action, type ActionContext } from './action';
import { inspect } from '../compute/work/inspect';
import { publishedTable } from '../published/recognise';
import { yearInName } from '../data/choose';
import { chosenOffer } from '../data/recognise';
import type { ChosenData } from '../state/chosen-data';
import type { ChosenFile } from '../state/chosen-file';
import { SHIPPED_REGIONS, type RegionsState } from '../state/regions-state';

/** Reads answers of KLASS, as `--regions` of the command does; they take the place of those opened before ([REG-2], [REG-8]). */
export const openRegionFiles: Action<readonly ChosenFile[]> = {
  name: 'openRegionFiles',
  label: (text) => text.steps.data,
  allowed: (state) => !isBusy(state) && state.published.task === null,
  async perform(context, files) {
    const { givenRegions, readKlass, LARGEST_ANSWER, inputProblemMessage } = await import('./read-regions');
    try {
      const answers = [];
      for (const { name, size: bytes, arrayBuffer } of files) {
        if (bytes > LARGEST_ANSWER)
          throw new InputError({
            kind: 'fileTooLarge',
            file: name,
            bytes,
            most: LARGEST_ANSWER,
            of: 'answer',
          });
        const answer = readKlass(name, new Uint8Array(await arrayBuffer()));
        const isDated = answer.kind !== 'codes' || answer.codes.every(({ from }) => from !== null);
        answers.push({ file: name, source: name, answer, year: isDated ? null : yearIn(name) });
        await context.ports.clock.breathe();
      }
      const regions = givenRegions(answers, classificationWith);
      await take(context, { ...regions, files: files.map(({ name }) => name) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { problem } = error;
      const message = { nb: inputProblemMessage(problem, 'nb'), en: inputProblemMessage(problem, 'en') };
      context.update((state) => ({ ...state, problem: { kind: 'file', message } }));
    }
  },
};

/** Goes back to the regions that are shipped. */
export const useShippedRegions: Action = {
  name: 'useShippedRegions',
  label: (text) => text.steps.data,
  allowed: (state) => !isBusy(state) && state.published.task === null,
  perform: (context) => take(context, SHIPPED_REGIONS),
};

/** What was counted or recognised by other regions is stale, or is done again. */
async function take(context: ActionContext, regions: RegionsState): Promise<void> {
  context.update((state) => {
    const { data, published, result } = state;
    const { table } = published;
    return {
      ...state,
      regions,
      problem: null,
      notice: null,
      ...(data.kind === 'chosen' && { data: countedBy(data, regions) }),
      ...(result && { result: { ...result, stale: true } }),
      published: {
        ...published,
        result: null,
        ...(table && {
          table: publishedTable(table.source, table.grid, table.said, regions.classification),
        }),
      },
    };
  });
  await inspect(context);
}

/** The year that a table's name says may be known by now. */
function countedBy(data: ChosenData, regions: RegionsState): ChosenData {
  const offer = chosenOffer(data);
  const year = data.columns.year ?? (offer ? yearInName(offer, regions.classification) : null);
  return { ...data, regions, columns: { ...data.columns, year }, inspection: { kind: 'notInspected' } };
}

/** The only year in a file's name; null where there is none or several. */
function yearIn(name: string): number | null {
  const [year, another] = new Set(
    [...name.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map(([text]) => Number(text)),
  );
  return another === undefined ? (year ?? null) : null;
}
