import type { Outcome } from './types';

/** A variable's value, or its absence, in one combination that was tried. */
export interface Tried {
  readonly variable: string;
  readonly value: number | 'missing';
}

/** What a value in JSON is. */
export type JsonType = 'text' | 'number' | 'truth' | 'object' | 'list' | 'null';

/** Everything that can be wrong with a definition, with the facts its sentence is made from ([DEF-1]). */
export interface DefinitionFacts {
  // Form
  /** Where the text stops being JSON, counted from 1; null where the engine does not say. */
  notJson: {
    readonly at: { readonly line: number; readonly column: number } | null;
    /** The engine's own words, on one line. */
    readonly detail: string;
  };
  /** Lists and objects deeper inside each other than a definition has them. */
  tooDeep: { readonly limit: number };
  missing: Record<string, never>;
  /** A number that whoever began the definition left open: null. */
  leftOpen: Record<string, never>;
  wrongType: { readonly expected: JsonType | 'textOrTexts'; readonly found: JsonType };
  unknownKey: { readonly key: string };
  keyNotName: { readonly key: string };
  keyNotValue: { readonly key: string };
  keyNotField: { readonly key: string };
  empty: Record<string, never>;
  tooLong: { readonly limit: number };
  notInteger: { readonly value: number };
  outOfRange: { readonly value: number; readonly from: number; readonly to: number };
  notName: { readonly value: string };
  notAgeGroup: { readonly value: string };
  notMeasures: { readonly value: string };
  notOneOf: { readonly allowed: readonly string[] };
  wrongLength: { readonly expected: number; readonly found: number };
  // Meaning
  shortTitleNeeded: { readonly limit: number };
  notSheetName: { readonly character: string };
  noVariables: Record<string, never>;
  tooManyVariables: { readonly found: number; readonly limit: number };
  noValues: Record<string, never>;
  tooManyValues: { readonly found: number; readonly limit: number };
  tooManyCombinations: { readonly found: number; readonly limit: number };
  unknownVariable: { readonly variable: string };
  unknownValue: { readonly variable: string; readonly value: number; readonly allowed: readonly number[] };
  valueTwice: { readonly value: number };
  conditionUnclear: Record<string, never>;
  wrongOutcome: { readonly expected: Outcome; readonly found: Outcome };
  codeTwice: { readonly code: number; readonly first: string };
  firstAgeGroupNotAll: { readonly found: string };
  ageGroupTwice: { readonly id: string };
  ageGroupBackwards: { readonly id: string };
  ageGroupGap: { readonly from: number; readonly to: number };
  ageGroupOverlap: { readonly from: number; readonly to: number; readonly first: string };
  outcomesOverlap: { readonly tried: readonly Tried[]; readonly first: Outcome; readonly second: Outcome };
  outcomesNotExhaustive: { readonly tried: readonly Tried[] };
}

/** One fault of a definition: where it is, and what. */
export type DefinitionError = {
  readonly [Code in keyof DefinitionFacts]: {
    readonly code: Code;
    /** Where, the id first when it can be read: `arbeid-utdanning.numerators.2.variable`. List positions from 0. */
    readonly path: string;
    readonly facts: DefinitionFacts[Code];
  };
}[keyof DefinitionFacts];

/** A place in the JSON: keys and list positions from the top. */
export type DefinitionPlace = readonly (string | number)[];

/** A fault before it knows the id of its definition. */
export interface DefinitionProblem {
  readonly at: DefinitionPlace;
  readonly error: DefinitionError;
}

/** Makes a problem. */
export function problem<Code extends keyof DefinitionFacts>(
  code: Code,
  at: DefinitionPlace,
  facts: DefinitionFacts[Code],
): DefinitionProblem {
  // The mapped union is exactly this record for this Code; TypeScript cannot follow it through the generic.
  const error = { code, path: pathOf(at, null), facts } as DefinitionError;
  return { at, error };
}

/** The error with its full path. */
export function locate({ at, error }: DefinitionProblem, id: string | null): DefinitionError {
  return { ...error, path: pathOf(at, id) };
}

/** A place as text, the id first when there is one; the whole definition without a readable id is `definition`. */
export function pathOf(at: DefinitionPlace, id: string | null): string {
  return [...(id === null ? [] : [id]), ...at].join('.') || 'definition';
}
