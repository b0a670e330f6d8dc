import { SheetNames } from '../../layout';
import { municipalitySheet } from '../../page';
import { Cancelled, WorkbookError, type WriteOptions, type WriteOutcome } from '../../hosts/host';
import { PROGRAM } from '../../program';
import type { Action } from '../actions/action';
import { problemOf } from '../data/problem-of';
import { isSameSource } from '../data/same-source';
import { provenanceOf } from '../own-sheets/provenance';
import type { PageAsked } from '../state/page-state';
import { stepOf, type PaneState, type Screen } from '../state/pane-state';
import { panePageText } from '../words/pane-page';
import { pageChoices, pageInput } from './page-input';

/** Writes one kommune on a sheet of its own, as `iplos page --kommune` does in a workbook; the same sheet is updated when it is there. */
export const writeMunicipality: Action<Omit<PageAsked, 'form'>> = {
  name: 'writeMunicipality',
  label: () => panePageText('nb').writeSheet,
  allowed: ({ result, screen, data }) =>
    result?.kind === 'computed' &&
    result.counted !== null &&
    screen.kind !== 'working' &&
    screen.kind !== 'asking' &&
    data.kind === 'chosen' &&
    isSameSource(data.source, result.source),
  async perform({ ports, state, update, tasks }, asked) {
    const { result, data, wishes, language } = state();
    if (!result?.counted || data.kind !== 'chosen') return;
    const { counted } = result;
    const choices = pageChoices({ ...result, counted }, asked);
    const municipality = choices?.municipalities.find(({ code }) => code === asked.municipality);
    if (!choices || !municipality) return;
    const input = pageInput({ ...result, counted }, choices.indicator, choices.year, language);
    const from = stepOf(state().screen);
    const signal = tasks.begin();
    const writing = (sheets: number, total: number): void => {
      const screen: Screen = { kind: 'working', from, task: { kind: 'writing', sheets, total } };
      update((now) => ({ ...now, screen }));
    };
    const after = (change: Partial<PaneState>): void =>
      update((now) => ({ ...now, screen: { kind: from }, ...change }));
    try {
      // The tab with the progress, once: who goes elsewhere meanwhile stays there.
      update((now) => ({ ...now, tab: 'compute', problem: null, notice: null }));
      writing(0, 1);
      await ports.clock.breathe();
      const sheet = municipalitySheet(input, municipality, new SheetNames());
      const { suppress } = counted.tables.provenance.settings;
      const write = (target: WriteOptions['target']): Promise<WriteOutcome> =>
        ports.workbook.write(
          { language, title: sheet.title, author: PROGRAM.name, created: result.time, sheets: [sheet] },
          // As the figures were computed, whatever has been chosen since.
          provenanceOf(
            { tabulation: counted.tabulation, kostra: counted.kostra, issues: result.issues },
            data,
            { ...wishes, suppressBelow: suppress?.below ?? null },
            { time: result.time, measures: counted.evaluation.measures },
          ),
          { target, edited: 'ask', signal, onProgress: writing },
        );
      const updated = await write('update');
      // A sheet that somebody has edited is left as it is.
      const outcome = updated.kind === 'confirm' ? await write('new') : updated;
      if (outcome.kind === 'cancelled') throw new Cancelled();
      if (outcome.kind === 'refused') throw new WorkbookError(outcome.problem);
      const [written] = outcome.kind === 'written' ? outcome.sheets : [];
      if (written) await ports.workbook.showSheet(written).catch(() => false);
      after(state().tab === 'compute' ? { tab: 'variation' } : {});
    } catch (error) {
      after(error instanceof Cancelled ? { notice: { kind: 'cancelled' } } : { problem: problemOf(error) });
    }
  },
};
