import type { Platform } from '../platform/platform';
import { COLUMNS, overlaps, type Area } from '../workbook/address';
import { CellError, cellError } from '../workbook/cell-value';
import { NOT_COMPUTED, type Edit } from '../workbook/edits';
import type { Sheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import { Dependents, isIn } from './dependents';
import type { ParsedFormula } from './formula';
import type { FunctionResult, Invocation } from './invocations';
import { placeKey, Precedents, type CellPlace } from './precedents';
import { addressOf } from './resolve-argument';
import { resultCells, type ResultCells } from './result-cells';
import { clearSpill, showResult, type FormulaCell } from './spill';

/** A formula cell that calls a custom function, and what is known of it. */
interface Calculation extends FormulaCell {
  formula: string;
  parsed: ParsedFormula;
  precedents: Precedents;
  /** The call under way or, for a streaming function, still open. */
  invocation: Invocation | null;
  /** Its call ended because the page went away. */
  wasCut: boolean;
  result: ResultCells | null;
  /** What the function said with an error; '' otherwise. */
  message: string;
}

/** Starts the call of a formula; null when the function is not one of the add-in's. */
export type StartCall = (
  parsed: ParsedFormula,
  own: Sheet,
  address: string,
  onResult: (result: FunctionResult) => void,
) => { readonly invocation: Invocation | null; readonly refused: FunctionResult | null } | null;

/**
 * Keeps formula cells up to date: a cell is computed when its formula is entered and when cells it reads change, but
 * not before the formula cells it reads are done. Cells of functions the simulator cannot compute show #SIM!.
 */
export class Calculator {
  private readonly calculations = new Map<string, Calculation>();
  private readonly dependents = new Dependents<Calculation>();
  private readonly dirty = new Set<Calculation>();
  /** Those whose call has not given a first result. */
  private readonly waiting = new Set<Calculation>();
  private readonly resting: (() => void)[] = [];
  private scheduled = false;
  private readonly listeners = new Set<(sheet: Sheet, area: Area) => void>();

  constructor(
    private readonly host: { readonly workbook: Workbook; readonly platform: Platform },
    private readonly start: StartCall,
    /** Reads a formula that can be computed; null for another. */
    private readonly parse: (formula: string) => ParsedFormula | null,
    /** Whether a function is computed when its workbook opens (a streaming one), or keeps its stored value. */
    private readonly isLive: (parsed: ParsedFormula) => boolean,
  ) {}

  /** Hears of every cell that shows a new result. */
  onResult(listener: (sheet: Sheet, area: Area) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What the function in a cell said with its error, as Excel shows it beside the cell; '' where it said nothing. */
  messageAt(place: CellPlace): string {
    return this.calculations.get(placeKey(place))?.message ?? '';
  }

  /** Takes note that cells were edited. */
  edited(edit: Edit): void {
    this.findFormulas(edit.sheet, edit.area, () => true);
    this.settleSpills(edit.sheet, edit.area);
    this.markDependents(edit.sheet, edit.area);
  }

  /** Computes every formula again. */
  recalculateAll(): void {
    for (const calculation of this.calculations.values()) this.mark(calculation);
  }

  /** After a sheet got another name: formulas read differently but stay the same formulas. */
  sheetRenamed(): void {
    for (const calculation of this.calculations.values()) {
      const { sheet, row, column } = calculation;
      const formula = sheet.cells.formula(row, column);
      const parsed = formula === null ? null : this.parse(formula);
      if (formula === null || !parsed || formula === calculation.formula) continue;
      this.dependents.remove(calculation);
      calculation.formula = formula;
      calculation.parsed = parsed;
      calculation.precedents = new Precedents(this.host.workbook, sheet, parsed);
      this.dependents.add(calculation);
    }
  }

  /** Drops every call under way without a word to the page that is gone. */
  forgetCalls(): void {
    for (const calculation of this.calculations.values()) {
      calculation.wasCut = this.waiting.has(calculation) || calculation.invocation?.streaming === true;
      calculation.invocation = null;
    }
    this.waiting.clear();
  }

  /** Computes again what `forgetCalls` cut off. */
  restart(): void {
    for (const calculation of this.calculations.values()) if (calculation.wasCut) this.mark(calculation);
  }

  /** After the workbook as a whole has changed (opened, undone): forgets calls of formulas that are gone, finds new ones. */
  resync(): void {
    for (const sheet of this.host.workbook.sheets) {
      const whole = { row: 0, column: 0, rowCount: sheet.cells.rowCount, columnCount: COLUMNS };
      this.findFormulas(sheet, whole, (calculation) => this.needsResult(calculation));
    }
    for (const calculation of this.calculations.values()) {
      if (!this.isAlive(calculation)) this.forget(calculation, null);
    }
  }

  /** Resolves when nothing is left to compute; streaming functions count as done with their first result. */
  async rest(): Promise<void> {
    while (this.scheduled || this.dirty.size > 0 || this.waiting.size > 0) {
      await new Promise<void>((resolve) => this.resting.push(resolve));
    }
  }

  private findFormulas(sheet: Sheet, area: Area, isToCompute: (calculation: Calculation) => boolean): void {
    for (const calculation of [...this.calculations.values()]) {
      if (calculation.sheet !== sheet || !contains(area, calculation)) continue;
      if (!this.isAlive(calculation)) this.forget(calculation, area);
    }
    for (const { row, column, formula } of [...sheet.cells.formulas()]) {
      if (!contains(area, { row, column })) continue;
      const calculation =
        this.calculations.get(placeKey({ sheet, row, column })) ?? this.add(sheet, row, column, formula);
      if (calculation && isToCompute(calculation)) this.mark(calculation);
    }
  }

  private add(sheet: Sheet, row: number, column: number, formula: string): Calculation | null {
    const parsed = this.parse(formula);
    if (!parsed) return null;
    const precedents = new Precedents(this.host.workbook, sheet, parsed);
    const fresh = { invocation: null, wasCut: false, result: null, message: '' };
    const calculation: Calculation = { sheet, row, column, formula, parsed, precedents, ...fresh };
    this.calculations.set(placeKey(calculation), calculation);
    this.dependents.add(calculation);
    return calculation;
  }

  /** A formula that nobody has just entered is computed only when it shows no result or its function is a live one. */
  private needsResult({ sheet, row, column, parsed, invocation }: Calculation): boolean {
    const value = sheet.cells.value(row, column);
    const isUnfinished = value instanceof CellError && [NOT_COMPUTED, '#BUSY!'].includes(value.code);
    return isUnfinished || (invocation === null && this.isLive(parsed));
  }

  /** Blocks that the edit ran into give way (#SPILL!); blocks that it made room for spill again. */
  private settleSpills(sheet: Sheet, area: Area): void {
    for (const calculation of this.calculations.values()) {
      const { result } = calculation;
      if (calculation.sheet !== sheet || !result || this.dirty.has(calculation)) continue;
      const wanted = {
        ...calculation,
        rowCount: result.cells.length,
        columnCount: result.cells[0]?.length ?? 1,
      };
      const isBlock = wanted.rowCount * wanted.columnCount > 1;
      if (isBlock && overlaps(wanted, area)) this.show(calculation, area);
    }
  }

  private markDependents(sheet: Sheet, area: Area): void {
    for (const calculation of this.dependents.of(sheet, area)) this.mark(calculation);
  }

  private mark(calculation: Calculation): void {
    this.dirty.add(calculation);
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.computeReady();
    });
  }

  /** Starts every marked cell that waits for no other; a circle of cells that wait for each other shows #SIM!. */
  private computeReady(): void {
    for (const calculation of [...this.dirty]) if (!this.isAlive(calculation)) this.dirty.delete(calculation);
    const marked = [...this.dirty];
    const unfinished = new Unfinished([...new Set([...marked, ...this.waiting])]);
    const ready = marked.filter((calculation) => !unfinished.isReadBy(calculation));
    for (const calculation of ready) this.compute(calculation);
    if (ready.length === 0 && marked.length > 0 && this.waiting.size === 0) {
      for (const calculation of marked) {
        this.dirty.delete(calculation);
        calculation.result = null;
        calculation.sheet.cells.setResult(calculation.row, calculation.column, cellError(NOT_COMPUTED));
      }
    }
    this.wakeResting();
  }

  private compute(calculation: Calculation): void {
    this.dirty.delete(calculation);
    calculation.invocation?.cancel();
    calculation.invocation = null;
    const { sheet, row, column } = calculation;
    const address = addressOf(sheet, { row, column, rowCount: 1, columnCount: 1 });
    const started = this.start(calculation.parsed, sheet, address, (result) => {
      if (calculation.invocation !== started?.invocation) return;
      this.waiting.delete(calculation);
      this.take(calculation, result);
    });
    if (!started) return;
    calculation.invocation = started.invocation;
    if (started.refused) {
      this.take(calculation, started.refused);
      return;
    }
    this.waiting.add(calculation);
    clearSpill(calculation);
    sheet.cells.setResult(row, column, cellError('#BUSY!'));
  }

  private take(calculation: Calculation, result: FunctionResult): void {
    if (!this.isAlive(calculation)) return;
    calculation.result = resultCells(result, this.host.platform);
    calculation.message = result.kind === 'error' ? result.message : '';
    this.show(calculation, null);
    if (this.dirty.size > 0 && !this.scheduled) this.computeReady();
    this.wakeResting();
  }

  private show(calculation: Calculation, keep: Area | null): void {
    if (!calculation.result) return;
    const area = showResult(calculation, calculation.result, keep);
    for (const listener of this.listeners) listener(calculation.sheet, area);
    this.markDependents(calculation.sheet, area);
  }

  private forget(calculation: Calculation, edited: Area | null): void {
    calculation.invocation?.cancel();
    calculation.invocation = null;
    this.waiting.delete(calculation);
    this.dirty.delete(calculation);
    this.dependents.remove(calculation);
    this.calculations.delete(placeKey(calculation));
    if (edited) clearSpill(calculation, edited);
    this.wakeResting();
  }

  private isAlive({ sheet, row, column, formula }: Calculation): boolean {
    return this.host.workbook.sheets.includes(sheet) && sheet.cells.formula(row, column) === formula;
  }

  private wakeResting(): void {
    if (this.scheduled || this.dirty.size > 0 || this.waiting.size > 0) return;
    for (const wake of this.resting.splice(0)) wake();
  }
}

