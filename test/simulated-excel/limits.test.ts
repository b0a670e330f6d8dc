import { startExcelInJsdom, type JsdomExcel } from '../../simulated-excel/harness/jsdom';
import { platform, type Platform } from '../../simulated-excel/platform/platform';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';

const ROWS = Array.from({ length: 2000 }, (_, row) => [row, `person ${row}`, 'abcdefgh']);

function start(chosen: Platform): Promise<JsdomExcel> {
  return startExcelInJsdom({ platform: chosen, workbook: workbookOf({ Data: ROWS }) });
}

async function readAll(page: JsdomExcel): Promise<unknown> {
  return page.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Data').getUsedRange().load('values');
    await context.sync();
    return range.values;
  });
}

describe('size', () => {
  test('the web refuses an answer over its limit, and a smaller one passes', async () => {
    const page = await start(platform('web', { payloadBytes: 50_000 }));
    await expect(readAll(page)).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    const part = await page.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('A1:C500').load('values');
      await context.sync();
      return range.values.length;
    });
    expect(part).toBe(500);
    page.close();
  });

  test('the web refuses a request over its limit and writes nothing of it', async () => {
    const page = await start(platform('web', { payloadBytes: 50_000 }));
    const write = page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').getRange('E1:G2000').values = ROWS;
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(page.excel.workbook.sheets[0]?.cells.value(0, 4)).toBeNull();
    page.close();
  });

  test('desktop Excel has no such limit; the web has 5 MB', async () => {
    expect([platform('m365').payloadBytes, platform('ltsc2021').payloadBytes]).toEqual([null, null]);
    expect(platform('web').payloadBytes).toBe(5 * 1024 * 1024);
  });

  test('over the cell limit the values are null without an error, or an error where a test wants one', async () => {
    const silent = await start(platform('m365', { cellsPerRead: 1000 }));
    expect(await readAll(silent)).toBeNull();
    silent.close();
    const loud = await start(platform('m365', { cellsPerRead: 1000, overCellLimit: 'error' }));
    await expect(readAll(loud)).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
    loud.close();
  });
});

describe('protection', () => {
  test('a protected sheet refuses values, formats and tables; unlocked cells take values; the password opens it', async () => {
    const page = await start(platform('m365'));
    await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      sheet.getRange('F1').format.protection.locked = false;
      sheet.protection.protect(undefined, 'hemmelig');
      await context.sync();
    });
    const attempt = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
      page.Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem('Data'));
        await context.sync();
      });
    const denied = { code: 'AccessDenied' };
    await expect(attempt((sheet) => (sheet.getRange('A1').values = [[1]]))).rejects.toMatchObject(denied);
    await expect(attempt((sheet) => (sheet.getRange('A1').format.fill.color = 'red'))).rejects.toMatchObject(
      denied,
    );
    await expect(attempt((sheet) => void sheet.tables.add('H1:I2', true))).rejects.toMatchObject(denied);
    await expect(attempt((sheet) => sheet.getRange('A1:B2').clear())).rejects.toMatchObject(denied);
    await attempt((sheet) => (sheet.getRange('F1').values = [[1]]));
    await expect(attempt((sheet) => sheet.protection.unprotect('feil'))).rejects.toMatchObject(denied);
    await attempt((sheet) => sheet.protection.unprotect('hemmelig'));
    await attempt((sheet) => (sheet.getRange('A1').values = [[1]]));
    page.close();
  });

  test('a protected workbook refuses new, renamed and deleted sheets', async () => {
    const page = await start(platform('m365'));
    await page.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const attempt = (change: (workbook: Excel.Workbook) => void): Promise<void> =>
      page.Excel.run(async (context) => {
        change(context.workbook);
        await context.sync();
      });
    const denied = { code: 'AccessDenied' };
    await expect(attempt((workbook) => void workbook.worksheets.add('Ny'))).rejects.toMatchObject(denied);
    await expect(
      attempt((workbook) => (workbook.worksheets.getItem('Data').name = 'X')),
    ).rejects.toMatchObject(denied);
    await expect(attempt((workbook) => workbook.worksheets.getItem('Data').delete())).rejects.toMatchObject(
      denied,
    );
    page.close();
  });
});

describe('what happens now and then', () => {
  let page: JsdomExcel;
  beforeEach(async () => {
    page = await start(platform('m365'));
  });
  afterEach(() => page.close());
  const writeOne = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem('Data').getRange('A1').values = [['x']];
    await context.sync();
  };

  test('while a person types in a cell requests fail, or wait when they ask to', async () => {
    page.excel.conditions.cellEditMode = true;
    await expect(page.Excel.run(writeOne)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = page.Excel.run({ delayForCellEdit: true }, writeOne);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.excel.workbook.sheets[0]?.cells.value(0, 0)).toBe(0);
    page.excel.conditions.cellEditMode = false;
    await waiting;
    expect(page.excel.workbook.sheets[0]?.cells.value(0, 0)).toBe('x');
  });

  test('a conflict with a co-author can be put in, once and where a test wants it', async () => {
    page.excel.conditions.failNext({
      kind: 'batch',
      code: 'Conflict',
      httpStatus: 409,
      when: (batch) => batch.Actions.some(({ Name }) => Name === 'Values'),
    });
    await readAll(page);
    await expect(page.Excel.run(writeOne)).rejects.toMatchObject({ code: 'Conflict' });
    await page.Excel.run(writeOne);
    expect(page.excel.workbook.sheets[0]?.cells.value(0, 0)).toBe('x');
  });

  test('counters tell what went over the wire', async () => {
    page.excel.counters.reset();
    await readAll(page);
    const { counters } = page.excel;
    expect(counters.cellsRead).toBe(6000);
    expect(counters.readsOf('Data')).toBe(1);
    expect(counters.requests).toBeGreaterThanOrEqual(1);
    expect(counters.bytesOut).toBeGreaterThan(JSON.stringify(ROWS).length);
  });
});
