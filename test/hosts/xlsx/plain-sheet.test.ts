import { readXml } from '../../../src/hosts/xlsx/xml/xml-reader';
import { RowBlock } from '../../../src/hosts/xlsx/row-block';
import { sharedStringsReader } from '../../../src/hosts/xlsx/shared-strings';
import { sheetReader } from '../../../src/hosts/xlsx/sheet-rows';
import { Dice } from '../../made/dice';

/*
 * Rows as nearly all write them are read from the text (plain-sheet-rows.ts), the others by their elements. The same sheet with a comment in
 * every row, which nobody sees, goes the other way throughout and must give the same, or break in the same way.
 */
const context = {
  sharedStrings: ['', 'delt', 'Årdal', '12'],
  formats: [
    { isDate: false, code: null },
    { isDate: true, code: null },
  ],
  from1904: false,
  isUncomputed: true,
};

async function read(xml: string, length: number) {
  const bytes = Buffer.from(xml);
  const block = new RowBlock('Ark', false);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
  }
  try {
    for await (const _ of readXml(pieces(), { worksheet: sheetReader(context, false, block) }));
    return { rows: block.take(0)?.rows ?? [], error: null };
  } catch (error) {
    return { rows: block.take(0)?.rows ?? [], error: String(error) };
  }
}

const sheet = (rows: string, root = 'worksheet') => `<${root}><sheetData>${rows}</sheetData></${root}>`;
const throughElements = (rows: string) =>
  rows.replaceAll('<row ', '<!-- --><row ').replaceAll('<row', '<row\n');

const CELLS: readonly ((address: string) => string)[] = [
  (r) => `<c r="${r}"><v>2019</v></c>`,
  (r) => `<c r="${r}" s="0"><v>7</v></c>`,
  (r) => `<c r="${r}" t="s"><v>1</v></c>`,
  (r) => `<c r="${r}" s="1" t="s"><v>0</v></c>`,
];
const RARE: readonly ((address: string) => string)[] = [
  (r) => `<c r="${r}" s="1"><v>43602</v></c>`,
  (r) => `<c r="${r}" s="1"/>`,
  (r) => `<c r="${r}"/>`,
  (r) => `<c r="${r}"></c>`,
  (r) => `<c r="${r}"><v></v></c>`,
  (r) => `<c r="${r}"><v>-1.5E3</v></c>`,
  (r) => `<c r="${r}"><v>1234567890123456789</v></c>`,
  (r) => `<c r="${r}"><v>0x10</v></c>`,
  (r) => `<c r="${r}"><v> 5 </v></c>`,
  (r) => `<c r="${r}"><v>5<!-- -->6</v></c>`,
  (r) => `<c r="${r}"><f>1+1</f><v>0</v></c>`,
  (r) => `<c r="${r}" t="str"><v>a &amp; b_x0041_</v></c>`,
  (r) => `<c r="${r}" t="str"><v>_x0041_</v></c>`,
  (r) => `<c r="${r}" t="str"><v>Å</v></c>`,
  (r) => `<c r="${r}" t="b"><v>1</v></c>`,
  (r) => `<c r="${r}" t="e"><v>#N/A</v></c>`,
  (r) => `<c r="${r}" t="d"><v>2019-05-17</v></c>`,
  (r) => `<c r="${r}" t="inlineStr"><is><t>inne</t></is></c>`,
  (r) => `<c r="${r}" t="inlineStr"><v>3</v></c>`,
  (r) => `<c t="s" r="${r}"><v>1</v></c>`,
  (r) => `<c r='${r}'><v>1</v></c>`,
  // Signs whose last eight bits are those of `<`.
  (r) => `<c r="${r}"><v>5\u013c/v>\u013c/c>\u013c/row></v></c>`,
  () => '<c><v>1</v></c>',
  () => ' ',
];
/** What breaks a sheet. */
const BROKEN: readonly ((address: string) => string)[] = [
  (r) => `<c r="${r}" t="s"><v>99</v></c>`,
  () => '<c r="B999"><v>1</v></c>',
  (r) => `<c r="${r}"><v>1</v>`,
  (r) => `<c r="${r}"><v>1 > & 2</v></c>`,
  () => '<c r="A0"><v>1</v></c>',
  () => '<c r="1"><v>1</v></c>',
];
const COLUMNS = ['A', 'B', 'C', 'Z', 'AA', 'AB', 'ZZ', 'XFD', 'XFE'];
const ATTRIBUTES = ['', '', ' spans="1:9"', ' spans="1:9" x14ac:dyDescent="0.25"', ' ht="20"', ' spans="x"'];

