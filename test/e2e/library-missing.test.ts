import { builtAddIn } from '../../scripts/built-addin';
import { serveExcel } from '../../simulated-excel/harness/serve-excel';
import { sharedBrowser } from '../started/browser';

test('a page that Microsoft’s library does not reach says so in both languages, and from where it was to come', async () => {
  const served = await serveExcel({
    browser: await sharedBrowser(),
    distDir: await builtAddIn(),
    page: '/taskpane.html',
    isLibraryReachable: false,
  });
  const text = await served.page.locator('#root p').innerText();
  for (const line of text.split('\n')) {
    expect(line).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  }
  expect(text).toContain('kunne ikke hentes');
  expect(text).toContain('could not be fetched');
  expect(text).not.toContain('hører hjemme');
  await served.close();
}, 300_000);
