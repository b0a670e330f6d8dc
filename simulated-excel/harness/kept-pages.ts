import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import type { HostConnection } from '../bridge/messages';

/** What a page is opened for: whom it talks to, who answers its requests, and who hears what it says. */
export interface PageUse {
  readonly connection: Pick<HostConnection, 'send'>;
  readonly answer: (route: Route) => Promise<void>;
  readonly onConsole: (line: string) => void;
  readonly onFault: (error: unknown) => void;
}

/** A page of a browser that serves one use after another. */
export interface KeptPage {
  readonly page: Page;
  /** Ends the use; the page then waits, empty, for the next. */
  readonly giveBack: () => Promise<void>;
}

/** The function by which a page sends what it asks of the host. */
export const SEND_NAME = '__simulatedExcelSend';
/** Pages that are alike in what cannot be changed of a page. */
const IDLE = new WeakMap<Browser, Map<string, OnePage[]>>();

/**
 * A page for one use. A new one is dear, most of it for compiling scripts that Chromium compiles once where pages share a context: one that
 * was given back is taken again, empty and with nothing stored. Pages with different `key`s or languages are never the same.
 */
export async function takePage(
  browser: Browser,
  locale: string,
  key: string,
  use: PageUse,
): Promise<KeptPage> {
  const idle = IDLE.get(browser) ?? new Map<string, OnePage[]>();
  IDLE.set(browser, idle);
  const alike = `${locale} ${key}`;
  const waiting = idle.get(alike) ?? [];
  idle.set(alike, waiting);
  const one = waiting.pop() ?? (await OnePage.open(browser, locale));
  one.use = use;
  return {
    page: one.page,
    giveBack: async () => {
      await one.empty();
      waiting.push(one);
    },
  };
}

class OnePage {
  use: PageUse | null = null;

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, locale: string): Promise<OnePage> {
    const context = await browser.newContext({ locale });
    const one = new OnePage(context, await context.newPage());
    one.page.on('console', (message) => one.use?.onConsole(`${message.type()}: ${message.text()}`));
    one.page.on('pageerror', (error) => one.use?.onFault(error));
    await context.route('**/*', (route) => (one.use === null ? route.abort() : one.use.answer(route)));
    await context.exposeFunction(SEND_NAME, (request: string, body: string) =>
      one.use?.connection.send(request, body),
    );
    return one;
  }

  /** Takes what the page has stored, and the page itself, away. */
  async empty(): Promise<void> {
    for (const frame of this.page.frames()) {
      await frame
        .evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
        })
        .catch(() => undefined); // A frame without an address of its own has no storage.
    }
    await this.context.clearCookies();
    this.use = null;
    await this.page.goto('about:blank');
  }
}
