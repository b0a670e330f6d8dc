import { readHeader, type RangeSnapshot, type RawCell } from '../../src/core';
import { picturePixels } from '../../src/hosts/docx/picture-pixels';
import { writePagesFile } from '../../src/hosts/docx/write-page';
import { openSheetInPage } from '../../src/hosts/xlsx/open-in-page';
import type { WorkbookLayout } from '../../src/layout';
import {
  Cancelled,
  WorkbookError,
  type RunProvenance,
  type WorkbookSource,
  type WriteOptions,
  type WriteOutcome,
  type SheetState,
} from '../../src/hosts/host';
import type { Offer } from '../../src/taskpane/state/offer';
import type { PanePorts, Recalled } from '../../src/taskpane/ports';
import { INDICATORS } from '../../src/shipped';
import { createStore, type PaneStore } from '../../src/taskpane/store';

/** A table of the workbook in memory, header row first. */
export interface FakeTable {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
  /** What the cells show, where it is another than their values. */
  readonly texts?: readonly (readonly (string | null)[])[];
}

/** One call of the writer. */
export interface FakeWrite {
  readonly layout: WorkbookLayout;
  readonly run: RunProvenance;
  readonly options: WriteOptions;
}

/** A workbook in memory behind the pane's ports, that counts what is asked of it and can be told to refuse. */
export class FakeHost {
  tables: FakeTable[];
  readonly writes: FakeWrite[] = [];
  readonly selected: string[] = [];
  readonly settled: unknown[] = [];
  memory: Recalled = { mappings: {}, runs: null };
  /** It remembers nothing more. */
  forgets = false;
  /** Rows handed over at a time. */
  blockRows = 50;
  /** Called before each block: a test cancels or edits here. */
  beforeBlock: (number: number) => void = () => undefined;
  /** What the writer answers; null writes. */
  answer: ((write: FakeWrite) => WriteOutcome | null) | null = null;
  /** Thrown when a table is opened. */
  refusal: WorkbookError | null = null;
  /** The table that is selected. */
  selection: string | null = null;
  /** Where the active cell is. */
  activeRow = { sheet: '', row: 1 };
  /** How many rows can be selected together. */
  mostRowsSelected = Infinity;
  paneShown = 0;
  /** As Excel for Mac does not. */
  savesFiles = true;
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  private refuseToRemember(): void {
    if (this.forgets) throw new WorkbookError({ kind: 'office', code: 'GeneralException' });
  }

  private watchers: (() => void)[] = [];
  private now = 0;

  constructor(tables: readonly FakeTable[]) {
    this.tables = [...tables];
  }

  /** A pane on this workbook. */
  pane(): PaneStore {
    return createStore(this.ports());
  }

  /** Cells of the watched data change. */
  edit(): void {
    for (const watcher of this.watchers) watcher();
  }

