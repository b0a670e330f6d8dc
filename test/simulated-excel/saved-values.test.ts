import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { parse } from 'papaparse';
import { ironCalc } from '../../simulated-excel/engine/iron-calc';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { loadXlsx } from '../../simulated-excel/xlsx/load-xlsx';
import { personsWorkbook } from '../made/persons';
import { startFunctions } from '../started/functions-page';
import { convert, LIBREOFFICE } from '../started/libreoffice';

/*
 * One workbook with every kind of value, typed and computed, saved once: what it shows is what its file holds, for us and for LibreOffice.
 */
const WASM = join(__dirname, '..', '..', 'node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm');

/** What is typed in column A from row 1 on, and what LibreOffice writes of the cell. */
const CELLS: readonly (readonly [typed: unknown, shown: string])[] = [
  [0, '0'],
  ['', ''],
  ["'0301", '0301'],
  [-1.25, '-1.25'],
  [0.1, '0.1'],
  [1e15, '1000000000000000'],
  [true, 'TRUE'],
  [false, 'FALSE'],
  ['a "b"; c, d', 'a "b"; c, d'],
  ['#N/A', '#N/A'],
  ['=IPLOS.COUNT(Personer;"arbeid-utdanning";1;"0101";2019)-1', '0'],
  ['=IPLOS.COUNT(Personer;"arbeid-utdanning";"innfridd";"0301";2019)', '3'],
  ['=IPLOS.SHARE(Personer;"arbeid-utdanning";1;"0301";2018)', '100%'],
  ['=HVIS(IPLOS.SHARE(Personer;"arbeid-utdanning";1;"0301";2019)>0,4;"over";"")', 'over'],
  ['=HVIS(USANN;"x";"")', ''],
  ['=1/0', '#DIV/0!'],
  ['=1-1', '0'],
  ['=1=2', 'FALSE'],
  ['=LA(n;2;m;n+1;n*m)', '6'],
  ['=SUMMER(SORTER({3;1;2}))', '6'],
  ['=XOPPSLAG("0101";Data!C2:C13;Data!A2:A13)', '10'],
];
const SPILLED = '=SEKVENS(2;2;0)';

let saved: Uint8Array;
beforeAll(async () => {
  const page = await startFunctions({ workbook: workbookOf(personsWorkbook()) });
  page.excel.functions.computeWith(await ironCalc(readFileSync(WASM)));
  CELLS.forEach(([typed], at) => page.excel.type(`Ark!A${at + 1}`, typed));
  page.excel.type('Ark!C1', SPILLED);
  page.excel.type('Ark!C4', '=SUMMER(C1#)');
  await page.excel.functions.calculated();
  const sheet = page.excel.workbook.sheetNamed('Ark');
  for (const [row, format] of [
    [0, '0.0\\ %'],
    [1, 'yyyy-mm-dd'],
  ] as const) {
    sheet?.cells.restyle({ row, column: 6, rowCount: 1, columnCount: 1 }, () => ({ numberFormat: format }));
    sheet?.cells.setValue(row, 6, row === 0 ? 0 : 43799);
  }
  ({ xlsx: saved } = await page.excel.save());
  page.close();
});

test('a file holds formulas in its own language, whatever was typed', async () => {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(saved.slice().buffer);
  const formula = (cell: string) => file.getWorksheet('Ark')?.getCell(cell).formula;
  expect(formula('A14')).toBe('IF(IPLOS.SHARE(Personer,"arbeid-utdanning",1,"0301",2019)>0.4,"over","")');
  expect(formula('A15')).toBe('IF(FALSE,"x","")');
  expect(formula('A19')).toBe('_xlfn.LET(_xlpm.n,2,_xlpm.m,_xlpm.n+1,_xlpm.n*_xlpm.m)');
  expect(formula('A20')).toBe('SUM(_xlfn._xlws.SORT({3;1;2}))');
  expect(formula('C1')).toBe('_xlfn.SEQUENCE(2,2,0)');
  expect(formula('C4')).toBe('SUM(_xlfn.ANCHORARRAY(C1))');
});

test('opened again, cells hold what they held', async () => {
  const workbook = await loadXlsx(saved);
  const sheet = workbook.sheetNamed('Ark');
  expect(sheet?.cells.formula(18, 0)).toBe('=LET(n,2,m,n+1,n*m)');
  // The block below SEQUENCE is its own, as before: computed anew it is in nobody's way.
  expect(sheet?.facts.spills).toEqual([
    { row: 0, column: 2, area: { row: 0, column: 2, rowCount: 2, columnCount: 2 } },
  ]);
  expect(sheet?.cells.formula(3, 2)).toBe('=SUM(C1#)');
  expect(
    valuesAt(workbook, 'Ark!A1:A21').map(([value]) => String(value).toUpperCase().replace(/^1$/, '100%')),
  ).toEqual(CELLS.map(([, shown]) => shown.toUpperCase()));
});

if (LIBREOFFICE === null) {
  process.stderr.write(
    'LibreOffice (soffice) was not found: what it reads of a saved workbook was not looked at.\n',
  );
} else {
  // Errors of functions that it does not know it computes again, and has #NAME? for.
  test('LibreOffice reads the same in every cell: zeros, empty texts, errors, truth values, per cent and dates', () => {
    const folder = mkdtempSync(join(tmpdir(), 'iplos-saved-'));
    try {
      writeFileSync(join(folder, 'bok.xlsx'), saved);
      convert(
        join(folder, 'bok.xlsx'),
        folder,
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      );
      const csv = (sheet: string) =>
        parse<string[]>(
          readFileSync(
            join(folder, readdirSync(folder).find((name) => name.endsWith(`${sheet}.csv`)) ?? ''),
            'utf8',
          ).trimEnd(),
        ).data;
      const rows = csv('Ark');
      expect(rows.map(([first]) => first)).toEqual(CELLS.map(([, shown]) => shown));
      expect([rows[0]?.slice(2, 4), rows[1]?.slice(2, 4), rows[3]?.[2]]).toEqual([
        ['0', '1'],
        ['2', '3'],
        '6',
      ]);
      expect([rows[0]?.[6], rows[1]?.[6]]).toEqual(['0%', '2019-11-30']);
      expect(csv('Data')).toEqual(
        (personsWorkbook()['Data']?.rows ?? []).map((row) => row.map((cell) => String(cell ?? ''))),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
