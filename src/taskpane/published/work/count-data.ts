import type { BeginRecount, DataCounted } from '../../../published';
import type { Issue } from '../../../core';
import type { ActionContext } from '../../actions/action';
import { isUsable } from '../../data/recognise';
import { INDICATORS } from '../../../shipped';
import { START_WISHES } from '../../state/wishes';
import type { ChosenData } from '../../state/chosen-data';
import type { PaneState } from '../../state/pane-state';
import type { ShowTask } from './task';
import { openRows, readAndCount } from '../../data/read-and-count';
import { evaluationOf } from '../../data/evaluation-of';
import { questionOfWishes } from '../../data/question-of';

/** The chosen data, where published figures are to be held against them and they can be counted; else null. */
export function dataToHold({ data, published }: PaneState): ChosenData | null {
  return published.withData && data.kind === 'chosen' && isUsable(data) ? data : null;
}

/** The counts of the chosen data with every measure there is of them. */
export interface HeldData extends DataCounted {
  readonly issues: readonly Issue[];
}

/**
 * Reads and counts the chosen data, all of them: a published table may be of any year and level.
 *
 * @throws Cancelled, WorkbookError
 */
export async function countToHold(
  context: ActionContext,
  data: ChosenData,
  signal: AbortSignal,
  show: ShowTask,
): Promise<HeldData> {
  const { ports } = context;
  const onProgress = progress(ports.clock.now, show);
  const counted = await readAndCount(ports, data, START_WISHES, { signal, onProgress });
  await ports.clock.breathe();
  const asked = { data, wishes: START_WISHES };
  const { measures, issues } = await evaluationOf(context, counted, asked, { signal });
  const question = questionOfWishes(counted, data, START_WISHES);
  return { tabulation: counted.tabulation, question, measures, indicators: INDICATORS, issues };
}

/**
 * Reads the rows once more, for readings that the counts cannot tell.
 *
 * @throws Cancelled, WorkbookError
 */
export async function recountToHold(
  { ports }: ActionContext,
  data: ChosenData,
  begin: BeginRecount,
  signal: AbortSignal,
  show: ShowTask,
): Promise<void> {
  const onProgress = progress(ports.clock.now, show);
  const { request, snapshots } = await openRows(ports, data, START_WISHES, { signal, onProgress });
  const reading = begin(request);
  for await (const snapshot of snapshots) reading.add(snapshot);
}

function progress(now: () => number, show: ShowTask) {
  const startedAt = now();
  return (_done: number, total: number, rows: number): void =>
    show({
      kind: 'reading',
      purpose: 'checkPublished',
      rows,
      total: Math.max(0, total - 1),
      startedAt,
      now: now(),
    });
}
