import { startExcelInJsdom, type JsdomExcel } from '../../simulated-excel/harness/jsdom';
import { platform } from '../../simulated-excel/platform/platform';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('events', () => {
  let page: JsdomExcel;
  let heard: unknown[];
  beforeEach(async () => {
    heard = [];
    const rows = [
      ['a', 'b'],
      [1, 2],
    ];
    page = await startExcelInJsdom({ workbook: workbookOf({ Data: { rows, table: 'Tall' }, Annet: [] }) });
    await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.onChanged.add(async ({ address, source, triggerSource, details }) => {
        heard.push([
          'sheet',
          address,
          source,
          triggerSource,
          details && [details.valueBefore, details.valueAfter],
        ]);
      });
      context.workbook.tables.getItem('Tall').onChanged.add(async ({ address }) => {
        heard.push(['table', address]);
      });
      context.workbook.worksheets.onDeleted.add(async () => {
        heard.push(['deleted']);
      });
      await context.sync();
    });
  });
  afterEach(() => page.close());

  test("a person's edit in a table is heard by the sheet and the table, with before and after", async () => {
    page.excel.type('Data!B2', 5);
    await settle();
    expect(heard).toEqual([
      ['sheet', 'B2', 'Local', 'Unknown', [2, 5]],
      ['table', 'B2'],
    ]);
  });

  test('an edit elsewhere is not heard; one beside the table is heard by the sheet alone', async () => {
    page.excel.type('Annet!A1', 5);
    page.excel.type('Data!D4:E5', 5);
    await settle();
    expect(heard).toEqual([['sheet', 'D4:E5', 'Local', 'Unknown', undefined]]);
  });

  test("the add-in's own writes are told apart, and silent while events are off", async () => {
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('D1').values = [['x']];
      await context.sync();
    });
    await settle();
    expect(heard).toEqual([['sheet', 'D1', 'Local', 'ThisLocalAddin', ['', 'x']]]);
    await page.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
      context.workbook.worksheets.getItem('Data').getRange('D1').values = [['y']];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settle();
    expect(heard).toHaveLength(1);
  });

  test('a deleted sheet is heard of', async () => {
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Annet').delete();
      await context.sync();
    });
    await settle();
    expect(heard).toEqual([['deleted']]);
  });

  test('a handler that is removed hears nothing more', async () => {
    const result = await page.Excel.run(async (context) => {
      const handler = context.workbook.worksheets.getItem('Annet').onChanged.add(async () => {
        heard.push('annet');
      });
      await context.sync();
      return handler;
    });
    const before = page.excel.events.listenerCount;
    await page.Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
    expect(page.excel.events.listenerCount).toBe(before - 1);
    page.excel.type('Annet!A1', 1);
    await settle();
    expect(heard).toEqual([]);
  });

  test('a ribbon button runs its command until it says it is done', async () => {
    page.window.eval(`Office.actions.associate('go', async (event) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Annet').getRange('A1').values = [[event.source.id]];
        await context.sync();
      });
      event.completed();
    })`);
    await page.excel.ribbon.press('go', 'GoButton');
    expect(valuesAt(page.excel.workbook, 'Annet!A1')).toEqual([['GoButton']]);
  });
});

describe('undo', () => {
  test('takes back a request at a time, or everything since a mark', async () => {
    const page = await startExcelInJsdom({ workbook: workbookOf({ Data: [['first', 'x']] }) });
    const { excel } = page;
    const mark = excel.undoList.mark;
    await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('A1').values = [['second']];
      await context.sync();
      const added = context.workbook.worksheets.add('Ny');
      added.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      added.tables.add('A1:B2', true);
      sheet.getRange('A1').format.font.bold = true;
      await context.sync();
    });
    expect(excel.undoList.mark).toBe(mark + 2);
    expect(excel.undo()).toBe(true);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Data']);
    expect(valuesAt(excel.workbook, 'Data!A1:B1')).toEqual([['second', 'x']]);
    expect(excel.workbook.sheets[0]?.cells.style(0, 0)).toEqual({});
    excel.type('Data!B1', 'typed');
    excel.undoTo(mark);
    expect(valuesAt(excel.workbook, 'Data!A1:B1')).toEqual([['first', 'x']]);
    page.close();
  });

  test('a run with mergeUndoGroup is one step, in which nothing is done that cannot be undone', async () => {
    const page = await startExcelInJsdom({ workbook: workbookOf({ Data: [['first']] }) });
    const inWindow = page.window.eval('({ mergeUndoGroup: true })') as Excel.RunOptions;
    const writeTwice = async (context: Excel.RequestContext) => {
      for (const text of ['second', 'third']) {
        context.workbook.worksheets.getItem('Data').getRange('A1').values = [[text]];
        await context.sync();
      }
    };
    await page.Excel.run(inWindow, writeTwice);
    expect(page.excel.undoList.mark).toBe(1);
    expect(page.excel.undo()).toBe(true);
    expect(valuesAt(page.excel.workbook, 'Data!A1')).toEqual([['first']]);
    const addAndDelete = async (context: Excel.RequestContext) => {
      const added = context.workbook.worksheets.add('Ny');
      await context.sync();
      added.delete();
      await context.sync();
    };
    await expect(page.Excel.run(inWindow, addAndDelete)).rejects.toMatchObject({ code: 'UndoNotSupported' });
    expect(page.excel.workbook.sheets).toHaveLength(2);
    page.close();
  });

  test('deleting a sheet, and on the desktop renaming or moving one, empties the list of steps', async () => {
    const renamed = async (name: 'm365' | 'web') => {
      const page = await startExcelInJsdom({
        workbook: workbookOf({ Data: [['x']] }),
        platform: platform(name),
      });
      page.excel.type('Data!A1', 'typed');
      await page.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').name = 'Omdøpt';
        await context.sync();
      });
      page.close();
      return page.excel.undoList.mark;
    };
    expect(await renamed('m365')).toBe(0);
    expect(await renamed('web')).toBe(2);
  });

  test('reading is not a step', async () => {
    const page = await startExcelInJsdom();
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('values');
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async () => undefined);
      await context.sync();
    });
    expect(page.excel.undo()).toBe(false);
    page.close();
  });
});
