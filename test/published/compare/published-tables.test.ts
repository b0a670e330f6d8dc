import { compareCells } from '../../../src/published/compare/compare-cells';
import { checkRecognised } from '../../../src/published/compare/table-check';
import type { RecognisedTable } from '../../../src/published/compare/recognise/recognised-table';
import { readWords } from '../../../src/published/compare/recognise/words';
import { withoutHeaderFootnotes } from '../../../src/published/figures/footnote-marks';
import { readPrintedFigure } from '../../../src/published/figures/printed-figure';
import { printsAs } from '../../../src/published/figures/rounding-interval';
import { classification, indicators } from '../../made/shipped';
import { placesIn, recognised, unplacedIn } from '../../made/published/grid';

const ageGroups = ['all', '0-17', '18-66', '67+'];

function checked(
  table: RecognisedTable,
  closed = false,
): ReturnType<typeof checkRecognised>[number] | undefined {
  return checkRecognised(table.cells, { classification, closed, ageGroups })[0];
}

describe('[PUB-1] a dash is zero, exactly', () => {
  test.each(['-', '–', '—', '−', ' - ', '- 1)', '–*'])('%j', (written) => {
    const figure = readPrintedFigure(written);
    expect(figure).toMatchObject({ kind: 'figure', digits: 0, exact: true });
    if (figure.kind !== 'figure') return;
    expect(printsAs(figure, 0, 2)).toBe(true);
    // One of five hundred prints as 0, and is not none.
    expect(printsAs(figure, 1, 500)).toBe(false);
    expect(printsAs({ ...figure, exact: false }, 1, 500)).toBe(true);
  });

  test('in shares and counts, in per cent and from 0 to 1; nothing is left unchecked', () => {
    for (const [share, other] of [
      ['66,7', '33,3'],
      ['0,667', '0,333'],
    ]) {
      const table = recognised(
        [
          ['Region', 'Innfridd', 'Delvis innfridd', 'Ikke innfridd', 'Uten rapportering', 'Antall innfridd'],
          ['0301 Oslo', share ?? '', '-', other ?? '', '–', '-'],
        ],
        { year: 2019 },
      );
      expect(table.cells).toHaveLength(5);
      expect(table.cells.map(({ figure }) => figure.kind)).toEqual(Array(5).fill('figure'));
      expect(checked(table)?.unchecked).toBe(0);
    }
  });

  test('a column of dashes alone is a column of figures where its header says so', () => {
    const table = recognised([
      ['Region', 'Innfridd 2019', 'Merknad'],
      ['Halden', '-', '-'],
      ['Oslo', '-', '-'],
    ]);
    expect(placesIn(table)).toEqual(['B2 0101 2019 met/all/share -', 'B3 0301 2019 met/all/share -']);
    expect(table.unplaced).toEqual([]);
  });
});

describe('[PUB-1] a count with its share in one cell', () => {
  test.each([
    ['27 (73,0 %)', '27', '73,0 %'],
    ['1 027 (73 %)', '1 027', '73 %'],
    ['73,0 % (27)', '27', '73,0 %'],
    ['27 (73,0)', '27', '73,0'],
    ['27 [73,0%]', '27', '73,0%'],
    ['27 / 73,0 %', '27', '73,0 %'],
    ['27 (73.0%)1)', '27', '73.0%'],
  ])('%s', (written, count, share) => {
    const table = recognised([
      ['Region', 'Innfridd 2019'],
      ['Oslo', written],
      ['Halden', '1 (50,0 %)'],
    ]);
    expect(placesIn(table).slice(0, 2)).toEqual([
      `B2 0301 2019 met/all/count ${count}`,
      `B2 0301 2019 met/all/share ${share}`,
    ]);
    expect(table.unplaced).toEqual([]);
    expect(checked(table)?.feasibility.verdict).toBe('possible');
  });

  test('the two are held against each other', () => {
    const table = recognised([
      ['Region', 'Innfridd 2019', 'Nevner'],
      ['Oslo', '27 (73,0 %)', '36'],
    ]);
    const found = checked(table);
    expect(found?.feasibility.verdict).toBe('impossible');
    for (const { cells } of found?.feasibility.conflicts ?? [])
      expect(new Set(cells).size).toBe(cells.length);
  });
});

describe('[PUB-1] footnotes', () => {
  test('on headers, regions, years', () => {
    const table = recognised([
      ['Region 1)', 'År*', 'Andel innfridd¹', 'Nevner 2)'],
      ['Oslo 1)', '2019*', '50,0', '4'],
      ['Halden¹', '2019 2)', '25,0*', '4 1)'],
      ['Våler (Østfold)', '2019', '25,0', '4'],
    ]);
    expect(placesIn(table)).toEqual([
      'C2 0301 2019 met/all/share 50,0',
      'D2 0301 2019 N/all/denominator 4',
      'C3 0101 2019 met/all/share 25,0*',
      'D3 0101 2019 N/all/denominator 4 1)',
      'C4 0137 2019 met/all/share 25,0',
      'D4 0137 2019 N/all/denominator 4',
    ]);
    expect(table.unplaced).toEqual([]);
  });

  test('a måltall with its part is no footnote', () => {
    const table = recognised(
      [
        ['Kommune', '1a)', '1 b)', 'Måltall 5 a)'],
        ['Oslo', '50,0', '2', '25,0'],
      ],
      { year: 2019 },
    );
    expect(placesIn(table)).toEqual([
      'B2 0301 2019 met/all/share 50,0',
      'C2 0301 2019 met/all/count 2',
      'D2 0301 2019 partiallyMet/all/share 25,0',
    ]);
  });
});

