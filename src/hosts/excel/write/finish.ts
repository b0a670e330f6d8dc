import type { Language } from '../../../core';
import type { Blemish, WrittenPart } from '../../host';
import { eachAlone } from '../each-alone';
import { workbookProblem } from '../office-errors';
import { chartSteps } from './write-charts';
import { writeLinks } from './write-links';
import { writeLooks, writeSizes } from './write-looks';
import { writePrint, writeView } from './write-page';
import { isLive, type PlannedSheet } from './write-plan';
import { writeSignColours } from './write-sign-colours';
import { writeTable } from './write-table';

/** A sheet whose figures are written. */
export interface FinishTarget {
  readonly planned: PlannedSheet;
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
}

/**
 * Everything but the figures. What is refused is noted and the rest goes on; done again it gives the same. Takes part in a batch.
 *
 * @param isSafe whether this Excel bears conditional formats beside formulas of ours
 * @param only the parts to do, as they were refused before; all when not given
 */
export async function finish(
  context: Excel.RequestContext,
  targets: readonly FinishTarget[],
  { language, isSafe }: { readonly language: Language; readonly isSafe: boolean },
  only: readonly Blemish[] | null = null,
): Promise<readonly Blemish[]> {
  const blemishes: Blemish[] = [];
  const names = new Map(targets.map(({ planned: { grid }, name }) => [grid.id, name]));
  for (const [index, { planned, sheet, name }] of targets.entries()) {
    // A sheet that was not moved leaves those after it where they seemed to belong.
    const wants = (part: WrittenPart): boolean =>
      only?.some((one) => one.part === part && (part === 'order' || one.sheet === name)) ?? true;
    const note = (part: WrittenPart, error: unknown): void => {
      if (error !== null) blemishes.push({ sheet: name, part, problem: workbookProblem(error) });
    };
    const attempt = async (part: WrittenPart, step: () => void | Promise<void>): Promise<void> => {
      try {
        await step();
        await context.sync();
      } catch (error) {
        note(part, error);
      }
    };
    if (wants('table')) await attempt('table', () => writeTable(context, sheet, planned));
    const all: readonly (readonly [WrittenPart, () => void])[] = [
      ['looks', () => writeLooks(sheet, planned, language)],
      ['looks', () => writeLinks(sheet, planned, (id) => names.get(id))],
      ['sizes', () => writeSizes(sheet, planned, language)],
      ['view', () => writeView(sheet, planned)],
      ['print', () => writePrint(sheet, planned)],
    ];
    const parts = all.filter(([part]) => wants(part));
    const refusals = await eachAlone(
      context,
      parts.map(([, step]) => step),
    );
    parts.forEach(([part], at) => note(part, refusals[at]));
    // What was refused half-way may have left some.
    const wasLive = planned.old?.mark.live === true || only !== null;
    if (wants('signs') && (wasLive || isLive(planned.cells))) {
      await attempt('signs', () => writeSignColours(context, sheet, planned, { language, wasLive, isSafe }));
    }
    if (wants('chart')) {
      let charts: Awaited<ReturnType<typeof chartSteps>> = [];
      await attempt('chart', async () => {
        charts = await chartSteps(context, sheet, planned);
      });
      for (const step of charts) await attempt('chart', step);
    }
    const before = targets[index - 1];
    if (before && wants('order')) await attempt('order', () => moveAfter(context, sheet, before.sheet));
  }
  return blemishes;
}

/** A new sheet among old ones takes the layout's order; sheets that stand in it are not moved. */
async function moveAfter(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: Excel.Worksheet,
): Promise<void> {
  sheet.load('position');
  before.load('position');
  await context.sync();
  if (sheet.position < before.position) sheet.position = before.position;
  else if (sheet.position > before.position + 1) sheet.position = before.position + 1;
}
