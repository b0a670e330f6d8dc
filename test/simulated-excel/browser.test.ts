import { buildSync } from 'esbuild';
import path from 'node:path';
import { OFFICE_JS_CDN, officeJsFile } from '../../simulated-excel/harness/office-js';
import { pageScript } from '../../simulated-excel/harness/page-script';
import { chromiumPath } from '../../simulated-excel/harness/chromium';
import { sharedBrowser } from '../started/browser';
import { ADDIN_ORIGIN } from '../../simulated-excel/harness/serve-excel';

/** A page as the workbench is: the workbook in the page, the add-in in an iframe of the same origin. */
const WORKBENCH = `<!doctype html><body><script src="/simulator.js"></script><script>
  window.excel = new simulator.SimulatedExcel({ workbook: simulator.workbookOf({ Data: [[1, 2]] }) });
  window.faults = [];
  simulator.hostAddIn(excel, (fault) => faults.push(String(fault)));
</script><iframe src="/pane.html"></iframe></body>`;

const PANE = `<!doctype html><html><head><script src="/bridge.js"></script>
  <script src="${OFFICE_JS_CDN}office.js"></script><script>
  CustomFunctions.associate('ADD', (a, b) => a + b);
  window.done = Office.onReady().then(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Ut');
    sheet.getRange('A1:B1').values = [['fra', 'ruta']];
    await context.sync();
  }));
</script></head><body>pane</body></html>`;

test('the simulator bundles for a browser: workbook in the page, add-in in an iframe, saved and opened there', async () => {
  const bundle = buildSync({
    entryPoints: [path.join(__dirname, '..', '..', 'simulated-excel', 'browser.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'simulator',
    platform: 'browser',
    target: 'es2022',
  });
  const files: Readonly<Record<string, string>> = {
    '/': WORKBENCH,
    '/pane.html': PANE,
    '/simulator.js': bundle.outputFiles[0]?.text ?? '',
    '/bridge.js': pageScript('bridge/native-page-entry.ts'),
  };
  const context = await (await sharedBrowser()).newContext();
  const page = await context.newPage();
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const library = url.href.startsWith(OFFICE_JS_CDN)
      ? await officeJsFile(url.pathname.split('/hosted/')[1] ?? '')
      : null;
    const body = library ?? files[url.pathname];
    if (body === undefined || (library === null && url.origin !== ADDIN_ORIGIN)) return route.abort();
    return route.fulfill({
      body,
      contentType: url.pathname.endsWith('.js') ? 'text/javascript' : 'text/html',
    });
  });
  await page.goto(`${ADDIN_ORIGIN}/`);
  const pane = page.frames().find((frame) => frame.url().endsWith('/pane.html'));
  if (!pane) throw new Error('the add-in has no frame');
  await pane.evaluate(() => (window as unknown as { done: Promise<void> }).done);
  const result = await page.evaluate(async () => {
    const { excel, simulator, faults } = window as unknown as {
      excel: import('../../simulated-excel/simulated-excel').SimulatedExcel;
      simulator: typeof import('../../simulated-excel/browser');
      faults: string[];
    };
    excel.functions.register('IPLOS', {
      functions: [{ id: 'ADD', name: 'ADD', parameters: [{ name: 'a' }, { name: 'b' }] }],
    });
    excel.type('Data!C1', '=IPLOS.ADD(A1;B1)');
    await excel.functions.calculated();
    const saved = await excel.save();
    const reopened = await simulator.loadXlsx(saved.xlsx);
    return {
      ut: simulator.valuesAt(reopened, 'Ut!A1:B1'),
      sum: simulator.valuesAt(reopened, 'Data!C1'),
      faults,
    };
  });
  await context.close();
  expect(result).toEqual({ ut: [['fra', 'ruta']], sum: [[3]], faults: [] });
});

describe('finding Chromium', () => {
  const before = process.env['CHROMIUM'];
  afterEach(() => {
    if (before === undefined) delete process.env['CHROMIUM'];
    else process.env['CHROMIUM'] = before;
  });

  test('a wrong CHROMIUM is told, not replaced by another browser', () => {
    process.env['CHROMIUM'] = '/nowhere/chromium';
    expect(() => chromiumPath()).toThrow('CHROMIUM is set to /nowhere/chromium, but there is no such file.');
  });
});
