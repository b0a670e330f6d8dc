import type { Area } from './address';
import { Sheet, type NameModel, type SheetPicture } from './sheet';
import type { TableModel } from './table-model';

/** The cells a person has selected. */
export interface Selection {
  readonly sheet: Sheet;
  readonly area: Area;
  /** Something else than one range: several areas, or a chart. */
  readonly instead?: 'areas' | 'chart';
}

/** All of a workbook but its sheets' own facts: immutable, replaced by `Workbook.update`. */
export interface WorkbookFacts {
  readonly sheets: readonly Sheet[];
  readonly activeSheet: Sheet;
  readonly selection: Selection;
  readonly names: readonly NameModel[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly customXml: ReadonlyMap<string, string>;
  readonly protectedStructure: { readonly password: string | null } | null;
}

/** A picture of the whole workbook, for undo. */
export interface WorkbookPicture {
  readonly facts: WorkbookFacts;
  readonly sheets: ReadonlyMap<Sheet, SheetPicture>;
}

/** The workbook in memory. It knows no Office.js: names are compared as Excel does, without regard to case. */
export class Workbook {
  private current: WorkbookFacts;
  private lastId = 0;

  /** A workbook with one empty sheet. */
  constructor(firstSheet = 'Sheet1') {
    const sheet = new Sheet(this.newSheetId(), firstSheet);
    this.current = {
      sheets: [sheet],
      activeSheet: sheet,
      selection: { sheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } },
      names: [],
      settings: new Map(),
      customXml: new Map(),
      protectedStructure: null,
    };
  }

  get facts(): WorkbookFacts {
    return this.current;
  }

  get sheets(): readonly Sheet[] {
    return this.current.sheets;
  }

  update(change: Partial<WorkbookFacts>): void {
    this.current = { ...this.current, ...change };
  }

  /** The sheet with this name, or null. */
  sheetNamed(name: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** Adds a sheet last; the name must be free. */
  addSheet(name: string): Sheet {
    const sheet = new Sheet(this.newSheetId(), name);
    this.update({ sheets: [...this.sheets, sheet] });
    return sheet;
  }

  /** Takes a sheet away; the neighbour becomes active when it was. The last sheet must stay. */
  removeSheet(sheet: Sheet): void {
    const index = this.sheets.indexOf(sheet);
    const sheets = this.sheets.filter((other) => other !== sheet);
    const neighbour = sheets[Math.min(index, sheets.length - 1)] ?? this.current.activeSheet;
    const activeSheet = this.current.activeSheet === sheet ? neighbour : this.current.activeSheet;
    const selection =
      this.current.selection.sheet === sheet
        ? { sheet: activeSheet, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } }
        : this.current.selection;
    this.update({ sheets, activeSheet, selection });
  }

  /** Every table with its sheet. */
  tables(): readonly { readonly sheet: Sheet; readonly table: TableModel }[] {
    return this.sheets.flatMap((sheet) => sheet.facts.tables.map((table) => ({ sheet, table })));
  }

  /** The table with this name or id, or null. */
  tableNamed(key: string): { readonly sheet: Sheet; readonly table: TableModel } | null {
    const wanted = key.toLowerCase();
    return (
      this.tables().find(
        ({ table }) => table.name.toLowerCase() === wanted || table.id.toLowerCase() === wanted,
      ) ?? null
    );
  }

  /** A number nothing in this workbook has been given before. */
  newId(): number {
    return ++this.lastId;
  }

  takePicture(): WorkbookPicture {
    return { facts: this.current, sheets: new Map(this.sheets.map((sheet) => [sheet, sheet.takePicture()])) };
  }

  restore(picture: WorkbookPicture): void {
    this.current = picture.facts;
    for (const [sheet, sheetPicture] of picture.sheets) sheet.restore(sheetPicture);
  }

  private newSheetId(): string {
    return `{${String(this.newId()).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }
}
