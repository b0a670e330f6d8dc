import { findingSteps } from '../../../published';
import { cubeFingerprint, type Classification } from '../../../core';
import type { ActionContext } from '../../actions/action';
import type { PublishedTable } from '../../state/published-state';
import { publishedTable } from '../recognise';
import { publishedNow } from '../../own-sheets/published-now';
import { INDICATORS } from '../../../shipped';
import { START_WISHES } from '../../state/wishes';
import type { ChosenData } from '../../state/chosen-data';
import { countToHold, recountToHold } from './count-data';
import { asTask, updatePublished } from './task';
import { countingChoices, fingerprintOfShown } from '../../own-sheets/provenance';
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
    const {
      published: { closed },
      wishes,
    } = context.state();
    const { classification } = context.state().regions;
    const table = await tableNow(ports, chosen, classification, signal);
    const held = data && (await countToHold(context, data, signal, show));
    const options = { classification, closed, ageGroups: AGE_GROUPS };
    const findings = await stepByStep(ports, findingSteps([table.recognised], held, options), {
      signal,
      onProgress: (step) => {
        if (step.kind !== 'rowsWanted') show(step);
      },
      serve: (step) =>
        data && step.kind === 'rowsWanted'
          ? recountToHold(context, data, step.begin, signal, show)
          : undefined,
    });
    updatePublished(context, (now) => ({
      ...now,
      table,
      result: {
        source: table.source,
        data: data?.source.name ?? null,
        dataErrors: held?.issues.filter(({ severity }) => severity === 'error').length ?? 0,
        time: ports.clock.timestamp(),
        figures: table.recognised.cells.length,
        findings,
        fingerprint: !held
          ? ''
          : wishes.suppressBelow !== null || isAnyHidden(table)
            ? fingerprintOfShown(table.recognised.cells.map(({ address, text }) => [address, text]))
            : cubeFingerprint(held.tabulation.cube),
        countedWith: data && countingChoices(data, START_WISHES),
        written: null,
      },
    }));
  });
}

/** The table as it shows now; a file is as it was when it was opened. */
async function tableNow(
  { workbook }: ActionContext['ports'],
  chosen: PublishedTable,
  classification: Classification,
  signal: AbortSignal,
): Promise<PublishedTable> {
  if (chosen.source.kind === 'file') return chosen;
  const source = publishedNow(chosen.source, await workbook.offers(INDICATORS)) ?? chosen.source;
  const grid = await workbook.readShown(source, { signal, onProgress: () => undefined });
  return publishedTable(source, grid, chosen.said, classification);
}

/** Whether a figure is hidden (`:`): then nothing kept beside the table may depend on what it is ([DIS-1]). */
function isAnyHidden({ recognised }: PublishedTable): boolean {
  return recognised.cells.some(({ figure }) => figure.kind === 'sign' && figure.status === 'suppressed');
}

/** Of the shipped indicators, which have them alike. */
const AGE_GROUPS = INDICATORS[0]?.ageGroups.map(({ id }) => id) ?? [];
