import type { PublishedGrid } from '../../../published';
import { MOST_PUBLISHED_CELLS, type RawCell } from '../../../core';
import { refusing } from './form-error';
import { arrayOf, objectOf, textsOf } from './json-object';

/** Whether parsed JSON holds rows as Helsedirektoratet's interface for quality indicators (NKI) gives them. */
export function isNki(parsed: unknown): boolean {
  return rowsOf(parsed) !== null;
}

/** Columns of such rows under the headers every table's reader knows; what else they have says nothing of a figure. */
const COLUMNS: readonly (readonly [theirs: string, ours: string])[] = [
  ['QualityIndicatorName', 'Indikator'],
  ['MeasureName', 'Måltall'],
  ['MeasureType', 'Type'],
  ['TimeFrom', 'År'],
  ['LocationId', 'Kode'],
  ['LocationName', 'Område'],
  ['Value', 'Verdi'],
];

/**
 * Helsedirektoratet's rows as a table: objects in `AttachmentDataRows`, or lists beside `ColumnNames`. −10 000 000 stands for no figure, which
 * the reader of figures knows.
 *
 * @throws InputError `formFaulty` for a row of another length than the names, too many rows, or periods that are no years
 */
export function readNki(file: string, source: string, parsed: unknown): PublishedGrid {
  const refuse = refusing(file, 'NKI');
  const { names, rows } = rowsOf(parsed) ?? { names: null, rows: [] };
  if (rows.length > MOST_PUBLISHED_CELLS)
    throw refuse({ kind: 'tooManyCells', cells: rows.length, most: MOST_PUBLISHED_CELLS });
  const read = rows.map((row, at) => {
    const list = arrayOf(row);
    if (list !== null && names !== null && list.length !== names.length)
      throw refuse({
        kind: 'lengths',
        what: `AttachmentDataRows[${at}] (${list.length})`,
        other: `ColumnNames (${names.length})`,
      });
    const members = objectOf(row) ?? new Map((names ?? []).map((name, place) => [name, list?.[place]]));
    const periodType = members.get('PeriodType');
    const [from, to] = ['TimeFrom', 'TimeTo'].map((name) => String(members.get(name) ?? '').slice(0, 4));
    const isYear =
      (typeof periodType !== 'string' || /^(?:årlig|år|annual(?:ly)?|year(?:ly)?)?$/iu.test(periodType)) &&
      (to === '' || from === to);
    return COLUMNS.map(([theirs]) => {
      const cell = members.get(theirs);
      // A figure of another period has no year.
      if (theirs === 'TimeFrom')
        return isYear ? cellOf(cell) : `${cellOf(cell) ?? ''}–${cellOf(members.get('TimeTo')) ?? ''}`;
      return cellOf(cell);
    });
  });
  return {
    source,
    firstRow: 1,
    firstColumn: 1,
    rows: [COLUMNS.map(([, ours]) => ours), ...read],
    addresses: (row) => `${source} AttachmentDataRows[${row - 1}]`,
  };
}

function rowsOf(
  parsed: unknown,
): { readonly names: readonly string[] | null; readonly rows: readonly unknown[] } | null {
  const root = objectOf(parsed);
  const list = arrayOf(parsed) ?? arrayOf(root?.get('AttachmentDataRows'));
  if (list === null) return null;
  const names = textsOf(root?.get('ColumnNames'));
  const first = objectOf(list[0]);
  const known = names ?? (first === null ? null : [...first.keys()]);
  return known?.includes('Value') === true && known.includes('LocationName') ? { names, rows: list } : null;
}

function cellOf(value: unknown): RawCell {
  return typeof value === 'string' || typeof value === 'number' || value === null
    ? value
    : JSON.stringify(value);
}
