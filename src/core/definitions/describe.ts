import { invariant } from '../assert';
import type { Localized } from '../words/language';
import { measureSentence, type CodeInWords } from '../words/measure-description';
import { parseMeasureId } from './measure-id';
import type { Condition, Indicator } from './types';

/**
 * What a measure means, in one sentence: share or count, age group, outcome, and the codes that decide it.
 *
 * @param measure 1–16, or with its part such as `1a`
 * @throws when there is no such measure: what a user wrote goes through parseMeasureId first
 */
export function describeMeasure(indicator: Indicator, measure: number | string): Localized {
  const parsed = parseMeasureId(measure);
  invariant(parsed.kind === 'ok', `${measure} is a measure number`);
  const { number, part } = parsed;
  const numerator = indicator.numerators[Math.floor((number - 1) / 4)];
  const ageGroup = indicator.ageGroups[(number - 1) % 4];
  invariant(numerator !== undefined && ageGroup !== undefined, `${indicator.id} has a measure ${number}`);
  return measureSentence({
    number,
    part,
    outcome: numerator.outcome,
    ageGroup: ageGroup.from === null && ageGroup.to === null ? null : ageGroup.label,
    denominator: inWords(indicator, indicator.denominator),
    numerator: inWords(indicator, numerator.condition),
  });
}

function inWords(indicator: Indicator, condition: Condition): CodeInWords {
  const variable = indicator.variables.find(({ id }) => id === condition.variable);
  invariant(variable !== undefined, `${condition.variable} is a variable of ${indicator.id}`);
  if (condition.kind === 'missing') return { code: variable.code, value: null, meaning: variable.label };
  const value = variable.values.find((one) => one.value === condition.value);
  invariant(value !== undefined, `${condition.value} is a value of ${condition.variable} in ${indicator.id}`);
  return { code: variable.code, value: value.value, meaning: value.label };
}
