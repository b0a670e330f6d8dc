import type { RawCell } from '../core';
import type { RandomSource } from './random';

/** The columns of an invented extract, in order. */
export const SYNTHETIC_HEADER: readonly string[] = [
  'Løpenr',
  'År',
  'Kommunenr',
  'Alder',
  'Registrertdato',
  'Kode 9',
  'Kode 10',
  'Kode 13',
  'Kode 14',
];

/** Where each column stands in a row. */
export const SYNTHETIC_COLUMNS = {
  person: 0,
  year: 1,
  municipality: 2,
  age: 3,
  registrationDate: 4,
  workNeed: 5,
  workReceived: 6,
  leisureNeed: 7,
  leisureReceived: 8,
} as const;

/** The age groups of the definitions, for the frequencies below. */
export type AgeBand = 0 | 1 | 2;

/** The pseudonym of an invented person: it says itself what it is, wherever the file goes. */
export function inventedId(number: number): string {
  return `oppdiktet-${number}`;
}

/** One row; `null` is an empty cell. */
export function personRow(
  id: string,
  year: number,
  municipality: string,
  age: number,
  date: string,
  codes: readonly RawCell[],
): RawCell[] {
  return [id, year, municipality, age, date, ...codes];
}

/** An age group as frequent as among receivers of municipal care: most are old, some are children. */
export function randomBand(random: RandomSource): AgeBand {
  return random.weighted([9, 38, 53]) as AgeBand;
}

/** An age in completed years inside the band. */
export function randomAge(random: RandomSource, band: AgeBand): number {
  if (band === 0) return random.below(18);
  if (band === 1) return 18 + random.below(49);
  return 67 + Math.floor(19 * (random.next() + random.next()));
}

/** A day of the year as ISO text; the 29th to 31st are left out. */
export function randomDate(random: RandomSource, year: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}

/** Need and received of one indicator, as frequent as they might be: 1 need, 2 none, 9 not relevant, or empty. */
export function randomCodes(
  random: RandomSource,
  needByBand: readonly (readonly number[])[],
  band: AgeBand,
  met: number,
): [RawCell, RawCell] {
  const need = [1, 2, 9, null][random.weighted(needByBand[band] ?? [])] ?? null;
  if (need !== 1) return [need, null];
  const rest = 100 - met;
  const received = [1, 2, 3, null][random.weighted([met, 0.35 * rest, 0.64 * rest, 0.01 * rest])] ?? null;
  return [need, received];
}

/** Weights of code 9 being 1, 2, 9 or empty, by age band. */
export const WORK_NEED: readonly (readonly number[])[] = [
  [14, 46, 36, 4],
  [27, 40, 30, 3],
  [1, 18, 78, 3],
];

/** Weights of code 13 being 1, 2, 9 or empty, by age band. */
export const LEISURE_NEED: readonly (readonly number[])[] = [
  [34, 40, 22, 4],
  [38, 41, 18, 3],
  [29, 44, 24, 3],
];
