import { parseIndicator } from '../../src/core/definitions/parse';
import type { Indicator } from '../../src/core/definitions/types';
import { formatDefinitionError } from '../../src/core/words/definitions';
import { indicatorFiles } from '../../src/definitions';

/** JSON as an author has it: anything may be changed or missing. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A fresh copy of the definition `arbeid-utdanning` in author form, to be changed by a test. */
export function workDefinition(): { [key: string]: Json } {
  return structuredClone(indicatorFiles[0]) as { [key: string]: Json };
}

/** The definition with the value at the path replaced, or the key deleted when no value is given. */
export function changed(path: string, value?: Json): { [key: string]: Json } {
  const definition = workDefinition();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let parent: Json = definition;
  for (const key of keys) parent = Reflect.get(parent as object, key) as Json;
  if (value === undefined) Reflect.deleteProperty(parent as object, last);
  else Reflect.set(parent as object, last, value);
  return definition;
}

/** The errors of a definition as an English-reading author sees them. */
export function errorsOf(json: unknown): readonly string[] {
  const parsed = parseIndicator(json);
  return parsed.kind === 'ok' ? [] : parsed.errors.map((error) => formatDefinitionError(error, 'en'));
}

/** The indicator, where the test is not about parsing. */
export function parsed(json: unknown): Indicator {
  const result = parseIndicator(json);
  if (result.kind === 'error') throw new Error(errorsOf(json).join('\n'));
  return result.indicator;
}
