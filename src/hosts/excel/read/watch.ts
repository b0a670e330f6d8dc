import { WorkbookError, type CellArea, type WorkbookSource } from '../../host';
import { overlap, parseAreas } from '../a1';
import type { ExcelApi } from '../excel-api';
import { sourceNow } from './find-source';
import { FormulaValues } from './formula-values';

/**
 * What happened to a table that has been read: cells changed; rows or columns came or went; the table now covers other cells;
 * it has another name; it is gone. All but `renamed` mean that what was read no longer holds.
 */
export type StaleReason = 'cells' | 'shifted' | 'resized' | 'renamed' | 'deleted';

/** Told when a watched table changed. */
export interface Staleness {
  readonly reason: StaleReason;
  /** The cells that changed, on the table's sheet; null where it is not about cells. */
  readonly address: string | null;
  /** True when somebody else changed it, in a workbook that several work on. */
  readonly remote: boolean;
  /** The table as it lies now; null when it is gone. */
  readonly now: WorkbookSource | null;
}

/** How a table is watched. */
export interface WatchOptions {
  /** Changes of others in a shared workbook are not told. They do change the data: leave it off unless the caller re-reads anyway. */
  readonly ignoreRemote?: boolean;
}

/** A watch under way. */
export interface Watch {
  /** Looks for what Excel does not tell: a table renamed. Tells the listener as usual. */
  readonly check: () => Promise<void>;
  /** Ends the watch; nothing of it stays registered with Excel. */
  readonly dispose: () => Promise<void>;
}

/**
 * Follows a table, a name or a range, formulas in it too. Changes elsewhere on its sheet are not told, nor are those this add-in made itself.
 *
 * @throws WorkbookError when Excel will not tell of changes; the data can then be used but do not follow
 */
export async function watchSource(
  api: ExcelApi,
  source: WorkbookSource,
  onStale: (staleness: Staleness) => void,
  options: WatchOptions = {},
): Promise<Watch> {
  const watcher = new Watcher(api, source, onStale, options);
  await watcher.start();
  return watcher;
}

class Watcher implements Watch {
  private current: WorkbookSource | null;
  private handlers: readonly OfficeExtension.EventHandlerResult<never>[] = [];
  private disposed = false;
  private readonly formulas: FormulaValues;
  private comparing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: ExcelApi,
    source: WorkbookSource,
    private readonly onStale: (staleness: Staleness) => void,
    private readonly options: WatchOptions,
  ) {
    this.current = source;
    this.formulas = new FormulaValues(api);
  }

  async start(): Promise<void> {
    const { current } = this;
    if (current === null) return;
    this.handlers = await this.api.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      const handlers: OfficeExtension.EventHandlerResult<never>[] = [
        worksheets.getItem(current.sheetId).onChanged.add((event) => this.changed(event)),
        worksheets.getItem(current.sheetId).onCalculated.add((event) => this.calculated(event)),
        worksheets.onDeleted.add((event) =>
          this.deleted(event.worksheetId === current.sheetId, event.source),
        ),
      ];
      if (current.tableId !== null) {
        handlers.push(
          tables.onDeleted.add((event) => this.deleted(event.tableId === current.tableId, event.source)),
        );
      }
      await context.sync();
      return handlers;
    });
    await this.formulas.note(current);
  }

  check = async (): Promise<void> => {
    await this.lookAgain({ address: null, remote: false });
  };

  dispose = async (): Promise<void> => {
    this.disposed = true;
    clearTimeout(this.comparing);
    const [first] = this.handlers;
    for (const handler of this.handlers) handler.remove();
    this.handlers = [];
    // Handlers made in one batch share its context. A workbook that is closing no longer answers, which is as good.
    await first?.context.sync().catch(() => undefined);
  };

  private changed = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const { current } = this;
    const remote = event.source === 'Remote';
    if (this.disposed || current === null) return;
    if (remote && this.options.ignoreRemote) return;
    if (event.triggerSource === 'ThisLocalAddin') return;
    const areas = parseAreas(event.address);
    const isEdit = event.changeType === 'RangeEdited';
    if (!isEdit && areas.some((area) => shifts(area, current))) {
      const now = await this.api.run((context) => sourceNow(context, current)).catch(gone);
      this.tell({ reason: now ? 'shifted' : 'deleted', address: event.address, remote, now });
    } else if (isEdit && areas.some((area) => overlap(area, current))) {
      this.tell({ reason: 'cells', address: event.address, remote, now: current });
    } else if (current.kind === 'table' || current.kind === 'name') {
      // What is typed just below or beside a table may have become part of it.
      if (areas.some((area) => overlap(area, grown(current)))) {
        await this.lookAgain({ address: event.address, remote });
      }
    }
  };

  /** Computing is told in flocks, and says nothing of what came of it. */
  private calculated = async ({ address }: Excel.WorksheetCalculatedEventArgs): Promise<void> => {
    await Promise.resolve();
    const { current } = this;
    if (this.disposed || current === null || !mayTouch(address, current)) return;
    clearTimeout(this.comparing);
    this.comparing = setTimeout(() => void this.compare(), COMPUTED_MS);
  };

  private async compare(): Promise<void> {
    const { current } = this;
    if (current === null || !(await this.formulas.haveChanged(current))) return;
    this.tell({ reason: 'cells', address: null, remote: false, now: this.current });
  }

  private deleted = async (isOurs: boolean, source: string): Promise<void> => {
    if (!isOurs || this.disposed || this.current === null) return;
    this.tell({ reason: 'deleted', address: null, remote: source === 'Remote', now: null });
  };

  /** Compares the table as it lies now with what was known of it. */
  private async lookAgain(event: {
    readonly address: string | null;
    readonly remote: boolean;
  }): Promise<void> {
    const { current } = this;
    if (this.disposed || current === null) return;
    const now = await this.api.run((context) => sourceNow(context, current)).catch(gone);
    if (now === null) this.tell({ reason: 'deleted', ...event, now });
    else if (!sameCells(now, current)) this.tell({ reason: 'resized', ...event, now });
    else if (now.name !== current.name || now.sheet !== current.sheet) {
      this.tell({ reason: 'renamed', ...event, now });
    }
  }

  private tell(staleness: Staleness): void {
    this.current = staleness.now;
    if (!this.disposed) this.onStale(staleness);
  }
}

/** So long after the last computing it is looked at what came of it. */
export const COMPUTED_MS = 500;

/** Whether a computing may have been of these cells; some versions of Excel leave the address out (office-js issue 955). */
export function mayTouch(address: string | null | undefined, source: CellArea): boolean {
  return !address || parseAreas(address).some((area) => overlap(area, source));
}

/** Whether rows or columns that come or go there move or cut the table. */
function shifts(area: CellArea, source: CellArea): boolean {
  const below = area.firstRow >= source.firstRow + source.rows;
  const right = area.firstColumn >= source.firstColumn + source.columns;
  return !below && !right;
}

/** The table with the lines just around it. */
function grown(area: CellArea): CellArea {
  return { ...area, rows: area.rows + 1, columns: area.columns + 1 };
}

function sameCells(one: CellArea, other: CellArea): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.firstColumn === other.firstColumn &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** A lost reference is a table that is gone; anything else is told by whoever reads next. */
function gone(error: unknown): null {
  if (error instanceof WorkbookError) return null;
  throw error;
}