/** Formula cells that have no result yet, by the cells they will show it in. */
class Unfinished {
  private readonly single = new Map<string, Calculation>();
  private readonly all: readonly { readonly one: Calculation; readonly area: Area }[];
  private readonly blocks: readonly { readonly one: Calculation; readonly area: Area }[];

  constructor(calculations: readonly Calculation[]) {
    this.all = calculations.map((one) => ({ one, area: shownArea(one) }));
    this.blocks = this.all.filter(({ area }) => area.rowCount * area.columnCount > 1);
    for (const { one } of this.all) this.single.set(placeKey(one), one);
  }

  /** Whether a formula reads any of them but itself. */
  isReadBy(self: Calculation): boolean {
    const isUnfinished = (place: CellPlace): boolean => {
      const other = this.single.get(placeKey(place));
      if (other !== undefined && other !== self) return true;
      return this.blocks.some(({ one, area }) => one !== self && isIn(place, one.sheet, area));
    };
    if (self.precedents.cells.some(isUnfinished)) return true;
    return (
      self.precedents.hasAreas &&
      this.all.some(({ one, area }) => one !== self && self.precedents.areasInclude(one.sheet, area))
    );
  }
}

/** The cells a formula cell shows its result in: the block it has spilled, or itself. */
function shownArea({ sheet, row, column }: FormulaCell): Area {
  const block = sheet.facts.spills.find((one) => one.row === row && one.column === column);
  return block?.area ?? { row, column, rowCount: 1, columnCount: 1 };
}

function contains(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}
