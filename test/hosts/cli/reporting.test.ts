import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { iplos } from '../../started/command';

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-reporting-'));
  data = join(folder, 'uttrekk.csv');
  const of = (count: number, year: number, kommune: string, received: string) =>
    Array.from({ length: count }, () => `${year};${kommune};40;1;${received}`);
  const rows = [
    ...of(50, 2018, '0301', '1'),
    ...of(10, 2018, '1103', '1'),
    ...of(50, 2019, '0301', '1'),
    ...of(1, 2019, '0301', '7'),
    ...of(12, 2019, '1103', ''),
  ];
  writeFileSync(data, ['år;kommunenr;alder;kode 9;kode 10', ...rows].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(file: string, sheet: string): Promise<readonly unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const rows: unknown[][] = [];
  book.getWorksheet(sheet)?.eachRow(({ values }) => rows.push((values as unknown[]).slice(1)));
  return rows;
}

describe('what was reported', () => {
  test('[IN-10] check-data warns of a kommune whose received code is not filled in', async () => {
    const { out } = await iplos('check-data', data);
    expect(out).toContain('advarsel: «kode 10» er tom for alle eller de fleste med behov i 2019 i 1 kommune');
    expect(out).toContain('1103 Stavanger (12 av 12)');
    // The table of what looks wrong, and nothing else of it.
    expect(out).toMatch(/1103 +Stavanger +2019 .*Ligner en kolonne som ikke er fylt ut/);
    expect(out).not.toMatch(/0301 +Oslo +20/);
  });

  test('[IN-10] [IN-7] rows that were set aside are among the rows of their kommune; a kommune halved, and many invalid values, are remarked on', async () => {
    const file = join(folder, 'to-rader.csv');
    const of = (count: number, from: number, year: number, received: string) =>
      Array.from({ length: count }, (_, at) => `${from + at};${year};0301;40;1;${received}`);
    const rows = [...of(60, 1, 2018, '1'), ...of(20, 1, 2019, '1'), ...of(5, 1, 2019, '7')];
    writeFileSync(file, ['løpenr;år;kommunenr;alder;kode 9;kode 10', ...rows].join('\n'));
    const report = join(folder, 'to-rader.xlsx');
    const { out } = await iplos('check-data', file, '--report', report);
    expect(out).toMatch(/0301 +Oslo +2019 .*Mange ugyldige verdier/);
    const written = await rowsOf(report, 'Rapportering');
    const at = written.findIndex(([first]) => first === 'Nr.');
    expect(written.slice(at + 1, at + 3).map((row) => row.slice(2, 8))).toEqual([
      [2019, 'Arbeid og utdanning', 25, 20, -40, 20],
      [2018, 'Arbeid og utdanning', 60, 60, undefined, 60],
    ]);
  });

  test('[IN-10] check-data --report writes a sheet by kommune and year, what looks wrong first', async () => {
    const file = join(folder, 'rapport.xlsx');
    const { out } = await iplos('check-data', data, '--report', file);
    expect(out).toContain('rapport.xlsx');
    const rows = await rowsOf(file, 'Rapportering');
    const at = rows.findIndex(([first]) => first === 'Nr.');
    const work = 'Arbeid og utdanning';
    const wrong = 'Ligner en kolonne som ikke er fylt ut';
    expect(
      rows.slice(at + 1, at + 5).map((row) => Array.from({ length: 12 }, (_, i) => row[i] ?? null)),
    ).toEqual([
      ['1103', 'Stavanger', 2019, work, 12, 12, 2, 12, 12, 1, 0, wrong],
      ['0301', 'Oslo', 2019, work, 51, 51, 1, 51, 0, 0, 1, null],
      ['0301', 'Oslo', 2018, work, 50, 50, null, 50, 0, 0, 0, null],
      ['1103', 'Stavanger', 2018, work, 10, 10, null, 10, 0, 0, 0, null],
    ]);
    const again = await iplos('check-data', data, '--report', file);
    expect(again.code).toBe(2);
  });

  test('[IN-10] compute has the sheet where something looks wrong, and a note under the tables; never beside hidden figures', async () => {
    const file = join(folder, 'tall.xlsx');
    await iplos('compute', data, '--output', file);
    expect((await rowsOf(file, 'Rapportering')).length).toBeGreaterThan(4);
    const hidden = join(folder, 'skjult.xlsx');
    await iplos('compute', data, '--output', hidden, '--suppress-below', '5');
    expect(await rowsOf(hidden, 'Rapportering')).toEqual([]);
    const { out } = await iplos('compute', data, '--level', 'land');
    expect(out).toContain('1103 Stavanger (12 av 12)');
  });
});
