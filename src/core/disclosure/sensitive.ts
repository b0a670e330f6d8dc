import type { Model } from './model';
import type { FigureOfTable, SuppressionRule } from './types';

/** A figure that is not to be told, and how many more and fewer it has to be able to be. */
export interface Sensitive extends FigureOfTable {
  readonly up: number;
  readonly down: number;
  /** It is the row's others that are few: it is to change while the denominator stays. */
  readonly keepsDenominator: boolean;
}

/** The figures of a model that a rule hides for their own sake ([DIS-1], [DIS-2]). */
export function sensitiveFigures(
  model: Model,
  { below, kind = 'small' }: SuppressionRule,
): readonly Sensitive[] {
  const { figures, classes, groups, outcomes } = model;
  const most = kind === 'rest' ? below : below - 1;
  const found: Sensitive[] = [];
  for (let at = 0; at < figures.length; at++) {
    const value = figures[at] ?? 0;
    const row = Math.floor(at / classes);
    const denominator = figures[row * classes + outcomes] ?? 0;
    const place = { region: Math.floor(row / groups), ageGroup: row % groups, figure: at % classes };
    const add = (up: number, down: number, keepsDenominator = false) =>
      found.push({ ...place, up, down, keepsDenominator });
    if (denominator === 0) continue;
    if (place.figure === outcomes || kind === 'small') {
      if (value >= 1 && value <= most) add(most - value, value - 1);
      continue;
    }
    if (value <= most && (value > 0 || isOpen(model, place))) add(most - value, value);
    const rest = denominator - value;
    // "All" tells nothing once one of the zeros beside it may be another number; a few others do.
    if (kind === 'rest' && rest >= 1 && rest <= most && denominator > most) add(rest, most - rest, true);
    else if (rest === 0 && value > most) add(0, 0);
  }
  return found;
}

/** Whether anybody can be in a figure: a 0 by definition is no news. */
function isOpen(
  { atomsOf, slotsOf, slots, classes, closed }: Model,
  { region, ageGroup, figure }: FigureOfTable,
): boolean {
  return (atomsOf[region] ?? []).some((atom) =>
    (slotsOf[ageGroup] ?? []).some((slot) => closed[(atom * slots + slot) * classes + figure] === 0),
  );
}
