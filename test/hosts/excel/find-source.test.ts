import { indicators } from '../../made/shipped';
import { cellsAddress, parseAddress, parseAreas } from '../../../src/hosts/excel/a1';
import { findSource } from '../../../src/hosts/excel/read/find-source';
import { listSources } from '../../../src/hosts/excel/read/list-sources';
import { formatArea, parseArea } from '../../../simulated-excel/workbook/address';
import { openWorkbook, type OpenWorkbook } from '../../started/workbook';

const PERSONS = [
  ['Kommentar', 'Løpenr', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10', 'Kode 13', 'Kode 14'],
  ['a', '1', '0301', 20, 1, 1, 2, null],
  ['b', '2', '0301', 30, 1, 2, 1, 1],
] as const;

async function workbook(): Promise<OpenWorkbook> {
  const open = await openWorkbook({
    Notater: [['Dette er ikke data'], ['heller ikke']],
    Personer: { rows: PERSONS, table: 'Uttrekk' },
    'Mitt ark': [
      ['', ''],
      ['', 'kode 9', 'kode 10'],
      ['', 1, 2],
    ],
  });
  await open.page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Mitt ark');
    context.workbook.names.add('Utvalg', sheet.getRange('B2:C3'));
    context.workbook.names.add('Sats', '=0.25');
    await context.sync();
  });
  return open;
}

describe('finding the data', () => {
  let open: OpenWorkbook;
  beforeAll(async () => {
    open = await workbook();
  });
  afterAll(() => open.page.close());

  test.each([
    ['uttrekk', { kind: 'table', name: 'Uttrekk', address: 'Personer!A1:H3', rows: 3, columns: 8 }],
    ['UTVALG', { kind: 'name', name: 'Utvalg', address: "'Mitt ark'!B2:C3", firstRow: 2, firstColumn: 2 }],
    ['Personer!$A$1:$C$2', { kind: 'range', address: 'Personer!A1:C2', rows: 2, columns: 3 }],
    ["'mitt ark'!A:Z", { kind: 'range', address: "'Mitt ark'!B2:C3", rows: 2, columns: 2 }],
    ['Mitt ark', { kind: 'sheet', name: 'Mitt ark', address: "'Mitt ark'!B2:C3" }],
    ['A1:B2', { kind: 'range', address: 'Notater!A1:A2' }],
  ])('%s', async (wanted, expected) => {
    expect(await findSource(open.api, wanted)).toMatchObject({ kind: 'found', source: expected });
  });

  test('what does not exist is answered with what does', async () => {
    expect(await findSource(open.api, 'Personar')).toEqual({
      kind: 'problem',
      problem: {
        kind: 'sourceNotFound',
        wanted: 'Personar',
        tables: ['Uttrekk'],
        names: ['Utvalg', 'Sats'],
        sheets: ['Notater', 'Personer', 'Mitt ark'],
      },
    });
    expect(await findSource(open.api, 'Finnesikke!A1:B2')).toMatchObject({
      problem: { kind: 'sourceNotFound' },
    });
  });

  test('a name that holds a number, and cells without content, are said to be so', async () => {
    expect(await findSource(open.api, 'sats')).toEqual({
      kind: 'problem',
      problem: { kind: 'nameNotCells', name: 'Sats' },
    });
    expect(await findSource(open.api, 'Notater!M1:N5')).toEqual({
      kind: 'problem',
      problem: { kind: 'sourceEmpty', source: 'Notater!M1:N5' },
    });
  });

  test('one selected cell stands for its table, or else for its sheet; several for themselves', async () => {
    const select = (sheet: string, address: string) =>
      open.page.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).select();
        await context.sync();
      });
    await select('Personer', 'C2');
    expect(await findSource(open.api, null)).toMatchObject({ source: { kind: 'table', name: 'Uttrekk' } });
    await select('Mitt ark', 'A1');
    expect(await findSource(open.api, null)).toMatchObject({ source: { kind: 'sheet', name: 'Mitt ark' } });
    await select('Personer', 'B:D');
    expect(await findSource(open.api, null)).toMatchObject({
      source: { kind: 'selection', address: 'Personer!B1:D3' },
    });
  });

  test('a selection of several areas is refused with advice', async () => {
    const { workbook } = open.page.excel;
    const { selection } = workbook.facts;
    workbook.update({ selection: { ...selection, instead: 'areas' } });
    expect(await findSource(open.api, null)).toEqual({ kind: 'problem', problem: { kind: 'severalAreas' } });
    workbook.update({ selection: { ...selection, instead: 'chart' } });
    expect(await findSource(open.api, null)).toEqual({
      kind: 'problem',
      problem: { kind: 'selectionNotCells' },
    });
    workbook.update({ selection });
  });

  test('the most likely data are offered first, and the same cells once', async () => {
    const offers = await listSources(open.api, indicators);
    expect(offers.map(({ source }) => `${source.kind} ${source.name}`)).toEqual([
      'table Uttrekk',
      'name Utvalg',
      'selection Personer!B1:D3',
      'sheet Notater',
    ]);
    expect(offers[0]?.columns?.indicators.map(({ id }) => id)).toEqual([
      'arbeid-utdanning',
      'organisasjon-kultur-fritid',
    ]);
    expect(offers[0]?.columns?.columns.get('municipality')).toEqual({ column: 2, header: 'Kommunenr' });
    expect(offers[0]?.headers).toEqual(PERSONS[0]);
    expect(offers.at(-1)?.columns).toBeNull();
  });
});

