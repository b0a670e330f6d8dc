import { excelApi, type ExcelApi, type ExcelLibrary } from '../../src/hosts/excel/excel-api';
import type { RangeSnapshot } from '../../src/core';
import { startExcelInJsdom, type JsdomExcel, type JsdomOptions } from '../../simulated-excel/harness/jsdom';
import { workbookOf, type SheetContent } from '../../simulated-excel/workbook/workbook-of';

/** A workbook open in the simulated Excel, with the real office.js between it and the code under test. */
export interface OpenWorkbook {
  readonly page: JsdomExcel;
  /** What `Excel` is for code that takes it from its page. */
  readonly library: ExcelLibrary;
  readonly api: ExcelApi;
  /** The options of every `Excel.run`, in order. */
  readonly runs: readonly Excel.RunOptions[];
  /** Waits until the events on their way have arrived. */
  readonly settle: () => Promise<void>;
}

/** Opens a workbook of plain content. */
export async function openWorkbook(
  sheets: Readonly<Record<string, SheetContent | SheetContent['rows']>>,
  options: Omit<JsdomOptions, 'workbook'> = {},
): Promise<OpenWorkbook> {
  return attach(
    await startExcelInJsdom({ ...(!options.excel && { workbook: workbookOf(sheets) }), ...options }),
  );
}

/** The same for a page that runs already. */
export function attach(page: JsdomExcel): OpenWorkbook {
  const runs: Excel.RunOptions[] = [];
  // The library tells options by their prototype, which must be that of its own window.
  const inWindow = page.window.eval('(text) => JSON.parse(text)') as (text: string) => Excel.RunOptions;
  const library: ExcelLibrary = {
    run: (runOptions, batch) => {
      runs.push(runOptions);
      return page.Excel.run(inWindow(JSON.stringify(runOptions)), batch);
    },
  };
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
  return { page, library, api: excelApi(library, page.Office as never), runs, settle };
}

/** All snapshots of a reading. */
export async function collect(snapshots: AsyncIterable<RangeSnapshot>): Promise<readonly RangeSnapshot[]> {
  const all: RangeSnapshot[] = [];
  for await (const snapshot of snapshots) all.push(snapshot);
  return all;
}

/** The rows of snapshots in order. */
export function rowsOf(snapshots: readonly RangeSnapshot[]): readonly (readonly unknown[])[] {
  return snapshots.flatMap(({ rows }) => rows);
}
