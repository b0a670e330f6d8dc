import { CountedRows, openTraces, type FigureOfRows, type Question } from '../../core';
import type { WorkbookSource } from '../../hosts/host';
import type { ActionContext } from '../actions/action';
import { giveBack } from '../compute/work/give-back';
import { readWithProgress } from '../compute/work/read-with-progress';
import { questionOfWishes } from '../data/question-of';
import type { ChosenData } from '../state/chosen-data';
import { stepOf, type ResultState } from '../state/pane-state';
import type { FigureRows } from '../state/rows-state';
import type { Wishes } from '../state/wishes';

/** Which rows are wanted: the figure (figureKey), its part as `FigureRows` has it, and what that is in the counts. */
export interface AskedRows {
  readonly figure: string;
  readonly part: string;
  readonly of: FigureOfRows;
}

/** Reads the rows again and says what the one in view does. */
export async function traceSelectedRow(
  context: ActionContext,
  data: ChosenData,
  wishes: Wishes,
): Promise<void> {
  const { ports, state, update } = context;
  const from = stepOf(state().screen);
  try {
    const active = await ports.workbook.selectedRow();
    const rows = new CountedRows();
    const signal = context.tasks.begin();
    const counted = await readWithProgress(
      context,
      data,
      wishes,
      { signal, from, purpose: 'trace' },
      rows.take,
    );
    const question = questionOfWishes(counted, data, wishes);
    const { numbersOf, addressOf } = rows.standing;
    const [number] = active.sheet === data.source.sheet ? numbersOf(active.row, null) : [];
    const trace = number === undefined ? null : openTraces(counted.tabulation, question, rows).ofRow(number);
    const notice = { kind: 'rowNotInData', row: active.row, source: data.source.name } as const;
    const traced = trace && {
      address: addressOf(trace.number),
      trace,
      by: trace.fate.kind === 'setAside' ? addressOf(trace.fate.by) : '',
      columns: data.columns,
    };
    update((now) => ({
      ...now,
      screen: { kind: from },
      notice: traced ? null : notice,
      tracedRow: traced,
    }));
  } catch (error) {
    giveBack(context, error, from);
  }
}

/** Reads the rows again, finds those behind a figure and selects them; where they are other ones by now that is said instead. */
export async function selectRowsOf(
  context: ActionContext,
  data: ChosenData,
  { counted: shown }: ResultState,
  { figure, part, of }: AskedRows,
): Promise<void> {
  const { state, update } = context;
  const from = stepOf(state().screen);
  try {
    const rows = new CountedRows();
    const signal = context.tasks.begin();
    const wishes = { indicators: [of.indicator], groupBy: [] };
    const counted = await readWithProgress(
      context,
      data,
      wishes,
      { signal, from, purpose: 'trace' },
      rows.take,
    );
    const question: Question = {
      classification: shown?.classification ?? data.regions.classification,
      reporting: data.columns.reporting,
      ...(shown && { reach: shown.reach }),
      ...(shown && shown.regionsOf !== null && { regionsOf: shown.regionsOf }),
    };
    const found = openTraces(counted.tabulation, question, rows).ofFigure(of)?.rows ?? [];
    const before = shown?.evaluation.measures.find(
      (one) =>
        one.indicator === of.indicator &&
        one.year === of.year &&
        one.level === of.level &&
        one.regionCode === of.regionCode &&
        one.measure === of.measure,
    );
    if (before && before[of.part] !== found.length)
      return update((now) => ({ ...now, screen: { kind: from }, notice: { kind: 'rowsChanged' } }));
    await selectFrom(context, data.source, { figure, part, rows: found, from: 0, selected: 0 });
  } catch (error) {
    giveBack(context, error, from);
  }
}

/** Selects as many of the rows as Excel can, from `from` on. */
export async function selectFrom(
  { ports, update }: ActionContext,
  source: WorkbookSource,
  wanted: FigureRows,
): Promise<void> {
  const selected = await ports.workbook.selectRows(source, wanted.rows.slice(wanted.from));
  update((now) => ({
    ...now,
    screen: { kind: stepOf(now.screen) },
    result: now.result && { ...now.result, figureRows: { ...wanted, selected } },
  }));
}
