import { assertNever, type RawCell } from '../core';
import { SYNTHETIC_COLUMNS as COLUMN } from './person';
import type { RandomSource } from './random';

/** Everything that may be the matter with a row, and some things that only look like it. */
export const MESS_KINDS = [
  'repeatedPerson',
  'emptyRow',
  'invalidNeed',
  'invalidReceived',
  'errorCell',
  'codeWithDecimals',
  'missingWord',
  'lostZero',
  'unknownMunicipality',
  'missingMunicipality',
  'municipalityWithName',
  'age999',
  'missingAge',
  'ageOutOfRange',
  'otherYear',
  'invalidYear',
  'invalidDate',
  'missingPerson',
] as const;
/** One kind of trouble. */
export type MessKind = (typeof MESS_KINDS)[number];

/**
 * Spoils a row in one way.
 *
 * @param row a sound row of an invented extract
 * @returns the rows that take its place: one, or two where the trouble is a row too many
 */
export function spoiled(row: readonly RawCell[], kind: MessKind, random: RandomSource): readonly RawCell[][] {
  const withCell = (column: number, value: RawCell) => [
    row.map((cell, at) => (at === column ? value : cell)),
  ];
  const year = Number(row[COLUMN.year]);
  switch (kind) {
    case 'repeatedPerson':
      return [...withCell(COLUMN.registrationDate, `${year}-01-01`), [...row]];
    case 'emptyRow':
      return [[...row], row.map(() => null)];
    case 'invalidNeed':
      return withCell(COLUMN.workNeed, random.pick([3, 7, 'ja', '1;2']));
    case 'invalidReceived':
      return withCell(COLUMN.leisureReceived, random.pick([4, 8, 'x', -1]));
    case 'errorCell':
      return withCell(COLUMN.workReceived, '#N/A');
    case 'codeWithDecimals':
      return withCell(COLUMN.workNeed, random.pick(['1,0', ' 2 ', '9.0']));
    case 'missingWord':
      return withCell(COLUMN.workReceived, random.pick(['NA', '..', '.', 'null']));
    case 'lostZero':
      return withCell(COLUMN.municipality, 301);
    case 'unknownMunicipality':
      return withCell(COLUMN.municipality, random.pick(['9999', '0000', 'Oslo']));
    case 'missingMunicipality':
      return withCell(COLUMN.municipality, null);
    case 'municipalityWithName':
      return withCell(COLUMN.municipality, '0301 Oslo');
    case 'age999':
      return withCell(COLUMN.age, 999);
    case 'missingAge':
      return withCell(COLUMN.age, null);
    case 'ageOutOfRange':
      return withCell(COLUMN.age, random.pick([-1, 121, 'ukjent']));
    case 'otherYear':
      return withCell(COLUMN.year, year - 1);
    case 'invalidYear':
      return withCell(COLUMN.year, random.pick(['19', 'i fjor', null]));
    case 'invalidDate':
      return withCell(COLUMN.registrationDate, `31.02.${year}`);
    case 'missingPerson':
      return withCell(COLUMN.person, null);
    default:
      return assertNever(kind);
  }
}
