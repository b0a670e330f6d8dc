import type { ChosenData } from '../../state/chosen-data';

/** Why small numbers cannot be hidden safely, as far as it is known before the data are counted; null when they can. */
export function suppressionObstacle({ columns }: ChosenData): 'carryForward' | null {
  return columns.reporting.carryForward ? 'carryForward' : null;
}