  ports(): PanePorts {
    return {
      workbook: {
        whenFree: async () => undefined,
        offers: async () => this.tables.map(offerOf).sort((a, b) => indicatorsIn(b) - indicatorsIn(a)),
        open: async (source, request, { signal, onProgress }) => {
          if (this.refusal) throw this.refusal;
          const { rows } = this.table(source);
          const columns = readHeader(rows, source.sheet, 1, request).map;
          return { name: source.name, columns, snapshots: this.blocks(source, signal, onProgress) };
        },
        readAll: async (source) => [snapshot(source, 0, this.table(source).rows)],
        selected: async () => {
          const selected = this.tables.find(({ name }) => name === this.selection);
          if (!selected) throw new WorkbookError({ kind: 'severalAreas' });
          return offerOf(selected).source;
        },
        readShown: async (source, { signal, onProgress }) => {
          if (this.refusal) throw this.refusal;
          this.beforeBlock(0);
          if (signal.aborted) throw new Cancelled();
          const { rows, texts } = this.table(source);
          onProgress(rows.length, rows.length, rows.length);
          return { ...snapshot(source, 0, rows), ...(texts && { texts }) };
        },
        write: async (layout, run, options) => this.write({ layout, run, options }),
        verify: async ({ dataOf }) =>
          this.writes.slice(-1).flatMap(({ layout, run }) =>
            layout.sheets.map(({ name }) => ({
              sheet: name,
              run,
              findings: findingsOf(dataOf(run), run),
            })),
          ),
        selfTest: async () => [{ part: 'table', passed: true, detail: '[]' }],
        select: async (address) => void this.selected.push(address),
        selectRows: async (source, rows) => {
          const some = rows.slice(0, this.mostRowsSelected);
          this.selected.push(`${source.sheet} ${some.join(' ')}`);
          return some.length;
        },
        selectedRow: async () => this.activeRow,
        showSheet: async ({ name }) => {
          this.selected.push(name);
          return true;
        },
        watch: async (_source, changed) => {
          this.watchers.push(changed);
          return () => {
            this.watchers = this.watchers.filter((one) => one !== changed);
          };
        },
      },
      memory: {
        recall: async () => this.memory,
        rememberMapping: async (name, mapping) => {
          this.refuseToRemember();
          this.memory = { ...this.memory, mappings: { ...this.memory.mappings, [name]: mapping } };
        },
        // What a workbook remembers has been text in between.
        rememberRuns: async (runs) => {
          this.refuseToRemember();
          this.memory = { ...this.memory, runs: JSON.parse(JSON.stringify(runs)) as unknown };
        },
      },
      functions: { settle: (settled) => void this.settled.push(settled) },
      workbookFiles: { open: openSheetInPage },
      documents: { write: (pages, onPage) => writePagesFile(pages, picturePixels, onPage) },
      shell: {
        language: 'nb',
        theme: () => 'light',
        showPane: async () => void this.paneShown++,
        saveFile: this.savesFiles ? (name, bytes) => void this.saved.push({ name, bytes }) : null,
        facts: () => ['Excel'],
      },
      clock: {
        now: () => (this.now += 100),
        timestamp: () => '2026-11-21T20:05:00+01:00',
        breathe: async () => undefined,
      },
    };
  }

  private table(source: WorkbookSource): FakeTable {
    const table = this.tables.find(({ name }) => name === source.name);
    if (!table) throw new WorkbookError({ kind: 'sourceEmpty', source: source.name });
    return table;
  }

  private async *blocks(
    source: WorkbookSource,
    signal: AbortSignal,
    onProgress: (done: number, total: number, rows: number) => void,
  ): AsyncGenerator<RangeSnapshot> {
    const { rows } = this.table(source);
    for (let at = 0, number = 0; at < rows.length; at += this.blockRows, number++) {
      this.beforeBlock(number);
      if (signal.aborted) throw new Cancelled();
      const block = rows.slice(at, at + this.blockRows);
      onProgress(at + block.length, rows.length, at + block.length - 1);
      yield snapshot(source, at, block);
    }
  }

  private write(write: FakeWrite): WriteOutcome {
    const answer = this.answer?.(write);
    if (answer) return answer;
    this.writes.push(write);
    write.options.onProgress?.(write.layout.sheets.length, write.layout.sheets.length);
    const sheets = write.layout.sheets.map(({ id, name }) => ({
      id,
      name,
      nameTaken: null,
      tableName: null,
      address: `'${name}'!A1`,
      isNew: true,
    }));
    return { kind: 'written', sheets, blemishes: [], untouched: [] };
  }
}

function findingsOf(now: string | null | undefined, { data, source }: RunProvenance): SheetState['findings'] {
  if (now === undefined || now === data) return [];
  return [{ kind: now === null ? 'dataUnknown' : 'dataChanged', source }];
}

function offerOf({ name, rows }: FakeTable): Offer {
  const columns = rows[0]?.length ?? 0;
  const source: WorkbookSource = {
    kind: 'table',
    name,
    sheet: name,
    address: `${name}!A1:Z${rows.length}`,
    sheetId: `sheet ${name}`,
    tableId: `table ${name}`,
    firstRow: 1,
    firstColumn: 1,
    rows: rows.length,
    columns,
  };
  const head = snapshot(source, 0, rows.slice(0, 26));
  const request = { indicators: INDICATORS, required: false, columns: {}, groupBy: [] };
  const { map } = readHeader(head.rows, head.source, 1, request);
  return { source, head, columns: map, headers: (rows[0] ?? []).map((cell) => String(cell ?? '')) };
}

function indicatorsIn({ columns }: Offer): number {
  return columns?.indicators.length ?? 0;
}

function snapshot(source: WorkbookSource, at: number, rows: readonly (readonly RawCell[])[]): RangeSnapshot {
  return { source: source.sheet, firstRow: at + 1, firstColumn: 1, rows };
}
