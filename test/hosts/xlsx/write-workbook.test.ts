import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { layoutResults } from '../../../src/layout/layout-results';
import { placeSheet } from '../../../src/layout/grid/grid';
import type { WorkbookLayout } from '../../../src/layout/types';
import { writeWorkbookFile } from '../../../src/hosts/xlsx/write-workbook';
import { layoutInput, SMALL, type MadeRow } from '../../made/layouts';
import { tieRows, TIES } from '../../made/ties';

const small = layoutResults(layoutInput());
const twoYears = layoutResults(
  layoutInput([
    ...SMALL,
    { level: 'land', code: '0', name: 'Hele landet', year: 2018, counts: [900, 100, 200, 3] },
  ]),
);

async function reopened(layout: WorkbookLayout): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeWorkbookFile(layout);
  // exceljs' own types speak of an older Buffer.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

/** The table of a sheet as exceljs read it: address, header row, and the cell under a header in a row. */
function tableOf(workbook: ExcelJS.Workbook, sheetName: string) {
  const sheet = workbook.getWorksheet(sheetName);
  const model = (sheet?.getTables() ?? [])[0] as unknown as
    { table: { name: string; tableRef: string } } | undefined;
  if (!sheet || !model) throw new Error(`no table in ${sheetName}`);
  const [from = ''] = model.table.tableRef.split(':');
  const header = sheet.getRow(Number(/\d+/.exec(from)?.[0]));
  const columns = new Map<string, number>();
  header.eachCell((cell, column) => columns.set(cell.text, column));
  return {
    sheet,
    ...model.table,
    header,
    cell: (title: string, row: number) => sheet.getCell(header.number + 1 + row, columns.get(title) ?? 0),
  };
}

