import type { RawCell } from '../../src/core/persons/snapshot';

/** One filter per måltall, as one would write it first: the country in one year, one indicator, 16 counts. */
export function naiveFilters(rows: readonly (readonly RawCell[])[], year: number): readonly number[] {
  const people = rows.slice(1);
  const inGroup = [
    () => true,
    (age: RawCell) => typeof age === 'number' && age <= 17,
    (age: RawCell) => typeof age === 'number' && age >= 18 && age <= 66,
    (age: RawCell) => typeof age === 'number' && age >= 67,
  ];
  return [1, 2, 3, ''].flatMap((outcome) =>
    inGroup.map(
      (isIn) =>
        people.filter((row) => row[1] === year && row[4] === 1 && row[5] === outcome && isIn(row[3])).length,
    ),
  );
}
