import { accountOf, openRegions, startReading } from '../../src/core';
import { evaluateRows } from '../made/evaluate-rows';
import { LEAST_RANKED } from '../../src/layout';
import { accountRows } from '../../src/taskpane/compute/result/account-rows';
import { headlinesOf, restOf } from '../../src/taskpane/compute/result/headline';
import { CLASSIFICATION, INDICATORS } from '../../src/shipped';
import { NAIVE_AGES, NAIVE_OUTCOMES, naiveCount, naiveDenominator } from '../oracles/naive';
import { extract } from '../made/extract';

const rows = extract([2018, 2019], 3000);
const snapshot = { source: 'Uttrekk', firstRow: 1, firstColumn: 1, rows };
const request = { indicators: INDICATORS, required: false, classification: CLASSIFICATION };
const headlines = headlinesOf(evaluateRows(snapshot, request).measures, 1);

/** The rows of a year by the definition sheets' own words, for counting a second time. */
const inYear = (year: number) =>
  rows
    .slice(1)
    .filter((row) => row[1] === year)
    .map((row) => ({ municipality: String(row[2]), age: row[3], need: row[5], received: row[6] }));

describe('the main figures', () => {
  test.each([2018, 2019].flatMap((year) => NAIVE_AGES.map((ageGroup) => [year, ageGroup] as const)))(
    'of %i, %s: the country’s counts are those of counting the rows one by one',
    (year, ageGroup) => {
      const headline = headlines.find(
        (one) => one.indicator === 'arbeid-utdanning' && one.year === year && one.ageGroup === ageGroup,
      );
      const ofYear = inYear(year);
      expect(headline?.country.denominator).toBe(naiveDenominator(ofYear, ageGroup));
      for (const outcome of NAIVE_OUTCOMES) {
        expect(headline?.country.counts[outcome]).toBe(naiveCount(ofYear, outcome, ageGroup));
      }
    },
  );

  test('the largest and smallest fylke are those of sorting all fylker by exact share', () => {
    const headline = headlines.find((one) => one.year === 2019 && one.ageGroup === 'all');
    const ofYear = inYear(2019);
    const counties = [...new Set(ofYear.map(({ municipality }) => municipality.slice(0, 2)))].map((code) => {
      const own = ofYear.filter((row) => row.municipality.startsWith(code));
      return { code, met: naiveCount(own, 'met', 'all'), need: naiveDenominator(own, 'all') };
    });
    const sorted = counties.filter(({ need }) => need > 0).sort((a, b) => a.met * b.need - b.met * a.need);
    expect(headline?.lowest?.figure.code).toBe(sorted[0]?.code);
    expect(headline?.highest?.figure.code).toBe(sorted.at(-1)?.code);
    expect(headline?.highest?.figure.counts.met).toBe(sorted.at(-1)?.met);
  });

  test('the trend has the country of every year', () => {
    const headline = headlines.find((one) => one.year === 2019 && one.ageGroup === 'all');
    expect(headline?.trend).toEqual(
      [2018, 2019].map((year) => ({
        year,
        count: naiveCount(inYear(year), 'met', 'all'),
        denominator: naiveDenominator(inYear(year), 'all'),
      })),
    );
  });

  test('of one year have no trend, and of one fylke no ends', () => {
    const oslo = [rows[0] ?? [], ...rows.slice(1).filter((row) => row[1] === 2019 && row[2] === '0301')];
    const [headline] = headlinesOf(evaluateRows({ ...snapshot, rows: oslo }, request).measures, 1);
    expect(headline).toMatchObject({ trend: [], highest: null, lowest: null });
  });

  test('ties are told: equal fractions with different denominators are equal', () => {
    const half = [
      ['Kommunenr', 'År', 'Kode 9', 'Kode 10'],
      ...[1, 3].map((received) => ['0301', 2019, 1, received]),
      ...[1, 1, 3, 3].map((received) => ['1103', 2019, 1, received]),
    ];
    const third = [1, 3, 3].map((received) => ['5001', 2019, 1, received]);
    const headlineOf = (table: typeof half) =>
      headlinesOf(evaluateRows({ ...snapshot, rows: table }, request).measures, 1)[0];
    expect(headlineOf(half)).toMatchObject({ highest: null, lowest: null });
    expect(headlineOf([...half, ...third])).toMatchObject({
      highest: { figure: { code: '03' }, ties: 1 },
      lowest: { figure: { code: '50', counts: { met: 1 }, denominator: 3 }, ties: 0 },
    });
  });

  test('[STA-7] none is called highest or lowest below a denominator that the user sets, ten unless another is set', () => {
    const of = (municipality: string, met: number, unmet: number) =>
      [...Array<number>(met).fill(1), ...Array<number>(unmet).fill(3)].map((received) => [
        municipality,
        2019,
        1,
        received,
      ]);
    const table = [
      ['Kommunenr', 'År', 'Kode 9', 'Kode 10'],
      ...of('0301', 2, 0),
      ...of('1103', 6, 4),
      ...of('5001', 5, 6),
    ];
    const { measures } = evaluateRows({ ...snapshot, rows: table }, request);
    expect(LEAST_RANKED).toBe(10);
    const ends = (least: number) =>
      headlinesOf(measures, least).map(({ highest, lowest }) => [
        highest?.figure.name,
        lowest?.figure.name,
      ])[0];
    expect(ends(LEAST_RANKED)).toEqual(['Rogaland', 'Trøndelag']);
    expect(ends(1)).toEqual(['Oslo', 'Trøndelag']);
    expect(ends(11)).toEqual([undefined, undefined]);
  });

  test('[IN-11] where there are no fylker the groups of the user’s own column are compared', () => {
    const header = ['Kommunenr', 'År', 'Enhet', 'Kode 9', 'Kode 10'];
    const table = [
      header,
      ...[
        ['A', 1],
        ['A', 1],
        ['B', 1],
        ['B', 3],
      ].map(([unit, received]) => ['1103', 2019, unit ?? '', 1, received ?? '']),
    ];
    const evaluation = evaluateRows(
      { ...snapshot, rows: table },
      { ...request, groupBy: ['Enhet'] },
      { levels: ['land', 'kommune', 'Enhet'] },
    );
    expect(headlinesOf(evaluation.measures, 1)[0]).toMatchObject({
      highest: { figure: { level: 'group', name: 'A' } },
      lowest: { figure: { level: 'group', name: 'B' } },
    });
  });

  test('[NUM-5] invalid values are what is left of the denominator', () => {
    const table = [
      ['Kommunenr', 'År', 'Kode 9', 'Kode 10'],
      ['0301', 2019, 1, 1],
      ['0301', 2019, 1, 8],
      ['0301', 2019, 1, null],
    ];
    const [headline] = headlinesOf(evaluateRows({ ...snapshot, rows: table }, request).measures, 1);
    if (!headline) throw new Error('no figures');
    expect(headline.country).toMatchObject({ denominator: 3, counts: { met: 1, unreported: 1 } });
    expect(restOf(headline.country)).toBe(1);
  });
});

