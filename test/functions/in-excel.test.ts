import { platform } from '../../simulated-excel/platform/platform';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { errorOf, startFunctions, unformatted, type FunctionsPage } from '../started/functions-page';
import { personsWorkbook } from '../made/persons';
import { until } from '../started/until';

/*
 * The functions as Excel calls them: the shipped sources and metadata in the real custom-functions runtime, which answers
 * twice a second; calls are therefore made together.
 */
const RANGE = { cells: 'Data!A1:F14' };
const WORK = 'arbeid-utdanning';

type Arguments = Parameters<FunctionsPage['call']>[1][];

let page: FunctionsPage;
// A build that hands empty cells over as empty: where they come as 0, ages by range are refused ([IN-8], below).
beforeAll(async () => {
  page = await startFunctions({
    workbook: workbookOf(personsWorkbook()),
    platform: platform('m365', { blankArgument: 'emptyText' }),
  });
});
afterAll(() => page.close());

describe('figures from a range', () => {
  const FIGURES: readonly (readonly [string, string, Arguments, number])[] = [
    ['the country in the latest year', 'SHARE', [WORK, 1], 4 / 9],
    ['a title, and a measure as text', 'SHARE', ['Arbeid og utdanning', '1a'], 4 / 9],
    ['a kommune by code as text', 'SHARE', [WORK, 1, '0301'], 3 / 7],
    ['a kommune by code as number', 'SHARE', [WORK, 1, 301], 3 / 7],
    ['a kommune by name', 'SHARE', [WORK, 1, 'Halden'], 1 / 2],
    ['a fylke', 'SHARE', [WORK, 1, '01'], 1 / 2],
    ['an age group', 'SHARE', [WORK, 3, 'Oslo'], 2 / 4],
    ['an earlier year', 'SHARE', [WORK, 1, null, 2018], 1],
    ['a year as text, and 0 for the country', 'SHARE', [WORK, 1, 0, '2018'], 1],
    ['those without a report [NUM-4]', 'SHARE', [WORK, 13, '0301'], 1 / 7],
    ['a count', 'COUNT', [WORK, '1b', '0301'], 3],
    ['a count of nobody', 'COUNT', [WORK, 9, '0137'], 0],
    ['a denominator', 'DENOMINATOR', [WORK], 9],
    ['a denominator of an age group', 'DENOMINATOR', [WORK, '18-66', '0301'], 4],
    ['b in SHARE is the same måltall', 'SHARE', [WORK, '1b', '0301'], 3 / 7],
    ['a in COUNT is the same måltall', 'COUNT', [WORK, '1a', '0301'], 3],
    ['a number in COUNT', 'COUNT', [WORK, 9, '0301'], 1],
    ['a måltall in words', 'COUNT', [WORK, 'ikke innfridd', '0301'], 1],
    ['with an age group', 'SHARE', [WORK, 'Innfridd 18–66', 'Oslo'], 2 / 4],
    ['the age group first, in English', 'COUNT', [WORK, '18-66 years, partially met', 'Oslo'], 1],
    ['with share said', 'COUNT', [WORK, 'Andel uten rapportering', '0301'], 1],
    ['the denominator of a måltall', 'DENOMINATOR', [WORK, 3, '0301'], 4],
    ['the denominator of a måltall in words', 'DENOMINATOR', [WORK, 'innfridd 18-66', '0301'], 4],
    ['the denominator by 1a', 'DENOMINATOR', [WORK, '1a', 'Oslo', 2018], 1],
    ['a denominator of all ages by name', 'DENOMINATOR', [WORK, 'alle', 'Oslo', 2018], 1],
  ];

  test('are those counted by hand', async () => {
    const results = await Promise.all(FIGURES.map(([, id, args]) => page.call(id, RANGE, ...args)));
    expect(FIGURES.map(([what], at) => [what, unformatted(results[at])])).toEqual(
      FIGURES.map(([what, , , value]) => [what, { kind: 'value', value }]),
    );
  });

  const AS_TABLE: readonly (readonly [string, string, Arguments, number | string])[] = [
    ['[VAL-2] a share to one decimal of a per cent', 'SHARE', [WORK, 1, '0301', 2019, true], 0.429],
    ['[VAL-2] half is rounded up', 'SHARE', [WORK, 1, 0, 2019, 1], 0.444],
    ['unrounded when it is not wanted', 'SHARE', [WORK, 1, '0301', 2019, false], 3 / 7],
    ['[VAL-3] nobody in the denominator', 'SHARE', [WORK, 1, '0137', null, true], '.'],
    ['[VAL-3] a count of nobody', 'COUNT', [WORK, 9, '0137', null, true], 0],
    ['[REG-4] a share that was not reported', 'SHARE', [WORK, 1, '1103', null, true], '..'],
    ['[REG-4] a count that was not reported', 'COUNT', [WORK, 1, '1103', null, true], '..'],
    ['[REG-4] a denominator not reported', 'DENOMINATOR', [WORK, null, '1103', null, true], '..'],
    ['[NUM-5] those in no numerator', 'COUNT', [WORK, 'ugyldig', '0301'], 1],
    ['[NUM-5] those of an age group', 'COUNT', [WORK, 'ugyldig 18-66', '0301'], 0],
    ['[NUM-5] their share, as in a table', 'SHARE', [WORK, 'Invalid', '0301', 2019, true], 0.143],
  ];

  test('are as in a result table where that is asked for', async () => {
    const results = await Promise.all(AS_TABLE.map(([, id, args]) => page.call(id, RANGE, ...args)));
    expect(AS_TABLE.map(([what], at) => [what, unformatted(results[at])])).toEqual(
      AS_TABLE.map(([what, , , value]) => [what, { kind: 'value', value }]),
    );
  });

  const ERRORS: readonly (readonly [string, string, Arguments, string, RegExp])[] = [
    ['an unknown indicator', 'SHARE', [RANGE, 'x', 1], '#VALUE!', /^Ingen indikator heter «x»/],
    ['a measure that is none', 'SHARE', [RANGE, WORK, 17], '#VALUE!', /«17» er ikke et måltall/],
    [
      'a measure in other words',
      'SHARE',
      [RANGE, WORK, 'oppfylt'],
      '#VALUE!',
      /«oppfylt».*"ikke innfridd 67\+"/,
    ],
    [
      'an age group without an outcome',
      'SHARE',
      [RANGE, WORK, '67+'],
      '#VALUE!',
      /utfallet, .*"innfridd 67\+"/,
    ],
    [
      'a code with the name of another',
      'SHARE',
      [RANGE, WORK, 1, '0301 Bergen'],
      '#VALUE!',
      /0301 Oslo.*1201 Bergen/,
    ],
    ['TRUE for a region', 'SHARE', [RANGE, WORK, 1, true], '#VALUE!', /SANN.*ikke er noen region/],
    ['FALSE for a region', 'EXPLAIN', [RANGE, WORK, 1, false], '#VALUE!', /USANN.*ikke er noen region/],
    ['blank text for a region', 'SHARE', [RANGE, WORK, 1, ' '], '#VALUE!', /«region» er tom tekst/],
    ['blank text for a year', 'COUNT', [RANGE, WORK, 1, '0301', ''], '#VALUE!', /«år» er tom tekst/],
    [
      'blank text for an age group',
      'DENOMINATOR',
      [RANGE, WORK, ''],
      '#VALUE!',
      /«aldersgruppe» er tom tekst/,
    ],
    [
      'an age group of TABLE that is none',
      'TABLE',
      [RANGE, WORK, null, null, null, null, [['0-15']]],
      '#VALUE!',
      /«0-15»/,
    ],
    [
      'a wish for the verdict alone',
      'CHECK',
      ['54', RANGE, WORK, 1, null, null, 'dom'],
      '#VALUE!',
      /SANN eller USANN/,
    ],
    ['an age group that is none', 'DENOMINATOR', [RANGE, WORK, 'x'], '#VALUE!', /18-66, 67\+/],
    ['a region of several', 'SHARE', [RANGE, WORK, 1, 'Våler'], '#VALUE!', /0137 Våler.*0426 Våler/],
    ['a misspelt region', 'SHARE', [RANGE, WORK, 1, 'Osslo'], '#VALUE!', /Mente du/],
    ['a region of other years', 'SHARE', [RANGE, WORK, 1, 'Viken'], '#N/A', /2020–2023/],
    ['a year without rows', 'SHARE', [RANGE, WORK, 1, null, 2017], '#N/A', /Årene er 2018, 2019/],
    ['a year that is none', 'SHARE', [RANGE, WORK, 1, null, 'i fjor'], '#VALUE!', /«i fjor» er ikke et år/],
    ['nobody in the denominator', 'SHARE', [RANGE, WORK, 1, '0137'], '#N/A', /^\. /],
    [
      'a kommune that the data are not about [IN-11]',
      'SHARE',
      [RANGE, WORK, 1, '1103'],
      '#N/A',
      /^\.\. .*, ikke 1103 Stavanger\./,
    ],
    ['KOSTRA groups that nobody gave', 'SHARE', [RANGE, WORK, 1, 'EKG05'], '#N/A', /KOSTRA/],
    ['a wish that is neither yes nor no', 'SHARE', [RANGE, WORK, 1, null, null, 'ja'], '#VALUE!', /SANN/],
    ['a table that lacks the year', 'SHARE', [RANGE, WORK, 1, null, 2017, true], '#N/A', /Årene er/],
    ['no data', 'SHARE', [null, WORK, 1], '#VALUE!', /«data» mangler/],
    ['no indicator', 'SHARE', [RANGE, null, 1], '#VALUE!', /«indikator» mangler/],
    ['no measure', 'SHARE', [RANGE, WORK, null], '#VALUE!', /«måltall» mangler/],
    ['empty cells', 'SHARE', [{ cells: 'Ark!A50:F60' }, WORK, 1], '#VALUE!', /Området er tomt/],
    [
      'rows without a header',
      'SHARE',
      [{ cells: 'Data!A3:F14' }, WORK, 1],
      '#VALUE!',
      /kolonneoverskrifter.*Personer\[#Alle\].*"Personer"/,
    ],
    ['a header without rows', 'SHARE', [{ cells: 'Data!A1:F1' }, WORK, 1], '#VALUE!', /ingen rader/],
    ['codes of another indicator', 'SHARE', [RANGE, 'organisasjon-kultur-fritid', 1], '#VALUE!', /kode 13/],
    ['a table that is not there', 'SHARE', ['Uttrekk', WORK, 1], '#N/A', /«Uttrekk» finnes ikke.*«Personer»/],
    [
      'a handle of a lost table',
      'SHARE',
      ['Uttrekk · 9 rader · v2', WORK, 1],
      '#N/A',
      /nytt navn eller slettet/,
    ],
    ['a level that is none', 'TABLE', [RANGE, WORK, 'Enhet'], '#VALUE!', /løpenr, år, kommunenr/],
    [
      'a content that is none',
      'TABLE',
      [RANGE, WORK, null, null, 'alt'],
      '#VALUE!',
      /andeler, antall eller begge/,
    ],
    ['a field that is none', 'DEFINITION', [WORK, 99], '#VALUE!', /1–36/],
    ['a range in place of a table', 'DATASET', [RANGE], '#VALUE!', /anførselstegn/],
    ['an address on whichever sheet', 'DATASET', ['A:F'], '#VALUE!', /"Data!A:F"/],
    ['the same in another function', 'COUNT', ['A1:F14', WORK, 1], '#VALUE!', /"Data!A1:F14"/],
    ['a year of DATASET that is none', 'DATASET', ['Personer', 'x'], '#VALUE!', /«x» er ikke et år/],
  ];

  test('wrong use and figures that cannot be given are errors with a text that helps', async () => {
    const results = await Promise.all(ERRORS.map(([, id, args]) => page.call(id, ...args)));
    expect(
      ERRORS.map(([what], at) => [what, errorOf(results[at] ?? { kind: 'value', value: undefined })]),
    ).toEqual(ERRORS.map(([what, , , code, says]) => [what, { code, message: expect.stringMatching(says) }]));
  });
});

describe('formulas in cells', () => {
  test('spill their tables, and cells on them follow the data', async () => {
    page.excel.type('Ark!A1', '=IPLOS.TABLE(Data!A1:F14;"arbeid-utdanning";"kommune";2019;"andeler")');
    page.excel.type('Ark!N1', '=IPLOS.SHARE(Data!A1:F14;"arbeid-utdanning";1;A2;2019)');
    await page.excel.functions.calculated();
    expect(page.shown('Ark!A1:F2')).toEqual([
      ['Kommunenr', 'Kommune', 'År', 'Aldersgruppe', 'Nevner', 'Andel innfridd'],
      ['0101', 'Halden', 2019, 'Alle aldre', 2, 0.5],
    ]);
    expect(page.shown('Ark!A6:F6')).toEqual([['0137', 'Våler', 2019, 'Alle aldre', 0, '.']]);
    expect(page.shown('Ark!N1')).toEqual([[0.5]]);
    page.excel.type('Data!F12', 1);
    await page.excel.functions.calculated();
    expect(page.shown('Ark!F2:F2')).toEqual([[1]]);
    expect(page.shown('Ark!N1')).toEqual([[1]]);
    page.excel.type('Data!F12', 3);
    page.excel.type('Ark!A1', '');
    page.excel.type('Ark!N1', '');
    await page.excel.functions.calculated();
  });

  test('shares come as per cent, in one cell and in a table, and what a result table shows comes as it is', async () => {
    const format = (row: number, column: number) =>
      page.excel.workbook.sheetNamed('Ark')?.cells.style(row, column).numberFormat ?? 'General';
    page.excel.type('Ark!A30', '=IPLOS.SHARE(Data!A1:F14;"arbeid-utdanning";1;"0301")');
    page.excel.type('Ark!A31', '=IPLOS.SHARE(Data!A1:F14;"arbeid-utdanning";1;"0301";2019;TRUE)');
    page.excel.type('Ark!A32', '=IPLOS.COUNT(Data!A1:F14;"arbeid-utdanning";1;"0301")');
    page.excel.type(
      'Ark!A33',
      '=IPLOS.TABLE(Data!A1:F14;"arbeid-utdanning";"land";2019;"andeler";;"18-66; 0-17")',
    );
    await page.excel.functions.calculated();
    expect(page.shown('Ark!A30:A32')).toEqual([[3 / 7], [0.429], [3]]);
    expect(page.shown('Ark!A34:E36')).toEqual([
      [expect.anything(), 2019, '0–17 år', 1, 0],
      [expect.anything(), 2019, '18–66 år', 6, 0.5],
      ['', '', '', '', ''],
    ]);
    expect([29, 30, 31].map((row) => format(row, 0))).toEqual(['0.0%', 'General', 'General']);
    expect([3, 4].map((column) => format(33, column))).toEqual(['General', '0.0%']);
    for (const cell of ['A30', 'A31', 'A32', 'A33']) page.excel.type(`Ark!${cell}`, '');
    await page.excel.functions.calculated();
  });

  test('a table without its headers, as Excel hands over a table that is named, is read with them and follows them', async () => {
    page.excel.type('Ark!A40', '=IPLOS.COUNT(Personer;"arbeid-utdanning";1;"0301";2019)');
    page.excel.type('Ark!A41', '=IPLOS.ISSUES(Personer;"arbeid-utdanning")');
    await page.excel.functions.calculated();
    expect(page.shown('Ark!A40')).toEqual([[3]]);
    expect(page.shown('Ark!D42')).toEqual([['Data!F8']]);
    page.excel.type('Data!F1', 'merknad');
    await until('the formula has followed', () => page.shown('Ark!A40')[0]?.[0] === '#VALUE!');
    page.excel.type('Data!F1', 'kode 10');
    page.excel.type('Ark!A40', '');
    page.excel.type('Ark!A41', '');
    await page.excel.functions.calculated();
  });

  test('EXPLAIN goes from the rows to the printed digits', async () => {
    const result = await page.call('EXPLAIN', RANGE, WORK, '3a', 'Oslo', 2019);
    const lines = result.kind === 'value' ? (result.value as (string | number)[][]) : [];
    expect(lines.map(([step, value, , rule]) => [step, value, rule])).toEqual([
      ['Trinn', 'Verdi', 'Regel'],
      ['Måltall 3a', 0.5, 'DEF-3'],
      ['Rader lest', 13, 'IN-1'],
      ['Personer', 13, 'IN-7'],
      ['– fra andre år', 1, 'IN-6'],
      ['Personer i 2019', 12, 'IN-6'],
      ['Personer i 0301 Oslo', 9, 'REG-3, REG-4'],
      ['Ukjent alder', 1, 'AGE-2'],
      ['Av dem 18–66 år', 6, 'AGE-1'],
      ['Utenfor nevneren', 1, 'DEN-1, felt 19'],
      ['Utenfor nevneren', 1, 'DEN-1, felt 19'],
      ['Nevner', 4, 'DEN-1, felt 16'],
      ['Teller: innfridd (måltall 1–4)', 2, 'NUM-1, felt 15'],
      ['Teller: delvis innfridd (måltall 5–8)', 1, 'NUM-2, felt 15'],
      ['Teller: ikke innfridd (måltall 9–12)', 0, 'NUM-3, felt 15'],
      ['Teller: uten rapportering (måltall 13–16)', 1, 'NUM-4, felt 15, 20'],
      ['Andel, eksakt', 0.5, 'VAL-1'],
      ['Andel, avrundet', '50,0 %', 'VAL-2'],
      ['Definisjon', '', ''],
    ]);
    expect(lines[2]?.[2]).toBe('fra Data!A1:F14, under overskriftsraden');
    expect(lines.at(-3)?.[2]).toBe('2/4 = 50 %');
  });

  test('ISSUES give the addresses of the sheet, the gravest first', async () => {
    const result = await page.call('ISSUES', RANGE, WORK);
    const lines = result.kind === 'value' ? (result.value as (string | number)[][]) : [];
    expect(lines.slice(0, 3).map(([severity, , rows, cells]) => [severity, rows, cells])).toEqual([
      ['Alvorlighet', 'Rader', 'Celler'],
      ['feil', 1, 'Data!F8'],
      ['advarsel', 1, 'Data!D8'],
    ]);
  });

  test('definitions, coverage and indicators are spilled', async () => {
    const [indicators, sheet, field, coverage] = await Promise.all([
      page.call('INDICATORS'),
      page.call('DEFINITION', WORK),
      page.call('DEFINITION', 'Arbeid/utdanning', 'felt 5'),
      page.call('COVERAGE', RANGE, 2019),
    ]);
    expect(indicators).toEqual({
      kind: 'value',
      value: [
        ['Id', 'Tittel', 'Versjon', 'Koder'],
        [WORK, 'Bistand til å delta i arbeid og utdanning', '1.0', '9, 10'],
        [
          'organisasjon-kultur-fritid',
          'Bistand til å delta i organisasjonsarbeid, kultur eller fritidsaktiviteter',
          '1.0',
          '13, 14',
        ],
      ],
    });
    expect(sheet?.kind === 'value' && (sheet.value as unknown[]).length).toBe(39);
    expect(field).toEqual({ kind: 'value', value: [['Samordnet og preget av kontinuitet']] });
    expect(coverage?.kind === 'value' && (coverage.value as unknown[][])[1]).toEqual([
      '0101',
      'Halden',
      'Østfold',
      2019,
      2,
      'har data',
    ]);
  });

  test('an error cell in the range is an invalid value that is reported, not a crash', async () => {
    page.excel.type('Data!F2', '#N/A');
    const [share, issues] = await Promise.all([
      page.call('SHARE', RANGE, WORK, 1, '0301'),
      page.call('ISSUES', RANGE, WORK),
    ]);
    page.excel.type('Data!F2', 1);
    expect(unformatted(share)).toEqual({ kind: 'value', value: 2 / 7 });
    expect(issues?.kind === 'value' && (issues.value as unknown[][])[1]).toEqual([
      'feil',
      expect.stringMatching(/#N\/A/),
      2,
      'Data!F2, Data!F8',
    ]);
  });
});

describe('in other Excels', () => {
  test('whole columns are counted to their last row, as many as Excel hands over', async () => {
    const desktop = await page.call('SHARE', { cells: 'Data!B:F' }, WORK, 1, '0301');
    expect(desktop).toMatchObject({ kind: 'error' }); // five whole columns are more than Excel hands over
    expect(await page.call('DENOMINATOR', { cells: 'Data!D:F' }, WORK, null, null, 2019)).toEqual({
      kind: 'value',
      value: 10,
    });
  });

  test.each(['null', 'emptyText', 'zero'] as const)(
    '[IN-8] where empty cells come as %s, a table read through IPLOS.DATASET knows them',
    async (blankArgument) => {
      const other = await startFunctions({
        workbook: workbookOf(personsWorkbook()),
        platform: platform('m365', { blankArgument }),
      });
      const [range, dataSet] = await Promise.all([
        other.call('SHARE', RANGE, WORK, 3, 'Oslo', 2019),
        other.call('SHARE', 'Personer', WORK, 3, 'Oslo', 2019),
      ]);
      expect(unformatted(dataSet)).toEqual({ kind: 'value', value: 0.5 });
      if (blankArgument === 'zero')
        expect(errorOf(range)).toMatchObject({
          code: '#VALUE!',
          message: expect.stringContaining('IPLOS.DATASET'),
        });
      else expect(unformatted(range)).toEqual({ kind: 'value', value: 0.5 });
      other.close();
    },
  );

  test('an Excel that knows no formatted numbers gets plain ones', async () => {
    const old = await startFunctions({
      workbook: workbookOf(personsWorkbook()),
      platform: platform('ltsc2021'),
    });
    expect(await old.call('SHARE', RANGE, WORK, 1, '0301')).toEqual({ kind: 'value', value: 3 / 7 });
    old.close();
  });

  test('English Excel is answered in English', async () => {
    const other = await startFunctions({
      workbook: workbookOf(personsWorkbook()),
      platform: platform('m365', { displayLanguage: 'en-GB' }),
    });
    const [indicators, refused] = await Promise.all([
      other.call('INDICATORS'),
      other.call('SHARE', RANGE, WORK, 1, '1103'),
    ]);
    expect(indicators?.kind === 'value' && (indicators.value as unknown[][])[0]).toEqual([
      'Id',
      'Title',
      'Version',
      'Codes',
    ]);
    expect(refused && errorOf(refused).message).toBe(
      '.. The data are taken to be about 0101 Halden, 0137 Våler, 0301 Oslo, where there are rows, not 1103 Stavanger. Leave out “region” for everyone in the data.',
    );
    other.close();
  });
});
