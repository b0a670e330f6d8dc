import type { ActionContext } from '../../actions/action';
import { isUsable } from '../../data/recognise';
import type { ChosenData, Inspection } from '../../state/chosen-data';
import { readAndCount } from '../../data/read-and-count';
import { evaluationOf } from '../../data/evaluation-of';
import { factsOf } from './result-of';

/** Tables of up to this many rows are read as soon as they are chosen; it takes less than a second. */
const INSPECTED_ROWS = 50_000;

/**
 * Reads all rows of a chosen table, without being asked, so that the pane can say how many can be read. Whatever the user
 * does next goes first: then this stops and says nothing. What cannot be read here is told when it is computed.
 */
export async function inspect(context: ActionContext): Promise<void> {
  const { data, wishes } = context.state();
  if (data.kind !== 'chosen' || data.source.rows > INSPECTED_ROWS || !isUsable(data)) return;
  const signal = context.tasks.begin();
  setInspection(context, data, { kind: 'inspecting' });
  try {
    const all = { indicators: null, groupBy: [] };
    const counted = await readAndCount(context.ports, data, all, { signal, onProgress: () => undefined });
    // What is in the data, whatever is to be shown of it.
    const whole = { ...wishes, ...all, years: null, levels: null, ageGroups: null, suppressBelow: null };
    const evaluation = await evaluationOf(context, counted, { data, wishes: whole }, { signal });
    const facts = factsOf(evaluation);
    setInspection(context, data, facts ? { kind: 'inspected', facts } : { kind: 'notInspected' });
    context.ports.functions.settle({ reporting: data.columns.reporting, kostra: counted.kostra });
  } catch {
    setInspection(context, data, { kind: 'notInspected' });
  }
}

/** Only while the same table with the same columns is chosen, and nothing else has looked at it. */
function setInspection({ update }: ActionContext, of: ChosenData, inspection: Inspection): void {
  update((state) =>
    state.data.kind === 'chosen' &&
    state.data.source === of.source &&
    state.data.columns === of.columns &&
    state.data.regions === of.regions &&
    state.data.inspection.kind !== 'inspected'
      ? { ...state, data: { ...state.data, inspection } }
      : state,
  );
}
