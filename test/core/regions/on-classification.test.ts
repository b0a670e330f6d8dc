import fc from 'fast-check';
import { evaluate } from '../../../src/core/evaluate';
import { evaluateRows } from '../../made/evaluate-rows';
import type { Evaluation } from '../../../src/core/question';
import type { RawCell } from '../../../src/core/persons/snapshot';
import { issueMessage } from '../../../src/core/words/issues';
import { startReading } from '../../../src/core/reading';
import { openRegions } from '../../../src/core/measures/region-book';
import type { Reporting } from '../../../src/core/regions/types';
import { classification, indicators } from '../../made/shipped';
import { firstOfJanuary, referenceList } from '../../made/shipped-regions';

const work = indicators.slice(0, 1);
const HEADER = ['år', 'kommunenr', 'kode 9', 'kode 10'];

const compute = (
  rows: readonly (readonly RawCell[])[],
  regionsOf?: number,
  reporting: Partial<Reporting> = {},
): Evaluation =>
  evaluateRows(
    { source: 'Ark1', firstRow: 1, firstColumn: 1, rows: [HEADER, ...rows] },
    { indicators: work, required: true, classification },
    {
      reporting: { nonReporting: [], joint: [], carryForward: false, ...reporting },
      ...(regionsOf === undefined ? {} : { regionsOf }),
    },
  );
const figure = ({ measures }: Evaluation, year: number, level: string, code: string) => {
  const one = measures.find(
    (each) => each.year === year && each.level === level && each.regionCode === code && each.measure === 1,
  );
  return one ? `${one.regionName}: ${one.count}/${one.denominator} ${one.status}` : 'none';
};
/** `persons` rows of a kommune with a need, the first `met` of them met. */
const persons = (year: number, code: string, count: number, met = count): RawCell[][] =>
  Array.from({ length: count }, (_, i) => [year, code, 1, i < met ? 1 : 3]);

