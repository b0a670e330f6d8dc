import type { ActionContext } from '../../actions/action';
import { stepOf } from '../../state/pane-state';
import type { ChosenData } from '../../state/chosen-data';
import type { Wishes } from '../../state/wishes';
import { giveBack } from './give-back';
import { readWithProgress } from './read-with-progress';
import { evaluationOf } from '../../data/evaluation-of';
import { showHiding } from './show-hiding';
import { writeRun } from './write-run';

/**
 * Reads, counts and writes, and shows the result. Cancelled or failed, the workbook and what the pane shows are as they
 * were.
 *
 * @param show whether to go to the sheet with the answer
 * @returns true when tables were written
 */
export async function run(
  context: ActionContext,
  data: ChosenData,
  wishes: Wishes,
  show = false,
): Promise<boolean> {
  const from = stepOf(context.state().screen);
  const signal = context.tasks.begin();
  try {
    const counted = await readWithProgress(context, data, wishes, { signal, from, purpose: 'compute' });
    const time = context.ports.clock.timestamp();
    const asked = { data, wishes };
    const onProgress = showHiding(context, from);
    const evaluation = await evaluationOf(context, counted, asked, { signal, onProgress });
    return await writeRun(
      context,
      { data, wishes, counted, evaluation, time },
      { signal, from, edited: null, show },
    );
  } catch (error) {
    giveBack(context, error, from);
    return false;
  }
}
