import type { Area } from './address';
import { CellStore, type CellPicture } from './cell-store';
import type { ChartModel } from './chart-model';
import type { ConditionalFormatModel } from './conditional-format-model';
import type { TableModel } from './table-model';

/** A defined name of the workbook or of one sheet; `formula` begins with "=". */
export interface NameModel {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** How a sheet prints; members that were never set are null. */
export interface PageLayoutModel {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly zoom: Readonly<Record<string, number>>;
  readonly printArea: Area | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly paperSize: string;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  /** In points, by side; empty where nothing was set. */
  readonly margins: Readonly<Record<string, number>>;
  /** Texts with their commands, e.g. leftFooter. */
  readonly headersFooters: Readonly<Record<string, string>>;
  /** Rows that begin a new page, counted from zero. */
  readonly rowBreaks: readonly number[];
}

/** A block of values that a formula at its first cell has spilled. */
export interface SpillModel {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/** All of a sheet but its cells: immutable, replaced as a whole by `Sheet.update`. */
export interface SheetFacts {
  readonly name: string;
  /** Chart and macro sheets have no cells. */
  readonly kind: 'worksheet' | 'chart' | 'macro';
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** In characters, as Excel's dialogs say it. */
  readonly standardWidth: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly protection: {
    readonly password: string | null;
    readonly options: Readonly<Record<string, unknown>>;
  } | null;
  /** In points, by column and by row. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** Cells that lead to a place in the workbook, by `row,column`. */
  readonly hyperlinks: ReadonlyMap<string, string>;
  readonly merged: readonly Area[];
  readonly tables: readonly TableModel[];
  readonly charts: readonly ChartModel[];
  readonly names: readonly NameModel[];
  readonly spills: readonly SpillModel[];
  readonly customProperties: ReadonlyMap<string, string>;
  readonly pageLayout: PageLayoutModel;
  /** The one that goes before the others first. */
  readonly conditionalFormats: readonly ConditionalFormatModel[];
}

const NEW_SHEET: Omit<SheetFacts, 'name'> = {
  kind: 'worksheet',
  visibility: 'Visible',
  tabColor: '',
  showGridlines: true,
  showHeadings: true,
  standardWidth: 8.43,
  frozen: { rows: 0, columns: 0 },
  protection: null,
  columnWidths: new Map(),
  rowHeights: new Map(),
  hiddenColumns: new Set(),
  hiddenRows: new Set(),
  hyperlinks: new Map(),
  merged: [],
  tables: [],
  charts: [],
  names: [],
  spills: [],
  customProperties: new Map(),
  conditionalFormats: [],
  pageLayout: {
    orientation: 'Portrait',
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    paperSize: 'A4',
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    margins: {},
    headersFooters: {},
    rowBreaks: [],
  },
};

/** A picture of a sheet, for undo. */
export interface SheetPicture {
  readonly facts: SheetFacts;
  readonly cells: CellPicture;
}

/** One worksheet: its facts and its cells. The object stays the same sheet when it is renamed or brought back by undo. */
export class Sheet {
  readonly cells = new CellStore();
  private current: SheetFacts;

  /** `id` is the worksheet id of Office.js, "{GUID}". */
  constructor(
    readonly id: string,
    name: string,
  ) {
    this.current = { ...NEW_SHEET, name };
  }

  get facts(): SheetFacts {
    return this.current;
  }

  get name(): string {
    return this.current.name;
  }

  update(change: Partial<SheetFacts>): void {
    this.current = { ...this.current, ...change };
  }

  takePicture(): SheetPicture {
    return { facts: this.current, cells: this.cells.takePicture() };
  }

  restore(picture: SheetPicture): void {
    this.current = picture.facts;
    this.cells.restore(picture.cells);
  }
}
