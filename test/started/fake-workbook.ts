import { NO_REPORTING, type RawCell } from '../../src/core';
import type { FunctionContext } from '../../src/functions/context';
import { DataSets } from '../../src/functions/data/data-sets';
import type { FunctionSettings, TableReader, Timers } from '../../src/functions/ports';
import { Cancelled, WorkbookError } from '../../src/hosts/host';
import { classification, indicators } from '../made/shipped';

/** A clock that only moves when it is told to. */
export class ManualTimers implements Timers {
  private now = 0;
  private waiting: { readonly at: number; readonly run: () => void }[] = [];

  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.now + milliseconds, run };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((one) => one !== entry);
    };
  }

  /** Lets time pass, running what falls due in its order, and lets promises settle on the way. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      await settled();
      const next = this.waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.now = next.at;
      this.waiting = this.waiting.filter((one) => one !== next);
      next.run();
    }
    this.now = end;
  }

  /** How many things are still to happen. */
  get pending(): number {
    return this.waiting.length;
  }
}

/** Lets everything that waits for promises go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** Tables in memory, read through the port that Excel's tables are read through; it counts what is asked of it. */
export class FakeWorkbook implements TableReader {
  readonly tables = new Map<string, readonly (readonly RawCell[])[]>();
  readonly mappings = new Map<string, Readonly<Record<string, string>>>();
  /** Readings begun, and rows handed over. */
  readings = 0;
  rowsRead = 0;
  private readonly watches = new Set<{ readonly name: string; readonly changed: () => void }>();
  private hold: Promise<void> = Promise.resolve();
  private release: () => void = () => undefined;

  constructor(tables: Readonly<Record<string, readonly (readonly RawCell[])[]>> = {}) {
    for (const [name, rows] of Object.entries(tables)) this.tables.set(name, rows);
  }

  get watchCount(): number {
    return this.watches.size;
  }

  /** Readings stop before their last block until the returned function is called. */
  pause(): () => void {
    this.hold = new Promise((resolve) => (this.release = resolve));
    return () => this.release();
  }

  /** Puts other rows in a table and tells whoever watches it. */
  edit(name: string, rows: readonly (readonly RawCell[])[]): void {
    this.tables.set(name, rows);
    for (const watch of [...this.watches])
      if (watch.name.toLowerCase() === name.toLowerCase()) watch.changed();
  }

  read: TableReader['read'] = async (wanted, _, { take, onProgress, signal }) => {
    this.readings++;
    await Promise.resolve();
    const name = this.nameOf(wanted);
    const rows = this.tables.get(name) ?? [];
    const half = Math.max(1, Math.floor(rows.length / 2));
    const blocks = [rows.slice(0, half), rows.slice(half)];
    let done = 0;
    for (const [index, block] of blocks.entries()) {
      if (index > 0) await this.hold;
      if (signal.aborted) throw new Cancelled();
      take({ source: 'Data', firstRow: 1 + done, firstColumn: 1, rows: block });
      done += block.length;
      this.rowsRead += block.length;
      onProgress(done, rows.length);
    }
    return name;
  };

  watch: TableReader['watch'] = async (wanted, changed) => {
    await Promise.resolve();
    const watch = { name: wanted, changed };
    this.watches.add(watch);
    return () => this.watches.delete(watch);
  };

  verify: TableReader['verify'] = () => Promise.resolve();

  cells: TableReader['cells'] = (name) => Promise.resolve(this.tables.get(name) ?? []);

  tablesWith: TableReader['tablesWith'] = () => Promise.resolve({ same: [], asWide: [] });

  /** What was asked to be computed again. */
  readonly recalculated: (readonly (string | null)[])[] = [];

  recalculate: TableReader['recalculate'] = (sheets) => {
    this.recalculated.push(sheets);
    return Promise.resolve();
  };

  mapping: TableReader['mapping'] = (name) => Promise.resolve(this.mappings.get(name) ?? {});

  private nameOf(wanted: string): string {
    const name = [...this.tables.keys()].find((one) => one.toLowerCase() === wanted.toLowerCase());
    if (name !== undefined) return name;
    const tables = [...this.tables.keys()];
    throw new WorkbookError({ kind: 'sourceNotFound', wanted, tables, names: [], sheets: ['Data'] });
  }
}

/** Settings as shipped, with changes. */
export function settingsWith(change: Partial<FunctionSettings> = {}): FunctionSettings {
  return { indicators, classification, reporting: NO_REPORTING, kostra: null, ...change };
}

/** The context of a call, over a fake workbook. */
export function contextWith(
  workbook: FakeWorkbook = new FakeWorkbook(),
  change: Partial<FunctionContext> = {},
  timers: Timers = new ManualTimers(),
): FunctionContext {
  const settings = change.settings ?? settingsWith();
  return {
    language: 'nb',
    settings,
    dataSets: new DataSets({ reader: workbook, timers, settings: () => settings }),
    preview: false,
    formattedType: null,
    sheet: null,
    addresses: [],
    ...change,
  };
}
