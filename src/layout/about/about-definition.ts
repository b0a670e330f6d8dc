import { assertNever, measureNumber, type Condition, type Indicator, type Language } from '../../core';
import { aboutText } from '../words/about';
import { layoutText } from '../words/layout';
import type { AboutSection } from '../types';

/**
 * The rule of an indicator in words, made from the rule itself and not from the sheet's prose, so that a user's own definition
 * reads as well and the words cannot differ from what was counted.
 */
export function definitionSection(indicator: Indicator, language: Language): AboutSection {
  const text = aboutText(language);
  const { outcome } = layoutText(language);
  const outside = outsideValues(indicator, language);
  return {
    kind: 'facts',
    heading: text.headings.definition(indicator.title[language]),
    facts: [
      { label: text.definitionId, text: `${indicator.id}, ${indicator.version}` },
      { label: text.denominator, text: conditionText(indicator.denominator, indicator, language) },
      ...(outside === '' ? [] : [{ label: text.outside, text: outside }]),
      ...indicator.numerators.map((numerator, index) => ({
        label: text.numerator(
          outcome[numerator.outcome],
          `${measureNumber(index, 0)}–${measureNumber(index, 3)}`,
        ),
        text: conditionText(numerator.condition, indicator, language),
      })),
      {
        label: text.ageGroups,
        text: indicator.ageGroups.map((group) => group.label[language]).join('; '),
      },
    ],
  };
}

function conditionText(condition: Condition, indicator: Indicator, language: Language): string {
  const text = aboutText(language);
  const variable = indicator.variables.find((one) => one.id === condition.variable);
  const code = variable?.code ?? 0;
  switch (condition.kind) {
    case 'equals':
      return text.equals(
        code,
        (variable?.values ?? [])
          .filter(({ value }) => condition.values.includes(value))
          .map(({ value, label }) => ({ value, label: label[language] })),
      );
    case 'missing':
      return text.missing(code);
    default:
      return assertNever(condition);
  }
}

/** The legal values of the denominator's variable that leave a person out ([DEN-1], field 19). */
function outsideValues(indicator: Indicator, language: Language): string {
  const { denominator } = indicator;
  const variable = indicator.variables.find((one) => one.id === denominator.variable);
  if (variable === undefined || denominator.kind !== 'equals') return '';
  return variable.values
    .filter((one) => !denominator.values.includes(one.value))
    .map((one) =>
      aboutText(language).equals(variable.code, [{ value: one.value, label: one.label[language] }]),
    )
    .join('; ');
}