test.each([
  ['Innfridd (antall)', 'count'],
  ['Innfridd (personer)', 'count'],
  ['Innfridd (n)', 'count'],
  ['Innfridd (antall) a)', 'count'],
  ['Innfridd (pst) (b)', 'share'],
])('[PUB-1] a word between brackets is no footnote: %s', (header, part) => {
  expect(readWords(withoutHeaderFootnotes(header))).toMatchObject({ outcome: 'met', part });
});

describe('[PUB-2] regions as they are printed', () => {
  test.each([
    ['Oslo (-2019)', '0301'],
    ['Halden (1977-2019)', '0101'],
    ['Halden (–2019)', '0101'],
    ['K-0301 Oslo', '0301'],
    ['K-0301', '0301'],
    ['0301 Oslo (-2019)', '0301'],
    ['F-20 Finnmark', '20'],
    ['EAK', '0'],
    ['EAK Landet', '0'],
    ['EKA20', '20'],
    ['EKA20 Finnmark', '20'],
    ['EKG05', 'EKG05'],
    ['EKG05 KOSTRA-gruppe 5', 'EKG05'],
    ['EKG13 Store kommuner utenom de fire største', 'EKG13'],
    ['0301 - Oslo', '0301'],
    ['0301 OSLO KOMMUNE', '0301'],
    ['Trondheim - Tråante', '5001'],
    ['Guovdageaidnu – Kautokeino', '2011'],
    ['5001 Trondheim – Tråante', '5001'],
    ['Oslo - Oslo', '0301'],
  ])('%s is %s', (written, code) => {
    const table = recognised([
      ['Region', 'Innfridd 2019'],
      [written, '50,0'],
      ['Halden', '25,0'],
    ]);
    expect(placesIn(table)[0]).toBe(`B2 ${code} 2019 met/all/share 50,0`);
  });

  test.each([
    'Oslo - Sagene',
    '0301 Oslo - Bydel Frogner',
    '0301 Bydel Frogner',
    '0301 Bergen',
    '030101 Gamle Oslo',
    'Oslo, Sagene',
    'Oslo / Frogner',
    'Halden (2020-2023)',
    'EAKUO Landet uten Oslo',
    'Sagene - Oslo',
  ])('%s is counted and named as unplaced, and held against nothing', (written) => {
    const table = recognised([
      ['Region', 'Innfridd 2019'],
      ['Oslo', '66,7'],
      [written, '50,0'],
    ]);
    expect(placesIn(table)).toEqual(['B2 0301 2019 met/all/share 66,7']);
    expect(unplacedIn(table)).toEqual(['B3 regionUnknown']);
  });

  test.each([
    ['0301', 'Bergen'],
    ['0301', 'Våler'],
    ['0301', 'Bydel Frogner'],
    ['0301', 'Oslo - Sagene'],
    ['03', 'Hordaland'],
  ])('number %s beside the name %s is not placed: the row is about something else', (code, name) => {
    const table = recognised(
      [
        ['Kode', 'Område', 'Innfridd'],
        ['0101', 'Halden', '66,7'],
        [code, name, '50,0'],
      ],
      { year: 2019 },
    );
    expect(placesIn(table)).toEqual(['C2 0101 2019 met/all/share 66,7']);
    expect(unplacedIn(table)).toEqual(['C3 regionUnknown']);
  });

  test.each([
    ['0301', 'Oslo kommune'],
    ['0301', 'OSLO'],
    ['0301', 'Oslo*'],
    ['0301', 'Oslo (-2019)'],
    ['5001', 'Trondheim - Tråante'],
    ['5001', 'Trondheim'],
    ['0137', 'Våler'],
    ['0137', 'Våler (Østfold)'],
    ['0137', 'Østfold'],
    ['1515', 'Herøy (M.R.)'],
    ['0', 'Alle kommuner'],
    ['20', 'Finnmark fylkeskommune'],
  ])('number %s beside %s is one region', (code, name) => {
    const table = recognised(
      [
        ['Kode', 'Område', 'Innfridd'],
        ['0101', 'Halden', '66,7'],
        [code, name, '50,0'],
      ],
      { year: 2019 },
    );
    expect(unplacedIn(table)).toEqual([]);
    expect(placesIn(table)[1]).toBe(`C3 ${code} 2019 met/all/share 50,0`);
  });
});

