import { startExcelInJsdom, type JsdomExcel } from './harness/jsdom';
import { valuesAt } from './workbook/find-cells';

describe('ranges through the real office.js', () => {
  let page: JsdomExcel;
  beforeEach(async () => {
    page = await startExcelInJsdom();
  });
  afterEach(() => page.close());

  test('the library believes it runs in Excel on Windows', () => {
    expect(page.Office.context.host).toBe('Excel');
    expect(page.Office.context.platform).toBe('PC');
    expect(page.Office.context.displayLanguage).toBe('nb-NO');
  });

  test('values written are values read', async () => {
    const read = await page.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C2');
      range.values = [
        [1, 'a', true],
        ['2.5', '', "'007"],
      ];
      await context.sync();
      range.load('values,valueTypes,address,formulas,text,rowCount');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      values: [
        [1, 'a', true],
        [2.5, '', '007'],
      ],
      valueTypes: [
        ['Double', 'String', 'Boolean'],
        ['Double', 'Empty', 'String'],
      ],
      address: 'Sheet1!A1:C2',
      text: [
        ['1', 'a', 'SANN'],
        ['2,5', '', '007'],
      ],
      rowCount: 2,
    });
    expect(valuesAt(page.excel.workbook, 'Sheet1!A1:C1')).toEqual([[1, 'a', true]]);
  });
});
