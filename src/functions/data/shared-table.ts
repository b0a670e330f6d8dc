import type { FunctionSettings, TableReader, Timers } from '../ports';
import { countTable, type TableReading } from './read-table';
import type { TableAnswer, TableView } from './table-data';

/** Somebody who wants to see a table as it changes: a cell with IPLOS.DATASET. */
export interface Follower {
  readonly view: TableView;
  /** Told how much has been read, 0–100. */
  readonly onProgress: (percent: number) => void;
  /** Told each time the table has been read, or could not be. */
  readonly onAnswer: (answer: TableAnswer) => void;
}

/** A cell that asks for a table by its name: nothing in the sheet makes Excel compute it again when the table changes. */
export interface Asker {
  /** The cell's sheet; null where Excel does not say. */
  readonly sheet: string | null;
}

/** What a table needs of the world around it. */
export interface TableSurroundings {
  readonly reader: TableReader;
  readonly timers: Timers;
  readonly settings: () => FunctionSettings;
}

/** Edits come in flocks (typing, filling down, pasting): this long after the last one the table is read again. */
export const DEBOUNCE_MS = 500;
/** A cell that is entered anew is cancelled first; its table is kept for this long. */
export const LINGER_MS = 3000;
/** So often a table is read again because it changed while it was read, and Excel asked again to compute what it refused to. */
const MOST_ATTEMPTS = 3;

/**
 * One table of the workbook, read once for all who ask: however many cells there are, a version of the table is read
 * once for each view. It is watched from the first request on; a change makes what was read stale, and the next request,
 * or the debounced change itself when a cell follows, reads again under a new version.
 */
export class SharedTable {
  private version = 1;
  private stale = false;
  private readonly views = new Map<string, { readonly reading: TableReading; answer: TableAnswer | null }>();
  private readonly followers = new Set<Follower>();
  private stopWatching: Promise<() => void> | null = null;
  private callOffRenewal: () => void = () => undefined;
  private callOffEnd: () => void = () => undefined;
  /** Sheets with cells that name the table without a data set that follows it: as long as there are any, it is kept. */
  private readonly askers = new Set<string | null>();
  private waiting = 0;

  /** @param onEnd called when nobody needs the table any more */
  constructor(
    private readonly name: string,
    private readonly around: TableSurroundings,
    private readonly onEnd: () => void,
  ) {}

  /** The table as it is now, read when need be. */
  async ask(view: TableView, asker?: Asker): Promise<TableAnswer> {
    // A handle without its data set, e.g. one that was pasted as a value, is no better than a name.
    if (asker || this.followers.size === 0) this.askers.add(asker?.sheet ?? null);
    this.waiting++;
    if (this.views.has(keyOf(view))) await this.around.reader.verify();
    const answer = await this.current(view);
    this.waiting--;
    return answer;
  }

  /** Has a cell computed again when the table changes, without reading it: the cell has its rows from elsewhere. */
  remember(asker: Asker): void {
    this.askers.add(asker.sheet);
    void this.watch();
  }

  /** What was read, when it is at hand and fresh. */
  peek(view: TableView): TableAnswer | null {
    return this.stale ? null : (this.views.get(keyOf(view))?.answer ?? null);
  }

  /** Reads the table for somebody, again and again as it changes, until the returned function is called. */
  follow(follower: Follower): () => void {
    this.callOffEnd();
    this.followers.add(follower);
    void this.tell(follower);
    return () => {
      this.followers.delete(follower);
      if (this.followers.size === 0) this.endSoon();
    };
  }

  /** Makes what was read stale, as an edit does. */
  readonly changed = (): void => {
    this.stale = true;
    this.tellLater();
  };

  private readonly tellLater = (): void => {
    this.callOffRenewal();
    this.callOffRenewal = this.around.timers.after(DEBOUNCE_MS, () => {
      if (this.stale) this.renew();
      for (const follower of this.followers) void this.tell(follower);
      this.wakeAskers();
    });
  };

  /** Has the cells that name the table computed again; those that still do ask again. */
  private wakeAskers(attempt = 1): void {
    if (this.askers.size === 0) return;
    const sheets = [...this.askers];
    this.askers.clear();
    if (this.followers.size === 0) this.endSoon();
    // An Excel that refuses is asked again a little later, for until then the cells show what was, and then at the next change.
    void this.around.reader.recalculate(sheets).catch(() => {
      for (const sheet of sheets) this.askers.add(sheet);
      if (attempt < MOST_ATTEMPTS) this.around.timers.after(LINGER_MS, () => this.wakeAskers(attempt + 1));
    });
  }

  private async tell(follower: Follower): Promise<void> {
    const answer = await this.current(follower.view);
    if (this.followers.has(follower)) follower.onAnswer(answer);
  }

  /** What a reading gave that no change has overtaken. */
  private async current(view: TableView): Promise<TableAnswer> {
    for (let attempt = 1; ; attempt++) {
      if (this.stale) this.renew();
      const { version } = this;
      const answer = await this.read(view);
      const isChanged = answer.kind === 'failed' && answer.problem.kind === 'changedWhileReading';
      if (isChanged && attempt < MOST_ATTEMPTS) this.stale = true;
      else if (version === this.version && !this.stale) return answer;
    }
  }

  private read(view: TableView): Promise<TableAnswer> {
    const watching = this.watch();
    const key = keyOf(view);
    const known = this.views.get(key);
    if (known) return known.reading.answer;
    const { reader, timers, settings } = this.around;
    const reading = countTable(this.name, view, this.version, {
      reader,
      timers,
      settings: settings(),
      watching,
      onProgress: (percent) => {
        for (const follower of this.followers) {
          if (keyOf(follower.view) === key) follower.onProgress(percent);
        }
      },
    });
    const entry: { readonly reading: TableReading; answer: TableAnswer | null } = { reading, answer: null };
    this.views.set(key, entry);
    void reading.answer.then((answer) => {
      entry.answer = answer;
      // A failure is not kept: the next request tries again.
      if (answer.kind !== 'failed') return;
      if (this.views.get(key) === entry) this.views.delete(key);
      // Asleep, or with a cell being edited, Excel answers later: without a change nobody else would ask again.
      if (answer.problem.kind === 'stalled') void reading.heard.then(this.tellLater);
    });
    return reading.answer;
  }

  private watch(): Promise<unknown> {
    return (this.stopWatching ??= this.around.reader
      .watch(this.name, this.changed)
      // Without a watch the table can still be read; what is wrong with it the reading says.
      .catch(() => {
        this.stopWatching = null;
        return () => undefined;
      }));
  }

  /** Forgets what was read: it is of an earlier version. */
  private renew(): void {
    this.stale = false;
    this.version++;
    const old = [...this.views.values()];
    this.views.clear();
    for (const { reading } of old) reading.giveUp();
  }

  private endSoon(): void {
    this.callOffEnd();
    this.callOffEnd = this.around.timers.after(LINGER_MS, () => {
      if (this.askers.size > 0) return;
      if (this.waiting > 0) this.endSoon();
      else this.end();
    });
  }

  private end(): void {
    this.callOffRenewal();
    for (const { reading } of this.views.values()) reading.giveUp();
    this.views.clear();
    void this.stopWatching?.then((stop) => stop());
    this.onEnd();
  }
}

function keyOf({ year, group, rows = false }: TableView): string {
  return JSON.stringify([year, group, rows]);
}
