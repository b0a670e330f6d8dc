import { platform } from '../../simulated-excel/platform/platform';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { errorOf, startFunctions, type FunctionsPage } from '../started/functions-page';
import { PERSONS, personsWorkbook } from '../made/persons';

/* The functions that check published figures, as Excel calls them: from formulas in cells, through the real runtime. */

const PUBLISHED = [
  ['Innfridd', '77,7'],
  ['Delvis', '7,9'],
  ['Ikke', '14,2'],
];
const TEXT =
  'I Oslo hadde 42,9 prosent innfridd bistand i 2019. I Halden var behovet innfridd for 60 prosent i 2019.';

let page: FunctionsPage;
// A build that hands empty cells over as empty: where they come as 0, ages by range are refused ([IN-8]).
beforeAll(async () => {
  page = await startFunctions({
    platform: platform('m365', { blankArgument: 'emptyText' }),
    workbook: workbookOf({
      ...personsWorkbook(),
      Publisert: { rows: [...PUBLISHED, [TEXT, 42.9], [null, '43,0']] },
    }),
  });
});
afterAll(() => page.close());

test('spill their answers beside the published figures', async () => {
  page.excel.type('Ark!A1', '=IPLOS.CHECK(Publisert!B4;Data!A1:F14;"arbeid-utdanning";1;"Oslo";2019)');
  page.excel.type('Ark!E1', '=IPLOS.FEASIBLE(Publisert!A1:B3;;SANN)');
  page.excel.type('Ark!I1', '=IPLOS.DENOMINATORS("84,4";50)');
  page.excel.type('Ark!M1', '=IPLOS.CLAIMS(Publisert!A4;Data!A1:F14;"arbeid-utdanning")');
  page.excel.type('Ark!S1', '=IPLOS.CHECK(Publisert!B5;"Personer";"arbeid-utdanning";"1a";"0301";2019)');
  page.excel.type('Ark!AJ1', 'Kommune');
  page.excel.type('Ark!AK1', 'Antall innfridd');
  page.excel.type('Ark!AJ2', 'Bergen');
  page.excel.type('Ark!AK2', 3);
  page.excel.type('Ark!Z1', '=IPLOS.AUDIT(Ark!AJ1:AK2)');
  await page.excel.functions.calculated();
  expect(page.shown('Ark!Z2:AD2')).toEqual([
    ['Ark!AK2', expect.stringMatching(/^Bergen/), 'antall innfridd', '✗ vises, men er lite', '3'],
  ]);
  expect(page.shown('Ark!A1:C1')).toEqual([['Hva', 'Verdi', 'Forklaring']]);
  expect(page.shown('Ark!A7:B7')).toEqual([['Dom', 'stemmer']]);
  expect(page.shown('Ark!B5:B6')).toEqual([['3/7'], ['42,9\u00a0%']]);
  expect(page.shown('Ark!E4:G4')).toEqual([
    ['Dom', 'umulig', expect.stringMatching(/Umulig for enhver nevner.*Med en rest/)],
  ]);
  expect(page.shown('Ark!E5:F5')).toEqual([
    ['Motsier hverandre', 'Innfridd (77,7); Delvis (7,9); Ikke (14,2)'],
  ]);
  expect(page.shown('Ark!E6:F7')).toEqual([
    ['Med en rest', 'mulig'],
    ['Nevner', 318],
  ]);
  expect(page.shown('Ark!I3:J3')).toEqual([['Minste nevner', 32]]);
  expect(page.shown('Ark!I6:K6')).toEqual([['Nevner', 32, '27/32 = 84,375\u00a0%']]);
  expect(page.shown('Ark!O1:O3')).toEqual([['Dom'], ['✓ stemmer'], ['✗ stemmer ikke']]);
  expect(page.shown('Ark!T7:T7')).toEqual([['avviker']]);

  page.excel.type('Publisert!B4', 57.1);
  await page.excel.functions.calculated();
  expect(page.shown('Ark!B7:B8')).toEqual([['avviker'], ['+14,24']]);
});

