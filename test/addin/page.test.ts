import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { builtAddIn, BUILT_FOR } from '../../scripts/built-addin';
import { sharedBrowser } from '../started/browser';

const CDN = 'https://appsforoffice.microsoft.com/';
const OFFICE_JS = path.join(__dirname, '..', '..', 'node_modules', '@microsoft', 'office-js', 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
};

let dist: string;
let browser: Browser;
beforeAll(async () => {
  dist = await builtAddIn();
  browser = await sharedBrowser();
}, 300_000);

/** What a page did while it was loaded: its complaints, and whom it asked for something. */
interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  readonly asked: string[];
}

/** Opens the built page at its address; office.js comes from the npm package, or cannot be reached. */
async function visit(file: string, office: 'there' | 'unreachable'): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 350, height: 600 } });
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.startsWith(CDN))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    asked.push(url);
    if (url.startsWith(CDN) && office === 'there')
      return serve(route, path.join(OFFICE_JS, url.slice(`${CDN}lib/1/hosted/`.length)));
    if (url.startsWith(BUILT_FOR)) return serve(route, path.join(dist, url.slice(BUILT_FOR.length)));
    return route.abort();
  });
  await page.goto(BUILT_FOR + file);
  return { page, complaints, asked };
}

async function serve(route: Parameters<Parameters<Page['route']>[1]>[0], file: string): Promise<void> {
  const name = file.replace(/[?#].*$/, '');
  if (!fs.existsSync(name)) return route.fulfill({ status: 404 });
  return route.fulfill({
    body: fs.readFileSync(name),
    contentType: TYPES[path.extname(name)] ?? 'text/plain',
  });
}

describe('the built page in a plain browser', () => {
  it.each([
    ['there', 'that it belongs in Excel', /i Excel[\s\S]*in Excel/],
    ['unreachable', 'from where it was to come', /ikke hentes fra https:[\s\S]*fetched from https:/],
  ] as const)('with office.js %s says %s, without an error', async (office, _, said) => {
    const { page, complaints } = await visit('taskpane.html', office);
    await page.waitForFunction(() => document.body.innerText.includes('IPLOS'));
    expect(await page.innerText('body')).toMatch(said);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('asks its own host and Microsoft’s library, and nobody else', async () => {
    const { page, asked } = await visit('taskpane.html', 'there');
    await page.waitForFunction(() => /Excel/.test(document.body.innerText));
    expect(asked.filter((url) => !url.startsWith(BUILT_FOR) && !url.startsWith(CDN))).toEqual([]);
    expect(asked).toContain(`${CDN}lib/1/hosted/office.js`);
    await page.close();
  });

  it.each<[string, () => Promise<unknown> | unknown]>([
    ['fetch', () => fetch('https://elsewhere.example/')],
    ['fetch of its own host', () => fetch('functions.json')],
    [
      'XMLHttpRequest',
      () =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.onload = resolve;
          request.onerror = reject;
          request.open('GET', 'https://elsewhere.example/');
          request.send();
        }),
    ],
    [
      'a picture’s address',
      () =>
        new Promise((resolve, reject) => {
          const picture = new Image();
          picture.onload = resolve;
          picture.onerror = reject;
          picture.src = 'https://elsewhere.example/?secret';
        }),
    ],
  ])('is kept by its policy from %s', async (_, attempt) => {
    const { page, asked } = await visit('taskpane.html', 'unreachable');
    const before = asked.length;
    await expect(page.evaluate(attempt as () => Promise<unknown>)).rejects.toThrow();
    expect(asked.slice(before).filter((url) => !url.endsWith('.png'))).toEqual([]);
    await page.close();
  });

  it('is kept by its policy from making code out of text', async () => {
    const { page } = await visit('taskpane.html', 'unreachable');
    // In a script of the page's own host, because what the browser's debugger runs is exempt from the policy.
    await page.route('**/probe.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'try { new Function("")(); window.made = "yes"; } catch (e) { window.made = e.name; }',
      }),
    );
    await page.addScriptTag({ url: 'probe.js' });
    expect(await page.evaluate('window.made')).toBe('EvalError');
    await page.close();
  });

  it.each(['help.html', 'help-en.html', 'install.html', 'support.html', 'privacy.html', 'disclosure.html'])(
    '%s is a page of its own, without a script',
    async (file) => {
      const { page, complaints } = await visit(file, 'unreachable');
      expect(complaints).toEqual([]);
      expect(await page.locator('script').count()).toBe(0);
      expect((await page.innerText('h1')).length).toBeGreaterThan(3);
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      const broken = links.filter(
        (href) =>
          !/^(https:|mailto:|#)/.test(href) && !fs.existsSync(path.join(dist, href.replace(/#.*$/, ''))),
      );
      expect(broken).toEqual([]);
      await page.close();
    },
  );
});
