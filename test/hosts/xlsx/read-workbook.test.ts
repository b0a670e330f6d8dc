import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import type { RangeSnapshot, RawCell } from '../../../src/core';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-xlsx-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every kind of cell a sheet of persons may hold, beginning at A1. */
const TABLE: RawCell[][] = [
  ['Løpenr', 'Kommunenr', 'Alder', 'Dato', 'Kode 9', 'Ja/nei', 'Merknad'],
  [1, '0301', 34, new Date(Date.UTC(2019, 10, 30)), 1, true, 'a & b < c > d "e" \'f\''],
  [2, 1103, 7.5, new Date(Date.UTC(1931, 0, 1)), 9, false, 'to\nlinjer'],
  [3, null, null, null, null, null, 'emoji 🙂 og Áá'],
  [],
  [1e15, 0, -2.5, new Date(Date.UTC(2020, 1, 29, 12, 30)), 0.1, true, '  luft  '],
];

describe('reading a workbook', () => {
  it('reads what exceljs wrote, cell by cell', async () => {
    const file = await written((book) => {
      book.addWorksheet('Tom');
      const sheet = book.addWorksheet('Personer 2019');
      TABLE.forEach((cells, at) => {
        cells.forEach((value, column) => {
          if (value !== null && value !== undefined) sheet.getCell(at + 1, column + 1).value = value;
        });
      });
      sheet.getColumn(4).numFmt = 'dd.mm.yyyy hh:mm';
      sheet.getColumn(1).numFmt = '#,##0 "stk dagsverk"';
    });
    expect(await cellsOf(file, 'Personer 2019')).toEqual(trimmed(TABLE));
    expect(await sheetNames(file)).toEqual(['Tom', 'Personer 2019']);
  });

  it('agrees with read-excel-file on everything but error cells and uncomputed formulas', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('A');
      sheet.addRow(['tall', 'tekst', 'dato', 'formel', 'rik tekst']);
      for (let row = 0; row < 300; row++) {
        sheet.addRow([
          row / 7,
          `tekst ${row % 13} <&> "${row}"`,
          new Date(Date.UTC(1950 + (row % 70), row % 12, 1 + (row % 28))),
          { formula: `A${row + 2}*2`, result: row },
          { richText: [{ text: 'fet ', font: { bold: true } }, { text: `og mager ${row}` }] },
        ]);
      }
      sheet.getColumn(3).numFmt = '[$-414]d. mmmm yyyy;@';
    });
    const [theirs] = await readXlsxFile(file, { trim: false });
    expect(await cellsOf(file, 'A')).toEqual(theirs?.data);
  });

  it('[IN-9] hands over errors and uncomputed formulas as such, never as empty cells', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('A');
      sheet.addRow(['9', '10', '13']);
      sheet.addRow([
        1,
        { error: '#N/A' } as ExcelJS.CellErrorValue,
        { formula: 'A1+1' } as ExcelJS.CellFormulaValue,
      ]);
    });
    expect((await cellsOf(file, 'A'))[1]).toEqual([1, '#N/A', '#CALC!']);
  });

  it('[IN-9] numbers rows and columns as the sheet does, when the table begins further down and to the right', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('A');
      sheet.getCell('C4').value = 'Kode 9';
      sheet.getCell('C6').value = 1;
      sheet.getCell('Z900').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
    });
    const [snapshot, ...more] = await snapshotsOf(file, 'A');
    expect(more).toEqual([]);
    expect(snapshot).toMatchObject({ source: 'A', firstRow: 1, firstColumn: 1 });
    expect(snapshot?.rows).toEqual([[], [], [], [null, null, 'Kode 9'], [], [null, null, 1]]);
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const file = await written((book) => {
      book.properties.date1904 = true;
      book.addWorksheet('A').getCell('A1').value = new Date(Date.UTC(2019, 11, 31));
    });
    expect(await cellsOf(file, 'A')).toEqual([[new Date(Date.UTC(2019, 11, 31))]]);
  });

  it('finds a sheet by name without regard to case', async () => {
    const file = await written((book) => book.addWorksheet('Ærlig Ark').addRow(['x']));
    expect(await cellsOf(file, 'ærlig ARK')).toEqual([['x']]);
  });

  it('reads 10 MB in one cell', async () => {
    const long = 'x:t '.repeat((10 << 20) / 4);
    const file = await written((book) => book.addWorksheet('A').addRow([long, 1]));
    const [row] = await cellsOf(file, 'A');
    expect([String(row?.[0]).length, row?.[1]]).toEqual([long.length, 1]);
  });

  it('hands over a large sheet in snapshots that follow one another, and tells its progress', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('A');
      for (let row = 1; row <= 20_000; row++) sheet.addRow([row, '0301', 1, 2]);
    });
    const book = await openWorkbook(file);
    const told: number[][] = [];
    let next = 1;
    for await (const snapshot of book.rows('A', (...progress) => told.push(progress))) {
      expect(snapshot.firstRow).toBe(next);
      expect(snapshot.rows.map((row) => row[0])).toEqual(snapshot.rows.map((_row, at) => next + at));
      next += snapshot.rows.length;
    }
    await book.close();
    expect(next).toBe(20_001);
    const [done, total, rows] = told.at(-1) ?? [];
    expect([done, rows]).toEqual([total, 20_000]);
    expect(told.length).toBeGreaterThan(1);
  });
});

