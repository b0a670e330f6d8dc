import type { GridChart, GridSheet, GridTable } from '../../../layout';
import type { WorkbookProblem, RunProvenance, WriteOptions } from '../../host';
import { markText, type MarkedChart } from '../own-sheets/mark';
import { bodyOf, type ReadOwnSheet } from '../own-sheets/own-sheets';
import { cellsFingerprint, sheetCells, withFormulas, type SheetCells } from '../own-sheets/sheet-cells';

/** What the plan must know of the workbook. Names are compared without regard to case, as Excel does. */
export interface WorkbookState {
  readonly sheetNames: readonly string[];
  /** Names of tables and defined names: an Excel table can have none of them. */
  readonly takenNames: readonly string[];
  readonly structureProtected: boolean;
  /** Sheets of ours in the order of their tabs. */
  readonly own: readonly ReadOwnSheet[];
}

/** One sheet to be written. */
export interface PlannedSheet {
  readonly grid: GridSheet;
  readonly cells: SheetCells;
  readonly name: string;
  /** The wanted name, when a sheet of the user's has it. */
  readonly nameTaken: string | null;
  readonly tableName: string | null;
  /** The sheet to write anew; null for a new one. */
  readonly old: ReadOwnSheet | null;
  readonly mark: string;
}

/** What will be done, or why nothing will. */
export type WritePlan =
  | {
      readonly kind: 'write';
      readonly sheets: readonly PlannedSheet[];
      /** Sheets that become the user's own: their mark is taken off. */
      readonly released: readonly ReadOwnSheet[];
      readonly untouched: readonly string[];
    }
  | { readonly kind: 'confirm'; readonly edited: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: WorkbookProblem };

/** Decides what becomes of each sheet: pure, so that every case can be tested without Excel. */
export function planWrite(
  grids: readonly GridSheet[],
  run: RunProvenance,
  state: WorkbookState,
  options: Pick<WriteOptions, 'target' | 'edited'>,
): WritePlan {
  const known = options.target === 'new' ? new Map<string, ReadOwnSheet>() : newestById(state.own);
  const matched = grids.flatMap(({ id }) => known.get(id) ?? []);
  const edited = matched.filter(({ isEdited }) => isEdited);
  if (edited.length > 0 && (options.edited ?? 'ask') === 'ask') {
    return { kind: 'confirm', edited: edited.map(nameOf) };
  }
  const released = options.edited === 'keep' ? edited : [];
  const old = (id: string): ReadOwnSheet | null => {
    const sheet = known.get(id);
    return sheet && !released.includes(sheet) ? sheet : null;
  };
  const shielded = grids.flatMap(({ id }) => old(id) ?? []).filter(({ isProtected }) => isProtected);
  if (shielded.length > 0) {
    return { kind: 'refused', problem: { kind: 'sheetsProtected', sheets: shielded.map(nameOf) } };
  }
  if (state.structureProtected && grids.some(({ id }) => old(id) === null)) {
    return { kind: 'refused', problem: { kind: 'workbookProtected' } };
  }
  const sheetNames = new FreeNames(state.sheetNames);
  const tableNames = new FreeNames(state.takenNames);
  const names = new Map(
    grids.map((grid) => {
      const before = old(grid.id);
      return [grid.id, before ? nameOf(before) : freeSheetName(grid, sheetNames)];
    }),
  );
  const sheets = grids.map((grid) => planned(grid, old(grid.id), run, names, tableNames));
  const written = new Set(sheets.flatMap((one) => one.old ?? []));
  const untouched = state.own.filter((one) => !written.has(one) && !released.includes(one)).map(nameOf);
  return { kind: 'write', sheets, released, untouched };
}

function planned(
  grid: GridSheet,
  old: ReadOwnSheet | null,
  run: RunProvenance,
  names: ReadonlyMap<string, string>,
  tableNames: FreeNames,
): PlannedSheet {
  const name = names.get(grid.id) ?? grid.name;
  const wanted = grid.table?.name ?? null;
  const tableName =
    wanted === null ? null : (old?.table?.name ?? tableNames.take(wanted, (number) => `${wanted}_${number}`));
  const cells = sheetCells(grid, (id) => names.get(id));
  const written = withFormulas(cells.values, (row, column) => cells.formulas[row]?.[column] ?? null);
  const mark = markText({
    id: grid.id,
    cells: cellsFingerprint(written, grid.table && bodyOf(grid.table)),
    table: grid.table && tableName !== null ? placeOf(grid.table, tableName) : null,
    run,
    ...(grid.charts.length > 0 && { charts: grid.charts.map(markedChart) }),
    ...(isLive(cells) && { live: true }),
  });
  const nameTaken = old === null && name !== grid.name ? grid.name : null;
  return { grid, cells, name, nameTaken, tableName, old, mark };
}

function freeSheetName({ name }: GridSheet, taken: FreeNames): string {
  return taken.take(name, (number) => numberedSheet(name, number));
}

function markedChart({ id, title, series, row, height }: GridChart): MarkedChart {
  return { id, title, series: series.map(({ name }) => name), row, height };
}

/** Whether any figure is a formula that follows the data. */
export function isLive({ formulas }: SheetCells): boolean {
  return formulas.some((cells) => cells.some((formula) => formula !== null));
}

function placeOf({ firstRow, firstColumn, lastRow, lastColumn }: GridTable, name: string) {
  return { name, firstRow, firstColumn, lastRow, lastColumn };
}

/** A copied sheet carries a copy of the mark: the one written last is ours, or else the first. */
function newestById(own: readonly ReadOwnSheet[]): Map<string, ReadOwnSheet> {
  const newest = new Map<string, ReadOwnSheet>();
  for (const sheet of own) {
    const other = newest.get(sheet.mark.id);
    if (!other || isBetter(sheet, other)) newest.set(sheet.mark.id, sheet);
  }
  return newest;
}

function isBetter(sheet: ReadOwnSheet, other: ReadOwnSheet): boolean {
  const [time, otherTime] = [Date.parse(sheet.mark.run.time), Date.parse(other.mark.run.time)];
  if (time !== otherTime) return time > otherTime;
  // Of a sheet and its copy only the first has the table by the name in the mark.
  return sheet.table !== null && other.table === null;
}

function nameOf({ worksheet }: ReadOwnSheet): string {
  return worksheet.name;
}

/** The longest name a sheet can have. */
const SHEET_NAME = 31;

function numberedSheet(name: string, number: number): string {
  const tail = ` (${number})`;
  return name.slice(0, SHEET_NAME - tail.length).trimEnd() + tail;
}

/** Gives names that nothing has yet. */
class FreeNames {
  private readonly taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.taken = new Set(taken.map((name) => name.toLowerCase()));
  }

  /** The wanted name, or the first of `numbered(2)`, `numbered(3)` … that is free. */
  take(wanted: string, numbered: (number: number) => string): string {
    let name = wanted;
    for (let number = 2; this.taken.has(name.toLowerCase()); number++) name = numbered(number);
    this.taken.add(name.toLowerCase());
    return name;
  }
}
