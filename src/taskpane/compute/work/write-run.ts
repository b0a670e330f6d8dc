import { assertNever } from '../../../core';
import { Cancelled, WorkbookError, type WrittenSheet } from '../../../hosts/host';
import type { ActionContext } from '../../actions/action';
import { isSameSource } from '../../data/same-source';
import type { ChosenData } from '../../state/chosen-data';
import type { Step } from '../../state/pane-state';
import { follow } from './follow';
import { layoutOf } from './layout-of';
import { provenanceOf } from '../../own-sheets/provenance';
import type { CountedRun } from '../../state/counted-run';
import { newResult } from './result-of';
import { runOf, savedRuns, withRun } from './saved-runs';
import { withFacts } from './with-facts';

/** What becomes of result sheets that somebody has edited. */
export type EditedChoice = 'keep' | 'replace';

/**
 * Writes the tables of a run; asks first when result sheets have been edited.
 *
 * @returns true when they were written, false when the user is asked
 * @throws Cancelled, WorkbookError; the workbook is then as it was, or the problem says otherwise
 */
export async function writeRun(
  context: ActionContext,
  run: CountedRun,
  how: {
    readonly signal: AbortSignal;
    readonly from: Step;
    readonly edited: EditedChoice | null;
    /** Whether to go to the sheet with the answer, the first. */
    readonly show: boolean;
  },
): Promise<boolean> {
  const { ports, update, state } = context;
  const { data, wishes, counted, evaluation, time } = run;
  const { from } = how;
  const { layout, notLive } = layoutOf(evaluation, data, wishes, {
    language: state().language,
    time,
    tabulation: counted.tabulation,
  });
  const writing = (sheets: number, total: number): void =>
    update((now) => ({
      ...now,
      screen: { kind: 'working', task: { kind: 'writing', sheets, total }, from },
    }));
  writing(0, layout.sheets.length);
  await ports.clock.breathe();
  if (layout.live) await rememberColumns(context, data);
  const outcome = await ports.workbook
    .write(layout, provenanceOf(counted, data, wishes, { time, measures: evaluation.measures }), {
      target: wishes.newSheets ? 'new' : 'update',
      edited: how.edited ?? 'ask',
      signal: how.signal,
      onProgress: writing,
      onWaiting: () => update((now) => ({ ...now, cellEdit: true })),
    })
    .finally(() => update((now) => ({ ...now, cellEdit: false })));
  switch (outcome.kind) {
    case 'cancelled':
      throw new Cancelled();
    case 'refused':
      throw new WorkbookError(outcome.problem);
    case 'confirm':
      update((now) => ({ ...now, screen: { kind: 'asking', sheets: outcome.edited, from, run } }));
      return false;
    case 'written': {
      const { sheets, blemishes } = outcome;
      update((now) => {
        const made = { data, wishes, time, sheets, notLive, blemishes, shown: now.result?.shown ?? null };
        const result = newResult('computed', counted, evaluation, made);
        return { ...withFacts(now, data, evaluation), result, problem: null };
      });
      ports.functions.settle({ reporting: data.columns.reporting, kostra: counted.kostra });
      // First what must not be lost when the workbook is closed at once.
      await remember(context, run);
      await follow(context, data.source);
      const [answer] = sheets;
      if (how.show && answer) await showAnswer(context, answer);
      // Last: whoever goes to a cell from there, or changes one, is not taken back and not missed.
      update((now) => ({ ...now, screen: { kind: 'result' } }));
      return true;
    }
    default:
      return assertNever(outcome);
  }
}

/** The tables are there; that the sheet cannot be gone to is no failure. */
async function showAnswer({ ports }: ActionContext, answer: WrittenSheet): Promise<void> {
  await ports.workbook.showSheet(answer).catch(() => false);
}

/** Formulas find the columns as the workbook remembers them: they must be those of this run. */
async function rememberColumns({ ports }: ActionContext, { source, columns }: ChosenData): Promise<void> {
  const { mappings } = await ports.memory.recall();
  const known = mappings[source.name] ?? {};
  const same = [...new Set([...Object.keys(known), ...Object.keys(columns.mapping)])].every(
    (role) => known[role] === columns.mapping[role],
  );
  if (!same) await ports.memory.rememberMapping(source.name, columns.mapping);
}

/** The run is remembered in the workbook; where that fails the tables are there all the same. */
async function remember(
  { ports, state, update }: ActionContext,
  { data, wishes }: CountedRun,
): Promise<void> {
  const { result, language } = state();
  if (!result) return;
  try {
    const saved = savedRuns((await ports.memory.recall()).runs);
    const one = runOf(result, { columns: data.columns, wishes: { ...wishes, newSheets: false } });
    await ports.memory.rememberRuns(withRun(saved, one, language, isSameSource));
  } catch {
    update((now) => ({ ...now, notice: { kind: 'memoryLost' } }));
  }
}
