import type { RawCell } from '../../core';
import type { TablesWithRows } from '../ports';
import { DEBOUNCE_MS, SharedTable, type Asker, type Follower, type TableSurroundings } from './shared-table';
import type { TableAnswer, TableView } from './table-data';

/**
 * The tables that functions ask for, by name, whatever its case: the one store that all cells, and the pane, share. It
 * keeps counts, never rows.
 */
export class DataSets {
  private readonly tables = new Map<string, SharedTable>();
  private readonly headers = new Map<string, Promise<TablesWithRows>>();

  constructor(private readonly around: TableSurroundings) {}

  /**
   * A table as it is now: read when it is asked for the first time or has changed since, however many ask at once.
   *
   * @param asker the cell, where it names the table itself: when the table changes, it is computed again
   */
  ask(name: string, view: TableView, asker?: Asker): Promise<TableAnswer> {
    return this.table(name).ask(view, asker);
  }

  /** What is at hand of a table, without reading anything. */
  peek(name: string, view: TableView): TableAnswer | null {
    return this.tables.get(name.toLowerCase())?.peek(view) ?? null;
  }

  /** Reads a table and reads it again when it changes, until the returned function is called. */
  follow(name: string, follower: Follower): () => void {
    return this.table(name).follow(follower);
  }

  /**
   * The cells of an address as the sheet has them: an empty one is `''` in every build.
   *
   * @throws WorkbookError when there are no such cells
   */
  cells(address: string): Promise<readonly (readonly RawCell[])[]> {
    return this.around.reader.cells(address);
  }

  /**
   * The tables that rows without a header may come from; those with their header have the asking cell computed again when they change.
   * Cells that ask together share the answer.
   */
  async tablesWith(rows: readonly (readonly RawCell[])[], asker: Asker): Promise<TablesWithRows> {
    const key = JSON.stringify([rows.length, rows[0], rows.at(-1)]);
    const known = this.headers.get(key);
    const asked = known ?? this.around.reader.tablesWith(rows);
    if (!known) {
      this.headers.set(key, asked);
      this.around.timers.after(DEBOUNCE_MS, () => this.headers.delete(key));
    }
    const found = await asked;
    for (const { table } of found.same) this.table(table).remember(asker);
    return found;
  }

  /** To be called when the user's settings change what is counted: every table is read again, under a new version. */
  settingsChanged(): void {
    for (const table of this.tables.values()) table.changed();
  }

  private table(name: string): SharedTable {
    const key = name.toLowerCase();
    const known = this.tables.get(key);
    if (known) return known;
    const made = new SharedTable(name, this.around, () => this.tables.delete(key));
    this.tables.set(key, made);
    return made;
  }
}
