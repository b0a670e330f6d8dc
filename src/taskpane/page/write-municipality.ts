import type { Municipality } from '../../core';
import { SheetNames, type TableLayout } from '../../layout';
import { municipalitySheet, type PageInput } from '../../page';
import { Cancelled, WorkbookError } from '../../hosts/host';
import { PROGRAM } from '../../program';
import type { Action } from '../actions/action';
import { problemOf } from '../data/problem-of';
import { isSameSource } from '../data/same-source';
import { stepByStep } from '../data/step-by-step';
import { noticeOfWritten } from '../own-sheets/notice-of-written';
import { provenanceOf } from '../own-sheets/provenance';
import type { PageAsked } from '../state/page-state';
import { atTab, stepOf, type PaneState, type Screen } from '../state/pane-state';
import { panePageText } from '../words/pane-page';
import { pageChoices, pageInput } from './page-input';

/** Writes kommuner on a sheet each, as `iplos page --kommune` and `--all` do in a workbook; sheets that are there are updated. */
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
    const municipalities = choices?.municipalities.filter(({ code }) => asked.municipalities?.includes(code));
    if (!choices || !municipalities?.length) return;
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
      update((now) => ({ ...now, ...atTab(now, 'compute'), problem: null, notice: null }));
      writing(0, municipalities.length);
      await ports.clock.breathe();
      const names = new SheetNames();
      const sheets = await stepByStep(ports, sheetsOf(input, municipalities, names), { signal });
      const { suppress } = counted.tables.provenance.settings;
      const outcome = await ports.workbook.write(
        { language, title: sheets[0]?.title ?? '', author: PROGRAM.name, created: result.time, sheets },
        // As the figures were computed, whatever has been chosen since.
        provenanceOf(
          { tabulation: counted.tabulation, kostra: counted.kostra, issues: result.issues },
          data,
          { ...wishes, suppressBelow: suppress?.below ?? null },
          { time: result.time, measures: counted.evaluation.measures },
        ),
        // A sheet that somebody has edited is left as it is, and another is written.
        { target: 'update', edited: 'keep', signal, onProgress: writing },
      );
      if (outcome.kind === 'cancelled') throw new Cancelled();
      if (outcome.kind === 'refused') throw new WorkbookError(outcome.problem);
      if (outcome.kind === 'confirm') throw new Cancelled();
      const [written] = outcome.sheets;
      if (written) await ports.workbook.showSheet(written).catch(() => false);
      after({ notice: noticeOfWritten(outcome), ...(state().tab === 'compute' && { tab: 'variation' }) });
    } catch (error) {
      after(error instanceof Cancelled ? { notice: { kind: 'cancelled' } } : { problem: problemOf(error) });
    }
  },
};

function* sheetsOf(
  input: PageInput,
  municipalities: readonly Municipality[],
  names: SheetNames,
): Generator<void, readonly TableLayout[], void> {
  const sheets: TableLayout[] = [];
  for (const municipality of municipalities) {
    sheets.push(municipalitySheet(input, municipality, names));
    yield;
  }
  return sheets;
}
