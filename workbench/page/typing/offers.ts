import { ENGLISH_NAMES } from '../../../simulated-excel/functions/function-names';
import { functionNameIn } from '../../../simulated-excel/functions/formula-language';
import type { FunctionDescription, FunctionsMetadata } from '../../../simulated-excel/functions/metadata';
import type { Workbook } from '../../../simulated-excel/workbook/workbook';

/** A function, table or name that can be put into a formula. */
export interface Offer {
  readonly name: string;
  /** What is put in: a function with its parenthesis. */
  readonly inserted: string;
  readonly description: string;
  /** Other words by which it is found. */
  readonly also: readonly string[];
}

/** The functions that everybody knows, in English. */
export const EVERYDAY: readonly string[] = [...new Set(ENGLISH_NAMES.values())];

/**
 * All that can be put into a formula: the add-in's functions first, then the workbook's tables and names, then everyday functions.
 *
 * @param namespace the add-in's, before the dot
 * @param language Excel's display language
 */
export function allOffers(
  workbook: Workbook,
  { functions }: FunctionsMetadata,
  namespace: string,
  language: string,
): readonly Offer[] {
  const called = (name: string, description: string, also: readonly string[]): Offer => ({
    ...{ name, description, also },
    inserted: `${name}(`,
  });
  const named = (name: string): Offer => ({ name, inserted: name, description: '', also: [] });
  return [
    ...functions.map(({ name, description = '' }) => called(`${namespace}.${name}`, description, [name])),
    ...workbook.sheets.flatMap(({ facts }) => facts.tables.map(({ name }) => named(name))),
    ...workbook.facts.names.filter(({ visible }) => visible).map(({ name }) => named(name)),
    ...EVERYDAY.map((english) => called(functionNameIn(language, english), '', [english])).sort(
      (one, other) => one.name.localeCompare(other.name, 'nb'),
    ),
  ];
}

/** Those that begin with what was typed, whatever its case; none when it is one of them to the last sign. */
export function offersFor(typed: string, offers: readonly Offer[]): readonly Offer[] {
  const start = typed.toUpperCase();
  const begins = (word: string): boolean => word.toUpperCase().startsWith(start);
  const found = offers.filter(({ name, also }) => begins(name) || also.some(begins));
  return found.some(({ inserted }) => inserted.toUpperCase() === start) ? [] : found;
}

/** The function a call names, whichever way; null for one that nothing is known of. */
export function describedCall(
  name: string,
  { functions }: FunctionsMetadata,
  namespace: string,
): FunctionDescription | null {
  const wanted = name.toUpperCase();
  return functions.find((one) => `${namespace}.${one.name}`.toUpperCase() === wanted) ?? null;
}
