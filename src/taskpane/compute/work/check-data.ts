import type { ActionContext } from '../../actions/action';
import { isSameSource } from '../../data/same-source';
import { stepOf } from '../../state/pane-state';
import type { ChosenData } from '../../state/chosen-data';
import type { Wishes } from '../../state/wishes';
import { giveBack } from './give-back';
import { presentData } from '../../own-sheets/provenance';
import { readWithProgress } from './read-with-progress';
import { evaluationOf } from '../../data/evaluation-of';
import { newResult } from './result-of';
import { showHiding } from './show-hiding';
import { verifySheets } from '../../own-sheets/verify-sheets';
import { withFacts } from './with-facts';

/** Reads every row and shows what is the matter, and whether the written sheets still hold; nothing is written. */
export async function runDataCheck(context: ActionContext, data: ChosenData, wishes: Wishes): Promise<void> {
  const { ports, state, update } = context;
  const from = stepOf(state().screen);
  const signal = context.tasks.begin();
  try {
    const counted = await readWithProgress(context, data, wishes, { signal, from, purpose: 'checkData' });
    const asked = { data, wishes };
    const onProgress = showHiding(context, from);
    const evaluation = await evaluationOf(context, counted, asked, { signal, onProgress });
    const time = ports.clock.timestamp();
    const findings = await verifySheets(ports, presentData(counted, data, wishes), signal);
    update((now) => {
      const before = now.result && isSameSource(now.result.source, data.source) ? now.result : null;
      const made = {
        data,
        wishes,
        time,
        sheets: before?.sheets ?? [],
        notLive: before?.notLive ?? null,
        blemishes: [],
        shown: before?.shown ?? null,
      };
      const result = { ...newResult('dataChecked', counted, evaluation, made), findings };
      return { ...withFacts(now, data, evaluation), screen: { kind: 'result' }, result };
    });
  } catch (error) {
    giveBack(context, error, from);
  }
}
