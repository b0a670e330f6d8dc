import type { Measure, Outcome } from '../core';
import type { PageInput } from './input';

/** Which line of figures: a region in a year and an age group. */
export interface LineAt {
  readonly level: string;
  readonly code: string;
  readonly year: number;
  readonly ageGroup: string;
}

/** The measures of the page's indicator, found by what they are of. */
export function measuresAt(input: PageInput): (at: LineAt, outcome: Outcome) => Measure | undefined {
  const made = MADE.get(input) ?? indexed(input);
  MADE.set(input, made);
  return made;
}

/** Made once for all pages of an input: of each kommune there is one. */
const MADE = new WeakMap<PageInput, ReturnType<typeof indexed>>();

function indexed({
  evaluation: { measures },
  indicator,
}: PageInput): (at: LineAt, outcome: Outcome) => Measure | undefined {
  const found = new Map(
    measures
      .filter((one) => one.indicator === indicator.id)
      .map((one) => [
        keyOf(
          { level: one.level, code: one.regionCode, year: one.year ?? 0, ageGroup: one.ageGroup },
          one.outcome,
        ),
        one,
      ]),
  );
  return (at, outcome) => found.get(keyOf(at, outcome));
}

function keyOf({ level, code, year, ageGroup }: LineAt, outcome: Outcome): string {
  return `${level}|${code}|${year}|${ageGroup}|${outcome}`;
}