describe('the account of a figure', () => {
  test.each(['0-17', '18-66', '67+', 'all'])('adds up step by step (%s)', (ageGroup) => {
    const reading = startReading(request);
    reading.add({ ...snapshot, rows: extract([2019], 2000, 0.2) });
    const tabulation = reading.finish();
    const indicator = INDICATORS[0];
    const place = indicator?.ageGroups.findIndex(({ id }) => id === ageGroup) ?? 0;
    const book = openRegions(tabulation, { classification: CLASSIFICATION });
    const question = { indicator: 'arbeid-utdanning', level: 'land', regionCode: '0', year: 2019 } as const;
    const account = accountOf(tabulation, book, { ...question, ageGroup: place });
    if (!account || !indicator) throw new Error('no account');
    const shown = accountRows(account, indicator, place, null, 'nb');
    const [first] = shown;
    // What is taken away leaves the next sum; the last sum is what the outcomes add up to.
    let left = first?.count ?? 0;
    let outcomes = 0;
    let isBelowDenominator = false;
    for (const row of shown.slice(1)) {
      if (row.sign === '− ') left -= row.count;
      else if (row.isTotal) expect(row.count).toBe(left);
      else {
        outcomes += row.count;
        isBelowDenominator = true;
      }
    }
    expect(isBelowDenominator).toBe(true);
    expect(outcomes).toBe(left);
  });
});
