import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { roundedDigits, digitsText } from '../../../src/published';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-shown-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** What each of the cells in column A shows. */
async function shown(
  cells: readonly (readonly [value: ExcelJS.CellValue, format: string | null])[],
): Promise<readonly (string | null)[]> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Ark1');
  cells.forEach(([value, format], at) => {
    const cell = sheet.getCell(at + 1, 1);
    cell.value = value;
    if (format !== null) cell.numFmt = format;
  });
  const file = join(folder, 'vist.xlsx');
  await book.xlsx.writeFile(file);
  const open = await openWorkbook(file);
  try {
    const texts: (string | null)[] = [];
    for await (const { texts: block = [] } of open.rows('Ark1', undefined, true))
      texts.push(...block.map((row) => row[0] ?? null));
    return texts;
  } finally {
    await open.close();
  }
}

test('[PUB-1] a number shows what its format says: decimals, per cent, signs for hidden and missing', async () => {
  const cells = [
    [0.8442, '0.0 %', '84,4 %'],
    [0.8442, '0%', '84%'],
    [84.0, '0.0', '84,0'],
    [1234, '#,##0', '1 234'],
    [301, '0000', '0301'],
    [3, '[<5]":";0', ':'],
    [-10000000, '0.0;".."', '..'],
    [0.8442, null, null],
    ['84,4', '0', null],
    [0.8442, 'General', null],
    [new Date(Date.UTC(2019, 11, 31)), 'dd.mm.yyyy', null],
  ] as const;
  const texts = await shown(cells.map(([value, format]) => [value, format] as const));
  // The space between thousands is one that does not break.
  expect(texts.map((text) => text?.replace(/\s/g, ' ') ?? null)).toEqual(cells.map(([, , text]) => text));
});

test('[VAL-2] every tie is shown as the exact fraction rounds, though no double holds it', async () => {
  const ties = Array.from({ length: 400 }, (_, n) => n + 1).flatMap((denominator) =>
    Array.from({ length: denominator + 1 }, (_, count) => [count, denominator] as const).filter(
      ([count]) => (2000 * count + denominator) % (2 * denominator) === 0,
    ),
  );
  expect(ties.length).toBeGreaterThan(300);
  const texts = await shown(ties.map(([count, denominator]) => [count / denominator, '0.0%'] as const));
  const printing = { scale: 100, decimals: 1, rule: 'halfAwayFromZero' } as const;
  expect(texts).toEqual(
    ties.map(([count, denominator]) => `${digitsText(roundedDigits(count, denominator, printing), 1)}%`),
  );
});
