import { DEEPEST_JSON, isTooDeep } from '../json-depth';
import { authorForm, KEBAB } from './author-form';
import { formProblems } from './form-problems';
import { meaningProblems } from './meaning-problems';
import { normalize } from './normalize';
import { outcomeProblems } from './outcome-problems';
import {
  locate,
  problem,
  type DefinitionError,
  type DefinitionPlace,
  type DefinitionProblem,
} from './problems';
import type { Indicator } from './types';

/** A definition that holds, or everything found wrong with it. */
export type ParsedIndicator =
  | { readonly kind: 'ok'; readonly indicator: Indicator }
  | { readonly kind: 'error'; readonly errors: readonly DefinitionError[] };

/**
 * Reads a definition in author form (JSON already parsed) into the form the engine works with ([DEF-1]).
 *
 * Form comes first (schema), then meaning (names, values, order), then the enumeration of all combinations; each step
 * needs the one before, and all faults of the first failing step are given.
 *
 * @returns the indicator, frozen through and through; or the errors, each with its path
 */
export function parseIndicator(json: unknown): ParsedIndicator {
  const id = readableId(json);
  const fail = (problems: readonly DefinitionProblem[]): ParsedIndicator => ({
    kind: 'error',
    errors: problems.map((found) => locate(found, id)),
  });

  const hidden = prototypeKeys(json, []);
  if (hidden.length > 0) return fail(hidden);
  const form = authorForm.safeParse(json);
  if (!form.success) return fail(formProblems(form.error.issues, json));

  const meaning = meaningProblems(form.data);
  if (meaning.length > 0) return fail(meaning);

  const indicator = normalize(form.data);
  const outcomes = outcomeProblems(indicator);
  if (outcomes.length > 0) return fail(outcomes);
  return { kind: 'ok', indicator: deepFreeze(indicator) };
}

/** As {@link parseIndicator}, from the text of a file; text that is not JSON, or too deep, is an error at `definition`. */
export function parseIndicatorText(text: string): ParsedIndicator {
  const plain = text.replace(/^\uFEFF/, '');
  if (isTooDeep(plain))
    return { kind: 'error', errors: [locate(problem('tooDeep', [], { limit: DEEPEST_JSON }), null)] };
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const facts = { at: placeOf(message, plain), detail: message.replace(/\s+/g, ' ') };
    return { kind: 'error', errors: [locate(problem('notJson', [], facts), null)] };
  }
  return parseIndicator(json);
}

/** Where JSON.parse stopped, out of its message: engines name a position, a line and column, or the end of the text. */
function placeOf(message: string, text: string): { readonly line: number; readonly column: number } | null {
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named) return { line: Number(named[1]), column: Number(named[2]) };
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined && !/end of (JSON )?(input|data)/i.test(message)) return null;
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The id, when it can serve as the head of a path. */
function readableId(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'id')) return null;
  const id: unknown = Reflect.get(json, 'id');
  return typeof id === 'string' && KEBAB.test(id) ? id : null;
}

/** `__proto__` as a key: the schema passes over it in dictionaries, but a closed form has no silent keys. */
function prototypeKeys(json: unknown, at: DefinitionPlace): readonly DefinitionProblem[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const here = [...at, key];
    return key === '__proto__' ? [problem('unknownKey', here, { key })] : prototypeKeys(value, here);
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
