import { type Evaluation, evaluationSteps } from '../../core';
import type { ActionContext } from '../actions/action';
import type { ChosenData } from '../state/chosen-data';
import type { CountedData } from '../state/counted-run';
import type { Wishes } from '../state/wishes';
import { questionOfWishes } from './question-of';
import { type StepsHow, stepByStep } from './step-by-step';

/**
 * Puts the question to the counts; the KOSTRA table's issues are the evaluation's too. Hiding small numbers may take seconds: the
 * page can paint and the user stop meanwhile.
 *
 * @throws Cancelled
 */
export async function evaluationOf(
  { ports }: ActionContext,
  counted: CountedData,
  { data, wishes }: { readonly data: ChosenData; readonly wishes: Wishes },
  how: StepsHow,
): Promise<Evaluation> {
  const steps = evaluationSteps(counted.tabulation, questionOfWishes(counted, data, wishes));
  const evaluation = await stepByStep(ports, steps, how);
  return { ...evaluation, issues: [...evaluation.issues, ...counted.issues] };
}
