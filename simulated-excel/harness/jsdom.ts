import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import { readFile } from 'node:fs/promises';
import { CONNECTION_NAME, type PageStart } from '../bridge/messages';
import { SimulatedExcel, type ExcelOptions } from '../simulated-excel';
import { connectionTo } from './connection';
import { OFFICE_JS_CDN, officeJsFile } from './office-js';
import { pageScript } from './page-script';
import { withUndoGroups } from './undo-groups';

/** What to start; everything has a default. */
export interface JsdomOptions extends ExcelOptions {
  readonly excel?: SimulatedExcel;
  readonly runtime?: PageStart['runtime'];
  /** Scripts to run in the page after office.js: source text. */
  readonly scripts?: readonly string[];
  /** The same, from files. */
  readonly scriptFiles?: readonly string[];
  /** The page's body. */
  readonly html?: string;
}

/** A page in which the real office.js is ready, and the Excel it talks to. */
export interface JsdomExcel {
  readonly excel: SimulatedExcel;
  readonly window: DOMWindow;
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  /** Addresses the page asked for and did not get; none in a page that keeps its data to itself. */
  readonly refusedRequests: readonly string[];
  /** Errors nobody caught in the page, and faults of the simulator. */
  readonly faults: readonly unknown[];
  readonly close: () => void;
}

const PAGE_URL = 'https://addin.test/page.html';

/** Starts the real, unmodified library in jsdom against a simulated Excel and waits for `Office.onReady`. */
export async function startExcelInJsdom(options: JsdomOptions = {}): Promise<JsdomExcel> {
  const excel = options.excel ?? new SimulatedExcel(options);
  const faults: unknown[] = [];
  const loader = new LibraryLoader();
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => faults.push(error));
  const connection = connectionTo(excel, options.runtime ?? 'shared', (error) => faults.push(error));
  const dom = new JSDOM(
    `<!doctype html><html><head><script src="${OFFICE_JS_CDN}office.js"></script></head><body>${options.html ?? ''}</body></html>`,
    {
      url: PAGE_URL,
      runScripts: 'dangerously',
      resources: loader,
      pretendToBeVisual: true,
      virtualConsole,
      beforeParse: (window) => {
        Object.assign(window, { [CONNECTION_NAME]: connection });
        window.eval(pageScript('bridge/native-page-entry.ts'));
      },
    },
  );
  const { window } = dom;
  await new Promise((resolve) => window.addEventListener('load', resolve));
  const globals = window as unknown as PageGlobals;
  await globals.Office.onReady();
  globals.Excel.run = withUndoGroups(globals.Excel.run, excel);
  for (const script of options.scripts ?? []) window.eval(script);
  for (const file of options.scriptFiles ?? []) window.eval(await readFile(file, 'utf8'));
  return {
    excel,
    window,
    Office: globals.Office,
    Excel: globals.Excel,
    OfficeExtension: globals.OfficeExtension,
    CustomFunctions: globals.CustomFunctions,
    refusedRequests: loader.refused,
    faults,
    close: () => {
      connection.close();
      window.close();
    },
  };
}

interface PageGlobals {
  readonly Office: typeof Office;
  readonly Excel: { run: typeof Excel.run } & typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** Gives the library's own files and nothing else. */
class LibraryLoader extends ResourceLoader {
  readonly refused: string[] = [];

  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    if (url.startsWith(OFFICE_JS_CDN)) {
      const file = officeJsFile(new URL(url).pathname.slice('/lib/1/hosted/'.length));
      return file.then((content) => content ?? Buffer.alloc(0)) as ReturnType<ResourceLoader['fetch']>;
    }
    this.refused.push(url);
    return null;
  }
}
