import { estimatedRegions, estimatesText } from '../../published';
import { InputError } from '../../hosts/host';
import type { Action } from '../actions/action';
import { panePublishedText } from '../words/pane-published';
import { fitOfSheet, publishedTable } from './recognise';
import { isFree } from './actions';
import { asTask, updatePublished } from './work/task';
import type { ChosenFile } from '../state/chosen-file';

/** Reads a published file from the disk – PX, JSON-stat, rows of Helsedirektoratet's, delimited text, a workbook – as `iplos check` does ([SRC-1]). What reads it is loaded when it is first asked for. */
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
      const { openPublished, isWorkbook, PublishedRows, datasetLines, LARGEST_FORM, inputProblemMessage } =
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
        const content = new Uint8Array(await file.arrayBuffer());
        const { classification } = context.state().regions;
        const sheets: string[] = [];
        let opened: Pick<ReturnType<typeof openPublished>, 'grid' | 'dataset'>;
        if (isWorkbook(content)) {
          const sheet = await context.ports.workbookFiles.open(name, content, (first) => {
            const fit = fitOfSheet(first, classification);
            if (fit > 0) sheets.push(first.source);
            return fit;
          });
          const rows = new PublishedRows(name, sheet.name);
          for await (const block of sheet.blocks) {
            rows.add(block);
            await context.ports.clock.breathe();
            if (signal.aborted) return;
          }
          opened = { grid: rows.grid(), dataset: null };
        } else opened = openPublished(name, content);
        const { grid, dataset } = opened;
        if (signal.aborted) return;
        const estimated = estimatedRegions(grid);
        const others = sheets.filter((one) => one !== grid.source);
        const about = (language: 'nb' | 'en') => [
          ...(sheets.length > 1
            ? [panePublishedText(language).sheetOfFile(grid.source, others.join(', '))]
            : []),
          ...(dataset === null ? [] : datasetLines(dataset, language)),
          ...[estimatesText(estimated, language)].filter((line) => line !== ''),
        ];
        const source = {
          ...({ kind: 'file', name, address: `file ${name}` } as const),
          about: { nb: about('nb'), en: about('en') },
        };
        const table = publishedTable(source, grid, { year: null, indicator: null }, classification);
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
