import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { inputProblemMessage } from '../../../src/hosts/words/input-problems';
import { LANGUAGES } from '../../../src/core';
import { openInput } from '../../../src/hosts/files/open-input';
import { InputError } from '../../../src/hosts/host';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-open-'));
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Først').addRow(['a']);
  book.addWorksheet('Best').addRow(['b', 'c']);
  await book.xlsx.writeFile(join(folder, 'bok.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('knows a workbook by its content, not by its name', async () => {
  const file = join(folder, 'bok.csv');
  copyFileSync(join(folder, 'bok.xlsx'), file);
  expect(await read(file)).toEqual({
    name: 'bok.csv, Først',
    chosen: { name: 'Først', rivals: [] },
    rows: [['a']],
  });
});

it('reads the sheet that fits best, the first of equals; one named is not a choice of ours', async () => {
  const file = join(folder, 'bok.xlsx');
  expect(await read(file, undefined, (width) => width)).toMatchObject({
    chosen: { name: 'Best', rivals: [] },
    rows: [['b', 'c']],
  });
  expect(await read(file, 'Best')).toEqual({ name: 'bok.xlsx, Best', chosen: null, rows: [['b', 'c']] });
});

it('[IN-9] tells which other sheets fit as well, as their rows are not read', async () => {
  const file = join(folder, 'bok.xlsx');
  expect(await read(file, undefined, () => 1)).toMatchObject({ chosen: { name: 'Først', rivals: ['Best'] } });
});

it('reads a hidden sheet only when no other fits', async () => {
  const file = join(folder, 'skjult.xlsx');
  const book = new ExcelJS.Workbook();
  book.addWorksheet('I fjor', { state: 'veryHidden' }).addRow(['a', 'b', 'c']);
  book.addWorksheet('I år').addRow(['d']);
  book.addWorksheet('Gammelt', { state: 'hidden' }).addRow(['e', 'f']);
  await book.xlsx.writeFile(file);
  expect(await read(file, undefined, (width) => width)).toMatchObject({ chosen: { name: 'I år' } });
  expect(await read(file, undefined, (width) => (width > 1 ? width : 0))).toMatchObject({
    chosen: { name: 'I fjor' },
  });
  expect(await read(file)).toMatchObject({ chosen: { name: 'I år' }, rows: [['d']] });
});

it('[IN-9] looks for damage in the sheets that were held against the chosen one, too', async () => {
  const file = join(folder, 'to-store.xlsx');
  const book = new ExcelJS.Workbook();
  for (const name of ['Først', 'Best']) {
    const sheet = book.addWorksheet(name);
    for (let row = 0; row < 12_000; row++) sheet.addRow(name === 'Best' ? ['b', row] : [row]);
  }
  await book.xlsx.writeFile(file);
  expect(await read(file, undefined, (width) => width)).toMatchObject({ chosen: { name: 'Best' } });
  const bytes = readFileSync(file);
  const second = bytes.indexOf('xl/worksheets/sheet2.xml');
  bytes[second - 40] = (bytes[second - 40] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await expect(read(file, undefined, (width) => width)).rejects.toMatchObject({
    problem: { kind: 'workbookDamaged', part: 'xl/worksheets/sheet1.xml', fault: 'changed' },
  });
});

describe('what cannot be opened is told in both languages, with the file’s name', () => {
  it.each([
    ['a file that is not there', () => 'nei.csv', 'fileMissing'],
    ['a folder', () => folder, 'fileIsFolder'],
    ['a file below a file', () => join(folder, 'bok.xlsx', 'nei.csv'), 'fileMissing'],
    ['an old .xls file', () => withBytes('gammel.xls', 0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'oldOrLockedWorkbook'],
    [
      'a workbook with a password',
      () => withBytes('låst.xlsx', 0xd0, 0xcf, 0x11, 0xe0),
      'oldOrLockedWorkbook',
    ],
    ['text called .xlsx', () => withBytes('tekst.xlsx', 0x61, 0x3b, 0x62), 'notAWorkbook'],
    [
      'a zip of something else',
      () => withBytes('annet.zip', 0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0),
      'notAWorkbook',
    ],
  ])('%s', async (_what, fileOf, kind) => {
    const file = fileOf();
    const error: unknown = await read(file).catch((thrown: unknown) => thrown);
    if (!(error instanceof InputError)) throw error;
    expect(error.problem.kind).toBe(kind);
    const [nb, en] = LANGUAGES.map((language) => inputProblemMessage(error.problem, language));
    expect(nb).toContain(file);
    expect(en).toContain(file);
    expect(nb).not.toBe(en);
  });
});

async function read(file: string, sheet?: string, fit: (width: number) => number = () => 0) {
  const input = await openInput(file, {
    sheet,
    fit: (first) => fit(first.rows[0]?.length ?? 0),
    progress: () => undefined,
  });
  const rows = [];
  for await (const snapshot of input.snapshots) rows.push(...snapshot.rows);
  await input.close();
  return { name: input.name, chosen: input.chosenSheet, rows };
}

function withBytes(name: string, ...bytes: readonly number[]): string {
  const file = join(folder, name);
  writeFileSync(file, Buffer.from(bytes));
  return file;
}
