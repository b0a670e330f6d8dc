import { textInEachLanguage, type AuthorForm, type AuthoredText } from '../core';
import { finding, type LintFinding } from './findings';

/** The field of the sheet that states the numerators, and so must name every code of the rule. */
const NUMERATOR_FIELD = 15;

/** Whether the codes and values that texts mention are those of the rule ([DEF-5]), in every text and language. */
export function lintText(form: AuthorForm): readonly LintFinding[] {
  return [...lintMentions(form), ...lintPrintedCodes(form), ...lintNumeratorField(form)];
}

function lintMentions(form: AuthorForm): readonly LintFinding[] {
  const { id } = form;
  const domains = domainsOf(form);
  const codes = [...domains.keys()];
  return textsOf(form).flatMap(({ at, text }) => [
    ...codesIn(text)
      .filter((code) => !domains.has(code))
      .map((code) => finding('codeNotInRule', id, at, { code, codes })),
    ...valuesIn(text).flatMap(({ code, value }) => {
      const allowed = domains.get(code);
      if (allowed === undefined || allowed.includes(value)) return [];
      return [finding('valueNotInRule', id, at, { code, value, allowed })];
    }),
  ]);
}

function lintPrintedCodes(form: AuthorForm): readonly LintFinding[] {
  const codes = [...domainsOf(form).keys()];
  return Object.entries(form.printed?.codes ?? {}).flatMap(([field, mentioned]) => [
    ...mentioned
      .filter((code) => !codes.includes(code))
      .map((code) => finding('codeNotInRule', form.id, ['printed', 'codes', field], { code, codes })),
    ...(Number(field) === NUMERATOR_FIELD ? codes.filter((code) => !mentioned.includes(code)) : []).map(
      (code) =>
        finding('codeNotMentioned', form.id, ['printed', 'codes', field], { code, field: NUMERATOR_FIELD }),
    ),
  ]);
}

function lintNumeratorField(form: AuthorForm): readonly LintFinding[] {
  const written = form.sheet?.[String(NUMERATOR_FIELD)];
  return textInEachLanguage(['sheet', NUMERATOR_FIELD], written).flatMap(({ at, text }) => {
    const mentioned = codesIn(text);
    return [...domainsOf(form).keys()]
      .filter((code) => !mentioned.includes(code))
      .map((code) => finding('codeNotMentioned', form.id, at, { code, field: NUMERATOR_FIELD }));
  });
}

/** The codes of the rule with their legal values. */
function domainsOf({ variables }: AuthorForm): ReadonlyMap<number, readonly number[]> {
  return new Map(Object.values(variables).map(({ code, values }) => [code, Object.keys(values).map(Number)]));
}

/** The code numbers a text mentions: "kode 9", "kode nr 9", "kodene 9 og 10", "codes 9 and 10". */
function codesIn(text: string): readonly number[] {
  const mention =
    /\b(?:kode(?:ne|n|r)?|codes?)\s+(?:(?:nr|nummer|no|number)\.?\s*)?(\d+(?:\s*(?:,|og|eller|and|or)\s*\d+)*)/giu;
  const lists = [...text.matchAll(mention)].map((match) => match[1] ?? '');
  return [...new Set(lists.flatMap((list) => list.match(/\d+/g) ?? []).map(Number))];
}

/** The values a text gives codes: "kode 9 = 2", "kode nr 9, verdi 2", "code 9, value 2". */
function valuesIn(text: string): readonly { readonly code: number; readonly value: number }[] {
  const mention =
    /\b(?:kode|code)\s+(?:(?:nr|nummer|no|number)\.?\s*)?(\d+)\s*(?:=|,?\s*(?:verdi|value))\s*(\d+)/giu;
  return [...text.matchAll(mention)].map(([, code, value]) => ({ code: Number(code), value: Number(value) }));
}

/** Every text of the definition that an author may name a code in, with its place. */
function textsOf({ title, variables, sheet }: AuthorForm): readonly AuthoredText[] {
  return [
    ...textInEachLanguage(['title'], title),
    ...Object.entries(variables).flatMap(([name, { label }]) =>
      textInEachLanguage(['variables', name, 'label'], label),
    ),
    ...Object.entries(sheet ?? {}).flatMap(([field, text]) => textInEachLanguage(['sheet', field], text)),
  ];
}
