import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { InputError } from '../../../src/hosts/host';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { writeRows } from '../../../src/hosts/xlsx/write-rows';
import { Dice } from '../../made/dice';
import { makeWorkbook } from '../../made/workbooks/make-workbook';
import { makeZip, type ZipPart } from '../../made/workbooks/make-zip';
import { readAll, readSmall, smallWorkbook, zipParts } from '../../made/workbooks/small-workbook';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-skadet-'));
  file = join(folder, 'bok.xlsx');
});
afterAll(() => rmSync(folder, { recursive: true }));

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const damaged = (part: string, fault?: string) => ({
  problem: { kind: 'workbookDamaged', file, part, ...(fault === undefined ? {} : { fault }) },
});
const PARTS = smallWorkbook({
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43830</v></c></row>',
  strings: ['<t>kode 9</t>'],
  formats: ['General', 'dd.mm.yyyy'],
});
const readParts = (parts: readonly ZipPart[]) => {
  writeFileSync(file, makeZip(parts));
  return readAll(file);
};

describe('[IN-9] a damaged part is refused under its own name', () => {
  const names = Object.keys(PARTS).filter((name) => name !== '[Content_Types].xml');

  it('reads it undamaged', async () => {
    const read = await readParts(zipParts(PARTS));
    expect(read.cells).toEqual([[['kode 9', new Date(Date.UTC(2019, 11, 31))]]]);
  });

  it.each(names)('%s is missing', async (name) => {
    await expect(readParts(zipParts(PARTS).filter((part) => part.name !== name))).rejects.toMatchObject(
      damaged(name, 'missing'),
    );
  });

  describe.each([
    ['a checksum that does not match', { lie: { crc: 1 } }],
    ['a checksum that does not match, stored', { lie: { crc: 1 }, stored: true }],
    ['a checksum that does not match, behind the part', { lie: { crc: 1 }, sizesBehind: true }],
    ['a length of a gigabyte', { lie: { size: 1e9 } }],
    ['a length of nothing', { lie: { size: 0 } }],
    ['a stored length too short', { lie: { storedSize: 20 } }],
    ['a stored length too short, stored', { lie: { storedSize: 20 }, stored: true }],
    ['a stored length of 64 bits', { lie: { size: 2 ** 60 }, wide: true }],
    ['another name before it', { localName: 'xl/andre.xml' }],
    ['cut off XML', { bytes: Buffer.from('<a') }],
    ['no XML', { bytes: Buffer.from('kode 9;kode 10') }],
    ['entities of its own', { bytes: Buffer.from('<!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>') }],
    ['bytes that are no text', { bytes: Buffer.from([0x3c, 0x61, 0xff, 0x3e]) }],
  ] as const)('%s', (_what, packed) => {
    it.each(names)('in %s', async (name) => {
      const parts = zipParts(PARTS, (part) => (part === name ? packed : {}));
      await expect(readParts(parts)).rejects.toMatchObject(damaged(name));
    });
  });

  it.each([SHEET, STRINGS, STYLES])('%s is there twice', async (name) => {
    const parts = zipParts(PARTS);
    const twin = { name: name.toUpperCase(), bytes: Buffer.from('<a/>') };
    await expect(readParts([...parts, twin])).rejects.toMatchObject(damaged(name));
  });

  it('no part for a sheet: refused when it is read', async () => {
    const part = 'xl/workbook.xml';
    // One with an empty id is a module of macros, for which the format has no part.
    const more = '<sheet name="B" sheetId="2" r:id="r9"/><sheet name="C" sheetId="3" r:id=""/></sheets>';
    writeFileSync(
      file,
      makeZip(zipParts({ ...PARTS, [part]: PARTS[part]?.replace('</sheets>', more) ?? '' })),
    );
    const book = await openWorkbook(file);
    expect(book.sheets).toEqual(['A', 'B']);
    const rows = (sheet: string) => book.rows(sheet)[Symbol.asyncIterator]().next();
    await expect(rows('A')).resolves.toMatchObject({ done: false });
    await expect(rows('B')).rejects.toMatchObject(damaged('xl/_rels/workbook.xml.rels'));
    await book.close();
  });

  it('one that is another document', async () => {
    await expect(readParts(zipParts({ ...PARTS, [STYLES]: PARTS[STRINGS] ?? '' }))).rejects.toMatchObject(
      damaged(STYLES),
    );
    await expect(readParts(zipParts({ ...PARTS, 'xl/workbook.xml': '<document/>' }))).rejects.toMatchObject({
      problem: { kind: 'notAWorkbook' },
    });
  });

  it('one that unpacks to more than it says, before it fills the memory', async () => {
    const bytes = Buffer.alloc(136 << 20, ' ');
    bytes.write('<sst>');
    const parts = zipParts(PARTS, (name) => (name === STRINGS ? { bytes, lie: { size: 1000 } } : {}));
    await expect(readParts(parts)).rejects.toMatchObject(damaged(STRINGS));
    const honest = zipParts(PARTS, (name) => (name === STRINGS ? { bytes } : {}));
    await expect(readParts(honest)).rejects.toMatchObject(damaged(STRINGS));
  });
});

