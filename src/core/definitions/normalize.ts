import { invariant } from '../assert';
import { sheetFieldLabel } from './sheet-fields';
import { ageGroupsOf } from './age-groups';
import { equalValues, type AuthorForm } from './author-form';
import { localize } from './localize';
import type { Condition, Indicator } from './types';

/** The complete form of a definition that has been checked: the only place where its defaults stand ([DEF-1]). */
export function normalize(form: AuthorForm): Indicator {
  return {
    id: form.id,
    version: form.version,
    title: localize(form.title),
    shortTitle: localize(form.shortTitle ?? form.title),
    aliases: [...(form.aliases ?? [])],
    variables: Object.entries(form.variables).map(([id, { code, label, values }]) => ({
      id,
      code,
      label: localize(label),
      values: Object.entries(values)
        .map(([value, meaning]) => ({ value: Number(value), label: localize(meaning) }))
        .sort((a, b) => a.value - b.value),
    })),
    denominator: conditionOf(form.denominator),
    numerators: form.numerators.map((numerator) => ({
      outcome: numerator.outcome,
      condition: conditionOf(numerator),
    })),
    ageGroups: ageGroupsOf(form.ageGroups),
    sheet: Object.entries(form.sheet ?? {})
      .map(([number, text]) => ({ number: Number(number), text: localize(text) }))
      .map(({ number, text }) => ({ number, label: sheetFieldLabel(number), text }))
      .sort((a, b) => a.number - b.number),
  };
}

function conditionOf(written: {
  readonly variable: string;
  readonly equals?: number | readonly number[] | undefined;
  readonly missing?: true | undefined;
}): Condition {
  const { variable, equals } = written;
  if (written.missing === true) return { kind: 'missing', variable };
  invariant(equals !== undefined, `condition on ${variable} was checked to have equals or missing`);
  return { kind: 'equals', variable, values: equalValues(equals) };
}
