import { DEEPEST_JSON, isTooDeep } from '../../../core';
import { InputError } from '../../host';
import { repeatedMember } from './repeated-member';

/** A JSON object's own members; nothing is inherited. */
export type JsonObject = ReadonlyMap<string, unknown>;

/** The own members of a value that is an object; null for what is none. */
export function objectOf(value: unknown): JsonObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

/** An array, or null. */
export function arrayOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? (value as readonly unknown[]) : null;
}

/** The texts of an array; null for what is none, or holds something else. */
export function textsOf(value: unknown): readonly string[] | null {
  const all = arrayOf(value);
  const texts = all?.filter((one): one is string => typeof one === 'string');
  return texts !== undefined && texts.length === all?.length ? texts : null;
}

/** A text, or ''. */
export function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** More values than these no publisher writes of as many cells as are read, in rows of Helsedirektoratet's either; each takes much more memory than its signs. */
const MOST_VALUES = 3_000_000;

/** How many values a text of JSON holds at most: one for each comma, and for each list or object. */
function valuesIn(text: string): number {
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x2c || sign === 0x5b || sign === 0x7b) values++;
  }
  return values;
}

/**
 * Parses JSON.
 *
 * @param file path for messages
 * @throws InputError where it is none, with the line; where it is too deep; where a member is called `__proto__`, which no publisher
 *   writes, or stands twice
 */
export function parseJson(file: string, text: string): unknown {
  const values = valuesIn(text);
  if (values > MOST_VALUES)
    throw new InputError({
      kind: 'formFaulty',
      file,
      form: 'JSON',
      fault: { kind: 'tooManyCells', cells: values, most: MOST_VALUES },
    });
  if (isTooDeep(text))
    throw new InputError({
      kind: 'formFaulty',
      file,
      form: 'JSON',
      fault: { kind: 'tooDeep', most: DEEPEST_JSON },
    });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch (error) {
    throw new InputError({ kind: 'jsonFaulty', file, line: lineOf(error, text) });
  }
  if (holdsProto(parsed))
    throw new InputError({
      kind: 'formFaulty',
      file,
      form: 'JSON',
      fault: { kind: 'forbidden', what: '__proto__' },
    });
  const twice = repeatedMember(text);
  if (twice !== null)
    throw new InputError({ kind: 'formFaulty', file, form: 'JSON', fault: { kind: 'twice', what: twice } });
  return parsed;
}

function holdsProto(parsed: unknown): boolean {
  const waiting = [parsed];
  for (let one = waiting.pop(); waiting.length > 0 || one !== undefined; one = waiting.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    if (Object.hasOwn(one, '__proto__')) return true;
    for (const member of Object.values(one) as unknown[])
      if (typeof member === 'object' && member !== null) waiting.push(member);
  }
  return false;
}

/** The line that the engine's own message points at; the last line where it points at none. */
function lineOf(error: unknown, text: string): number {
  const at = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  return text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
}