describe('[IN-9] a sheet that contradicts itself is refused', () => {
  const cell = (reference: string, value = '<v>1</v>') => `<c r="${reference}">${value}</c>`;
  it.each([
    ['a cell twice', `<row r="1">${cell('A1')}${cell('A1')}</row>`],
    ['a cell twice, in two pieces of a row', `<row r="1">${cell('A1')}</row><row r="1">${cell('A1')}</row>`],
    ['a cell of another row', `<row r="1">${cell('A2')}</row>`],
    ['cells of two rows', `<row>${cell('A1')}${cell('B2')}</row>`],
    ['a cell with two values', `<row r="1">${cell('A1', '<v>1</v><v>2</v>')}</row>`],
    ['a column that no sheet has', `<row r="1">${cell('XFE1')}</row>`],
    ['a column far away', `<row r="1">${cell('ZZZZZZZZZZ1')}</row>`],
    ['a row that no sheet has', `<row r="1048577">${cell('A1048577')}</row>`],
    ['row 0', '<row r="0"/>'],
    ['half a row', '<row r="1.5"/>'],
    ['a row in words', '<row r="__proto__"/>'],
    ['a reference that is none', `<row r="1">${cell('1A')}</row>`],
    ['a reference without a row', `<row r="1">${cell('A')}</row>`],
    ['more columns than a sheet has', `<row>${'<c/>'.repeat(16_384)}<c><v>1</v></c></row>`],
    ['a text that is not there', '<row><c t="s"><v>1</v></c></row>'],
    ['a text before the first', '<row><c t="s"><v>-1</v></c></row>'],
    ['a text in words', '<row><c t="s"><v>__proto__</v></c></row>'],
    ['half a text', '<row><c t="s"><v>0.5</v></c></row>'],
    ['an entity nobody knows', '<row><c><v>&#x110000;</v></c></row>'],
    ['tags that cross', '<row><c><v>1</c></v></row>'],
  ])('%s', async (_what, rows) => {
    await expect(readSmall(file, { rows, strings: ['<t>x</t>'] })).rejects.toMatchObject(damaged(SHEET));
  });

  it('rows out of order over more than can wait', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 2}">${cell(`A${at + 2}`)}</row>`);
    await expect(
      readSmall(file, { rows: `${rows.join('')}<row r="1">${cell('A1')}</row>` }),
    ).rejects.toMatchObject(damaged(SHEET));
  });
});

describe('[IN-9] one bit of a workbook turned: the same figures, or a message, never others', () => {
  const FLIPS = Number(process.env.FLIPS ?? 120);
  const rows = Array.from({ length: 40 }, (_, at) => [at, '0301', `tekst ${at % 7}`, at % 2 === 0]);
  const ours = () => writeRows(rows, 'Personer');
  const exceljs = async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('A');
    rows.forEach((row, at) => sheet.addRow([...row, new Date(Date.UTC(2019, 0, at + 1))]));
    return Buffer.from(await book.xlsx.writeBuffer());
  };

  it.each([
    ['ours', ours],
    ['of exceljs', exceljs],
    ['of every form the standard allows (1)', () => makeWorkbook(5).bytes],
    ['of every form the standard allows (2)', () => makeWorkbook(11).bytes],
    ['stored', () => makeZip(zipParts(PARTS, () => ({ stored: true })))],
  ])(
    '%s',
    async (_whose, make) => {
      const bytes = await make();
      writeFileSync(file, bytes);
      const whole = await readAll(file);
      const dice = new Dice(2019);
      const outcomes = { same: 0, refused: 0 };
      for (let flip = 0; flip < FLIPS; flip++) {
        const at = dice.below(bytes.length);
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << dice.below(8));
        writeFileSync(file, changed);
        const read = await readAll(file).catch((error: unknown) => {
          if (!(error instanceof InputError)) throw new Error(`byte ${at}`, { cause: error });
          return null;
        });
        if (read === null) outcomes.refused++;
        else {
          expect({ at, read }).toEqual({ at, read: whole });
          outcomes.same++;
        }
      }
      expect(outcomes.same + outcomes.refused).toBe(FLIPS);
      if (process.env.FLIPS !== undefined) console.log(outcomes);
    },
    60_000 + 20 * FLIPS,
  );
});
