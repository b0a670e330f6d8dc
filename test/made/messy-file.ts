import ExcelJS from 'exceljs';
import type { Dice } from './dice';

/** The bytes of a .csv that holds these rows, in one of the ways programs write them. */
export function messyCsv(rows: readonly (readonly string[])[], dice: Dice): Buffer {
  const delimiter = dice.of([';', ',', '\t']);
  const newline = dice.of(['\n', '\r\n']);
  const always = dice.is(0.3);
  const field = (text: string): string =>
    always || /["\n\r;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const announced = delimiter !== '\t' && dice.is(0.1) ? `sep=${delimiter}${newline}` : '';
  const text =
    announced + rows.map((row) => row.map(field).join(delimiter)).join(newline) + dice.of(['', newline]);
  const encoding = dice.of(['utf8', 'marked', 'windows', 'utf16'] as const);
  switch (encoding) {
    case 'utf8':
      return Buffer.from(text);
    case 'marked':
      return Buffer.from(`\ufeff${text}`);
    case 'utf16':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'windows':
      return Buffer.from(text, 'latin1');
  }
}

/** The bytes of an .xlsx with these rows on a sheet, the plain numbers among them as numbers where the dice says so. */
export async function messyWorkbook(rows: readonly (readonly string[])[], dice: Dice): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Uttrekk');
  for (const row of rows) {
    sheet.addRow(
      row.map((text) => {
        if (text === '') return null;
        return /^(0|[1-9]\d*)$/.test(text) && dice.is(0.7) ? Number(text) : text;
      }),
    );
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