describe('what is not a workbook, or a damaged one', () => {
  it('names the sheets when the one asked for does not exist', async () => {
    const file = await written((book) => {
      book.addWorksheet('Personer');
      book.addWorksheet('Forklaring');
    });
    await expect(cellsOf(file, 'Ark1')).rejects.toMatchObject({
      problem: { kind: 'sheetMissing', sheet: 'Ark1', sheets: ['Personer', 'Forklaring'] },
    });
  });

  it.each([
    ['text', 'notAWorkbook', Buffer.from('knr;kode 9\n')],
    ['nothing', 'notAWorkbook', Buffer.alloc(0)],
    ['a zip of something else', 'otherFormat', emptyZip()],
  ])('refuses %s called .xlsx: %s', async (_what, kind, bytes) => {
    const file = join(folder, 'falsk.xlsx');
    writeFileSync(file, bytes);
    await expect(openWorkbook(file)).rejects.toMatchObject({ problem: { kind } });
  });

  it('says which part is damaged, wherever the file is', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('A');
      for (let row = 0; row < 5000; row++) sheet.addRow([row, `tekst ${row * 7919}`]);
    });
    const bytes = readFileSync(file);
    const broken = Buffer.from(bytes);
    const sheetAt = broken.indexOf('xl/worksheets/sheet1.xml');
    broken.fill(0xff, sheetAt + 2000, sheetAt + 4000);
    writeFileSync(file, broken);
    await expect(cellsOf(file, 'A')).rejects.toMatchObject({
      problem: { kind: 'workbookDamaged', part: 'xl/worksheets/sheet1.xml' },
    });
    writeFileSync(file, bytes.subarray(0, bytes.length - 3000));
    await expect(cellsOf(file, 'A')).rejects.toMatchObject({ problem: { kind: 'notAWorkbook' } });
  });
});

describe('[IN-9] a workbook that breaks off inside is damaged, not shorter', () => {
  const sheet = async (change: (xml: string) => string) => {
    const file = await written((book) => {
      const rows = book.addWorksheet('A');
      rows.addRow(['kode 9', 'kode 10']);
      rows.addRow(['1', '2']);
    });
    const part = 'xl/worksheets/sheet1.xml';
    const entries = unzipSync(readFileSync(file));
    entries[part] = strToU8(change(strFromU8(entries[part] ?? new Uint8Array())));
    writeFileSync(file, zipSync(entries));
    return cellsOf(file, 'A');
  };
  const damage = { problem: { kind: 'workbookDamaged', part: 'xl/worksheets/sheet1.xml' } };

  it('reads the sheet as written', async () => {
    expect(await sheet((xml) => xml)).toEqual([
      ['kode 9', 'kode 10'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['after a row', (xml: string) => xml.slice(0, xml.indexOf('</row>') + '</row>'.length)],
    ['inside a row', (xml: string) => xml.slice(0, xml.lastIndexOf('</row>') - 3)],
    ['inside a tag', (xml: string) => xml.slice(0, -3)],
    ['at once', () => ''],
    ['into something else', () => 'not a sheet'],
    ['into texts that are not there', (xml: string) => xml.replace('<v>3</v>', '<v>99</v>')],
  ])('%s', async (_where, change) => {
    await expect(sheet(change)).rejects.toMatchObject(damage);
  });
});

async function written(fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  const file = join(folder, 'bok.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

async function snapshotsOf(file: string, sheet: string): Promise<RangeSnapshot[]> {
  const book = await openWorkbook(file);
  try {
    const snapshots: RangeSnapshot[] = [];
    for await (const snapshot of book.rows(sheet)) snapshots.push(snapshot);
    return snapshots;
  } finally {
    await book.close();
  }
}

async function cellsOf(file: string, sheet: string): Promise<RawCell[][]> {
  return (await snapshotsOf(file, sheet)).flatMap((snapshot) => snapshot.rows.map((row) => [...row]));
}

async function sheetNames(file: string): Promise<readonly string[]> {
  const book = await openWorkbook(file);
  await book.close();
  return book.sheets;
}

/** Rows end at their last cell with a value. */
function trimmed(rows: RawCell[][]): RawCell[][] {
  return rows.map((row) => {
    const backwards = [...row].reverse();
    return row.slice(0, row.length - backwards.findIndex((cell) => cell !== null));
  });
}

function emptyZip(): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  return end;
}
