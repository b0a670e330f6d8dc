import { OUTCOMES } from '../../../../src/core/definitions/types';
import type { Measure, MeasureStatus } from '../../../../src/core/measures/types';
import { shipped } from '../../shipped-regions';

type Counts = readonly [met: number, partly: number, unmet: number, unreported: number];

/** All four outcomes of one region, year and age group. */
export function measuresOf(
  year: number,
  level: string,
  code: string,
  counts: Counts | Exclude<MeasureStatus, 'value'>,
  ageGroup = 'all',
): Measure[] {
  const denominator = typeof counts === 'string' ? null : counts.reduce((sum, one) => sum + one, 0);
  return OUTCOMES.map((outcome, i) => ({
    ...{ indicator: 'arbeid-utdanning', year, level, regionCode: code, regionName: code },
    ...{ measure: 4 * i + 1, outcome, ageGroup },
    count: typeof counts === 'string' ? null : (counts[i] ?? 0),
    ...{ denominator, share: null, sharePercent: null, coverage: null },
    status: typeof counts === 'string' ? counts : 'value',
  }));
}

const SHARES: readonly Measure[] = [
  ...measuresOf(2017, 'land', '0', [14650, 1500, 2950, 100]), // of 19 200: 76,3  7,8  15,4  0,5
  ...measuresOf(2018, 'land', '0', [15111, 1548, 2842, 99]), // of 19 600: 77,1  7,9  14,5  0,5
  ...measuresOf(2019, 'land', '0', [15480, 1620, 2800, 100]), // of 20 000: 77,4  8,1  14,0  0,5
  ...measuresOf(2019, 'land', '0', [2900, 400, 680, 20], '0-17'), // of 4 000: 72,5  10,0  17,0  0,5
  ...measuresOf(2019, 'land', '0', [8600, 880, 1460, 60], '18-66'), // of 11 000: 78,2  8,0  13,3  0,5
  ...measuresOf(2019, 'land', '0', [3980, 340, 660, 20], '67+'), // of 5 000: 79,6  6,8  13,2  0,4
  ...measuresOf(2018, 'fylke', '03', [1326, 195, 419, 10]), // of 1 950: 68,0  10,0  21,5  0,5
  ...measuresOf(2019, 'fylke', '03', [1402, 200, 390, 8]), // of 2 000: 70,1  10,0  19,5  0,4
  ...measuresOf(2018, 'fylke', '20', [273, 39, 76, 2]), // of 390: 70,0  10,0  19,5  0,5
  ...measuresOf(2019, 'fylke', '20', [274, 40, 84, 2]), // of 400: 68,5  10,0  21,0  0,5
  ...measuresOf(2019, 'fylke', '10', [760, 55, 82, 3]), // of 900: 84,4  6,1  9,1  0,3
  ...measuresOf(2018, 'fylke', '11', [1435, 120, 187, 8]), // of 1 750: 82,0  6,9  10,7  0,5
  ...measuresOf(2019, 'fylke', '11', [1458, 126, 207, 9]), // of 1 800: 81,0  7,0  11,5  0,5
  ...measuresOf(2019, 'fylke', '18', [912, 96, 186, 6]), // of 1 200: 76,0  8,0  15,5  0,5
];

const KOMMUNER: ReadonlyMap<string, Counts> = new Map([
  ['0301', [1402, 200, 390, 8]],
  ['2012', [90, 10, 19, 1]], // Alta, of 120: 75,0  8,3  15,8  0,8
  ['2003', [24, 6, 10, 0]], // Vadsø, of 40: 60,0  15,0  25,0
  ['2004', [48, 4, 8, 0]], // Hammerfest, of 60: 80,0  6,7  13,3
  ['1103', [574, 49, 73, 4]], // Stavanger, of 700: 82,0  7,0  10,4  0,6
  ['1804', [231, 24, 44, 1]], // Bodø, of 300: 77,0  8,0  14,7  0,3
]);

const WITHOUT_DATA = new Set(['2002', '2014', '1151']); // Vardø, Loppa, Utsira

/**
 * What the sentences of the tests are held against: the country over three years, five fylker, six kommuner of 2019 with figures, three
 * without data, and all others of 2019 with nobody in need. Nothing is known of joint reporting.
 */
export const FACTS: readonly Measure[] = [
  ...SHARES,
  ...(shipped.forYear(2019)?.municipalities ?? []).flatMap(({ code }) =>
    measuresOf(
      2019,
      'kommune',
      code,
      WITHOUT_DATA.has(code) ? 'notReported' : (KOMMUNER.get(code) ?? 'zeroDenominator'),
    ),
  ),
];
