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
/** So often a table is read again because it changed while it was read. */
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
  /** Cells name the table without a data set that follows it: it is kept for the session. */
  private kept = false;
  private waiting = 0;

  /** @param onEnd called when nobody needs the table any more */
  constructor(
    private readonly name: string,
    private readonly around: TableSurroundings,
    private readonly onEnd: () => void,
  ) {}

  /** The table as it is now, read when need be. */
  async ask(view: TableView): Promise<TableAnswer> {
    if (this.followers.size === 0) this.kept = true;
    this.waiting++;
    const answer = await this.current(view);
    this.waiting--;
    return answer;
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
    this.callOffRenewal();
    this.callOffRenewal = this.around.timers.after(DEBOUNCE_MS, () => {
      if (this.stale) this.renew();
      for (const follower of this.followers) void this.tell(follower);
    });
  };

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
    this.watch();
    const key = keyOf(view);
    const known = this.views.get(key);
    if (known) return known.reading.answer;
    const { reader, timers, settings } = this.around;
    const reading = countTable(this.name, view, this.version, {
      reader,
      timers,
      settings: settings(),
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
      if (answer.kind === 'failed' && this.views.get(key) === entry) this.views.delete(key);
    });
    return reading.answer;
  }

  private watch(): void {
    this.stopWatching ??= this.around.reader
      .watch(this.name, this.changed)
      // Without a watch the table can still be read; what is wrong with it the reading says.
      .catch(() => {
        this.stopWatching = null;
        return () => undefined;
      });
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
    if (this.kept) return;
    this.callOffEnd = this.around.timers.after(LINGER_MS, () => {
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

function keyOf({ year, group }: TableView): string {
  return JSON.stringify([year, group]);
}