describe('result tables as .xlsx, read back by exceljs', () => {
  test('one sheet for each table, the figures, the explanation', async () => {
    const workbook = await reopened(small);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'Arbeid og utdanning – land',
      'Arbeid og utdanning – fylke',
      'Arbeid og utdanning – kommune',
      'Arbeid og utdanning – figurer',
      'Om beregningen',
    ]);
    expect(workbook.title).toBe('Nasjonale kvalitetsindikatorer: resultattabeller');
    expect(workbook.creator).toBe('IPLOS for Excel');
    expect(workbook.created).toEqual(new Date('2020-06-25T07:30:00Z'));
  });

  test('[VAL-2] a share is a number, the rounded one, with one decimal; a count is a whole number', async () => {
    const { cell } = tableOf(await reopened(small), 'Arbeid og utdanning – kommune');
    expect(cell('Andel innfridd', 1).value).toBe(0.288);
    // exceljs drops the backslash that makes the space literal.
    expect(cell('Andel innfridd', 1).numFmt).toBe('0.0 %');
    expect(cell('Antall innfridd', 0).value).toBe(1000);
    expect(cell('Antall innfridd', 0).numFmt).toBe('#,##0');
    expect(cell('Nevner', 0).value).toBe(1284);
    expect(cell('År', 0).value).toBe(2019);
    expect(cell('År', 0).numFmt).toBe('0');
  });

  test('[VAL-3] signs are text to the right, never 0 and never empty', async () => {
    const { cell } = tableOf(await reopened(small), 'Arbeid og utdanning – kommune');
    expect(cell('Andel innfridd', 2).value).toBe('..');
    expect(cell('Nevner', 2).value).toBe('..');
    expect(cell('Andel innfridd', 3).value).toBe('.');
    expect(cell('Nevner', 3).value).toBe(0);
    expect(cell('Andel innfridd', 3).alignment.horizontal).toBe('right');
    expect(cell('Merknad', 5).value).toBe('Rapportert sammen med 1149 Karmøy');
  });

  test('[REG-1] codes are text with their zeros, and Excel is told not to warn about them', async () => {
    const { cell } = tableOf(await reopened(small), 'Arbeid og utdanning – kommune');
    expect(cell('Kommunenr', 0).value).toBe('0301');
    expect(cell('Kommunenr', 0).numFmt).toBe('@');
    const part = strFromU8(
      unzipSync(await writeWorkbookFile(small))['xl/worksheets/sheet3.xml'] ?? new Uint8Array(),
    );
    expect(part).toMatch(/<ignoredError sqref="A(\d+):A(\d+)" numberStoredAsText="1"\/>/);
    expect(part.indexOf('<ignoredErrors>')).toBeGreaterThan(part.indexOf('<headerFooter'));
    expect(part.indexOf('<ignoredErrors>')).toBeLessThan(part.indexOf('<tableParts'));
  });

  test('a real table with a filter, over the header and every row', async () => {
    const { sheet, name, tableRef, header } = tableOf(await reopened(small), 'Arbeid og utdanning – kommune');
    expect(name).toBe('arbeid_utdanning_kommune');
    expect(tableRef).toBe(`A${header.number}:M${header.number + 6}`);
    const part = strFromU8(
      unzipSync(await writeWorkbookFile(small))['xl/tables/table3.xml'] ?? new Uint8Array(),
    );
    expect(part).toContain(`<autoFilter ref="${tableRef}"/>`);
    expect(part).toContain('name="TableStyleLight1"');
    expect(sheet.getRow(header.number - 1).getCell(5).text).toBe('Innfridd (måltall 1)');
  });

  test('header and names stay in view; the header is repeated on every printed page, one page wide', async () => {
    const { sheet, header } = tableOf(await reopened(small), 'Arbeid og utdanning – kommune');
    expect(sheet.views[0]).toMatchObject({
      state: 'frozen',
      xSplit: 2,
      ySplit: header.number,
      showGridLines: false,
    });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      printTitlesRow: `${header.number - 1}:${header.number}`,
    });
    expect(sheet.headerFooter.oddFooter).toContain('Side &P av &N');
    expect(sheet.headerFooter.oddFooter).toContain('Arbeid og utdanning – kommune');
  });

  test('the explanation names definition, input and program', async () => {
    const texts: string[] = [];
    (await reopened(small))
      .getWorksheet('Om beregningen')
      ?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    expect(texts).toEqual(
      expect.arrayContaining([
        'arbeid-utdanning, 1.0',
        'uttrekk.csv',
        'IPLOS for Excel 0.1.0',
        '25.06.2020 kl. 09.30',
      ]),
    );
  });

  test('charts are native: bars of 100 % read from the top, lines over years with a marker of their own', async () => {
    const parts = unzipSync(await writeWorkbookFile(twoYears));
    const [bars, lines] = [1, 2].map((n) => strFromU8(parts[`xl/charts/chart${n}.xml`] ?? new Uint8Array()));
    expect(bars).toContain('<c:grouping val="percentStacked"/>');
    expect(bars).toContain('<c:orientation val="maxMin"/>');
    expect(bars).toContain("<c:f>'Arbeid og utdanning – figurer'!$A$");
    expect(lines).toContain('<c:lineChart>');
    expect(lines?.match(/<c:symbol val="(\w+)"\/>/g)).toEqual(
      ['circle', 'square', 'triangle', 'diamond'].map((shape) => `<c:symbol val="${shape}"/>`),
    );
  });

  test('text that looks like a formula or a number stays text', async () => {
    const rows: MadeRow[] = ['=1+1', '0301', '1,5'].map((name) => ({
      level: 'Enhet',
      code: name,
      name,
      counts: [1, 0, 0, 0],
    }));
    const { sheet, header } = tableOf(
      await reopened(layoutResults(layoutInput(rows))),
      'Arbeid og utdanning – Enhet',
    );
    const values = [1, 2, 3].map((down) => sheet.getCell(header.number + down, 1));
    expect(values.map((cell) => cell.value).sort()).toEqual(['0301', '1,5', '=1+1']);
    for (const cell of values) expect(cell.type).toBe(ExcelJS.ValueType.String);
  });

  test('[REG-9] a grouping column of any header and value can be written', async () => {
    const values = ['x'.repeat(40_000), '\u0001\ufffe', '\ud800', "_x0041_'<&>"];
    const rows = ['[A]:*?/B', 'Merknad', 'z'.repeat(300), ''].flatMap((level): MadeRow[] =>
      values.map((value) => ({ level, code: value, name: value, counts: [1, 0, 0, 0] })),
    );
    const workbook = await reopened(layoutResults(layoutInput(rows)));
    expect(workbook.worksheets).toHaveLength(5);
    const { sheet, header } = tableOf(workbook, workbook.worksheets[1]?.name ?? '');
    expect(header.getCell(1).text).toBe('Merknad');
    const texts = [1, 2, 3, 4].map((down) => sheet.getCell(header.number + down, 1).text);
    expect(texts).toContain("_x0041_'<&>");
    expect(Math.max(...texts.map((text) => text.length))).toBe(32_767);
  });

  test('rows with nothing new in them, which the library is spared, hold what the layout has, where it has it', async () => {
    const rows = ['Nord', 'Sør & vest', 'Nord '].flatMap((level) =>
      Array.from({ length: 30 }, (_, at): MadeRow[] =>
        ['all', '0-17', '18-66'].map((age) => ({
          level,
          code: `0${at % 4}`,
          name: at % 4 === 0 ? '' : `<${at % 4}>`,
          year: 2000 + at,
          age,
          counts: at % 7 === 0 ? 'notReported' : [at, 1, at % 3, 0],
        })),
      ).flat(),
    );
    const layout = layoutResults(layoutInput(rows, { ageGroups: ['all', '0-17', '18-66'] }));
    const parts = unzipSync(await writeWorkbookFile(layout));
    const texts = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    const sheets = layout.sheets.map((_, at) =>
      strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`] ?? new Uint8Array()),
    );
    expect(texts).toContain(` count="${sheets.join('').match(/ t="s"/g)?.length ?? 0}"`);
    // The library gives its rows their spans.
    expect(Math.max(...sheets.map((xml) => xml.match(/<row r="\d+">/g)?.length ?? 0))).toBeGreaterThan(80);
    const workbook = await reopened(layout);
    for (const [at, one] of layout.sheets.entries()) {
      const grid = placeSheet(one, layout);
      const sheet = workbook.getWorksheet(grid.name);
      const looks = new Map<string, string>();
      let lastRow = 0;
      for (const block of grid.blocks)
        block.rows.forEach((cells, down) => {
          lastRow = Math.max(lastRow, block.row + down + 1);
          cells.forEach(({ value, style }, right) => {
            const [row, column] = [block.row + down + 1, block.column + right + 1];
            const cell = sheet?.getCell(row, column);
            if (grid.charts.length === 0) expect(cell?.value).toBe(value === '' ? null : value);
            const { totals } = grid;
            const isTotal = totals?.rows.includes(row - 1) === true && column - 1 <= totals.lastHeadColumn;
            const isAbove = totals?.rows.includes(row) === true && row > (grid.table?.firstRow ?? 0) + 1;
            const look = JSON.stringify(cell?.style);
            const kind = `${style} ${isTotal} ${isAbove}`;
            expect(looks.get(kind) ?? look).toBe(look);
            looks.set(kind, look);
          });
        });
      expect(sheets[at]).toMatch(new RegExp(`<dimension ref="A1:[A-Z]+${lastRow}"/>`));
    }
  });

  test('the same layout gives the same bytes', async () => {
    const [one, other] = [await writeWorkbookFile(small), await writeWorkbookFile(small)];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  test('[VAL-2] what is stored is what is shown: every tie is stored with one decimal of a per cent', async () => {
    const layout = layoutResults(layoutInput(tieRows));
    const part = strFromU8(
      unzipSync(await writeWorkbookFile(layout))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    const stored = [...part.matchAll(/<c r="E\d+" s="\d+"><v>([^<]*)<\/v>/g)].map((match) => match[1] ?? '');
    // The decimal point moved by hand, in the text: no arithmetic that could round.
    expect(stored.slice(-TIES.length).map(percentOfText)).toEqual(TIES.map(([, , percent]) => percent));
  });
});

/** "0.288" → "28.8" by moving the point. */
function percentOfText(text: string): string {
  const [whole = '0', decimals = ''] = text.split('.');
  expect(decimals.length).toBeLessThanOrEqual(3);
  const digits = `${whole}${decimals.padEnd(3, '0')}`.replace(/^0+(?=\d{2})/, '');
  return `${digits.slice(0, -1)}.${digits.slice(-1)}`;
}
