import axe from 'axe-core';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { serveWorkbench } from '../../workbench/server/serve-workbench';
import type { Workbench } from '../../workbench/page/workbench';
import { builtAddIn } from '../../scripts/built-addin';
import { sharedBrowser } from './browser';

/** The workbench in Chromium, as `npm run workbench` serves it. */
export interface OpenWorkbench {
  readonly page: Page;
  /** Every address the page and the pane asked for. */
  readonly asked: readonly string[];
  /** Errors nobody caught, and errors on the console. */
  readonly complaints: readonly string[];
  /** The add-in's frame as it is now; it is another one after a restart. */
  readonly pane: () => Promise<Frame>;
  /** Goes to a cell by the name box. */
  readonly goTo: (address: string) => Promise<void>;
  /** Types into the active cell, as a person does, and ends with Enter. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** The text a cell shows; null when it is not in view. */
  readonly shown: (row: number, column: number) => Promise<string | null>;
  /** Waits until a cell shows a text that fits. */
  readonly untilShown: (row: number, column: number, text: RegExp) => Promise<string>;
  /** What axe-core finds wrong with the page around the pane, each as one line. */
  readonly violations: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}

/** Serves the workbench with the add-in as the sources are now and opens it; waits until the functions can be called. */
export async function openWorkbench(
  options: {
    readonly colorScheme?: 'light' | 'dark';
    /** Files that match come a second and a half late. */
    readonly late?: RegExp;
  } = {},
): Promise<OpenWorkbench> {
  const root = path.join(__dirname, '..', '..');
  const served = await serveWorkbench({ root, addIn: await builtAddIn(), port: 0 });
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    colorScheme: options.colorScheme ?? 'light',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served.address });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  if (options.late !== undefined)
    await page.route(options.late, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
  await page.goto(served.address);
  await page.waitForFunction(() => 'workbench' in window);
  await page.evaluate(() => window.workbench.state().session.excel.functions.ready);
  const cell = (row: number, column: number) => page.locator(`#cell-${row}-${column}`);
  const goTo = async (address: string): Promise<void> => {
    const box = page.getByLabel('Celle eller navn å gå til');
    await box.fill(address);
    await box.press('Enter');
    await page.locator('[role=grid]').focus();
  };
  return {
    page,
    asked,
    complaints,
    goTo,
    pane: async () => {
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      if (!frame) throw new Error('The pane has no frame.');
      return frame;
    },
    type: async (address, text) => {
      await goTo(address);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    shown: async (row, column) =>
      (await cell(row, column).count()) === 0 ? null : cell(row, column).innerText(),
    untilShown: async (row, column, text) => {
      const found = cell(row, column).filter({ hasText: text });
      await found.waitFor();
      return found.innerText();
    },
    violations: () => violationsIn(page),
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}

/** The pane is looked at in its own tests; Fluent's focus sentinels hold a focus for no longer than an instant. */
async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // Half-way between two colours there is too little contrast.
    const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.all(moving.map((one) => one.finished.catch(() => undefined)));
    const { axe: here } = window as unknown as { axe: typeof axe };
    const { violations } = await here.run({ exclude: [['[data-tabster-dummy]']] }, { iframes: false });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  });
}
