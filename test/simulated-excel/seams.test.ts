import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DispatchId } from '../../simulated-excel/bridge/messages';
import { startExcelInJsdom, type JsdomExcel } from '../../simulated-excel/harness/jsdom';
import { OFFICE_JS_FOLDER } from '../../simulated-excel/harness/office-js';
import { EventType } from '../../simulated-excel/objects/object-host';
import { platform } from '../../simulated-excel/platform/platform';
import { TransportCode } from '../../simulated-excel/wire/errors';
import { ActionType, RequestFlag, type Action, type Batch } from '../../simulated-excel/wire/protocol';

/**
 * The simulated Excel speaks to private parts of Microsoft's library. These tests say where they are, so that another
 * version of the library that has moved them fails here first, and says what moved.
 */
const PINNED = '1.1.110';

describe('the version', () => {
  test('is exactly the one the seams were found in', async () => {
    const found = JSON.parse(await readFile(path.join(OFFICE_JS_FOLDER, '../package.json'), 'utf8')) as {
      version: string;
    };
    const wanted = JSON.parse(await readFile(path.join(__dirname, '../../package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(found.version).toBe(PINNED);
    expect(wanted.devDependencies['@microsoft/office-js']).toBe(PINNED);
  });
});

describe('the library in a page', () => {
  let page: JsdomExcel;
  let batches: { readonly batch: Batch; readonly flags: number }[];
  beforeAll(async () => {
    page = await startExcelInJsdom();
  });
  beforeEach(() => {
    batches = [];
    page.excel.onBatch((batch, flags) => batches.push({ batch, flags }));
  });
  afterAll(() => page.close());

  const actions = (): readonly Action[] => batches.flatMap(({ batch }) => batch.Actions);
  const inPage = (expression: string): unknown => page.window.eval(expression) as unknown;

  test('window.external.GetHostInfo decides which flavour loads', () => {
    const scripts = [...page.window.document.scripts].map((script) => script.src.split('/').pop());
    expect(scripts).toContain('excel-win32-16.01.js');
    expect(page.Office.context.diagnostics.version).toBe(platform('m365').version);
  });

  test('dispatch ids', () => {
    expect(inPage('OSF.DDA.MethodDispId.dispidExecuteRichApiRequestMethod')).toBe(DispatchId.executeRichApi);
    expect(inPage('OSF.DDA.MethodDispId.dispidAppCommandInvocationCompletedMethod')).toBe(
      DispatchId.ribbonCommandCompleted,
    );
    expect(inPage('OSF.DDA.EventDispId.dispidRichApiMessageEvent')).toBe(DispatchId.richApiMessage);
    expect(inPage('OSF.DDA.EventDispId.dispidAppCommandInvokedEvent')).toBe(DispatchId.ribbonCommand);
  });

  test('the other ways in that we know of still exist', () => {
    expect(inPage('typeof OfficeExtension.HostBridge.init')).toBe('function');
    expect(inPage('typeof OfficeExtension.SessionBase')).toBe('function');
    expect(inPage('typeof CustomFunctions._association.mappings')).toBe('object');
  });

  test('numbers of refusals become these error codes', async () => {
    for (const code of Object.keys(TransportCode) as (keyof typeof TransportCode)[]) {
      page.excel.conditions.failNext({ kind: 'transport', code });
      const run = page.Excel.run(async (context) => {
        context.workbook.worksheets.load('items/name');
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code });
    }
  });

  test('a big write asks _ValidateArraySize and goes in blocks of 1500 cells', async () => {
    await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1000').values = Array.from({ length: 1000 }, (_, row) => [row, row * 2]);
      await context.sync();
    });
    const validations = actions().filter(({ Name }) => Name === '_ValidateArraySize');
    expect(validations.map(({ ArgumentInfo }) => ArgumentInfo?.Arguments)).toEqual([[1000, 2]]);
    const writes = actions().filter(({ ActionType: type }) => type === ActionType.SetProperty);
    expect(writes.map(({ ArgumentInfo }) => (ArgumentInfo?.Arguments?.[0] as unknown[]).length)).toEqual([
      750, 250,
    ]);
    expect(page.excel.workbook.sheets[0]?.cells.value(999, 1)).toBe(1998);
  });

  test('an event is registered by name and attaches on the result of a trace', async () => {
    const heard: unknown[] = [];
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (change) => {
        heard.push(change.address);
      });
      await context.sync();
    });
    expect(actions().map(({ Name }) => Name)).toContain('_RegisterDataChangedEvent');
    expect(actions().some(({ ActionType: type }) => type === ActionType.Trace)).toBe(true);
    expect(inPage('Excel.EventType.worksheetChanged')).toBe('WorksheetChanged');
    expect(EventType.worksheetChanged).toBe(10);
    page.excel.type('A1', 5);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['A1']);
  });

  test('ranges are kept by _KeepReference and let go when the run ends', async () => {
    await page.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([[5]]);
      expect(page.excel.keptObjects).toBe(1);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(actions().map(({ Name }) => Name)).toContain('_RemoveReference');
    expect(page.excel.keptObjects).toBe(0);
  });

  test('a write is flagged as one, and delayForCellEdit sends its own flag', async () => {
    await page.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    const flags = batches[0]?.flags ?? 0;
    expect(flags & RequestFlag.Write).toBe(RequestFlag.Write);
    expect(flags & RequestFlag.DelayForCellEdit).toBe(RequestFlag.DelayForCellEdit);
  });

  test('mergeUndoGroup: this version of the library takes the option and sends nothing for it', async () => {
    const write = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    };
    await page.Excel.run(write);
    const plain = batches[0];
    batches = [];
    await page.Excel.run({ mergeUndoGroup: true }, write);
    expect(batches[0]?.flags).toBe(plain?.flags);
    expect(batches[0]?.batch.Actions.map(({ Name }) => Name)).toEqual(
      plain?.batch.Actions.map(({ Name }) => Name),
    );
    for (const file of ['excel-win32-16.01.js', 'excel-web-16.00.js', 'excel-mac-16.00.js']) {
      expect(await readFile(path.join(OFFICE_JS_FOLDER, file), 'utf8')).not.toContain('mergeUndoGroup');
    }
  });
});

describe('requirement sets', () => {
  test('the library believes the matrix of the host, 1.9 before 1.14', async () => {
    const page = await startExcelInJsdom({ platform: platform('ltsc2021') });
    const { requirements } = page.Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    expect(requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(true);
    expect(requirements.isSetSupported('CustomFunctionsRuntime', '1.4')).toBe(false);
    expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    page.close();
  });

  test('the library itself does not refuse a newer member; the simulated older Excel does', async () => {
    const page = await startExcelInJsdom({ platform: platform('ltsc2021') });
    const sent: string[] = [];
    page.excel.onBatch((batch) => sent.push(JSON.stringify(batch)));
    const load = page.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('valuesAsJson');
      await context.sync();
    });
    await expect(load).rejects.toMatchObject({ code: 'ApiNotFound' });
    expect(sent.join()).toContain('valuesAsJson');
    const listen = page.Excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(async () => undefined);
      await context.sync();
    });
    await expect(listen).rejects.toMatchObject({ code: 'ApiNotFound' });
    page.close();
  });
});
