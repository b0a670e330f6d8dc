import { absentRegions, absentText, checkRecognised, layoutVerdicts } from '../../../src/published';
import type { RawCell } from '../../../src/core';
import { evaluateRows } from '../../made/evaluate-rows';
import { classification, indicators } from '../../made/shipped';
import { recognised } from '../../made/published/grid';

const arbeid = indicators.filter(({ id }) => id === 'arbeid-utdanning');
const rows = [
  ['år', 'kommunenr', 'kode 9', 'kode 10'],
  ...['0101', '0104', '0105', '0106', '0301'].map((code): RawCell[] => [2019, code, 1, 1]),
];
const { measures } = evaluateRows(
  { source: 'rader', firstRow: 1, firstColumn: 1, rows },
  { indicators: arbeid, required: true, classification },
);
const table = (...codes: readonly string[]) =>
  recognised([['Kommunenr', 'Innfridd (%)'], ...codes.map((code): RawCell[] => [code, '100,0'])], {
    year: 2019,
    indicators: arbeid,
  }).cells;

describe('[PUB-2] regions that a table leaves out', () => {
  test('a kommune without a row is told of where the table has the others', () => {
    const absent = absentRegions(table('0101', '0104', '0106', '0301'), measures);
    expect(absent).toEqual([
      {
        indicator: 'arbeid-utdanning',
        level: 'kommune',
        year: 2019,
        regions: [{ code: '0105', name: 'Sarpsborg' }],
        of: 5,
      },
    ]);
    expect(absent.map((one) => absentText(one, 'nb'))).toEqual([
      '2019: tabellen mangler 1 av 5 områder som dataene har tall for: 0105 Sarpsborg.',
    ]);
  });

  test('a selection lacks nothing, nor does a table with them all', () => {
    expect(absentRegions(table('0101', '0104'), measures)).toEqual([]);
    expect(absentRegions(table('0101', '0104', '0105', '0106', '0301'), measures)).toEqual([]);
  });
});

test('[PUB-3] where nothing contradicts anything, a sheet says so', () => {
  const cells = table('0101');
  const checks = checkRecognised(cells, { classification, closed: false, ageGroups: ['all'] });
  const { sheets } = layoutVerdicts(
    {
      compared: null,
      explanations: [],
      checks: checks.map((one) => ({ ...one, forced: [] })),
      unplaced: [],
      notPlaced: {},
      absent: [],
    },
    { language: 'en', provenance: { program: 'iplos', time: '', source: 't' }, rows: 'all' },
  );
  const texts = sheets.flatMap((sheet) =>
    sheet.kind === 'table'
      ? sheet.rows.flat().flatMap((cell) => (cell.kind === 'text' ? cell.text : []))
      : [],
  );
  expect(texts).toEqual(['✓ The figures of the table are possible together.']);
});

test('a column that only keeps others apart is none of figures', () => {
  const { cells, unplaced } = recognised(
    [
      ['', 'Andel innfridd', '', 'Andel ikke innfridd'],
      ['Område', '2019', '', '2019'],
      ['Hele landet', '77,7', '', '14,2'],
    ],
    { indicators: arbeid },
  );
  expect(cells.map(({ address }) => address)).toEqual(['Ark1!B3', 'Ark1!D3']);
  expect(unplaced).toEqual([]);
});