describe('[REG-7] all years on the regions of one', () => {
  test('kommuner that merged are one throughout: Stavanger, Finnøy and Rennesøy 2019 are Stavanger of 2020', () => {
    const rows = [...persons(2019, '1103', 4, 2), ...persons(2019, '1141', 2), ...persons(2019, '1142', 1)];
    const evaluation = compute([...rows, ...persons(2020, '1103', 8, 5)], 2020);
    expect(figure(evaluation, 2019, 'kommune', '1103')).toBe('Stavanger: 5/7 value');
    expect(figure(evaluation, 2019, 'kommune', '1141')).toBe('none');
    expect(figure(evaluation, 2020, 'kommune', '1103')).toBe('Stavanger: 5/8 value');
  });

  test('the whole is not given while one of its parts has not reported, and the parts are still in fylke and land', () => {
    const evaluation = compute([...persons(2019, '1103', 4, 2), ...persons(2019, '1142', 1)], 2020);
    expect(figure(evaluation, 2019, 'kommune', '1103')).toBe('Stavanger: null/null notReported');
    expect(figure(evaluation, 2019, 'fylke', '11')).toBe('Rogaland: 3/5 value');
    expect(figure(evaluation, 2019, 'land', '0')).toMatch(/3\/5 value$/);
    const said = evaluation.issues.find(({ code }) => code === 'seriesIncomplete');
    expect(said).toMatchObject({
      severity: 'warning',
      facts: {
        year: 2019,
        regionsOf: 2020,
        municipalities: [{ code: '1103', without: [{ code: '1141', name: 'Finnøy' }] }],
      },
    });
  });

  test('a split is never guessed: Heim, Hitra and Orkland have no figures of the year in which Snillfjord was one', () => {
    const rows = [...persons(2019, '5012', 3), ...persons(2019, '5013', 2), ...persons(2019, '5014', 5)];
    const evaluation = compute(rows, 2020);
    for (const code of ['5055', '5056', '5059']) {
      expect(figure(evaluation, 2019, 'kommune', code)).toMatch(/: null\/null notComparable$/);
    }
    expect(figure(evaluation, 2019, 'kommune', '5014')).toMatch(/5\/5 value$/);
    expect(figure(evaluation, 2019, 'fylke', '50')).toMatch(/10\/10 value$/);
    expect(figure(evaluation, 2019, 'land', '0')).toMatch(/10\/10 value$/);
    const said = evaluation.issues.find(({ code }) => code === 'seriesDivided');
    expect(said).toMatchObject({
      facts: {
        because: expect.arrayContaining([
          expect.objectContaining({ kind: 'split', year: 2020, whole: { code: '5012', name: 'Snillfjord' } }),
        ]),
      },
    });
    expect(said && issueMessage(said, 'nb')).toContain(
      '5012 Snillfjord ble delt i 2020 mellom 5055 Heim, 5056 Hitra og 5059 Orkland, og ingen vet hvor stor del av tallene som hører til hver.',
    );
  });

  test('back in time a merger is undone only where the whole is known; a fylke that was divided is not given', () => {
    const evaluation = compute([...persons(2020, '5401', 3), ...persons(2020, '1103', 8)], 2019);
    expect(figure(evaluation, 2020, 'kommune', '1902')).toBe('Tromsø: 3/3 value');
    expect(figure(evaluation, 2020, 'kommune', '1103')).toMatch(/notComparable$/);
    expect(figure(evaluation, 2020, 'fylke', '19')).toMatch(/3\/3 value$/);
    expect(figure(evaluation, 2020, 'fylke', '20')).toMatch(/notReported$/);
    expect(figure(evaluation, 2020, 'fylke', '11')).toBe('Rogaland: 8/8 value');
  });

  test('[REG-6] kommuner reported together are whole when the kommune they became holds both', () => {
    const joint = [{ municipality: '1141', with: '1103' }];
    const rows = [...persons(2019, '1103', 4, 2), ...persons(2019, '1142', 1)];
    expect(figure(compute(rows, 2020, { joint }), 2019, 'kommune', '1103')).toBe('Stavanger: 3/5 value');
  });

  test('[REG-5] a kommune that is left out stays out', () => {
    const rows = [...persons(2019, '1103', 4), ...persons(2019, '1141', 2), ...persons(2019, '1142', 1)];
    const evaluation = compute(rows, 2020, { nonReporting: ['1141'] });
    expect(figure(evaluation, 2019, 'kommune', '1103')).toMatch(/notReported$/);
    expect(figure(evaluation, 2019, 'land', '0')).toMatch(/5\/5 value$/);
  });

  test('single regions asked for one by one are those of the whole evaluation', () => {
    const rows = [...persons(2019, '1103', 4, 2), ...persons(2019, '1142', 1), ...persons(2019, '5012', 3)];
    const reading = startReading({ indicators: work, required: true, classification });
    reading.add({ source: 'Ark1', firstRow: 1, firstColumn: 1, rows: [HEADER, ...rows] });
    const tabulation = reading.finish();
    const book = openRegions(tabulation, { classification, regionsOf: 2024 });
    const whole = evaluate(tabulation, { classification, regionsOf: 2024 });
    for (const [level, code] of [
      ['land', '0'],
      ['fylke', '11'],
      ['fylke', '50'],
      ['kommune', '1103'],
      ['kommune', '5056'],
    ] as const) {
      const expected = whole.measures.filter((one) => one.level === level && one.regionCode === code);
      expect(book.measuresOf(work[0]?.id ?? '', level, code, 2019)).toEqual(expected);
    }
    expect(book.issuesOf(2019).map(({ code }) => code)).toContain('seriesDivided');
  });

  test('on the regions of its own year nothing changes', () => {
    const rows = [...persons(2019, '1103', 4, 2), ...persons(2019, '1141', 2), ...persons(2019, '', 1)];
    expect(compute(rows, 2019).measures).toEqual(compute(rows).measures);
  });

  test('[REG-3] whatever the regions, the country is the same, and fylker without divided kommuner sum to it', () => {
    const years = [2015, 2017, 2019, 2020, 2024];
    const row = fc
      .record({
        year: fc.constantFrom(...years),
        at: fc.nat(),
        need: fc.constantFrom(1, 2),
        met: fc.constantFrom(1, 3),
      })
      .map(({ year, at, need, met }): RawCell[] => {
        const codes = classification.forYear(year)?.municipalities ?? [];
        return [year, codes[at % codes.length]?.code ?? '', need, met];
      });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(...years),
        (rows, regionsOf) => {
          const own = compute(rows).measures.filter(({ level }) => level === 'land');
          const on = compute(rows, regionsOf).measures;
          expect(on.filter(({ level }) => level === 'land')).toEqual(own);
          for (const { year, denominator } of own.filter(({ measure }) => measure === 1)) {
            const counties = on.filter(
              (one) => one.year === year && one.level === 'fylke' && one.measure === 1,
            );
            if (counties.some(({ status }) => status === 'notComparable')) continue;
            const sum = counties.reduce((total, one) => total + (one.denominator ?? 0), 0);
            expect(sum).toBe(denominator);
          }
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });

  test('every kommune of 2024 has exactly the rows that the list of changes sends there', () => {
    const rows = (classification.forYear(2019)?.municipalities ?? []).flatMap(({ code }, i) =>
      persons(2019, code, 1 + (i % 3)),
    );
    const counted = new Map<string, number>();
    for (const [, code] of rows) counted.set(String(code), (counted.get(String(code)) ?? 0) + 1);
    const expected = sentTo(2019, 2024, counted);
    const measures = compute(rows, 2024).measures.filter(
      (one) => one.level === 'kommune' && one.measure === 1,
    );
    expect(Object.fromEntries(measures.map((one) => [one.regionCode, one.denominator]))).toEqual(expected);
  });
});

/** By the changes as Statistics Norway lists them, year by year: a code with two heirs taints both. */
function sentTo(
  from: number,
  to: number,
  counts: ReadonlyMap<string, number>,
): Record<string, number | null> {
  let at = new Map<string, number | null>(counts);
  for (let year = from + 1; year <= to; year++) {
    const next = new Map<string, number | null>();
    const changes = referenceList('kommune-changes.csv').filter((one) => one[4] === firstOfJanuary(year));
    for (const [code, count] of at) {
      const heirs = changes.flatMap(([old, , heir]) => (old === code && heir !== undefined ? [heir] : []));
      for (const heir of heirs.length === 0 ? [code] : heirs) {
        const known = next.get(heir);
        const share = heirs.length > 1 ? null : count;
        next.set(heir, share === null || known === null ? null : (known ?? 0) + share);
      }
    }
    at = next;
  }
  return Object.fromEntries(at);
}
