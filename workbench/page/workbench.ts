import type { Workbook } from '../../simulated-excel/browser';
import type { FunctionsMetadata } from '../../simulated-excel/functions/metadata';
import type { Sheet } from '../../simulated-excel/workbook/sheet';
import type { Draft } from './grid/active-cell';
import { at, cursorOf, areaOf, type Cursor } from './grid/cursor';
import { typeExamples } from './examples';
import { openedWorkbook } from './open-file';
import { EXAMPLES_SHEET, sampleWorkbook } from './sample-workbook';
import { NAMESPACE, startSession, type Session } from './session';
import { platformOf, type ExcelSettings, type PageLanguage, type RunningConditions } from './settings';
import { workbenchText } from './text';
import { typingHelp, type TypingHelp } from './typing/typing-help';
import { watchWorkbook } from './watch-workbook';

/** Something said to the person; errors stay until they are dismissed. */
export interface Message {
  readonly kind: 'done' | 'working' | 'error';
  readonly text: string;
}

/** All the page shows, but for the workbook itself. */
export interface WorkbenchState {
  readonly session: Session;
  readonly settings: ExcelSettings;
  readonly conditions: RunningConditions;
  readonly draft: Draft | null;
  readonly message: Message | null;
  /** Grows with every change of the workbook. */
  readonly version: number;
  readonly cursor: Cursor;
}

/** The page's one store: its state, and what buttons do. */
export class Workbench {
  private current: WorkbenchState;
  private stopWatching: () => void;
  /** What the open file is saved as; null for the sample. */
  private fileName: string | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly functions: Readonly<Record<PageLanguage, FunctionsMetadata>>,
    settings: ExcelSettings,
  ) {
    const session = this.sessionOf(sampleWorkbook(), settings);
    this.current = {
      ...{ session, settings, draft: null, message: null, version: 0 },
      conditions: { latency: 0, isCellEdited: false },
      cursor: at({ row: 0, column: 0 }),
    };
    this.stopWatching = this.watch(session);
    typeExamples(session.excel, EXAMPLES_SHEET, settings.language);
  }

  readonly state = (): WorkbenchState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get workbook(): Workbook {
    return this.current.session.excel.workbook;
  }

  /** What a field for formulas knows, in Excel's language. */
  get typingHelp(): TypingHelp {
    const { settings } = this.current;
    const language = platformOf(settings).displayLanguage;
    return typingHelp(this.workbook, this.functions[settings.language], NAMESPACE, language);
  }

  /** The sheet that is shown. */
  get sheet(): Sheet {
    return this.workbook.facts.activeSheet;
  }

  change(part: Partial<WorkbenchState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }

  say(kind: Message['kind'], text: string): void {
    this.change({ message: { kind, text } });
  }

  /** Excel refuses or holds the add-in's requests while somebody types in a cell. */
  edit(draft: Draft | null): void {
    this.change({ draft });
    this.current.session.excel.conditions.cellEditMode =
      draft !== null || this.current.conditions.isCellEdited;
  }

  select(cursor: Cursor): void {
    const { excel } = this.current.session;
    const area = areaOf(cursor);
    const sheet = this.sheet;
    excel.workbook.update({ selection: { sheet, area } });
    excel.events.happened({ kind: 'selectionChanged', sheet, area }, 'person');
    this.change({ cursor });
  }

  activate(sheet: Sheet): void {
    const { excel } = this.current.session;
    const cursor = at({ row: 0, column: 0 });
    excel.workbook.update({ activeSheet: sheet, selection: { sheet, area: areaOf(cursor) } });
    excel.events.happened({ kind: 'sheetActivated', sheet }, 'person');
    this.change({ cursor });
  }

  /** Another Excel for the same workbook; the add-in's page starts afresh in it. */
  configure(settings: ExcelSettings): void {
    this.start(this.workbook, settings);
  }

  setConditions(conditions: RunningConditions): void {
    this.change({ conditions });
    const { excel } = this.current.session;
    excel.conditions.latency = conditions.latency;
    excel.conditions.cellEditMode = conditions.isCellEdited || this.current.draft !== null;
  }

  protect(isProtected: boolean): void {
    this.sheet.update({ protection: isProtected ? { password: null, options: {} } : null });
  }

  openSample(): void {
    this.fileName = null;
    this.start(sampleWorkbook(), this.current.settings);
    typeExamples(this.current.session.excel, EXAMPLES_SHEET, this.current.settings.language);
  }

  /** Opens a file of the person's; says why when it is no workbook. */
  async open(file: File): Promise<void> {
    const text = workbenchText(this.current.settings.language);
    this.say('working', text.opening(file.name));
    await drawn();
    try {
      this.start(await openedWorkbook(file), this.current.settings);
      this.fileName = file.name.replace(/\.[^.]*$/, '.xlsx');
      this.say('done', text.opened(file.name));
    } catch (error) {
      this.say('error', text.notOpened(file.name, reasonOf(error)));
    }
  }

  /** Gives the workbook as a file to download. */
  async save(): Promise<void> {
    const text = workbenchText(this.current.settings.language);
    this.say('working', text.saving);
    await drawn();
    try {
      const { xlsx, notInFile } = await this.current.session.excel.save();
      download(xlsx, this.fileName ?? text.savedName);
      this.say('done', text.saved(notInFile.charts.length));
    } catch (error) {
      this.say('error', text.notSaved(reasonOf(error)));
    }
  }

  undo(): void {
    const text = workbenchText(this.current.settings.language);
    if (this.current.session.excel.undo()) this.say('done', text.undone);
    else this.say('done', text.nothingToUndo);
  }

  /** Runs a button of the ribbon. */
  press(functionName: string): void {
    void this.current.session.excel.ribbon.press(functionName);
  }

  private start(workbook: Workbook, settings: ExcelSettings): void {
    this.stopWatching();
    this.current.session.close();
    const session = this.sessionOf(workbook, settings);
    this.stopWatching = this.watch(session);
    const { activeSheet, selection } = workbook.facts;
    const cursor = selection.sheet === activeSheet ? cursorOf(selection.area) : at({ row: 0, column: 0 });
    this.change({ session, settings, cursor, draft: null, message: null });
    this.setConditions(this.current.conditions);
  }

  private sessionOf(workbook: Workbook, settings: ExcelSettings): Session {
    return startSession(workbook, settings, this.functions[settings.language], (fault) =>
      this.say('error', workbenchText(settings.language).fault(reasonOf(fault))),
    );
  }

  /** Draws what changes, and follows the selection when the add-in moves it. */
  private watch({ excel }: Session): () => void {
    return watchWorkbook(excel.workbook, () => {
      const { selection, activeSheet } = excel.workbook.facts;
      const { row, column, rowCount, columnCount } = areaOf(this.current.cursor);
      const { area } = selection;
      const isOurs =
        area.row === row &&
        area.column === column &&
        area.rowCount === rowCount &&
        area.columnCount === columnCount;
      const isHere = selection.sheet === activeSheet;
      const version = this.current.version + 1;
      if (isOurs || !isHere) this.change({ version });
      else this.change({ version, cursor: cursorOf(area) });
    });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Resolves when the page has been drawn, so that a message is seen before long work begins. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

function download(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
