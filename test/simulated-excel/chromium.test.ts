import type { Browser } from 'playwright-core';
import { sharedBrowser } from '../started/browser';
import { OFFICE_JS_CDN } from '../../simulated-excel/harness/office-js';
import { serveExcel, type ServedExcel } from '../../simulated-excel/harness/serve-excel';
import { platform } from '../../simulated-excel/platform/platform';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';

/** An add-in page as it is shipped: the library from Microsoft's address, its own script beside it. */
const FILES = {
  '/page.html': `<!doctype html><html><head>
    <script src="${OFFICE_JS_CDN}office.js"></script><script src="/addin.js"></script></head><body>add-in</body></html>`,
  '/addin.js': `
    CustomFunctions.associate('DOUBLE', async (range) => range.map((row) => row.map((value) => value * 2)));
    Office.actions.associate('mark', async (event) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').getRange('D1').values = [['marked']];
        await context.sync();
      });
      event.completed();
    });
    window.writeTable = () => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Out');
      sheet.getRange('A1:B2').values = [['a', 'b'], [1, 2]];
      sheet.tables.add('A1:B2', true).name = 'Resultat';
      await context.sync();
      const used = sheet.getUsedRange().load('address,values');
      await context.sync();
      return [used.address, used.values];
    });
    window.listen = () => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').onChanged.add(async (change) => { window.heard = change.address; });
      await context.sync();
    });`,
};

describe.each([
  ['native', 'PC', platform('m365')],
  ['web', 'OfficeOnline', platform('web')],
] as const)('an add-in page in Chromium over the %s route', (route, platformName, chosen) => {
  let browser: Browser;
  let served: ServedExcel;
  beforeAll(async () => {
    browser = await sharedBrowser();
    served = await serveExcel({
      route,
      platform: chosen,
      browser,
      files: FILES,
      page: '/page.html',
      workbook: workbookOf({ Data: [[1, 2]] }),
    });
    await served.addIn.evaluate(() => Office.onReady());
  });
  afterAll(async () => {
    await served.close();
  });

  test('the library finds its host and its platform', async () => {
    const context = await served.addIn.evaluate(() => ({
      host: Office.context.host,
      platform: Office.context.platform,
      language: Office.context.displayLanguage,
      isCurrent: Office.context.requirements.isSetSupported('ExcelApi', '1.17'),
    }));
    expect(context).toEqual({ host: 'Excel', platform: platformName, language: 'nb-NO', isCurrent: true });
  });

  test('a run of the add-in writes and reads the workbook', async () => {
    const read = await served.addIn.evaluate(() =>
      (window as unknown as { writeTable(): Promise<unknown> }).writeTable(),
    );
    expect(read).toEqual([
      'Out!A1:B2',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ]);
    expect(served.excel.workbook.tableNamed('Resultat')?.sheet.name).toBe('Out');
  });

  test('a custom function is called and spills', async () => {
    served.excel.functions.register('IPLOS', {
      functions: [
        { id: 'DOUBLE', name: 'DOUBLE', parameters: [{ name: 'range', dimensionality: 'matrix' }] },
      ],
    });
    served.excel.type('Data!A3', '=IPLOS.DOUBLE(A1:B1)');
    await served.excel.functions.calculated();
    expect(valuesAt(served.excel.workbook, 'Data!A3:B3')).toEqual([[2, 4]]);
  });

  test('an edit reaches the handler of the add-in', async () => {
    await served.addIn.evaluate(() => (window as unknown as { listen(): Promise<void> }).listen());
    served.excel.type('Data!B2', 7);
    await served.addIn.waitForFunction(() => 'heard' in window);
    expect(await served.addIn.evaluate(() => (window as unknown as { heard: string }).heard)).toBe('B2');
  });

  test('a button of the ribbon runs its command to the end', async () => {
    await served.excel.ribbon.press('mark');
    expect(valuesAt(served.excel.workbook, 'Data!D1')).toEqual([['marked']]);
  });

  test('the page asked nobody but its own origin and the library', () => {
    expect(served.refusedRequests).toEqual([]);
    expect(served.faults).toEqual([]);
  });
});

test('a page that asks somebody else is stopped and told on', async () => {
  const files = { '/page.html': `<!doctype html><body><img src="https://example.org/pixel.png"></body>` };
  const served = await serveExcel({ browser: await sharedBrowser(), files, page: '/page.html' });
  expect(served.refusedRequests).toEqual(['https://example.org/pixel.png']);
  await served.close();
});
