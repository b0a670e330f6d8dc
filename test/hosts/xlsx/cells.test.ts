import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSmall, type SmallWorkbook } from '../../made/workbooks/small-workbook';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-cells-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (workbook: SmallWorkbook) => readSmall(join(folder, 'bok.xlsx'), workbook);
const firstRow = async (cells: string, workbook: SmallWorkbook = {}) =>
  (await read({ ...workbook, rows: `<row r="1">${cells}</row>` }))[0];
const utc = (...parts: readonly [number, number, number]) => new Date(Date.UTC(...parts));

describe('[IN-9] where a cell is', () => {
  it.each([
    [
      'without references',
      '<row><c/><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>',
      [[null, 1, null, 2], [], [3]],
    ],
    [
      'empty ones keep their place',
      '<row><c t="s"><v/></c><c s="0"/><c t="s"><v></v></c><c><v>1</v></c></row>',
      [[null, null, null, 1]],
    ],
    [
      'those without a reference follow the one before',
      '<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c><c r="G2"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      [[], [null, null, 1, 2, null, null, 3, 4], [5]],
    ],
    [
      'a row that only its cells number',
      '<row><c><v>1</v></c><c r="B3"><v>2</v></c></row><row><c r="A7"><v>3</v></c></row>',
      [[], [], [1, 2], [], [], [], [3]],
    ],
    [
      'a row in pieces',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="C1"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
      [[1, 2, 3]],
    ],
    [
      'a piece that only formats',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1" s="0"/></row>',
      [[1]],
    ],
    [
      'a cell first empty, then filled',
      '<row r="1"><c r="A1" t="str"><v/></c><c r="A1"><v>1</v></c><c r="A1" t="str"><v/></c></row><row r="1"><c r="A1" t="str"><v/></c><c r="B1" t="str"><v/></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
      [[1, 2]],
    ],
    [
      'rows and cells in any order',
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'the last column',
      '<row r="1"><c r="XFD1"><v>1</v></c></row>',
      [[...Array<null>(16_383).fill(null), 1]],
    ],
    ['small letters', '<row r="1"><c r="b1"><v>1</v></c></row>', [[null, 1]]],
    ['outside the data', '<!-- <row r="1"><c><v>1</v></c></row> -->', []],
  ])('%s', async (_what, rows, expected) => {
    // A wide row with little in it has no place for what is not in it.
    const found = (await read({ rows })).map((row) => Array.from(row, (cell) => cell ?? null));
    expect(found).toEqual(expected);
  });

  it('rows in pieces and out of order, over blocks', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => {
      const [first, second] = [
        `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
        `<row r="${at + 1}"><c r="C${at + 1}"><v>1</v></c></row>`,
      ];
      return first + second;
    });
    const cells = await read({ rows: rows.join('') });
    expect(cells).toEqual(Array.from({ length: 20_000 }, (_, at) => [at, null, 1]));
  });
});

describe('[IN-9] what a cell holds', () => {
  it.each([
    ['an empty shared text', '<c t="s"><v/></c>', []],
    ['an empty number', '<c><v> </v></c>', []],
    ['a text without its place', '<c t="inlineStr"/>', []],
    ['a text given by a formula', '<c t="str"><f>A1</f><v>a_x000A_b</v></c>', ['a\nb']],
    ['an empty text given by a formula', '<c t="str"><f>A1</f><v></v></c>', ['']],
    ['a formula never computed', '<c><f>A1</f></c>', ['#CALC!']],
    ['a formula never computed, with an empty value', '<c><f>A1</f><v/></c>', ['#CALC!']],
    ['a formula never computed, of a text', '<c t="s"><f>A1</f><v></v></c>', ['#CALC!']],
    ['a shared formula with its value', '<c><f t="shared" si="0"/><v>3</v></c>', [3]],
    [
      'truth',
      '<c t="b"><v>1</v></c><c t="b"><v>true</v></c><c t="b"><v>0</v></c><c t="b"><v>FALSE</v></c>',
      [true, true, false, false],
    ],
    ['truth that is none', '<c t="b"><v>2</v></c>', ['2']],
    ['errors', '<c t="e"><v>#N/A</v></c><c t="e"><v/></c>', ['#N/A', '#CALC!']],
    [
      'numbers',
      '<c><v>1E3</v></c><c><v>-.5</v></c><c t="n"><v> 7 </v></c><c><v>0301</v></c>',
      [1000, -0.5, 7, 301],
    ],
    [
      'numbers that are none',
      '<c><v>1,5</v></c><c><v>0x10</v></c><c><v>Infinity</v></c><c><v>NaN</v></c>',
      ['1,5', '0x10', 'Infinity', 'NaN'],
    ],
    ['more digits than a number holds', '<c><v>12345678901234567890</v></c>', [12345678901234567000]],
    [
      'texts in place',
      '<c t="inlineStr"><is><t>a&amp;b</t></is></c><c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      ['a&b', 'a b'],
    ],
    [
      'a text in place with a value of another kind beside it, before or behind',
      '<c t="inlineStr"><v>1.0</v><is><t>1.</t></is></c><c t="inlineStr"><is><t>2.</t></is><v>2.0</v></c>',
      ['1.', '2.'],
    ],
    ['the values of others', '<c t="n"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>', [1]],
  ])('%s', async (_what, cells, expected) => {
    expect((await firstRow(cells)) ?? []).toEqual(expected);
  });

  it('a shared text: in runs, with a reading aid, with signs that XML cannot hold', async () => {
    const strings = [
      '<t>a\r\nb</t>',
      '<r><rPr><b/></rPr><t xml:space="preserve">a </t></r><r><t>b</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      '<t>_x0041__x005F_x0041__xD83D__xDE42_</t>',
      '',
    ];
    expect(await firstRow(strings.map((_, at) => `<c t="s"><v>${at}</v></c>`).join(''), { strings })).toEqual(
      ['a\nb', 'a b', '東京', 'A_x0041_🙂', ''],
    );
  });

  it('dates, by their style; a number outside the calendar stays one', async () => {
    const numbers = [43_830, 1, 59, 61, 2_958_465.5, 60, 2_958_466, 1_747_911_406, 1e12, 1e300, -1];
    const cells = numbers.map((number) => `<c s="1"><v>${number}</v></c>`).join('');
    const formats = ['General', 'dd.mm.yyyy'];
    expect(await firstRow(cells, { formats })).toEqual([
      utc(2019, 11, 31),
      utc(1900, 0, 1),
      utc(1900, 1, 28),
      utc(1900, 2, 1),
      new Date(Date.UTC(9999, 11, 31, 12)),
      ...numbers.slice(5),
    ]);
  });

  it('dates that count from 1904', async () => {
    const numbers = [0, 42_368, 2_957_003, 2_957_004, -1];
    const cells = numbers.map((number) => `<c s="1"><v>${number}</v></c>`).join('');
    expect(
      await firstRow(cells, { formats: ['General', 'd.m.yy'], before: '<workbookPr date1904="true"/>' }),
    ).toEqual([utc(1904, 0, 1), utc(2019, 11, 31), utc(9999, 11, 31), 2_957_004, -1]);
  });

  it('dates as text', async () => {
    const texts = [
      '2019-11-30',
      '2019-11-30T00:00:00',
      '2019-11-30T00:00:00.000Z',
      '2019-02-30',
      '2019-11-30T00:30:00+01:00',
      '12:30',
      '30.11.2019',
    ];
    expect(await firstRow(texts.map((text) => `<c t="d"><v>${text}</v></c>`).join(''))).toEqual([
      ...Array<Date>(3).fill(utc(2019, 10, 30)),
      ...texts.slice(3),
    ]);
  });

  it('a 0 that its program never computed is no 0', async () => {
    const cells = '<c><f>A1</f><v>0</v></c><c><v>0</v></c><c><f>A1</f><v>2</v></c>';
    expect(await firstRow(cells, { behind: '<calcPr fullCalcOnLoad="1"/>' })).toEqual(['#CALC!', 0, 2]);
    expect(await firstRow(cells, { behind: '<calcPr calcId="1"/>' })).toEqual([0, 0, 2]);
  });
});
