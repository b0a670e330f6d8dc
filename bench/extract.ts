import type { RawCell } from '../src/core/persons/snapshot';

import { CLASSIFICATION as classification, INDICATORS as indicators } from '../src/shipped';

export { classification, indicators };

export const HEADER = ['rad', 'år', 'kommunenr', 'alder', 'kode 9', 'kode 10', 'kode 13', 'kode 14'] as const;
export const YEARS = [2015, 2016, 2017, 2018, 2019] as const;

/**
 * An invented extract as a host hands it over: header and `persons` rows of eight cells, five years, every kommune of the
 * row's year, skewed sizes, about 2 % missing ages and 10 % missing received codes; kommune codes are text, the rest numbers.
 */
export function inventRows(persons: number, seed = 1): RawCell[][] {
  const random = mulberry(seed);
  const codes = YEARS.map(
    (year) => classification.forYear(year)?.municipalities.map(({ code }) => code) ?? [],
  );
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const need = [1, 1, 1, 2, 2, 9, ''] as const;
  const received = [1, 1, 1, 1, 1, 1, 1, 2, 3, ''] as const;
  const rows: RawCell[][] = [[...HEADER]];
  for (let i = 0; i < persons; i++) {
    const year = Math.floor(random() * YEARS.length);
    const kommuner = codes[year] ?? [];
    rows.push([
      i + 1,
      YEARS[year],
      kommuner[Math.floor(random() ** 2 * kommuner.length)],
      random() < 0.02 ? '' : Math.floor(random() * 105),
      pick(need),
      pick(received),
      pick(need),
      pick(received),
    ]);
  }
  return rows;
}

function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
