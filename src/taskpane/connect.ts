import { NO_REPORTING, type RangeSnapshot } from '../core';
import { settleForFunctions } from '../functions/start-up';
import { untilNoCellIsEdited } from '../hosts/excel/cell-edit';
import { displayLanguage } from '../hosts/excel/display-language';
import { verifyOwnSheets } from '../hosts/excel/own-sheets/verify-own-sheets';
import { excelApi, type ExcelApi } from '../hosts/excel/excel-api';
import { findSource } from '../hosts/excel/read/find-source';
import { listSources } from '../hosts/excel/read/list-sources';
import { nextTask } from '../hosts/excel/next-task';
import { openSource } from '../hosts/excel/read/open-source';
import { readShown } from '../hosts/excel/read/read-shown';
import { readSheetTable } from '../hosts/excel/read/read-table';
import { selfTest } from '../hosts/excel/self-test';
import { selectCells } from '../hosts/excel/select-cells';
import { selectedRow, selectRows } from '../hosts/excel/select-rows';
import { showOwnSheet } from '../hosts/excel/own-sheets/show-own-sheet';
import { watchSource } from '../hosts/excel/read/watch';
import {
  recall,
  rememberMapping,
  rememberRun,
  type JsonValue,
} from '../hosts/excel/own-sheets/workbook-memory';
import { writeSheets } from '../hosts/excel/write/write-workbook';
import { WorkbookError } from '../hosts/host';
import type {
  DocumentsPort,
  FunctionsPort,
  MemoryPort,
  PanePorts,
  ShellPort,
  ShellTheme,
  WorkbookPort,
} from './ports';
import { timestamp } from './timestamp';

/** Joins the pane to the Excel it runs in: the only file of the pane that knows Office. Call when Office is ready. */
export function connectToExcel(): PanePorts {
  const api = excelApi(Excel, Office);
  return {
    workbook: workbookIn(api),
    memory: memoryIn(api),
    functions: functionsOfPage(),
    documents: documentWriter(),
    workbookFiles: {
      async open(file, bytes, fit) {
        const { openSheetInPage } = await import('../hosts/xlsx/open-in-page');
        return openSheetInPage(file, bytes, fit);
      },
    },
    shell: officeShell(),
    clock: {
      now: () => performance.now(),
      timestamp: () => timestamp(new Date()),
      breathe: nextTask,
    },
  };
}

function workbookIn(api: ExcelApi): WorkbookPort {
  return {
    whenFree: (onWaiting) => untilNoCellIsEdited(api, onWaiting),
    offers: (indicators) => listSources(api, indicators),
    open: (source, request, options) => openSource(api, source, request, options),
    async readAll(source) {
      const snapshots: RangeSnapshot[] = [];
      for await (const snapshot of readSheetTable(api, source)) snapshots.push(snapshot);
      return snapshots;
    },
    async selected() {
      const found = await findSource(api, null);
      if (found.kind === 'problem') throw new WorkbookError(found.problem);
      return found.source;
    },
    readShown: (source, options) => readShown(api, source, options),
    write: (layout, run, options) => writeSheets(api, layout, run, options),
    selfTest: () => selfTest(api),
    verify: (now) => verifyOwnSheets(api, now),
    select: (address) => selectCells(api, address),
    selectRows: (source, rows) => selectRows(api, source, rows),
    selectedRow: () => selectedRow(api),
    showSheet: (sheet) => showOwnSheet(api, sheet),
    async watch(source, changed) {
      const watch = await watchSource(api, source, ({ reason }) => {
        if (reason !== 'renamed') changed();
      });
      return () => void watch.dispose();
    },
  };
}

function memoryIn(api: ExcelApi): MemoryPort {
  return {
    async recall() {
      const { mappings, lastRun } = await recall(api);
      return { mappings, runs: lastRun };
    },
    async rememberMapping(sourceName, mapping) {
      await rememberMapping(api, sourceName, mapping);
      // Cells that read this table find its columns by the same mapping.
      settleForFunctions({});
    },
    // Plain data, and JSON leaves out nothing of it.
    rememberRuns: (runs) => rememberRun(api, JSON.parse(JSON.stringify(runs)) as JsonValue),
  };
}

/** Settles only what is new: every change makes the data sets in cells read again. */
function functionsOfPage(): FunctionsPort {
  let settled = JSON.stringify(NO_REPORTING);
  let hadKostra = false;
  return {
    settle({ reporting, kostra }) {
      const wanted = JSON.stringify(reporting);
      if (wanted === settled && kostra === null && !hadKostra) return;
      settled = wanted;
      hadKostra = kostra !== null;
      settleForFunctions({ reporting, kostra });
    },
  };
}

function documentWriter(): DocumentsPort {
  return {
    async write(pages, onPage) {
      const [{ writePagesFile }, { canvasPixels }] = await Promise.all([
        import('../hosts/docx/write-page'),
        import('../hosts/docx/canvas-pixels'),
      ]);
      return writePagesFile(pages, canvasPixels, onPage);
    },
  };
}

function officeShell(): ShellPort {
  return {
    language: displayLanguage(),
    theme: officeTheme,
    showPane: () => Office.addin.showAsTaskpane(),
    get saveFile() {
      return savesFiles() ? saveFile : null;
    },
    facts: excelFacts,
  };
}

/** Web views of Excel for Mac and iPad give a page's downloads to nobody (OfficeDev/office-js issues 2700 and 4681). */
function savesFiles(): boolean {
  const { platform } = Office.context;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function excelFacts(): readonly string[] {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  const newest = Array.from({ length: 40 }, (_, minor) => `1.${40 - minor}`).find((version) =>
    Office.context.requirements.isSetSupported('ExcelApi', version),
  );
  // The types promise diagnostics; some hosts have none.
  const program = diagnostics as Office.ContextInformation | undefined;
  return [
    program ? `${program.host} ${program.version} (${program.platform})` : 'Excel',
    `${displayLanguage}, ${contentLanguage}`,
    `ExcelApi ${newest ?? '–'}`,
  ];
}

/** Told by the colour of Office's own panes; null where Office does not say, as on the web. */
function officeTheme(): ShellTheme | null {
  // The types promise a theme; some hosts have none.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