test('rows are read alike from the text and by their elements, in pieces of any length', async () => {
  let broken = 0;
  for (let seed = 1; seed <= 250; seed++) {
    const dice = new Dice(seed);
    const rare = dice.of([0, 0.05, 0.4]);
    const breaks = dice.of([0, 0, 0.02]);
    let number = 0;
    const rows = Array.from({ length: 1 + dice.below(12) }, () => {
      number += dice.is(0.9) ? 1 : dice.of([0, 2, 5]);
      const columns = COLUMNS.slice(0, dice.is(rare) ? 9 : 6).filter(() => dice.is(0.8));
      if (dice.is(rare)) columns.push(dice.of(COLUMNS));
      const cells = columns.map((column) =>
        dice.of(dice.is(breaks) ? BROKEN : dice.is(rare) ? RARE : CELLS)(`${column}${number}`),
      );
      const r = dice.is(rare) ? dice.of(['', ` r='${number}'`, ` r="0${number}"`]) : ` r="${number}"`;
      return `<row${r}${dice.of(ATTRIBUTES)}>${cells.join('')}</row>`;
    }).join('');
    const expected = await read(sheet(throughElements(rows)), 1 << 20);
    for (const length of [1 << 20, 1 + dice.below(400)]) {
      const found = await read(sheet(rows), length);
      expect({ seed, isBroken: found.error !== null }).toEqual({ seed, isBroken: expected.error !== null });
      if (expected.error === null) expect({ seed, ...found }).toEqual({ seed, ...expected });
    }
    if (expected.error !== null) broken++;
  }
  expect(broken).toBeGreaterThan(10);
  expect(broken).toBeLessThan(150);
});

test('a row that does not say its number follows the one before, however that was read', async () => {
  const rows = '<row r="5"><c r="A5" s="1"><v>43602</v></c></row><row><c><v>1</v></c></row>';
  const { rows: found } = await read(sheet(rows), 1 << 20);
  expect(found.slice(4)).toEqual([[new Date(Date.UTC(2019, 4, 17))], [1]]);
});

test('signs beyond ASCII are not taken for the marks that they end like', async () => {
  const rows = '<row r="1"><c r="A1"><v>5\u013c/v>\u013c/c>\u013c/row></v></c></row>';
  const { rows: found, error } = await read(sheet(rows), 1 << 20);
  expect({ found, error }).toEqual({ found: [['5\u013c/v>\u013c/c>\u013c/row>']], error: null });
});

test('elements of another namespace are not taken for rows', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const xml = `<x:worksheet xmlns="urn:other" xmlns:x="${main}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  expect(await read(xml, 1 << 20)).toEqual({ rows: [], error: null });
});

test('shared texts are read alike from the text and by their elements', async () => {
  const items = [
    '<si><t>en</t></si>',
    '<si><t/></si>',
    '<si><t></t></si>',
    '<si><t>a &lt; b</t></si>',
    '<si><t>_x0041_</t></si>',
  ];
  items.push(
    '<si><t xml:space="preserve"> Å </t></si>',
    '<si><r><t>to</t></r><r><t>løp</t></r></si>',
    '<si><t>\ud83d\ude00</t></si>',
  );
  const read = async (xml: string, length: number) => {
    const texts: (readonly string[])[] = [];
    async function* pieces() {
      const bytes = Buffer.from(xml);
      for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
    }
    for await (const _ of readXml(pieces(), { sst: sharedStringsReader((all) => texts.push(all)) }));
    return texts[0];
  };
  const all = [...items, ...items].join('');
  const expected = ['en', '', '', 'a < b', 'A', ' Å ', 'toløp', '\ud83d\ude00'];
  for (const length of [1 << 20, 7, 31])
    expect(await read(`<sst>${all}</sst>`, length)).toEqual([...expected, ...expected]);
});
