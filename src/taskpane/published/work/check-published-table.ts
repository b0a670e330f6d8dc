import {
  absentRegions,
  checkSteps,
  compareCells,
  explanationSteps,
  type AbsentRegions,
  type ComparedCell,
  type Explanation,
} from '../../../published';
import { cubeFingerprint, type Progress } from '../../../core';
import { Cancelled } from '../../../hosts/host';
import type { ActionContext } from '../../actions/action';
import type { PublishedTable } from '../../state/published-state';
import { publishedTable } from '../recognise';
import { publishedNow } from '../../own-sheets/published-now';
import { CLASSIFICATION, INDICATORS } from '../../../shipped';
import { START_WISHES } from '../../state/wishes';
import type { ChosenData } from '../../state/chosen-data';
import { countToHold, recountToHold } from './count-data';
import { asTask, updatePublished, type ShowTask } from './task';
import { countingChoices } from '../../own-sheets/provenance';
import { questionOfWishes } from '../../data/question-of';
import { stepByStep } from '../../data/step-by-step';

/**
 * Checks a published table: each figure against the data, where there are any, and the figures against each other ([PUB-2],
 * [PUB-3]). The cells are read again first, so that what is checked is what stands there now. Nothing is written.
 */
export async function runTableCheck(
  context: ActionContext,
  chosen: PublishedTable,
  data: ChosenData | null,
): Promise<void> {
  const { ports } = context;
  const first = { kind: 'comparing', done: 0, total: 0 } as const;
  await asTask(context, first, async (signal, show) => {
    const { closed } = context.state().published;
    const offers = await ports.workbook.offers(INDICATORS);
    const source = publishedNow(chosen.source, offers) ?? chosen.source;
    const grid = await ports.workbook.readShown(source, { signal, onProgress: () => undefined });
    const table = publishedTable(source, grid, chosen.said);
    const held = data && (await holdAgainst(context, table, data, signal, show));
    const { cells } = table.recognised;
    const options = { classification: CLASSIFICATION, closed, ageGroups: AGE_GROUPS };
    const checks = await stepByStep(ports, checkSteps(cells, options), {
      signal,
      onProgress: (progress) => show({ kind: 'comparing', ...progress }),
    });
    updatePublished(context, (now) => ({
      ...now,
      table,
      result: {
        source: table.source,
        data: data?.source.name ?? null,
        dataErrors: held?.errors ?? 0,
        time: ports.clock.timestamp(),
        figures: cells.length,
        compared: held?.compared ?? null,
        absent: held?.absent ?? [],
        explanations: held?.explanations ?? [],
        checks,
        fingerprint: held?.fingerprint ?? '',
        countedWith: data && countingChoices(data, START_WISHES),
        written: null,
      },
    }));
  });
}

/** Of the shipped indicators, which have them alike. */
const AGE_GROUPS = INDICATORS[0]?.ageGroups.map(({ id }) => id) ?? [];

interface Held {
  readonly compared: readonly ComparedCell[];
  readonly absent: readonly AbsentRegions[];
  readonly explanations: readonly Explanation[];
  readonly errors: number;
  readonly fingerprint: string;
}

async function holdAgainst(
  context: ActionContext,
  { recognised }: PublishedTable,
  data: ChosenData,
  signal: AbortSignal,
  show: ShowTask,
): Promise<Held> {
  const held = await countToHold(context, data, signal, show);
  const { counted, evaluation } = held;
  const compared = compareCells(recognised.cells, evaluation.measures, INDICATORS);
  const differs = compared.some(({ verdict }) => verdict.kind === 'differs');
  const recounts = differs ? await recountToHold(context, held, signal, show) : [];
  await context.ports.clock.breathe();
  if (signal.aborted) throw new Cancelled();
  const { tabulation } = counted;
  const question = questionOfWishes(counted, data, START_WISHES);
  const asked = { compared, tabulation, question, recounts };
  const onProgress = (progress: Progress): void => show({ kind: 'explaining', ...progress });
  return {
    compared,
    absent: absentRegions(recognised.cells, evaluation.measures),
    explanations: differs
      ? await stepByStep(context.ports, explanationSteps(asked), { signal, onProgress })
      : [],
    errors: evaluation.issues.filter(({ severity }) => severity === 'error').length,
    fingerprint: cubeFingerprint(tabulation.cube),
  };
}
