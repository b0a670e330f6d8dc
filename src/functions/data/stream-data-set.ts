import { functionText } from '../words/functions';
import { readScalar } from '../arguments/argument';
import type { FunctionContext } from '../context';
import { handleText, parseHandle, progressText, type HandleTarget } from './handle';
import type { StreamingCell, Timers } from '../ports';
import { wrong } from '../arguments/refusal';
import { refuseTable, requireSheet } from '../arguments/resolve-data';
import { requireReadable } from '../arguments/resolve-indicator';
import { hidingArguments } from '../arguments/resolve-hiding';
import { yearArgument } from '../arguments/resolve-year';
import type { TableAnswer } from './table-data';

/** Progress is shown after so long, and so often: quicker results never reach the cell, and every one wakes its dependents. */
export const PROGRESS_MS = 500;

/** The arguments of IPLOS.DATASET, as Excel passes them. */
export interface DataSetArguments {
  readonly table: unknown;
  readonly year: unknown;
  readonly hideBelow?: unknown;
  readonly hideRule?: unknown;
}

/**
 * IPLOS.DATASET: shows the progress, then the handle, and a handle of a new version each time the table has changed. Two
 * cells on one table share what was read. While the formula is being typed nothing is read.
 *
 * @throws Refusal for arguments that name no table
 */
export function streamDataSet(
  given: DataSetArguments,
  cell: StreamingCell,
  context: FunctionContext,
  timers: Timers,
): void {
  const target = targetOf(given, context);
  const view = { year: target.year, group: null };
  if (context.preview) {
    const known = context.dataSets.peek(target.table, view);
    return cell.show(() =>
      known ? answerText(known, target, context) : functionText(context.language).preview(target.table),
    );
  }

  let percent = 0;
  let callOffProgress: () => void = () => undefined;
  const showProgress = (shown: number): void => {
    callOffProgress = timers.after(PROGRESS_MS, () => {
      if (percent !== shown) cell.show(() => progressText(target, percent, context.language));
      showProgress(percent);
    });
  };
  let isReading = false;
  const stopFollowing = context.dataSets.follow(target.table, {
    view,
    onProgress: (done) => {
      percent = done;
      if (isReading) return;
      isReading = true;
      showProgress(-1);
    },
    onAnswer: (answer) => {
      callOffProgress();
      isReading = false;
      cell.show(() => answerText(answer, target, context));
    },
  });
  cell.onCanceled = () => {
    callOffProgress();
    stopFollowing();
  };
}

function targetOf(given: DataSetArguments, context: FunctionContext): HandleTarget {
  const text = functionText(context.language);
  const isRange = Array.isArray(given.table) && given.table.flat().length > 1;
  if (isRange) return wrong(text.nameInQuotes);
  const name = readScalar(given.table, 'table', context.language);
  if (typeof name !== 'string') return wrong(name === null ? text.missing('table') : text.nameInQuotes);
  const year = yearArgument(given.year, context);
  const handle = parseHandle(name);
  requireSheet(handle?.table ?? name, context);
  const hiding = hidingArguments(given, context) ?? handle?.hiding ?? null;
  return { table: handle?.table ?? name, year: year ?? handle?.year ?? null, hiding };
}

function answerText(answer: TableAnswer, target: HandleTarget, context: FunctionContext): string {
  if (answer.kind === 'failed') return refuseTable(answer.problem, context, true);
  const { name, version, tabulation } = answer.data;
  const facts = { ...target, table: name, rows: tabulation.input.rows, version };
  requireReadable(tabulation, context);
  return handleText(facts, context.language);
}
