import { startExcelInJsdom, type JsdomExcel } from '../../simulated-excel/harness/jsdom';
import { THEMES, platform } from '../../simulated-excel/platform/platform';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';

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

test('language and Office theme are those of the platform', async () => {
  const page = await startExcelInJsdom({
    platform: platform('m365', { displayLanguage: 'en-US', contentLanguage: 'nb-NO', theme: THEMES.dark }),
  });
  expect(page.Office.context.displayLanguage).toBe('en-US');
  expect(page.Office.context.contentLanguage).toBe('nb-NO');
  expect(page.Office.context.officeTheme).toMatchObject({
    bodyBackgroundColor: '#1f1f1f',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#3b3a39',
  });
  page.close();
});

test('a request is answered after the latency that is set', async () => {
  const page = await startExcelInJsdom();
  page.excel.conditions.latency = 50;
  const order: string[] = [];
  setTimeout(() => order.push('earlier timer'), 1);
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
    order.push('answer');
  });
  expect(order).toEqual(['earlier timer', 'answer']);
  page.close();
});
