import { invariant } from '../assert';
import type { Localized } from '../words/language';
import { parseMeasureId } from './measure-id';
import type { Condition, Indicator, Outcome, Variable } from './types';

/** A code's values with their meaning, any one of which will do; without one it is "nothing registered". */
export interface CodeMeaning {
  readonly code: number;
  readonly values: Variable['values'];
  /** What the code is about. */
  readonly label: Localized;
}

/** What a measure is: share or count, age group, outcome, and the codes that decide it. */
export interface MeasureFacts {
  readonly number: number;
  readonly part: 'share' | 'count' | null;
  readonly outcome: Outcome;
  /** The age group's label; null is all ages. */
  readonly ageGroup: Localized | null;
  readonly denominator: CodeMeaning;
  readonly numerator: CodeMeaning;
}

/**
 * What a measure of an indicator is ([DEF-3]).
 *
 * @param measure 1–16, or with its part such as `1a`
 * @throws when there is no such measure: what a user wrote goes through parseMeasureId first
 */
export function measureFacts(indicator: Indicator, measure: number | string): MeasureFacts {
  const parsed = parseMeasureId(measure);
  invariant(parsed.kind === 'ok', `${measure} is a measure number`);
  const { number, part } = parsed;
  const numerator = indicator.numerators[Math.floor((number - 1) / 4)];
  const ageGroup = indicator.ageGroups[(number - 1) % 4];
  invariant(numerator !== undefined && ageGroup !== undefined, `${indicator.id} has a measure ${number}`);
  return {
    number,
    part,
    outcome: numerator.outcome,
    ageGroup: ageGroup.from === null && ageGroup.to === null ? null : ageGroup.label,
    denominator: meaningOf(indicator, indicator.denominator),
    numerator: meaningOf(indicator, numerator.condition),
  };
}

function meaningOf(indicator: Indicator, condition: Condition): CodeMeaning {
  const variable = indicator.variables.find(({ id }) => id === condition.variable);
  invariant(variable !== undefined, `${condition.variable} is a variable of ${indicator.id}`);
  const values = condition.kind === 'missing' ? [] : condition.values;
  return {
    code: variable.code,
    values: variable.values.filter(({ value }) => values.includes(value)),
    label: variable.label,
  };
}
