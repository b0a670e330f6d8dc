import { evaluate, openRegions, startReading, type Level, type RawCell } from '../../../src/core';
import { classification, indicators } from '../../made/shipped';

const ROWS: readonly (readonly RawCell[])[] = [
  ['år', 'kommunenr', 'alder', 'kode 9', 'kode 10'],
  [2019, '0301', 20, 1, 1],
  [2019, '0301', 70, 1, 3],
  [2019, '0301', '', 1, 7],
  [2019, '0101', 50, 1, 1],
  [2019, '0104', 51, 1, 2],
  [2019, 'x', 3, 1, 1],
  [2018, '0101', 50, 1, 1],
];

describe('the book of regions', () => {
  test('gives the measures that evaluate gives, region by region, whatever is set', () => {
    const reading = startReading({ indicators, required: false, classification });
    reading.add({ source: 'Ark1', firstRow: 1, firstColumn: 1, rows: ROWS });
    const tabulation = reading.finish();
    const question = {
      classification,
      reporting: {
        nonReporting: ['0105'],
        joint: [{ municipality: '0104', with: '0101' }],
        carryForward: true,
      },
      kostra: { groupOf: (_: number, code: string) => (code < '0200' ? 'EKG01' : undefined) },
    };
    const book = openRegions(tabulation, question);
    for (const year of [2018, 2019]) {
      const { measures } = evaluate(tabulation, { ...question, years: [year] });
      const inBook = [...new Set(measures.map(({ level, regionCode }) => `${level} ${regionCode}`))].flatMap(
        (region) => {
          const [level = '', code = ''] = region.split(' ');
          return book.measuresOf('arbeid-utdanning', level as Level, code, year);
        },
      );
      expect(inBook).toEqual(measures);
      expect(measures.length).toBeGreaterThan(6000);
    }
    expect(book.measuresOf('arbeid-utdanning', 'kommune', '9999', 2019)).toEqual([]);
    expect(book.issuesOf(2019).map(({ code }) => code)).toContain('jointlyReported');
  });
});