test('one name, chart sheet or macro sheet that refuses does not take the list with it', async () => {
  const open = await workbook();
  const { excel } = open.page;
  const before = (await listSources(open.api, indicators)).map(({ source }) => source.name);
  const names = {
    Flere: '=Personer!$A$1:$B$2,Personer!$D$1:$E$2',
    Dynamisk: '=OFFSET(Personer!$A$1,0,0,3,2)',
    Tapt: '=#REF!$A$1',
  };
  excel.workbook.update({
    names: [
      ...Object.entries(names).map(([name, formula]) => ({ name, formula, comment: '', visible: true })),
      ...excel.workbook.facts.names,
    ],
  });
  excel.workbook.addSheet('Diagram1').update({ kind: 'chart' });
  excel.workbook.addSheet('Makro1').update({ kind: 'macro' });
  expect((await listSources(open.api, indicators)).map(({ source }) => source.name)).toEqual(before);
  expect(await findSource(open.api, 'Uttrekk')).toMatchObject({ kind: 'found' });
  for (const name of Object.keys(names)) {
    expect(await findSource(open.api, name)).toEqual({
      kind: 'problem',
      problem: { kind: 'nameNotCells', name },
    });
  }
  expect(await findSource(open.api, 'Diagram1')).toMatchObject({ problem: { code: 'UnsupportedSheet' } });
  const chart = excel.workbook.sheetNamed('Diagram1');
  if (chart) excel.workbook.update({ activeSheet: chart });
  expect(await findSource(open.api, null)).toMatchObject({ problem: { kind: 'selectionNotCells' } });
  expect(await findSource(open.api, 'A1:B2')).toMatchObject({ problem: { code: 'UnsupportedSheet' } });
  open.page.close();
});

describe('addresses', () => {
  test.each(['A1', 'B2:D9', 'A:C', '2:4', '$C$7:$D$8', 'XFD1048576', 'D9:B2'])(
    '%s is read as Excel reads it',
    (text) => {
      const area = parseArea(text.replace(/\$/g, ''));
      if (!area) throw new Error('no area');
      expect(parseAddress(text)?.area).toEqual({
        firstRow: area.row + 1,
        firstColumn: area.column + 1,
        rows: area.rowCount,
        columns: area.columnCount,
      });
    },
  );
  test.each(['', 'Personer', 'A', '12', 'A0', 'XFE1', 'A1:', 'A1048577', 'kode 9', 'A1:C', 'A:3'])(
    '«%s» is no address',
    (text) => expect(parseAddress(text)).toBeNull(),
  );
  test('sheets are split off, and areas are written back as Excel writes them', () => {
    expect(parseAddress("'Anne''s ark'!B2:C3")).toEqual({
      sheet: "Anne's ark",
      area: { firstRow: 2, firstColumn: 2, rows: 2, columns: 2 },
    });
    expect(cellsAddress({ firstRow: 2, firstColumn: 27, rows: 3, columns: 1 })).toBe(
      formatArea({ row: 1, column: 26, rowCount: 3, columnCount: 1 }),
    );
    expect(parseAreas('A1:B2,C3')).toHaveLength(2);
    expect(parseAreas('?')[0]).toMatchObject({ rows: 1_048_576 });
  });
});
