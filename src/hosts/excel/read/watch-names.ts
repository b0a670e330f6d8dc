import type { CellArea, WorkbookProblem, WorkbookSource } from '../../host';
import { overlap, parseAreas } from '../a1';
import type { ExcelApi } from '../excel-api';
import { findSources, type FoundSource } from './find-source';
import { FormulaValues } from './formula-values';
import { COMPUTED_MS, mayTouch } from './watch';

/** Runs something later; the returned function calls it off. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** Follows names, whatever they come to stand for. */
export interface NameWatch {
  /**
   * Calls `changed` each time a name may stand for other cells, or its cells for other values, until the returned function is called. A
   * name that stands for nothing is followed too: it may come to.
   *
   * @returns when changes from now on are told
   */
  readonly watch: (name: string, changed: () => void) => Promise<() => void>;
  /** Looks now at what all names stand for, since Excel does not tell of every change; the listeners are called as usual. */
  readonly verify: () => Promise<void>;
}

/**
 * So long after the last look the next one comes by itself: Excel has no event for a table that gets another name or another size, nor
 * for a defined name that comes to mean other cells.
 */
const LOOK_AGAIN_MS = 3000;
/** An event that may have changed what a name means is looked into after so long: they come in flocks. */
const LOOK_SOON_MS = 200;

/** Watches the names of the workbook in Excel; nothing is asked of Excel while no name is followed. */
export function watchNames(api: () => ExcelApi, after: After): NameWatch {
  const names = new WatchedNames(api, after);
  return { watch: (name, changed) => names.watch(name, changed), verify: () => names.verify() };
}

interface WatchedName {
  readonly name: string;
  readonly changed: () => void;
  /** What it stood for when it was last looked at; undefined before the first look. */
  known: WorkbookSource | WorkbookProblem['kind'] | undefined;
  /** What the formulas among its cells show. */
  readonly formulas: FormulaValues;
  callOffComparing: () => void;
}

type Handlers = readonly OfficeExtension.EventHandlerResult<never>[];

class WatchedNames implements NameWatch {
  private readonly watched = new Set<WatchedName>();
  private handlers: Promise<Handlers | null> | null = null;
  /** Excel has refused to tell of changes, and has not been brought to it since. */
  private isDeaf = false;
  private looking: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;
  private callOffNext: () => void = () => undefined;

  constructor(
    private readonly api: () => ExcelApi,
    private readonly after: After,
  ) {}

  async watch(name: string, changed: () => void): Promise<() => void> {
    const formulas = new FormulaValues(this.api());
    const one: WatchedName = { name, changed, known: undefined, formulas, callOffComparing: () => undefined };
    this.watched.add(one);
    await this.verify();
    return () => {
      this.watched.delete(one);
      one.callOffComparing();
      if (this.watched.size === 0) this.fallSilent();
    };
  }

  /** Whoever asks before a look has begun shares it. */
  verify(): Promise<void> {
    return (this.next ??= this.afterTheLast());
  }

  private async afterTheLast(): Promise<void> {
    await this.looking;
    this.next = null;
    this.looking = this.look();
    await this.looking;
  }

  private async look(): Promise<void> {
    this.callOffNext();
    const watched = [...this.watched];
    if (watched.length === 0) return;
    const hasMissed = await this.hear();
    const found = await findSources(
      this.api(),
      watched.map(({ name }) => name),
    ).catch(() => []);
    for (const [index, one] of watched.entries()) {
      const answer = found[index];
      if (answer) await this.compare(one, answer);
    }
    if (hasMissed) for (const one of watched) if (this.watched.has(one)) one.changed();
    if (this.watched.size > 0) this.lookIn(LOOK_AGAIN_MS);
  }