describe('[PUB-2] the role of a column, from all the evidence there is', () => {
  test('a denominator that looks like years', () => {
    const table = recognised(
      [
        ['Kommune', 'Andel innfridd', 'Nevner'],
        ['Halden', '50,0', '2000'],
        ['Moss', '50,0', '2016'],
      ],
      { year: 2019 },
    );
    expect(placesIn(table)).toContain('C2 0101 2019 N/all/denominator 2000');
    expect(placesIn(table)).toContain('C3 0104 2019 N/all/denominator 2016');
  });

  test('counts that look like years under a header of a year, an age group or a region', () => {
    const byYear = recognised([
      ['Antall innfridd'],
      ['Kommune', '2018', '2019'],
      ['Halden', 1998, 2012],
      ['Moss', 2001, 2016],
    ]);
    expect(placesIn(byYear)).toHaveLength(4);
    const byAge = recognised(
      [
        ['Antall innfridd'],
        ['Kommune', '18–66 år', '67 år og eldre'],
        ['Halden', 1998, 2012],
        ['Moss', 2001, 2016],
      ],
      { year: 2019 },
    );
    expect(placesIn(byAge)).toHaveLength(4);
  });

  test('two columns that could be years: the one that says so, or the one that repeats', () => {
    const named = recognised([
      ['Kommune', 'År', 'Andel innfridd', 'Nevner'],
      ['Halden', '2019', '50,0', '2018'],
      ['Moss', '2019', '50,0', '2016'],
    ]);
    expect(placesIn(named)).toContain('D2 0101 2019 N/all/denominator 2018');
    const bare = recognised([
      ['Kommune', 'x', 'y', 'Andel innfridd'],
      ['Halden', '2004', '2019', '50,0'],
      ['Moss', '2016', '2019', '50,0'],
      ['Oslo', '1999', '2019', '50,0'],
    ]);
    expect(placesIn(bare).filter((one) => one.includes('/share'))).toEqual([
      'D2 0101 2019 met/all/share 50,0',
      'D3 0104 2019 met/all/share 50,0',
      'D4 0301 2019 met/all/share 50,0',
    ]);
    // What the other column is, nobody says: its figures are counted.
    expect(unplacedIn(bare)).toHaveLength(3);
  });

  test('a header whose column holds something else is not believed', () => {
    const table = recognised(
      [
        ['Nr', 'År', 'Kommune', 'Andel innfridd'],
        ['1', '0–17 år', 'Halden', '50,0'],
        ['2', '18–66 år', 'Halden', '25,0'],
        ['3', '0–17 år', 'Moss', '25,0'],
        ['18', '18–66 år', 'Moss', '25,0'],
      ],
      { year: 2019 },
    );
    expect(placesIn(table)).toContain('D2 0101 2019 met/0-17/share 50,0');
    expect(placesIn(table)).toContain('D5 0104 2019 met/18-66/share 25,0');
  });

  test('row numbers are no figures', () => {
    const table = recognised(
      [
        ['#', 'Kommune', 'Andel innfridd'],
        ['1', 'Halden', '50,0'],
        ['2', 'Moss', '50,0'],
        ['3', 'Oslo', '50,0'],
      ],
      { year: 2019 },
    );
    expect(placesIn(table)).toHaveLength(3);
    expect(table.unplaced).toEqual([]);
  });
});

describe('[PUB-3] other named roundings before impossible', () => {
  const table = (...rows: readonly (readonly string[])[]): RecognisedTable =>
    recognised([['Kommune', 'Innfridd', 'Delvis innfridd', 'Nevner'], ...rows], { year: 2019 });

  test.each([
    ['halfAwayFromZero', ['Halden', '93,8', '6,3', '16']],
    ['halfToEven', ['Halden', '93,8', '6,2', '16']],
    ['truncation', ['Halden', '66,6', '33,3', '3']],
    ['up', ['Halden', '66,7', '33,4', '3']],
  ])('%s', (rule, row) => {
    const found = checked(table(row));
    expect([found?.rule, found?.feasibility.verdict]).toEqual([rule, 'possible']);
  });

  test('one rule for the whole table: half to even in one row and cut in the other is impossible', () => {
    const found = checked(table(['Halden', '93,8', '6,2', '16'], ['Moss', '66,6', '33,3', '3']));
    expect([found?.rule, found?.feasibility.verdict]).toEqual(['halfAwayFromZero', 'impossible']);
  });

  test('[PUB-4] parts that must make the whole are no evidence of cutting: the page stays impossible as closed', () => {
    const page = recognised(
      [
        ['Region', 'Innfridd', 'Delvis innfridd', 'Ikke innfridd'],
        ['Hele landet', '77,7', '7,9', '14,2'],
      ],
      { year: 2019 },
    );
    expect(checked(page, true)?.feasibility.verdict).toBe('impossible');
    expect(checked(page)?.feasibility.verdict).toBe('possible');
  });
});

test('[PUB-1] the interval of a dash is zero alone', () => {
  const table = recognised([
    ['Område', 'År', 'Andel delvis innfridd'],
    ['Halden', '2019', '-'],
  ]);
  const [cell] = compareCells(table.cells, [], indicators);
  expect(cell?.verdict.kind).toBe('cannotTell');
  expect(cell?.interval).toMatchObject({ lowerInclusive: true, upperInclusive: true });
});
