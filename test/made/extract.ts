import type { RawCell } from '../../src/core';
import { classification } from './shipped';
import { syntheticRows } from '../../src/synthetic';

/** An invented extract of the years, with the header first. The same arguments give the same rows. */
export function extract(
  years: readonly number[],
  personsInYear: number,
  mess = 0,
): readonly (readonly RawCell[])[] {
  return years.flatMap((year, index) => {
    const regions = classification.forYear(year);
    if (!regions) throw new Error(`no classification of ${year}`);
    const rows = [...syntheticRows({ regions, persons: personsInYear, seed: year, mess })];
    return index === 0 ? rows : rows.slice(1);
  });
}

/** The same without one column. */
export function without(
  header: string,
  rows: readonly (readonly RawCell[])[],
): readonly (readonly RawCell[])[] {
  const at = rows[0]?.indexOf(header) ?? -1;
  return rows.map((row) => row.filter((_, column) => column !== at));
}
