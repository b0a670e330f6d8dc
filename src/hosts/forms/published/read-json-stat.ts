import { MOST_PUBLISHED_CELLS } from '../../../core';
import {
  looksLikeNumber,
  printed,
  roleByName,
  type DatasetDimension,
  type PublishedDataset,
} from './dataset';
import { refusing, type RefuseForm } from './form-error';
import { arrayOf, objectOf, textOr, textsOf, type JsonObject } from './json-object';

/** Whether parsed JSON is JSON-stat, of version 2 or a bundle of version 1. */
export function isJsonStat(parsed: unknown): boolean {
  const root = objectOf(parsed);
  if (root === null) return false;
  return (
    root.get('class') === 'dataset' ||
    (root.has('id') && root.has('size')) ||
    objectOf(root.get('dataset')) !== null
  );
}

/**
 * Reads JSON-stat as SSB and FHI write it (json-stat.org/full): the signs of `status` where a value is null, decimals of the unit, notes.
 *
 * @param file path for messages
 * @param source what cells are said to stand in
 * @throws InputError `formFaulty` where lengths contradict each other, or something that is needed is not there
 */
export function readJsonStat(file: string, source: string, parsed: unknown): PublishedDataset {
  const refuse = refusing(file, 'JSON-stat');
  const root = objectOf(objectOf(parsed)?.get('dataset')) ?? objectOf(parsed) ?? new Map<string, unknown>();
  const described = objectOf(root.get('dimension')) ?? new Map<string, unknown>();
  // Version 1 keeps these in `dimension`.
  const of = (name: string) => root.get(name) ?? described.get(name);
  const ids = textsOf(of('id'));
  const sizes = sizesOf(of('size'), refuse);
  if (ids === null) throw refuse({ kind: 'missing', what: 'id' });
  if (new Set(ids).size !== ids.length) throw refuse({ kind: 'twice', what: 'id' });
  if (ids.length !== sizes.length) throw refuse({ kind: 'lengths', what: 'id', other: 'size' });
  const cells = sizes.reduce((product, size) => product * size, 1);
  if (cells > MOST_PUBLISHED_CELLS) throw refuse({ kind: 'tooManyCells', cells, most: MOST_PUBLISHED_CELLS });
  const roles = objectOf(of('role')) ?? new Map<string, unknown>();
  const px = objectOf(objectOf(root.get('extension'))?.get('px'));
  const dimensions = ids.map((id, at) =>
    dimensionOf(id, sizes[at] ?? 0, objectOf(described.get(id)), { roles, refuse }),
  );
  const decimals = decimalsOf(dimensions, sizes, decimalOf(px?.get('decimals')));
  const values = valuesOf(root.get('value'), cells, refuse);
  const signs = signsOf(root.get('status'), cells, refuse);
  return {
    title: textOr(root.get('label')),
    source: textOr(root.get('source')),
    updated: textOr(root.get('updated')),
    dimensions,
    cells: Array.from({ length: cells }, (_, cell) =>
      cellOf(values(cell), signs(cell), decimals(cell), cell, refuse),
    ),
    addressOf: (cell) => `${source} value[${cell}]`,
    notes: [...notesIn(root.get('note')), ...dimensions.flatMap(({ notes }) => notes)],
  };
}

interface ReadDimension extends DatasetDimension {
  readonly decimals: readonly (number | null)[];
  readonly notes: readonly string[];
}

function dimensionOf(
  id: string,
  size: number,
  described: JsonObject | null,
  { roles, refuse }: { readonly roles: JsonObject; readonly refuse: RefuseForm },
): ReadDimension {
  const where = `dimension.${id}.category`;
  const category = objectOf(described?.get('category'));
  if (described === null || category === null) throw refuse({ kind: 'missing', what: where });
  const labels = objectOf(category.get('label'));
  const codes = codesOf(
    category.get('index') ?? (labels === null ? null : [...labels.keys()]),
    where,
    refuse,
  );
  if (codes.length !== size)
    throw refuse({ kind: 'lengths', what: `${where}.index (${codes.length})`, other: `size (${size})` });
  const label = textOr(described.get('label')) || id;
  const said = (['time', 'geo', 'metric'] as const).find(
    (role) => textsOf(roles.get(role))?.includes(id) === true,
  );
  const units = objectOf(category.get('unit'));
  const unitOf = (code: string) => objectOf(units?.get(code));
  const notes = objectOf(category.get('note'));
  return {
    label,
    role: said === undefined ? roleByName(id, label) : said === 'geo' ? 'region' : said,
    categories: codes.map((code) => {
      const text = textOr(labels?.get(code)) || code;
      const unit = textOr(unitOf(code)?.get('base')) || textOr(unitOf(code)?.get('label'));
      const isSaid = unit === '' || text.toLowerCase().includes(unit.toLowerCase());
      return { code, label: isSaid ? text : `${text} (${unit})` };
    }),
    decimals: codes.map((code) => decimalOf(unitOf(code)?.get('decimals'))),
    notes: [
      ...notesIn(described.get('note')),
      ...codes.flatMap((code) =>
        notesIn(notes?.get(code)).map((note) => `${textOr(labels?.get(code)) || code}: ${note}`),
      ),
    ],
  };
}

