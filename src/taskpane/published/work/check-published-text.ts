import { checkClaims, readClaims, type ProseEvidence } from '../../../published';
import { Cancelled } from '../../../hosts/host';
import type { ActionContext } from '../../actions/action';
import { INDICATORS } from '../../../shipped';
import type { ChosenData } from '../../state/chosen-data';
import { countToHold } from './count-data';
import { asTask, updatePublished } from './task';

/**
 * Reads the claims of a text and checks each against the data, where there are any, the classification and the text itself
 * ([PUB-5]).
 */
export async function runTextCheck(
  context: ActionContext,
  text: string,
  data: ChosenData | null,
): Promise<void> {
  const { breathe } = context.ports.clock;
  await asTask(context, { kind: 'comparing', done: 0, total: 0 }, async (signal, show) => {
    const held = data && (await countToHold(context, data, signal, show));
    await breathe();
    if (signal.aborted) throw new Cancelled();
    const { classification } = context.state().regions;
    const evidence: ProseEvidence = {
      classification,
      ...(held && { measures: held.measures }),
      ...(data && { reporting: data.columns.reporting }),
    };
    const claims = readClaims(text, { classification, indicators: INDICATORS });
    const check = checkClaims(claims, evidence);
    const found = { text, check, data: data?.source.name ?? null };
    updatePublished(context, (now) => ({ ...now, text: { ...now.text, found } }));
  });
}