  private async compare(one: WatchedName, answer: FoundSource): Promise<void> {
    const now = answer.kind === 'found' ? answer.source : answer.problem.kind;
    // That Excel did not answer says nothing about the name.
    if (now === 'office' || now === 'officeUnknown' || now === 'unexpected') return;
    const { known } = one;
    one.known = now;
    if (known !== undefined && isSame(known, now)) return;
    if (typeof now === 'object') await one.formulas.note(now);
    if (known !== undefined && this.watched.has(one)) one.changed();
  }

  /** Has Excel tell of changes; asked again at each look while it refuses. Whether it does now, and did not before. */
  private async hear(): Promise<boolean> {
    this.handlers ??= this.listen().catch(() => null);
    const { handlers, isDeaf } = this;
    const hears = (await handlers) !== null;
    if (!hears && this.handlers === handlers) this.handlers = null;
    this.isDeaf = !hears;
    return hears && isDeaf;
  }

  private lookIn(milliseconds: number): void {
    this.callOffNext();
    this.callOffNext = this.after(milliseconds, () => void this.verify());
  }

  private listen(): Promise<Handlers> {
    return this.api().run(async (context) => {
      const { worksheets, tables } = context.workbook;
      const soon = async (): Promise<void> => {
        await Promise.resolve();
        this.lookIn(LOOK_SOON_MS);
      };
      const handlers = [
        worksheets.onChanged.add(this.edited),
        worksheets.onCalculated.add(this.calculated),
        worksheets.onAdded.add(soon),
        worksheets.onDeleted.add(soon),
        tables.onAdded.add(soon),
        tables.onDeleted.add(soon),
      ];
      await context.sync();
      return handlers as unknown as Handlers;
    });
  }

  private edited = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    await Promise.resolve();
    const areas = parseAreas(event.address);
    const isEdit = event.changeType === 'RangeEdited';
    for (const { known, changed } of [...this.watched]) {
      if (typeof known !== 'object' || known.sheetId !== event.worksheetId) continue;
      if (areas.some((area) => (isEdit ? overlap(area, known) : !isBeyond(area, known)))) changed();
    }
    // What was typed elsewhere may have become part of something: a row below a table, a cell far down in a name.
    this.lookIn(LOOK_SOON_MS);
  };

  /** Cells that were computed anew are not told as changed: what they show is compared, when the flock is over. */
  private calculated = async (event: Excel.WorksheetCalculatedEventArgs): Promise<void> => {
    await Promise.resolve();
    for (const one of [...this.watched]) {
      const { known, formulas } = one;
      if (typeof known !== 'object' || known.sheetId !== event.worksheetId) continue;
      if (!mayTouch(event.address, known)) continue;
      one.callOffComparing();
      one.callOffComparing = this.after(COMPUTED_MS, () => {
        void formulas.haveChanged(known).then((areOthers) => areOthers && one.changed());
      });
    }
  };

  private fallSilent(): void {
    this.callOffNext();
    const { handlers } = this;
    this.handlers = null;
    void handlers?.then(async (all) => {
      if (all === null) return;
      const [first] = all;
      for (const handler of all) handler.remove();
      // Handlers made in one batch share its context. A workbook that is closing no longer answers, which is as good.
      await first?.context.sync().catch(() => undefined);
    });
  }
}

/** Whether rows or columns that come or go there leave the cells where they are. */
function isBeyond(area: CellArea, source: CellArea): boolean {
  const below = area.firstRow >= source.firstRow + source.rows;
  return below || area.firstColumn >= source.firstColumn + source.columns;
}

function isSame(one: NonNullable<WatchedName['known']>, other: NonNullable<WatchedName['known']>): boolean {
  return signature(one) === signature(other);
}

/** The cells, and what Excel knows them by: a table of another making is another table, whatever it is called. */
function signature(known: NonNullable<WatchedName['known']>): string {
  if (typeof known === 'string') return known;
  const { kind, sheetId, tableId, firstRow, firstColumn, rows, columns } = known;
  return JSON.stringify([kind, sheetId, tableId, firstRow, firstColumn, rows, columns]);
}
