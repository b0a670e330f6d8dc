import { invariant } from '../../../src/core/assert';
import {
  accountOf,
  evaluate,
  openRegions,
  startReading,
  type Level,
  type RawCell,
  type Tabulation,
} from '../../../src/core';
import { classification, indicators } from '../../made/shipped';
import { syntheticRows } from '../../../src/synthetic';

const HEADER = ['løpenr', 'år', 'kommunenr', 'alder', 'kode 9', 'kode 10'];

function read(rows: readonly (readonly RawCell[])[], header: readonly RawCell[] = HEADER): Tabulation {
  const reading = startReading({ indicators, required: false, classification });
  reading.add({ source: 'Ark1', firstRow: 1, firstColumn: 1, rows: [header, ...rows] });
  return reading.finish();
}

/** Counted by hand below: eight persons of Oslo and one of Halden. */
const ROWS: readonly (readonly RawCell[])[] = [
  [1, 2019, '0301', 20, 1, 1],
  [2, 2019, '0301', 30, 1, 2],
  [3, 2019, '0301', 70, 1, 3],
  [4, 2019, '0301', 8, 1, ''],
  [5, 2019, '0301', '', 1, 7],
  [6, 2019, '0301', 40, 2, 1],
  [7, 2019, '0301', 41, 9, ''],
  [8, 2019, '0301', 42, '', 1],
  [9, 2019, '0301', 43, 5, 1],
  [10, 2019, '0101', 50, 1, 1],
];

function ask(
  tabulation: Tabulation,
  level: Level,
  regionCode: string,
  ageGroup: number,
  book = openRegions(tabulation, { classification }),
) {
  const question = { indicator: 'arbeid-utdanning', level, regionCode, year: 2019, ageGroup };
  return accountOf(tabulation, book, question);
}

describe('the account of a region', () => {
  test('[DEN-1] [NUM-5] [AGE-2] says where every person went', () => {
    expect(ask(read(ROWS), 'kommune', '0301', 0)).toMatchObject({
      personsOfYear: 10,
      persons: 9,
      inAgeGroup: 9,
      ageUnknown: 1,
      outside: [
        { because: { kind: 'value', value: 2 }, count: 1 },
        { because: { kind: 'value', value: 9 }, count: 1 },
        { because: { kind: 'missing' }, count: 1 },
        { because: { kind: 'invalid' }, count: 1 },
      ],
      denominator: 5,
      outcomes: [
        { outcome: 'met', count: 1 },
        { outcome: 'partiallyMet', count: 1 },
        { outcome: 'unmet', count: 1 },
        { outcome: 'unreported', count: 1 },
      ],
      invalid: 1,
    });
    expect(ask(read(ROWS), 'kommune', '0301', 2)).toMatchObject({
      persons: 9,
      inAgeGroup: 6,
      denominator: 2,
      invalid: 0,
    });
  });

  test('[REG-4] there is none of a kommune that did not report', () => {
    expect(ask(read(ROWS), 'kommune', '1103', 0)).toBeNull();
  });

  test('[AGE-3] without ages nobody has an unknown age', () => {
    const rows = ROWS.map((row) => row.filter((_, column) => column !== 3));
    const header = HEADER.filter((_, column) => column !== 3);
    expect(ask(read(rows, header), 'land', '0', 0)).toMatchObject({
      persons: 10,
      ageUnknown: 0,
      denominator: 6,
    });
  });

  test('its parts sum to the persons, and its counts are those of the measures', () => {
    const regions = classification.forYear(2019);
    invariant(regions !== undefined, '2019 has a classification');
    const [header, ...rows] = syntheticRows({ regions, persons: 3000, seed: 7, mess: 0.05 });
    const tabulation = read(rows, header);
    const { measures } = evaluate(tabulation, {
      classification,
      years: [2019],
      indicators: ['arbeid-utdanning'],
    });
    const book = openRegions(tabulation, { classification });
    const some = measures.filter(({ count }) => count !== null);
    const wrong = some.filter(({ level, regionCode, measure, count, denominator }) => {
      const account = ask(tabulation, level as Level, regionCode, (measure - 1) % 4, book);
      const outside = account?.outside.reduce((sum, one) => sum + one.count, 0) ?? 0;
      const inside = account?.outcomes.reduce((sum, one) => sum + one.count, 0) ?? 0;
      return (
        account?.denominator !== denominator ||
        account?.outcomes[Math.floor((measure - 1) / 4)]?.count !== count ||
        outside + inside + (account?.invalid ?? 0) !== account?.inAgeGroup ||
        inside + (account?.invalid ?? 0) !== account?.denominator
      );
    });
    expect(some.length).toBeGreaterThan(5000);
    expect(wrong).toEqual([]);
  });
});
