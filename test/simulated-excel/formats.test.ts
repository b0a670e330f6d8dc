import { startExcelInJsdom, type JsdomExcel } from '../../simulated-excel/harness/jsdom';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';

describe('looks, layout and charts', () => {
  let page: JsdomExcel;
  beforeEach(async () => {
    page = await startExcelInJsdom({
      workbook: workbookOf({
        Ark: [
          ['', 'andel'],
          ['Oslo', 12.345],
          ['Bergen', -7],
        ],
      }),
    });
  });
  afterEach(() => page.close());
  const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    page.Excel.run((context) => work(context, context.workbook.worksheets.getItem('Ark')));

  test('formats are set on blocks and read back; cells that differ give null', async () => {
    const result = await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B3');
      range.format.font.set({ bold: true, size: 9, name: 'Aptos', color: '#123abc' });
      range.format.wrapText = true;
      range.format.horizontalAlignment = 'Right';
      range.format.verticalAlignment = 'Top';
      range.format.indentLevel = 2;
      range.getRow(0).format.fill.color = '#EEEEEE';
      range.format.borders.getItem('InsideHorizontal').style = 'Continuous';
      range.load('format/fill/color,format/wrapText,format/indentLevel,format/horizontalAlignment');
      const font = range.format.font.load('bold,size,name,color,italic');
      const fill = range.getRow(0).format.fill.load('color');
      const border = sheet.getRange('A2').format.borders.getItem('EdgeTop').load('style,weight,color');
      await context.sync();
      return [range.format.fill.color, range.format.wrapText, font.toJSON(), fill.color, border.toJSON()];
    });
    expect(result).toEqual([
      null,
      true,
      { bold: true, size: 9, name: 'Aptos', color: '#123ABC', italic: false },
      '#EEEEEE',
      { style: 'Continuous', weight: 'Thin', color: '#000000' },
    ]);
  });

  test('number formats decide the text shown, in the language of the workbook', async () => {
    const result = await run(async (context, sheet) => {
      const numbers = sheet.getRange('B2:B3');
      numbers.numberFormat = [['0.0'], ['#,##0;[Red]-#,##0']];
      sheet.getRange('C1:C3').numberFormat = 'General' as never;
      sheet.getRange('C1:C3').values = [[1234567.891], [0.5], [true]];
      sheet.getRange('C1').numberFormat = [['#,##0.00']];
      sheet.getRange('C2').numberFormat = [['0.0 %']];
      const read = sheet.getRange('B2:C3').load('text,numberFormat');
      const first = sheet.getRange('C1').load('text');
      await context.sync();
      return [read.text, read.numberFormat, first.text];
    });
    expect(result).toEqual([
      [
        ['12,3', '50,0 %'],
        ['-7', 'SANN'],
      ],
      [
        ['0.0', '0.0 %'],
        ['#,##0;[Red]-#,##0', 'General'],
      ],
      [['1\u00a0234\u00a0567,89']],
    ]);
  });

  test('widths, heights, merged cells, frozen panes, page set-up', async () => {
    const result = await run(async (context, sheet) => {
      sheet.getRange('A:A').format.columnWidth = 120;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('D1:E2').merge();
      sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.setPrintArea('A1:B3');
      sheet.pageLayout.load('orientation');
      const format = sheet.getRange('A1:A2').format.load('columnWidth,rowHeight');
      await context.sync();
      return [frozen.address, sheet.pageLayout.orientation, format.columnWidth, format.rowHeight];
    });
    expect(result).toEqual(['Ark!A1', 'Landscape', 120, null]);
    expect(page.excel.workbook.sheets[0]?.facts).toMatchObject({
      merged: [{ row: 0, column: 3, rowCount: 2, columnCount: 2 }],
      pageLayout: { printArea: { row: 0, column: 0, rowCount: 3, columnCount: 2 } },
    });
  });

  test('text format must come before the values, as in Excel', async () => {
    const values = await run(async (context, sheet) => {
      const codes = sheet.getRange('D1:D2');
      codes.getCell(0, 0).numberFormat = [['@']];
      codes.values = [['0301'], ['0301']];
      codes.load('values');
      await context.sync();
      return codes.values;
    });
    expect(values).toEqual([['0301'], [301]]);
  });

  test('a whole column gives null for its values and refuses new ones', async () => {
    const result = await run(async (context, sheet) => {
      const column = sheet.getRange('B:B').load('values,address,rowCount,cellCount');
      await context.sync();
      return [column.values, column.address, column.rowCount];
    });
    expect(result).toEqual([null, 'Ark!B:B', 1048576]);
    const write = run(async (context, sheet) => {
      sheet.getRange('B:B').values = 1 as never;
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });

  test('charts are recorded: what they show and everything that was set', async () => {
    await run(async (context, sheet) => {
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
      chart.name = 'Andeler';
      chart.title.text = 'Andel per kommune';
      chart.legend.visible = false;
      chart.axes.valueAxis.maximum = 100;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.setPosition('D1', 'K20');
      chart.series.getItemAt(0).format.fill.setSolidColor('#1F4E78');
      chart.series.getItemAt(0).hasDataLabels = true;
      await context.sync();
      chart.series.load('items/name,count');
      chart.load('chartType,height');
      await context.sync();
      expect([chart.series.items.map(({ name }) => name), chart.chartType]).toEqual([
        ['andel'],
        'BarClustered',
      ]);
    });
    expect(page.excel.workbook.sheets[0]?.facts.charts).toMatchObject([
      {
        name: 'Andeler',
        chartType: 'BarClustered',
        source: 'Ark!A1:B3',
        startCell: 'D1',
        endCell: 'K20',
        set: {
          'title.text': 'Andel per kommune',
          'legend.visible': false,
          'axes.valueAxis.maximum': 100,
          'axes.valueAxis.majorGridlines.visible': false,
        },
        series: [
          {
            name: 'andel',
            values: 'Ark!B2:B3',
            categories: 'Ark!A2:A3',
            set: { 'format.fill.color': '#1F4E78', hasDataLabels: true },
          },
        ],
      },
    ]);
  });

  test('languages: separators and culture of the workbook', async () => {
    const result = await run(async (context) => {
      const { application } = context.workbook;
      application.load('decimalSeparator,thousandsSeparator');
      application.cultureInfo.load('name');
      application.suspendApiCalculationUntilNextSync();
      await context.sync();
      return [application.decimalSeparator, application.thousandsSeparator, application.cultureInfo.name];
    });
    expect(result).toEqual([',', '\u00a0', 'nb-NO']);
  });
});