test('wrong use is an error with a text that helps', async () => {
  const RANGE = { cells: 'Data!A1:F14' };
  const WORK = 'arbeid-utdanning';
  const results = await Promise.all([
    page.call('CHECK', 'mange', RANGE, WORK, 1),
    page.call('CHECK', '77,7', RANGE, WORK, 1, 'Viken'),
    page.call('FEASIBLE', { cells: 'Data!A2:F14' }),
    page.call('FEASIBLE', { cells: 'Ark!Z50:Z53' }),
    page.call('DENOMINATORS', ':'),
    page.call('DENOMINATORS', '84,4', 0.5),
    page.call('CLAIMS', { cells: 'Ark!Z50' }, RANGE, WORK),
    page.call('CLAIMS', { cells: 'Publisert!A4' }, 'Uttrekk'),
  ]);
  expect(results.map(errorOf)).toEqual([
    { code: '#VALUE!', message: expect.stringMatching(/«mange» er ikke et tall/) },
    { code: '#N/A', message: expect.stringMatching(/2020–2023/) },
    { code: '#VALUE!', message: expect.stringMatching(/13 rader og 6 kolonner/) },
    { code: '#VALUE!', message: expect.stringMatching(/Ingen av cellene har en andel/) },
    { code: '#N/A', message: expect.stringMatching(/personvern/) },
    { code: '#VALUE!', message: expect.stringMatching(/1 til 100000/) },
    { code: '#VALUE!', message: expect.stringMatching(/«tekst» mangler/) },
    { code: '#N/A', message: expect.stringMatching(/«Uttrekk» finnes ikke/) },
  ]);
});

test.each(['null', 'emptyText', 'zero'] as const)(
  'where empty cells come as %s, optional cells that are empty are left out',
  async (blankArgument) => {
    const other = await startFunctions({
      workbook: workbookOf({ ...personsWorkbook(), Publisert: { rows: PUBLISHED } }),
      platform: platform('m365', { blankArgument, displayLanguage: 'en-GB' }),
    });
    const [feasible, denominators] = await Promise.all([
      other.call('FEASIBLE', { cells: 'Publisert!A1:B3' }, { cells: 'Ark!Z1' }, { cells: 'Ark!Z2' }),
      other.call('DENOMINATORS', '84,4', { cells: 'Ark!Z1' }),
    ]);
    expect(feasible?.kind === 'value' && (feasible.value as unknown[][])[4]?.slice(0, 2)).toEqual([
      'Denominator',
      318,
    ]);
    expect(denominators?.kind === 'value' && (denominators.value as unknown[][])[2]?.slice(0, 2)).toEqual([
      'Least denominator',
      32,
    ]);
    other.close();
  },
);

describe('[IN-8] [PUB-1] an empty cell is never a published 0', () => {
  test.each(['zero', 'null', 'emptyText'] as const)('delivered as %s', async (blankArgument) => {
    const units = ['Enhet', 'A', 'A', null, null];
    const rows = PERSONS.slice(0, 5).map((row, at) => [...row, units[at] ?? null]);
    const other = await startFunctions({
      workbook: workbookOf({
        ...personsWorkbook(rows),
        Publisert: { rows: [['77,7'], ['7,9'], ['14,2'], [null], [0], ['0,0']] },
      }),
      platform: platform('m365', { blankArgument }),
    });
    const asked = '"arbeid-utdanning";"9b";"Oslo";2019;SANN)';
    other.excel.type('Ark!A1', `=IPLOS.CHECK(Publisert!A4;Data!A1:G5;${asked}`);
    other.excel.type('Ark!A2', `=IPLOS.CHECK(Publisert!A5;Data!A1:G5;${asked}`);
    other.excel.type('Ark!A3', `=IPLOS.CHECK(0;Data!A1:G5;${asked}`);
    other.excel.type('Ark!A4', '=IPLOS.DENOMINATORS(Publisert!A4)');
    other.excel.type('Ark!C1', '=IPLOS.FEASIBLE(Publisert!A1:A4)');
    other.excel.type('Ark!H1', '=IPLOS.TABLE(Data!A1:G5;"arbeid-utdanning";"Enhet";2019;"antall";;"alle")');
    await other.excel.functions.calculated();
    expect(other.shown('Ark!A1:A4')).toEqual([['mangler'], ['stemmer'], ['stemmer'], ['#VALUE!']]);
    const feasible = other.shown('Ark!C1:D20');
    expect(feasible[1]).toEqual([expect.anything(), '77,7; 7,9; 14,2; –']);
    expect(feasible.find(([what]) => /uten rapportering må vises som/i.test(String(what)))?.[1]).toBe(
      '0,1–0,4',
    );
    expect(other.shown('Ark!H1:H3')).toEqual([['Enhet'], ['(uten verdi)'], ['A']]);
    other.close();
  });
});
