import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import type { RawCell } from '../../src/core';
import { builtAddIn } from '../../scripts/built-addin';
import { serveExcel, type ServedExcel, type ServeOptions } from '../../simulated-excel/harness/serve-excel';
import { platform, THEMES, type Platform } from '../../simulated-excel/platform/platform';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import type { Workbook } from '../../simulated-excel/workbook/workbook';
import { sharedBrowser } from './browser';

/** The built pane in a browser, beside the Excel it works in. */
export interface OpenedPane extends ServedExcel {
  /** Goes to a part of the pane. */
  readonly goTo: (name: string) => Promise<void>;
  /** Presses a button of what is shown, by its name. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Waits until a heading is there. */
  readonly seeHeading: (name: string | RegExp) => Promise<void>;
  /** What axe-core finds wrong with what is shown now, each as one line; `colours` looks at nothing but them. */
  readonly violations: (of?: 'everything' | 'colours') => Promise<readonly string[]>;
  /** Keeps a picture for the documentation, when the environment variable IPLOS_PICTURES is set. */
  readonly picture: (name: string) => Promise<void>;
}

/** How the pane is opened. */
export interface OpenOptions {
  readonly browser: Browser;
  readonly workbook?: Workbook;
  readonly excel?: ServeOptions['excel'];
  readonly route?: ServeOptions['route'];
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly platformChange?: Partial<Platform>;
  readonly width?: number;
}

const PICTURES = path.join(__dirname, '..', '..', 'docs', 'pictures');

/** One build for all tests of a file, also where sources change meanwhile. */
let built: Promise<string> | null = null;

/** Opens the production build of the pane against the simulated Excel, and waits until it has looked at the workbook. */
export async function openPane(options: OpenOptions): Promise<OpenedPane> {
  const { theme = 'light', route = 'native', width = 350 } = options;
  const served = await serveExcel({
    browser: options.browser,
    route,
    distDir: await (built ??= builtAddIn()),
    page: '/taskpane.html',
    viewport: { width, height: 700 },
    colorScheme: theme,
    ...(options.forcedColors && { forcedColors: options.forcedColors }),
    ...(options.excel
      ? { excel: options.excel }
      : {
          workbook: options.workbook ?? workbookOf({ Ark1: [] }),
          platform: platform(route === 'web' ? 'web' : 'm365', {
            theme: THEMES[theme],
            ...options.platformChange,
          }),
        }),
  });
  const { addIn, page } = served;
  await addIn.locator('h2').first().waitFor();
  return {
    ...served,
    press: (name) => addIn.locator('main').getByRole('button', { name, exact: true }).click(),
    goTo: (name) =>
      addIn.locator('header').getByRole('navigation').getByRole('button', { name, exact: true }).click(),
    seeHeading: (name) => addIn.getByRole('heading', { name }).first().waitFor(),
    violations: (of = 'everything') => violationsIn(addIn, RULES[of]),
    picture: async (name) => {
      if (!process.env['IPLOS_PICTURES']) return;
      mkdirSync(PICTURES, { recursive: true });
      // Moving parts have come to rest.
      await page.waitForTimeout(400);
      await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
    },
  };
}

/**
 * For a file of tests: opens panes in one browser. After each test they are closed, and nothing of the data may have been sent
 * anywhere, nor anything have gone wrong unseen.
 */
export function panesInBrowser(): (options?: Omit<OpenOptions, 'browser'>) => Promise<OpenedPane> {
  let browser: Browser;
  let opened: OpenedPane[] = [];
  beforeAll(async () => {
    browser = await sharedBrowser();
    await (built ??= builtAddIn());
  }, 300_000);
  afterEach(async () => {
    const panes = opened;
    opened = [];
    for (const pane of panes) {
      await pane.close();
      expect(pane.refusedRequests).toEqual([]);
      expect(pane.faults).toEqual([]);
    }
  });
  return async (options = {}) => {
    const pane = await openPane({ browser, ...options });
    opened.push(pane);
    return pane;
  };
}

/** From a pane that has just been opened to the result of computing everything. */
export async function computed(opening: Promise<OpenedPane>): Promise<OpenedPane> {
  const opened = await opening;
  await opened.press('Neste');
  await opened.press('Beregn');
  await opened.seeHeading('Resultat');
  return opened;
}

/** A workbook with one table of persons, as an analyst has it. */
export function workbookWith(rows: readonly (readonly RawCell[])[], table = 'Uttrekk'): Workbook {
  return workbookOf({
    Personer: { rows: cellsOf(rows), table },
    Notater: [['Merknader til uttrekket'], ['Mottatt i april']],
  });
}

/** What an Excel cell can hold; the invented rows have no dates but as text. */
export function cellsOf(rows: readonly (readonly RawCell[])[]): (string | number | boolean | null)[][] {
  return rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null))),
  );
}

/** Tags or names of axe-core's rules. */
const RULES = {
  everything: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  colours: ['color-contrast', 'link-in-text-block'],
} as const;

async function violationsIn(frame: Frame, rules: readonly string[]): Promise<readonly string[]> {
  // Once a page: it is half a megabyte, and takes longer to read than to look with.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const found = await frame.evaluate(
    async (runOnly) => {
      // Half-way between two colours there is too little contrast.
      const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
      await Promise.all(moving.map((one) => one.finished.catch(() => undefined)));
      const { axe: here } = window as unknown as { axe: typeof axe };
      const { violations } = await here.run(document, { runOnly });
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) }));
    },
    [...rules],
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.join(' | ')}`);
}
