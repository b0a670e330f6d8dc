import { estimatedRegions, estimatesText } from '../../published';
import { InputError } from '../../hosts/host';
import type { Action } from '../actions/action';
import { publishedTable } from './recognise';
import { isFree } from './actions';
import { asTask, updatePublished } from './work/task';
import type { ChosenFile } from '../state/chosen-file';

/** Reads a published file from the disk – PX, JSON-stat, rows of Helsedirektoratet's, delimited text – as `iplos check` does ([SRC-1]). What reads it is loaded when it is first asked for. */
export const openPublishedFile: Action<ChosenFile> = {
  name: 'openPublishedFile',
  label: (text) => text.tabs.published,
  allowed: isFree,
  async perform(context, file) {
    const now = context.ports.clock.now();
    const task = {
      kind: 'reading',
      purpose: 'checkPublished',
      startedAt: now,
      rows: 0,
      total: 0,
      now,
    } as const;
    await asTask(context, task, async (signal) => {
      const { openPublished, datasetLines, LARGEST_FORM, inputProblemMessage } =
        await import('./work/read-file');
      try {
        const { name, size: bytes } = file;
        if (bytes > LARGEST_FORM)
          throw new InputError({
            kind: 'fileTooLarge',
            file: name,
            bytes,
            most: LARGEST_FORM,
            of: 'figures',
          });
        const { grid, dataset } = openPublished(name, new Uint8Array(await file.arrayBuffer()));
        if (signal.aborted) return;
        const estimated = estimatedRegions(grid);
        const about = (language: 'nb' | 'en') => [
          ...(dataset === null ? [] : datasetLines(dataset, language)),
          ...[estimatesText(estimated, language)].filter((line) => line !== ''),
        ];
        const source = {
          ...({ kind: 'file', name, address: `file ${name}` } as const),
          about: { nb: about('nb'), en: about('en') },
        };
        const table = publishedTable(
          source,
          grid,
          { year: null, indicator: null },
          context.state().regions.classification,
        );
        updatePublished(context, (was) => ({ ...was, table, result: null }));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        const message = {
          nb: inputProblemMessage(error.problem, 'nb'),
          en: inputProblemMessage(error.problem, 'en'),
        };
        context.update((state) => ({ ...state, problem: { kind: 'file', message } }));
      }
    });
  },
};
