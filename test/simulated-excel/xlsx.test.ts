import ExcelJS from 'exceljs';
import { startExcelInJsdom } from '../../simulated-excel/harness/jsdom';
import { makeZip } from '../made/workbooks/make-zip';
import { smallWorkbook, zipParts } from '../made/workbooks/small-workbook';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { loadXlsx } from '../../simulated-excel/xlsx/load-xlsx';
import { restoreNotInFile } from '../../simulated-excel/xlsx/save-xlsx';

/** Runs an add-in's write, saves, and reads the file back with exceljs itself. */
async function savedByAddIn(): Promise<{ readonly file: ExcelJS.Workbook; readonly bytes: Uint8Array }> {
  const page = await startExcelInJsdom({ workbook: workbookOf({ Data: [['a']] }) });
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Rapport');
    const range = sheet.getRange('A1:B3');
    range.getColumn(1).numberFormat = [['@'], ['0.0'], ['0.0']];
    range.values = [
      ['Kommune', '2024'],
      ["'0301", 12.25],
      ["'1103", 7],
    ];
    const head = range.getRow(0);
    head.format.fill.color = '#1F4E78';
    head.format.font.bold = true;
    head.format.font.color = 'white';
    head.format.borders.getItem('EdgeBottom').style = 'Continuous';
    range.format.autofitColumns();
    const table = sheet.tables.add(range, true);
    table.name = 'Tall';
    table.style = 'TableStyleLight9';
    sheet.freezePanes.freezeRows(1);
    sheet.tabColor = '#00B050';
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    context.workbook.names.add('IPLOS_tall', sheet.getRange('B2:B3'));
    await context.sync();
  });
  const { xlsx } = await page.excel.save();
  page.close();
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(xlsx.slice().buffer);
  return { file, bytes: xlsx };
}

describe('saving as .xlsx', () => {
  test('what an add-in wrote is in the file, read back by exceljs', async () => {
    const { file } = await savedByAddIn();
    const sheet = file.getWorksheet('Rapport');
    if (!sheet) throw new Error('no sheet Rapport');
    expect(sheet.getCell('A2').value).toBe('0301');
    expect(sheet.getCell('B2').value).toBe(12.25);
    expect(sheet.getCell('B2').numFmt).toBe('0.0');
    expect(sheet.getCell('A1').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF1F4E78' } });
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, color: { argb: 'FFFFFFFF' } });
    expect(sheet.getCell('B1').border.bottom?.style).toBe('thin');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.properties.tabColor).toMatchObject({ argb: 'FF00B050' });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '1:1' });
    expect(sheet.getTable('Tall')).toBeDefined();
    expect(file.definedNames.getRanges('IPLOS_tall').ranges).toEqual(['Rapport!$B$2:$B$3']);
  });

  test('a saved file opens again with the same cells, tables, names, widths and looks', async () => {
    const { bytes } = await savedByAddIn();
    const workbook = await loadXlsx(bytes);
    const sheet = workbook.sheetNamed('Rapport');
    if (!sheet) throw new Error('no sheet Rapport');
    expect(valuesAt(workbook, 'Rapport!A1:B3')).toEqual([
      ['Kommune', '2024'],
      ['0301', 12.25],
      ['1103', 7],
    ]);
    expect(sheet.facts.tables).toMatchObject([
      { name: 'Tall', style: 'TableStyleLight9', area: { row: 0, column: 0, rowCount: 3, columnCount: 2 } },
    ]);
    expect(workbook.facts.names).toMatchObject([{ name: 'IPLOS_tall', formula: '=Rapport!$B$2:$B$3' }]);
    expect(sheet.facts.frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet.cells.style(0, 0)).toMatchObject({ bold: true, fillColor: '#1F4E78', fontColor: '#FFFFFF' });
    expect(sheet.facts.columnWidths.get(0)).toBeCloseTo(7 * 5.25 + 3.75, 0);
  });

  test('settings and charts cannot be in the file; they are told beside it and can be put back', async () => {
    const page = await startExcelInJsdom({
      workbook: workbookOf({
        Data: [
          ['x', 'y'],
          ['a', 1],
        ],
      }),
    });
    await page.Excel.run(async (context) => {
      context.workbook.settings.add('iplos', { version: 3 });
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2')).name = 'Søyler';
      await context.sync();
    });
    const saved = await page.excel.save();
    page.close();
    expect(saved.notInFile.charts).toMatchObject([
      {
        sheet: 'Data',
        chart: { name: 'Søyler', source: 'Data!A1:B2', series: [{ name: 'y', values: 'Data!B2' }] },
      },
    ]);
    const reopened = await loadXlsx(saved.xlsx);
    expect(reopened.facts.settings.size).toBe(0);
    restoreNotInFile(reopened, saved);
    expect(reopened.facts.settings.get('iplos')).toEqual({ version: 3 });
    expect(reopened.sheetNamed('Data')?.facts.charts).toHaveLength(1);
  });
});

test('a file that says nothing of how its sheets are looked at opens too', async () => {
  const file = new ExcelJS.Workbook();
  file.addWorksheet('Data').addRow(['a', 1]);
  const workbook = await loadXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
  expect(valuesAt(workbook, 'Data!A1:B1')).toEqual([['a', 1]]);
  expect(workbook.sheetNamed('Data')?.facts.frozen).toEqual({ rows: 0, columns: 0 });
});

test('cells that other programs write are read as they stand: shared formulas, pieces of text, gaps, escapes, dates, no addresses', async () => {
  const rows = [
    '<row r="2" ht="30"><c r="B2" t="s"><v>0</v></c><c r="D2" s="1"><v>0.5</v></c><c r="E2" s="1"/></row>',
    '<row><c t="inlineStr"><is><t>inni</t></is></c><c><f t="shared" ref="B3:B4" si="0">$A3+D$2*"A1"</f><v>1</v></c></row>',
    '<row r="4"><c r="B4" t="str"><f t="shared" si="0"/><v>a&amp;b</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D4" t="b"><v>0</v></c></row>',
    '<row r="5"><c r="A5" t="d"><v>2019-11-30</v></c><c r="B5"><f t="array" ref="B5:C5">_xlfn.SEQUENCE(1,2)</f><v>1</v></c><c r="C5"><v>2</v></c></row>',
  ];
  const strings = [
    '<r><t>Å</t></r><r><t xml:space="preserve">s &lt;_x000A_</t></r><rPh sb="0"><t>nei</t></rPh>',
  ];
  const bytes = makeZip(
    zipParts(smallWorkbook({ rows: rows.join(''), strings, formats: ['General', '0.0 %'] })),
  );
  const workbook = await loadXlsx(bytes);
  expect(valuesAt(workbook, 'A!A2:E5')).toEqual([
    ['', 'Ås <\n', '', 0.5, ''],
    ['inni', 1, '', '', ''],
    ['', 'a&b', '#DIV/0!', false, ''],
    [43799, 1, 2, '', ''],
  ]);
  const { cells, facts } = workbook.facts.activeSheet;
  expect([cells.formula(2, 1), cells.formula(3, 1)]).toEqual(['=$A3+D$2*"A1"', '=$A4+D$2*"A1"']);
  expect([cells.style(1, 3), cells.style(1, 4)]).toEqual([
    { numberFormat: '0.0 %' },
    { numberFormat: '0.0 %' },
  ]);
  expect([...facts.rowHeights]).toEqual([[1, 30]]);
  expect(facts.spills).toEqual([
    { row: 4, column: 1, area: { row: 4, column: 1, rowCount: 1, columnCount: 2 } },
  ]);
});
