import { foldLetters, sheetFieldLabel, type Indicator, type Language, type SheetField } from '../../core';
import { functionTableText } from '../words/function-tables';
import { functionText } from '../words/functions';
import { readScalar } from '../arguments/argument';
import type { FunctionContext } from '../context';
import { notAvailable, wrong } from '../arguments/refusal';
import { resolveIndicator } from '../arguments/resolve-indicator';

/** What a function spills: rows of equal length, never null (Excel shows null as 0). */
export type Spill = (string | number)[][];

/** IPLOS.INDICATORS: one row per indicator under a header row: id, title, version, the codes it reads. */
export function spillIndicators({ language, settings }: FunctionContext): Spill {
  return [
    [...functionTableText(language).indicators],
    ...settings.indicators.map((one) => [
      one.id,
      one.title[language],
      one.version,
      one.variables.map(({ code }) => code).join(', '),
    ]),
  ];
}

/** IPLOS.DEFINITION: the whole sheet under a header row, or the text of one field, by number or name ([DEF-4]). */
export function spillDefinition(
  given: { readonly indicator: unknown; readonly field: unknown },
  context: FunctionContext,
): Spill {
  const { language } = context;
  const indicator = resolveIndicator(given.indicator, context);
  const field = readScalar(given.field, 'field', language);
  if (field === null || field === 0) return wholeSheet(indicator, language);
  const number = fieldNumber(String(field), indicator);
  if (number === null) return wrong(functionText(language).notAField(String(field)));
  const found = indicator.sheet.find((one) => one.number === number);
  if (found) return [[found.text[language]]];
  const name = `${number} ${sheetFieldLabel(number)[language]}`;
  return notAvailable(functionText(language).fieldNotInSheet(name, indicator.title[language]));
}

function wholeSheet(indicator: Indicator, language: Language): Spill {
  const text = functionTableText(language);
  return [
    [...text.definition],
    ['', text.definitionTitle, indicator.title[language]],
    ['', text.definitionVersion, `${indicator.id} ${indicator.version}`],
    ...indicator.sheet.map((field) => [field.number, field.label[language], field.text[language]]),
  ];
}

const FIELD_COUNT = 36;

/** A field by its number, or by its name in either language: the whole name, else the only one that begins so. */
function fieldNumber(written: string, { sheet }: Indicator): number | null {
  const number = /^(?:felt|field)?\s*(\d{1,2})$/i.exec(written)?.[1];
  if (number !== undefined)
    return Number(number) >= 1 && Number(number) <= FIELD_COUNT ? Number(number) : null;
  const wanted = foldLetters(written);
  const names = namedFields(sheet);
  const exact = names.filter(({ name }) => name === wanted);
  const fitting = exact.length > 0 ? exact : names.filter(({ name }) => name.includes(wanted));
  const numbers = new Set(fitting.map((one) => one.number));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}

function namedFields(
  sheet: readonly SheetField[],
): readonly { readonly number: number; readonly name: string }[] {
  const own = sheet.flatMap(({ number, label }) => [
    { number, name: foldLetters(label.nb) },
    { number, name: foldLetters(label.en) },
  ]);
  const standard = Array.from({ length: FIELD_COUNT }, (_, index) => sheetFieldLabel(index + 1)).flatMap(
    (label, index) => [
      { number: index + 1, name: foldLetters(label.nb) },
      { number: index + 1, name: foldLetters(label.en) },
    ],
  );
  return [...own, ...standard];
}
