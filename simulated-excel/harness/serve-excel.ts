import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Disposable, Frame, Page, Route } from 'playwright-core';
import { CONNECTION_NAME, type PageStart } from '../bridge/messages';
import { SimulatedExcel, type ExcelOptions } from '../simulated-excel';
import { launchChromium } from './chromium';
import { connectionTo } from './connection';
import { SEND_NAME, takePage } from './kept-pages';
import { OFFICE_JS_CDN, officeJsFile } from './office-js';
import { pageScript } from './page-script';

/** What to serve and how. */
export interface ServeOptions extends ExcelOptions {
  readonly excel?: SimulatedExcel;
  /** `native`: the page is desktop Excel's pane. `web`: the page is an iframe of Excel on the web, of another origin. */
  readonly route?: 'native' | 'web';
  readonly runtime?: PageStart['runtime'];
  /** The built add-in's folder. */
  readonly distDir?: string;
  /** Pages given as text, by path ("/page.html"); they go before files of `distDir`. */
  readonly files?: Readonly<Record<string, string>>;
  /** The page to open. */
  readonly page: string;
  /** False: Microsoft's address does not answer, as in a network that blocks it. */
  readonly isLibraryReachable?: boolean;
  /** A browser to use; it is then left running. */
  readonly browser?: Browser;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/** An add-in page in Chromium and the Excel it talks to. */
export interface ServedExcel {
  readonly excel: SimulatedExcel;
  readonly page: Page;
  /** The frame the add-in runs in: the page's own, or the iframe on the web route. */
  readonly addIn: Frame;
  /** Requests to anywhere but the add-in's own origin and the library: each was stopped. */
  readonly refusedRequests: readonly string[];
  readonly console: readonly string[];
  /** Errors nobody caught in the page, and faults of the simulator. */
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
}

/** The origin under which the add-in is served. It exists in the browser only: nothing listens on a port. */
export const ADDIN_ORIGIN = 'https://addin.test';
const WEB_EXCEL_ORIGIN = 'https://excel.officeapps.live.com';
let nextAlone = 0;
const RECEIVE_NAME = '__simulatedExcelReceive';

/** Opens an unmodified add-in page in Chromium against a simulated Excel, and waits until the page has loaded. */
export async function serveExcel(options: ServeOptions): Promise<ServedExcel> {
  const excel = options.excel ?? new SimulatedExcel(options);
  const route = options.route ?? 'native';
  const browser = options.browser ?? (await launchChromium());
  const refusedRequests: string[] = [];
  const consoleLines: string[] = [];
  const faults: unknown[] = [];
  const connection = connectionTo(excel, options.runtime ?? 'shared', (error) => faults.push(error));
  // Pages given as text may differ under one address, and what a browser remembers of the library would hide that it is gone.
  const key = options.files || options.isLibraryReachable === false ? `${(nextAlone += 1)}` : route;
  const { page, giveBack } = await takePage(browser, excel.platform.displayLanguage, key, {
    connection,
    answer: (request) => answerRequest(request, options, refusedRequests),
    onConsole: (line) => consoleLines.push(line),
    onFault: (error) => faults.push(error),
  });
  await page.setViewportSize(options.viewport ?? { width: 350, height: 800 });
  await page.emulateMedia({
    colorScheme: options.colorScheme ?? null,
    forcedColors: options.forcedColors ?? null,
  });
  const bridge = await connectPage(page, connection, route);
  const addInUrl = ADDIN_ORIGIN + options.page;
  if (route === 'native') await page.goto(addInUrl);
  else await page.goto(`${WEB_EXCEL_ORIGIN}/?addin=${encodeURIComponent(addInUrl)}`);
  return {
    excel,
    page,
    addIn: route === 'native' ? page.mainFrame() : await addInFrame(page),
    refusedRequests,
    console: consoleLines,
    faults,
    close: async () => {
      connection.close();
      await bridge.dispose();
      if (options.browser) await giveBack();
      else await browser.close();
    },
  };
}

/** Puts the connection and the bridge into the top frame before any of its scripts, until it is taken back. */
async function connectPage(
  page: Page,
  connection: ReturnType<typeof connectionTo>,
  route: 'native' | 'web',
): Promise<Disposable> {
  // A call into the page is dear; what is pushed in one turn goes in one.
  let outbox: string[] = [];
  connection.listen((push) => {
    if (outbox.push(push) > 1) return;
    setImmediate(() => {
      const pushes = outbox;
      outbox = [];
      void page
        .evaluate(
          ([name, texts]) => {
            const receive = (window as unknown as Record<string, (text: string) => void>)[name];
            for (const text of texts) receive?.(text);
          },
          [RECEIVE_NAME, pushes] as const,
        )
        .catch(() => undefined); // The page may be gone already.
    });
  });
  const bridge = pageScript(route === 'native' ? 'bridge/native-page-entry.ts' : 'bridge/web-frame-entry.ts');
  return page.addInitScript(`if (window.top === window) {
    let receive = null;
    const early = [];
    window.${RECEIVE_NAME} = (text) => (receive ? receive(text) : early.push(text));
    window.${CONNECTION_NAME} = {
      start: ${JSON.stringify(connection.start)},
      send: (request, body) => window.${SEND_NAME}(request, body),
      listen: (receiver) => { receive = receiver; early.splice(0).forEach(receiver); },
    };
    ${bridge}
  }`);
}

async function addInFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The add-in has no frame.');
  await frame.waitForLoadState('load');
  return frame;
}

async function answerRequest(route: Route, options: ServeOptions, refused: string[]): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin === WEB_EXCEL_ORIGIN) {
    const html = '<!doctype html><title>Excel</title><body></body>';
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  }
  const isLibrary = url.href.startsWith(OFFICE_JS_CDN);
  if (isLibrary && options.isLibraryReachable === false) return route.abort();
  const file = isLibrary
    ? await officeJsFile(url.pathname.slice('/lib/1/hosted/'.length))
    : url.origin === ADDIN_ORIGIN
      ? await addInFile(url.pathname, options)
      : undefined;
  if (file === undefined) {
    refused.push(url.href);
    return route.abort();
  }
  if (file === null) return route.fulfill({ status: 404, body: 'not found' });
  return route.fulfill({ contentType: contentType(url.pathname), body: file });
}

async function addInFile(pathname: string, { files, distDir }: ServeOptions): Promise<Buffer | null> {
  const text = files?.[pathname];
  if (text !== undefined) return Buffer.from(text);
  if (distDir === undefined) return null;
  const file = path.join(path.resolve(distDir), path.normalize(decodeURIComponent(pathname)));
  return file.startsWith(path.resolve(distDir)) ? readFile(file).catch(() => null) : null;
}

function contentType(pathname: string): string {
  return TYPES[path.extname(pathname)] ?? 'application/octet-stream';
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
