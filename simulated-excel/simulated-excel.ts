import type { HostAnswer, HostPush, PageRequest, PageStart } from './bridge/messages';
import { EventHub } from './events/event-hub';
import { storedFormula } from './functions/formula-language';
import { FunctionsHost } from './functions/functions-host';
import { Invocations } from './functions/invocations';
import type { Happening, ObjectHost } from './objects/object-host';
import { worksheetObject } from './objects/worksheet';
import { Conditions } from './platform/conditions';
import { Counters } from './platform/counters';
import { platform, type Platform } from './platform/platform';
import { Ribbon } from './ribbon';
import { UndoList } from './undo';
import { editCells, NOT_COMPUTED, type Edit } from './workbook/edits';
import { cellError, type CellValue } from './workbook/cell-value';
import { findCells } from './workbook/find-cells';
import { Workbook } from './workbook/workbook';
import type { Batch } from './wire/protocol';
import { RequestDesk } from './wire/request-desk';
import { saveXlsx, type SavedWorkbook } from './xlsx/save-xlsx';

/** What can be chosen when a simulated Excel is started. */
export interface ExcelOptions {
  readonly workbook?: Workbook;
  readonly platform?: Platform;
}

/**
 * Excel as an add-in sees it: a workbook in memory behind the protocol of the Office.js client. It knows nothing of
 * pages and browsers; a harness connects them through `answer` and `connect`.
 */
export class SimulatedExcel implements ObjectHost {
  readonly workbook: Workbook;
  readonly platform: Platform;
  readonly counters = new Counters();
  readonly conditions = new Conditions();
  readonly events = new EventHub((push) => this.push(push));
  readonly ribbon = new Ribbon((push) => this.push(push));
  readonly functions: FunctionsHost;
  readonly functionsRuntime: ObjectHost['functionsRuntime'];
  readonly calculation: ObjectHost['calculation'];
  readonly undoList: UndoList;
  private readonly desk: RequestDesk;
  private readonly listeners = new Set<(push: HostPush) => void>();
  private readonly editListeners = new Set<(edit: Edit) => void>();

  constructor(options: ExcelOptions = {}) {
    this.workbook = options.workbook ?? new Workbook();
    this.platform = options.platform ?? platform('m365');
    this.undoList = new UndoList(this.workbook);
    const invocations = new Invocations((push) => this.push(push));
    this.functions = new FunctionsHost(this, invocations);
    this.functionsRuntime = {
      ready: () => invocations.setReady(),
      settle: (results) => {
        this.undoList.calculates();
        invocations.settle(results);
      },
    };
    this.calculation = { mode: 'Automatic', recalculate: () => this.functions.calculator.recalculateAll() };
    this.functions.onResult((sheet, area) => this.events.calculated(sheet, area));
    this.desk = new RequestDesk(this, this.conditions, this.undoList, this.ribbon);
  }

  /** Answers one request of a page. Rejects only for a fault of the simulator itself. */
  answer(request: PageRequest, body: string): Promise<readonly [HostAnswer, string]> {
    return this.desk.answer(request, body);
  }

  /** Sends every push to `receive`; returns the way to stop it. */
  connect(receive: (push: HostPush) => void): () => void {
    this.listeners.add(receive);
    return () => this.listeners.delete(receive);
  }

  /** Shows every batch as it came over the wire, before it is carried out. Returns the way to stop. */
  onBatch(listener: (batch: Batch, flags: number) => void): () => void {
    this.desk.onBatch = listener;
    return () => {
      this.desk.onBatch = () => undefined;
    };
  }

  /** How many objects the add-in keeps beyond a batch. */
  get keptObjects(): number {
    return this.desk.root.kept.size;
  }

  /** The add-in's page has gone (closed, reloaded): its handlers, kept objects and open calls go with it. */
  pageGone(): void {
    this.events.forget();
    this.desk.root.kept.clear();
    this.functions.forgetPage();
  }

  /** What a page must know at its start. */
  pageStart(runtime: PageStart['runtime']): PageStart {
    const { displayLanguage, contentLanguage, version, kind, requirementSets, theme } = this.platform;
    return {
      displayLanguage,
      contentLanguage,
      version,
      kind,
      requirementSets,
      theme: { ...theme },
      runtime,
      addInId: '00000000-0000-0000-0000-00000000feed',
      documentUrl: 'C:\\Documents\\Book1.xlsx',
    };
  }

  /**
   * Types into cells as a person does: one value for all cells of an address ("Sheet1!A1:B2") or a grid of its shape. Formulas may be written
   * in Norwegian, known by its ";".
   *
   * @throws Error when the address is unknown or Excel would not take the input
   */
  type(address: string, input: unknown): void {
    const { sheet, area } = findCells(this.workbook, address);
    this.undoList.beginStep();
    const edit = editCells(sheet, area, storedInput(input), 'person', cellError(NOT_COMPUTED));
    if (typeof edit === 'string') throw new Error(`Excel would not take this in ${address}: ${edit}`);
    this.edited(edit);
  }

  /** Computes formula cells anew, as Excel does when what they read has changed: no cell counts as edited ("onChanged" is silent). */
  recalculate(address: string, value: CellValue): void {
    const { sheet, area } = findCells(this.workbook, address);
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        sheet.cells.setResult(row, column, value);
      }
    }
    this.events.calculated(sheet, area);
  }

  /** Takes back the last write request of the add-in or edit of the person; false when there is nothing to undo. */
  undo(): boolean {
    const undone = this.undoList.undo();
    if (undone) this.functions.calculator.resync();
    return undone;
  }

  /** Takes back everything since a mark (`undoList.mark`). */
  undoTo(mark: number): void {
    this.undoList.undoTo(mark);
    this.functions.calculator.resync();
  }

  /** Saves the workbook as it is now. */
  save(): Promise<SavedWorkbook> {
    return saveXlsx(this.workbook);
  }

  /** Hears of every change of cells, by whomever. Returns the way to stop. */
  onEdited(listener: (edit: Edit) => void): () => void {
    this.editListeners.add(listener);
    return () => this.editListeners.delete(listener);
  }

  worksheet: ObjectHost['worksheet'] = (sheet) => worksheetObject(this, sheet);

  edited = (edit: Edit): void => {
    this.events.edited(edit);
    this.functions.edited(edit);
    for (const listener of this.editListeners) listener(edit);
  };

  happened = (happening: Happening): void => {
    if (happening.kind === 'sheetRenamed') this.functions.calculator.sheetRenamed();
    this.events.happened(happening, 'addIn');
  };

  /** Pushes never overtake the answer of the request that caused them. */
  private push(push: HostPush): void {
    setTimeout(() => {
      for (const receive of this.listeners) receive(push);
    }, 0);
  }
}

/** Formulas as the workbook stores them, whichever way they were written. */
function storedInput(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(storedInput);
  return typeof input === 'string' && input.startsWith('=') ? storedFormula(input, 'en') : input;
}
