import { evaluateRows } from '../made/evaluate-rows';
import type { Measure } from '../../src/core/measures/types';
import type { RawCell } from '../../src/core/persons/snapshot';
import { NAIVE_AGES, NAIVE_OUTCOMES, naiveCount, naiveDenominator, type NaiveRow } from '../oracles/naive';
import { classification, indicators } from '../made/shipped';

const NEEDS: readonly RawCell[] = [
  1,
  2,
  9,
  '1',
  ' 1 ',
  '1,0',
  '2',
  '9',
  null,
  '',
  ' ',
  '.',
  '..',
  'NA',
  'null',
  0,
  '0',
  3,
  10,
  -1,
  1.5,
  'ja',
  '#N/A',
];
const RECEIVED: readonly RawCell[] = [
  1,
  2,
  3,
  '1',
  '2',
  ' 3 ',
  '3.0',
  null,
  '',
  ' ',
  '.',
  '..',
  'NA',
  'null',
  0,
  '0',
  4,
  9,
  -1,
  2.5,
  'x',
  '#VALUE!',
];
const AGES: readonly RawCell[] = [-1, 0, 17, 18, 66, 67, 120, 121, 999, null, '', 'ukjent', 17.9, '66', '67'];

const every: readonly NaiveRow[] = NEEDS.flatMap((need) =>
  RECEIVED.flatMap((received) => AGES.map((age) => ({ need, received, age }))),
);

describe.each(indicators)('$id: every class of row', (indicator) => {
  const [need, received] = indicator.variables;
  const header = [`kode ${need?.code}`, `kode ${received?.code}`, 'alder', 'kommunenr'];
  const evaluateAll = (rows: readonly NaiveRow[]) =>
    evaluateRows(
      {
        source: 'Ark1',
        firstRow: 1,
        firstColumn: 1,
        rows: [header, ...rows.map((row) => [row.need, row.received, row.age, '0301'])],
      },
      { indicators: [indicator], required: true, classification, year: 2019 },
      { levels: ['land'] },
    ).measures;
  const expected = (rows: readonly NaiveRow[]) =>
    NAIVE_OUTCOMES.flatMap((outcome) =>
      NAIVE_AGES.map((ageGroup) => ({
        outcome,
        ageGroup,
        count: naiveCount(rows, outcome, ageGroup),
        denominator: naiveDenominator(rows, ageGroup),
      })),
    );
  const shown = (rows: readonly NaiveRow[]) =>
    evaluateAll(rows).map(({ outcome, ageGroup, count, denominator }) => ({
      outcome,
      ageGroup,
      count,
      denominator,
    }));

  test(`[DEN-1] [NUM-1…5] [AGE-1] [AGE-2] all ${every.length} combinations together`, () => {
    expect(shown(every)).toEqual(expected(every));
  });

  test('[DEF-3] each combination alone gives the måltall the sheet says, numbered 1–16', () => {
    // Every row is a group of its own, so that one evaluation answers for each row alone.
    const { measures } = evaluateRows(
      {
        source: 'Ark1',
        firstRow: 1,
        firstColumn: 1,
        rows: [[...header, 'rad'], ...every.map((row, i) => [row.need, row.received, row.age, '0301', i])],
      },
      { indicators: [indicator], required: true, classification, year: 2019, groupBy: ['rad'] },
      { levels: ['rad'] },
    );
    const byRow = new Map<number, Measure[]>();
    for (const one of measures)
      byRow.set(Number(one.regionCode), [...(byRow.get(Number(one.regionCode)) ?? []), one]);
    expect(byRow.size).toBe(every.length);
    const wrong = every.flatMap((row, i) => {
      const alone = byRow.get(i) ?? [];
      const got = alone.map(({ measure, count, denominator }) => [measure, count, denominator]);
      const want = expected([row]).map(({ count, denominator }, k) => [k + 1, count, denominator]);
      return JSON.stringify(got) === JSON.stringify(want) ? [] : [{ row, got, want }];
    });
    expect(wrong).toEqual([]);
  });
});
