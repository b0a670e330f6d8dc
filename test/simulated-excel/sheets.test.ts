import { startExcelInJsdom, type JsdomExcel } from '../../simulated-excel/harness/jsdom';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';

describe('worksheets, tables and names', () => {
  let page: JsdomExcel;
  beforeEach(async () => {
    const rows = [
      ['navn', 'alder'],
      ['a', 81],
      ['b', 90],
    ];
    page = await startExcelInJsdom({
      workbook: workbookOf({ Data: { rows, table: 'Personer' }, 'Ark 2': [] }),
    });
  });
  afterEach(() => page.close());
  const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => page.Excel.run(work);

  test('sheets are listed, added, renamed, moved, hidden and deleted', async () => {
    const result = await run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Ny');
      added.name = 'Nyere';
      added.position = 0;
      added.tabColor = '#ff0000';
      added.showGridlines = false;
      worksheets.getItem('Ark 2').visibility = 'Hidden';
      worksheets.load('items/name,items/visibility,items/position,items/tabColor,items/showGridlines');
      const missing = worksheets.getItemOrNullObject('Finnes ikke').load('name');
      await context.sync();
      added.delete();
      const count = worksheets.getCount(true);
      await context.sync();
      return { items: worksheets.toJSON().items, isNull: missing.isNullObject, visible: count.value };
    });
    expect(result).toMatchObject({
      items: [
        { name: 'Nyere', position: 0, tabColor: '#FF0000', showGridlines: false },
        { name: 'Data', visibility: 'Visible', position: 1 },
        { name: 'Ark 2', visibility: 'Hidden' },
      ],
      isNull: true,
      visible: 1,
    });
  });

  test.each([
    ['a taken name', 'data', 'ItemAlreadyExists'],
    ['a forbidden character', 'a/b', 'InvalidArgument'],
    ['32 characters', 'x'.repeat(32), 'InvalidArgument'],
  ])('a sheet with %s is refused', async (_, name, code) => {
    const add = run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code });
  });

  test('an unknown sheet is ItemNotFound, a deleted one InvalidReference, the last visible one cannot go', async () => {
    const unknown = run(async (context) => {
      context.workbook.worksheets.getItem('Nei').getRange('A1').load('values');
      await context.sync();
    });
    await expect(unknown).rejects.toMatchObject({ code: 'ItemNotFound' });
    const deleted = run(async (context) => {
      const range = context.workbook.worksheets.getItem('Ark 2').getRange('A1').load('values');
      await context.sync();
      context.workbook.worksheets.getItem('Ark 2').delete();
      range.load('values');
      await context.sync();
    });
    await expect(deleted).rejects.toMatchObject({ code: 'InvalidReference' });
    const last = run(async (context) => {
      context.workbook.worksheets.getItem('Data').delete();
      await context.sync();
    });
    await expect(last).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  test('used range: values only, with formats, and none on an empty sheet', async () => {
    const result = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('D9').format.fill.color = 'yellow';
      const valuesOnly = sheet.getUsedRange(true).load('address');
      const all = sheet.getUsedRange().load('address');
      const none = context.workbook.worksheets
        .getItem('Ark 2')
        .getUsedRangeOrNullObject(true)
        .load('address');
      const inColumn = sheet.getRange('B:B').getUsedRange(true).load('address,values');
      await context.sync();
      return [valuesOnly.address, all.address, none.isNullObject, inColumn.address, inColumn.values];
    });
    expect(result).toEqual(['Data!A1:B3', 'Data!A1:D9', true, 'Data!B1:B3', [['alder'], [81], [90]]]);
  });

  test('tables: found by name, read by column, styled, resized, renamed, turned into cells', async () => {
    const result = await run(async (context) => {
      const table = context.workbook.tables.getItem('personer').load('name,id,style,showBandedRows');
      const header = table.getHeaderRowRange().load('values');
      const ages = table.columns.getItem('alder').getDataBodyRange().load('values,address');
      table.columns.load('items/name,count');
      table.worksheet.load('name');
      await context.sync();
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      table.resize('A1:C4');
      table.columns.getItemAt(2).name = 'kjønn';
      table.name = 'Folk';
      const range = table.getRange().load('address,values');
      await context.sync();
      const cells = table.convertToRange().load('address');
      const count = context.workbook.tables.getCount();
      await context.sync();
      return {
        names: table.columns.items.map(({ name }) => name),
        sheet: table.worksheet.name,
        header: header.values,
        ages: [ages.address, ages.values],
        resized: [range.address, range.values[0]],
        cells: cells.address,
        left: count.value,
      };
    });
    expect(result).toEqual({
      names: ['navn', 'alder'],
      sheet: 'Data',
      header: [['navn', 'alder']],
      ages: ['Data!B2:B3', [[81], [90]]],
      resized: ['Data!A1:C4', ['navn', 'alder', 'kjønn']],
      cells: 'Data!A1:C4',
      left: 0,
    });
  });

  test('a table without headers gets a header row and moves the cells down; repeated headers are made unique', async () => {
    const values = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark 2');
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.tables.add('A1:B1', false);
      sheet.getRange('D1:E2').values = [
        ['x', 'x'],
        [1, 2],
      ];
      sheet.tables.add('D1:E2', true);
      const used = sheet.getUsedRange().load('values');
      await context.sync();
      return used.values;
    });
    expect(values).toEqual([
      ['Kolonne1', 'Kolonne2', '', 'x', 'x2'],
      [1, 2, '', 1, 2],
    ]);
  });

  test.each([
    ['an overlap', (sheet: Excel.Worksheet) => void sheet.tables.add('B2:C4', true), 'ItemAlreadyExists'],
    [
      'a name that is a cell',
      (sheet: Excel.Worksheet) => void (sheet.tables.getItemAt(0).name = 'OUT1'),
      'InvalidArgument',
    ],
    [
      'an unknown style',
      (sheet: Excel.Worksheet) => void (sheet.tables.getItemAt(0).style = 'Fancy'),
      'InvalidArgument',
    ],
  ])('a table with %s is refused', async (_, change, code) => {
    const attempt = run(async (context) => {
      change(context.workbook.worksheets.getItem('Data'));
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  test('names: of the workbook and of a sheet, found again after the sheet is renamed', async () => {
    const result = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Ark 2');
      context.workbook.names.add('Omraade', sheet.getRange('B2:C3'));
      sheet.names.add('Lokal', '=$A$1');
      sheet.name = 'Nytt navn';
      const item = context.workbook.names.getItem('omraade').load('name,formula,scope,type');
      const range = item.getRange().load('address');
      const local = sheet.names.getItemOrNullObject('Lokal').load('scope');
      const none = context.workbook.names.getItemOrNullObject('Lokal').load('name');
      await context.sync();
      return [item.toJSON(), range.address, local.scope, none.isNullObject];
    });
    expect(result).toMatchObject([
      { name: 'Omraade', formula: "='Nytt navn'!$B$2:$C$3", scope: 'Workbook', type: 'Range' },
      "'Nytt navn'!B2:C3",
      'Worksheet',
      true,
    ]);
  });

  test('settings, sheet properties and XML parts are kept', async () => {
    const result = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      context.workbook.settings.add('map', { a: [1, 2] });
      sheet.customProperties.add('IPLOS', 'mark');
      const part = context.workbook.customXmlParts.add('<m xmlns="urn:iplos"><x/></m>');
      const setting = context.workbook.settings.getItemOrNullObject('map').load('value');
      const none = context.workbook.settings.getItemOrNullObject('other').load('value');
      const property = sheet.customProperties.getItemOrNullObject('iplos').load('value');
      const xml = part.getXml();
      const found = context.workbook.customXmlParts.getByNamespace('urn:iplos').load('items/id');
      await context.sync();
      setting.delete();
      const left = context.workbook.settings.getCount();
      await context.sync();
      return [setting.value, none.isNullObject, property.value, xml.value, found.items.length, left.value];
    });
    expect(result).toEqual([{ a: [1, 2] }, true, 'mark', '<m xmlns="urn:iplos"><x/></m>', 1, 0]);
  });

  test('the selection and the active sheet', async () => {
    const result = await run(async (context) => {
      context.workbook.worksheets.getItem('Ark 2').getRange('B3:C4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return [selected.address, active.name];
    });
    expect(result).toEqual(["'Ark 2'!B3:C4", 'Ark 2']);
  });

  test('what is not modelled is refused by name, and nothing after it is done', async () => {
    const attempt = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('A9').values = [['before']];
      sheet.getRange('A2:B3').sort.apply([{ key: 0 }]);
      sheet.getRange('A10').values = [['after']];
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'ApiNotImplementedInSimulation',
      message: 'The simulated Excel does not implement Range.sort.',
    });
    const cells = page.excel.workbook.sheets[0]?.cells;
    expect([cells?.value(8, 0), cells?.value(9, 0)]).toEqual(['before', null]);
  });
});
