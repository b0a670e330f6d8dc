import { klassAnswer, type KlassAnswer, type KlassItem } from '../../core';
import { InputError } from '../host';
import { otherFormat } from './file-format';
import { arrayOf, objectOf, parseJson } from './published/json-object';
import { readCsv } from './read-csv';
import { detectingDecoder } from './text-decoding';

/** The largest answer of KLASS that is read (bytes): all kommuner of all years are less than one MB. */
export const LARGEST_ANSWER = 16 << 20;

/**
 * Reads an answer of SSB's KLASS, JSON or CSV, in UTF-8 or Latin-1.
 *
 * @param file path for messages
 * @throws InputError `formFaulty` when it is no such answer
 */
export function readKlass(file: string, bytes: Uint8Array): KlassAnswer {
  const items = otherFormat(bytes) === 'json' ? itemsOfJson(file, bytes) : itemsOfCsv(file, bytes);
  const answer = items === null ? null : klassAnswer(items);
  if (answer === null)
    throw new InputError({
      kind: 'formFaulty',
      file,
      form: 'KLASS',
      fault: { kind: 'missing', what: 'codes, codeChanges, correspondenceItems' },
    });
  return answer;
}

/** Whether parsed JSON is an answer of KLASS. */
export function isKlass(parsed: unknown): boolean {
  return listIn(parsed) !== null;
}

function listIn(parsed: unknown): readonly unknown[] | null {
  const root = objectOf(parsed);
  const lists = ['codes', 'codeChanges', 'correspondenceItems', 'correspondenceMaps'].map((name) =>
    arrayOf(root?.get(name)),
  );
  return lists.find((list) => list !== null) ?? null;
}

function itemsOfJson(file: string, bytes: Uint8Array): readonly KlassItem[] | null {
  const parsed = parseJson(file, detectingDecoder(file, () => 1).decode(bytes, true));
  return listIn(parsed)?.map((item) => textsIn(objectOf(item) ?? new Map<string, unknown>())) ?? null;
}

function textsIn(members: ReadonlyMap<string, unknown>): KlassItem {
  return new Map(
    [...members].map(([name, value]) => [
      name,
      typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    ]),
  );
}

function itemsOfCsv(file: string, bytes: Uint8Array): readonly KlassItem[] {
  const [names = [], ...rows] = readCsv(file, file).read(bytes, true)?.rows ?? [];
  return rows.map((row) => new Map(names.map((name, at) => [String(name), String(row[at] ?? '')])));
}