function codesOf(index: unknown, where: string, refuse: RefuseForm): readonly string[] {
  const listed = textsOf(index);
  if (listed !== null) {
    if (new Set(listed).size !== listed.length) throw refuse({ kind: 'twice', what: `${where}.index` });
    return listed;
  }
  const placed = objectOf(index);
  if (placed === null) throw refuse({ kind: 'missing', what: `${where}.index` });
  const codes = [...placed].sort(([, a], [, b]) => Number(a) - Number(b));
  if (codes.some(([, at], place) => at !== place))
    throw refuse({
      kind: 'notAllowed',
      where: `${where}.index`,
      value: JSON.stringify(codes.map(([, at]) => at)).slice(0, 60),
      allowed: '0, 1, 2 …',
    });
  return codes.map(([code]) => code);
}

function sizesOf(value: unknown, refuse: RefuseForm): readonly number[] {
  const sizes = arrayOf(value);
  if (sizes === null) throw refuse({ kind: 'missing', what: 'size' });
  return sizes.map((size) => {
    if (typeof size === 'number' && Number.isInteger(size) && size >= 0) return size;
    throw refuse({ kind: 'notAllowed', where: 'size', value: String(size), allowed: '0, 1, 2 …' });
  });
}

/** All of a list, or those there are of an object by number. */
function valuesOf(value: unknown, cells: number, refuse: RefuseForm): (cell: number) => unknown {
  const list = arrayOf(value);
  if (list !== null) {
    if (list.length !== cells) throw refuse({ kind: 'cells', said: cells, found: list.length });
    return (cell) => list[cell];
  }
  return byNumber(value, 'value', cells, refuse);
}

function signsOf(status: unknown, cells: number, refuse: RefuseForm): (cell: number) => unknown {
  if (status === undefined || status === null || typeof status === 'string') return () => status;
  const list = arrayOf(status);
  if (list === null) return byNumber(status, 'status', cells, refuse);
  if (list.length !== cells && list.length !== 1)
    throw refuse({ kind: 'lengths', what: `status (${list.length})`, other: `value (${cells})` });
  return (cell) => list[list.length === 1 ? 0 : cell];
}

function byNumber(
  value: unknown,
  what: string,
  cells: number,
  refuse: RefuseForm,
): (cell: number) => unknown {
  const some = objectOf(value);
  if (some === null) throw refuse({ kind: 'missing', what });
  for (const key of some.keys())
    if (!/^\d+$/u.test(key) || Number(key) >= cells)
      throw refuse({ kind: 'notAllowed', where: what, value: key, allowed: `0–${cells - 1}` });
  return (cell) => some.get(String(cell));
}

/** What the cell prints: its value with the unit's decimals; without one the sign in its stead. */
function cellOf(
  value: unknown,
  sign: unknown,
  decimals: number | null,
  cell: number,
  refuse: RefuseForm,
): string {
  const mark = textOr(sign).trim();
  if (typeof value === 'number') return printed(plain(value), decimals) + (mark === '*' ? '*' : '');
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (value !== null && value !== undefined && value !== '')
    throw refuse({
      kind: 'notAllowed',
      where: `value[${cell}]`,
      value: JSON.stringify(value).slice(0, 60),
      allowed: '0.5, null',
    });
  if (looksLikeNumber(mark))
    throw refuse({ kind: 'notAllowed', where: `status[${cell}]`, value: mark, allowed: '. .. : -' });
  return mark;
}

/** Digits without an exponent. */
function plain(value: number): string {
  const text = String(value);
  return /e/iu.test(text) ? value.toFixed(Math.abs(value) < 1 ? 10 : 0) : text;
}

/** The decimals of a cell: of its unit, else of the whole. */
function decimalsOf(
  dimensions: readonly ReadDimension[],
  sizes: readonly number[],
  otherwise: number | null,
): (cell: number) => number | null {
  const at = dimensions.findIndex(({ decimals }) => decimals.some((one) => one !== null));
  if (at < 0) return () => otherwise;
  const within = sizes.slice(at + 1).reduce((product, size) => product * size, 1);
  const { decimals = [] } = dimensions[at] ?? {};
  return (cell) => decimals[Math.floor(cell / within) % decimals.length] ?? otherwise;
}

function decimalOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function notesIn(value: unknown): readonly string[] {
  return textsOf(value) ?? (typeof value === 'string' && value !== '' ? [value] : []);
}
