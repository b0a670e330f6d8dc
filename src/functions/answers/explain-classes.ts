import {
  assertNever,
  measureNumber,
  OUTCOME_WORDS,
  type Account,
  type Condition,
  type Indicator,
  type Language,
} from '../../core';
import { functionTableText, type ExplainText } from '../words/function-tables';
import type { ExplainLine } from './explain-line';

/** Who is outside the denominator and why, the denominator, each outcome with its rule, and those in no outcome. */
export function explainClasses(
  account: Account,
  indicator: Indicator,
  asked: number,
  language: Language,
): readonly ExplainLine[] {
  const text = functionTableText(language).explain;
  const decisive = { kind: 'missing', variable: indicator.denominator.variable } as const;
  const ageGroups = indicator.ageGroups.length;
  return [
    ...account.outside.map(({ because, count }): ExplainLine => {
      const words =
        because.kind === 'value'
          ? conditionWords({ ...decisive, kind: 'equals', values: [because.value] }, indicator, language)
          : because.kind === 'missing'
            ? conditionWords(decisive, indicator, language)
            : invalidWords(indicator, decisive.variable, language);
      return [text.outside, count, words, `DEN-1, ${text.fields('19')}`];
    }),
    [
      text.denominator,
      account.denominator,
      conditionWords(indicator.denominator, indicator, language),
      `DEN-1, ${text.fields('16')}`,
    ],
    ...account.outcomes.map(({ outcome, count }, index): ExplainLine => {
      const condition = indicator.numerators[index]?.condition;
      const numbers = `${measureNumber(index, 0)}–${measureNumber(index, ageGroups - 1)}`;
      const isAsked = Math.floor((asked - 1) / ageGroups) === index;
      const words = condition ? conditionWords(condition, indicator, language) : '';
      return [
        text.outcome(OUTCOME_WORDS[outcome][language], numbers),
        count,
        isAsked ? `${text.isAsked}${words}` : words,
        `NUM-${index + 1}, ${text.fields(index === 3 ? '15, 20' : '15')}`,
      ];
    }),
    ...(account.invalid > 0 ? [invalidOutcome(account, indicator, text, language)] : []),
  ];
}

function invalidOutcome(
  { invalid }: Account,
  indicator: Indicator,
  text: ExplainText,
  language: Language,
): ExplainLine {
  const variable = indicator.numerators[0]?.condition.variable ?? '';
  const words = `${invalidWords(indicator, variable, language)}; ${text.invalidCounts}`;
  return [text.invalid, invalid, words, 'NUM-5'];
}

/** A rule in words, made from the rule itself: "kode 9 = 1 (ja, har behov for bistand)". */
function conditionWords(condition: Condition, indicator: Indicator, language: Language): string {
  const text = functionTableText(language).explain;
  const variable = indicator.variables.find(({ id }) => id === condition.variable);
  const code = String(variable?.code ?? '');
  switch (condition.kind) {
    case 'equals':
      return text.codeIs(
        code,
        (variable?.values ?? [])
          .filter(({ value }) => condition.values.includes(value))
          .map(({ value, label }) => ({ value: String(value), label: label[language] })),
      );
    case 'missing':
      return text.codeMissing(code, variable?.label[language] ?? '');
    default:
      return assertNever(condition);
  }
}

function invalidWords(indicator: Indicator, name: string, language: Language): string {
  const variable = indicator.variables.find(({ id }) => id === name);
  const text = functionTableText(language).explain;
  return text.codeInvalid(String(variable?.code ?? ''), variable?.label[language] ?? '');
}
