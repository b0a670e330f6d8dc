import { evaluateRows } from '../made/evaluate-rows';
import type { RawCell } from '../../src/core/persons/snapshot';
import { classification, indicators } from '../made/shipped';

/** Measure → count, all ages in land, of persons who all have the need: one for each received cell. */
function counts(indicator: string, received: readonly RawCell[]): Readonly<Record<number, number | null>> {
  const wanted = indicators.filter(({ id }) => id === indicator);
  const [need, outcome] = indicator === 'arbeid-utdanning' ? ['9', '10'] : ['13', '14'];
  const rows = [[need, outcome], ...received.map((cell) => [1, cell])];
  const { measures } = evaluateRows(
    { source: 'Personer', firstRow: 1, firstColumn: 1, rows },
    { indicators: wanted, required: true, classification, year: 2019 },
    { levels: ['land'] },
  );
  expect(measures.map(({ denominator }) => denominator)).toEqual(measures.map(() => received.length));
  return Object.fromEntries(measures.map(({ measure, count }) => [measure, count]));
}

describe.each(indicators.map(({ id }) => [id]))('outcomes of %s', (id) => {
  test('[NUM-1] received 1 is met, måltall 1', () => {
    expect(counts(id, [1, '1', '1,0'])).toEqual({ 1: 3, 5: 0, 9: 0, 13: 0 });
  });

  test('[NUM-2] received 2 is partially met, måltall 5', () => {
    expect(counts(id, [2, ' 2 ', '2.0'])).toEqual({ 1: 0, 5: 3, 9: 0, 13: 0 });
  });

  test('[NUM-3] received 3 is unmet, måltall 9', () => {
    expect(counts(id, [3, '3', '3,00'])).toEqual({ 1: 0, 5: 0, 9: 3, 13: 0 });
  });

  test('[NUM-4] nothing received is unreported, måltall 13, however it is left out', () => {
    expect(counts(id, [null, '', ' ', '.', '..', 'NA', 'null', 0, '0'])).toEqual({ 1: 0, 5: 0, 9: 0, 13: 9 });
  });

  test('[NUM-5] an invalid received value stays in the denominator, in no numerator', () => {
    expect(counts(id, [1, 2, 3, null, 4, 9, 'ja', '1,5', -1, '#N/A'])).toEqual({ 1: 1, 5: 1, 9: 1, 13: 1 });
  });
});

test('[VAL-1] a measure holds its integers, and a share that is not rounded', () => {
  const rows = [['9', '10'], ...[1, 1, 2].map((cell) => [1, cell])];
  const { measures } = evaluateRows(
    { source: 'Personer', firstRow: 1, firstColumn: 1, rows },
    { indicators: indicators.slice(0, 1), required: true, classification, year: 2019 },
    { levels: ['land'] },
  );
  expect(measures[0]).toMatchObject({ count: 2, denominator: 3, share: 2 / 3, sharePercent: '66.7' });
});
