import { RECOUNT_VARIANTS, startRecount, type Recount } from '../../../published';
import type { Evaluation, ReadingRequest } from '../../../core';
import { Cancelled } from '../../../hosts/host';
import type { ActionContext } from '../../actions/action';
import { isUsable } from '../../data/recognise';
import { CLASSIFICATION, INDICATORS } from '../../../shipped';
import { START_WISHES } from '../../state/wishes';
import type { ChosenData } from '../../state/chosen-data';
import type { PaneState } from '../../state/pane-state';
import type { ShowTask } from './task';
import { readAndCount } from '../../data/read-and-count';
import type { CountedData } from '../../state/counted-run';
import { evaluationOf } from '../../data/evaluation-of';

/** The chosen data, where published figures are to be held against them and they can be counted; else null. */
export function dataToHold({ data, published }: PaneState): ChosenData | null {
  return published.withData && data.kind === 'chosen' && isUsable(data) ? data : null;
}

/** The counts of the chosen data with every measure there is of them. */
export interface HeldData {
  readonly data: ChosenData;
  readonly counted: CountedData;
  readonly evaluation: Evaluation;
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
  return { data, counted, evaluation: await evaluationOf(context, counted, asked, { signal }) };
}

/**
 * Reads the rows once more, for the variants that the counts cannot tell; all of them in one pass.
 *
 * @throws Cancelled, WorkbookError
 */
export async function recountToHold(
  { ports }: ActionContext,
  { data, counted }: HeldData,
  signal: AbortSignal,
  show: ShowTask,
): Promise<readonly Recount[]> {
  const { cube, input } = counted.tabulation;
  const wanted = RECOUNT_VARIANTS.filter((variant) =>
    variant.kind === 'perRow' ? input.columns['person'] !== undefined : cube.hasAge,
  );
  const { mapping, year } = data.columns;
  const header = { indicators: INDICATORS, required: false, columns: mapping };
  const table = await ports.workbook.open(
    data.source,
    { ...header, groupBy: [] },
    { signal, onProgress: progress(ports.clock.now, show) },
  );
  const hasYear = table.columns?.columns.has('year') ?? false;
  const request: ReadingRequest = {
    ...header,
    classification: CLASSIFICATION,
    year: hasYear ? null : year,
  };
  const readings = wanted.map((variant) => ({ variant, reading: startRecount(variant, request) }));
  for await (const snapshot of table.snapshots) {
    if (signal.aborted) throw new Cancelled();
    for (const { reading } of readings) reading.add(snapshot);
    await ports.clock.breathe();
  }
  if (signal.aborted) throw new Cancelled();
  return readings.map(({ variant, reading }) => ({ variant, tabulation: reading.finish() }));
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
