import type { Language } from '../core';
import type { AskedFigure, LiveData } from './asked-figure';
import type { Picture } from './pictures/picture';
import type { StyleName } from './styles';

/**
 * The results as sheets, before any host: what stands in each table, figure and explanation, in the user's language.
 * Plain data. The terminal printer reads it as it is; workbooks take it through `placeSheet` (grid.ts), which gives every
 * cell its address and style. No writer decides anything.
 */
export interface WorkbookLayout {
  readonly language: Language;
  /** For the document's properties. */
  readonly title: string;
  /** The program that made it, for the document's properties. */
  readonly author: string;
  /** ISO 8601, as given by the host. */
  readonly created: string;
  /** The data that the figures are formulas on; none where they are values. */
  readonly live?: LiveData;
  readonly sheets: readonly SheetLayout[];
}

/** One sheet. */
export type SheetLayout =
  FrontLayout | TableLayout | FigureSheetLayout | PictureSheetLayout | AboutLayout | CellsLayout;

/** What every sheet has. */
export interface SheetHead {
  /** Stable over runs and languages, e.g. `arbeid-utdanning/fylke`: how a host knows its own sheets again. */
  readonly id: string;
  /** Legal in Excel (at most 31 characters) and unique in the workbook. */
  readonly name: string;
  readonly title: string;
  /** What the sheet covers: year, persons, coverage of kommuner. */
  readonly subtitle: readonly string[];
}

/** The result table of one indicator at one level: one row per region, year and age group. */
export interface TableLayout extends SheetHead {
  readonly kind: 'table';
  /** Legal as the name of an Excel table and unique in the workbook. */
  readonly tableName: string;
  readonly columns: readonly Column[];
  /** The row above the header; empty where it would only repeat the header. */
  readonly groups: readonly ColumnGroup[];
  /** One cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Indices of the rows for all ages, where rows of age groups stand below them. */
  readonly totals: readonly number[];
  /** Columns that say which row it is; they stay in view. */
  readonly frozenColumns: number;
  /** The signs that stand in this table, and no others. */
  readonly legend: readonly SignMeaning[];
  readonly notes: readonly string[];
  /** How much of it goes on paper, where that is not all: the first rows, without the notes below, and the first columns. */
  readonly printed?: { readonly rows: number; readonly columns: number };
}

/** A column of a result table. */
export interface Column {
  readonly kind: ColumnKind;
  /** Unique in the table, so that it can head an Excel table: "Andel innfridd". */
  readonly header: string;
  /** What is enough under the group's label: "Andel". */
  readonly shortHeader: string;
  /** In characters of the body font. */
  readonly width: number;
  readonly align: 'left' | 'right';
  /** Which columns a narrow medium leaves out: the highest number first; 0 is never left out. */
  readonly dropOrder: number;
}

/** What a column holds. */
export type ColumnKind =
  | 'code'
  | 'name'
  | 'level'
  | 'county'
  | 'year'
  | 'ageGroup'
  | 'denominator'
  | 'share'
  | 'count'
  /** A limit of an interval. */
  | 'bound'
  /** A difference between shares. */
  | 'points'
  /** A word of what a share is beside others. */
  | 'label'
  | 'difference'
  | 'coverage'
  | 'remark';

/** A label over neighbouring columns, e.g. "Innfridd (måltall 1)". */
export interface ColumnGroup {
  readonly label: string;
  /** Index of the first column. */
  readonly first: number;
  readonly span: number;
}

/**
 * One cell. A share is tenths of a per cent, rounded as [VAL-2] says: a workbook's cell holds `tenths / 1000` with a
 * number format of one decimal, so what is stored is exactly what is shown. `asked` says which figure it is, where a formula
 * can ask for it.
 */
export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'integer'; readonly value: number; readonly asked?: AskedFigure }
  | { readonly kind: 'year'; readonly value: number }
  | { readonly kind: 'share'; readonly tenths: number; readonly asked?: AskedFigure }
  /** A statistic from 0 to 1, floating point ([STA-7]); shown in tenths of a per cent. */
  | { readonly kind: 'bound'; readonly share: number }
  /** A difference between shares in hundredths of a percentage point, with its sign: 52 is +0,52. */
  | { readonly kind: 'points'; readonly hundredths: number }
  /** A difference of two shares in tenths of a percentage point: that of the shares as they are shown. */
  | { readonly kind: 'difference'; readonly tenths: number }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly asked?: AskedFigure };

/** What a text cell's colour says, beside its words: a verdict on a published figure. */
export type Tone = 'good' | 'caution' | 'bad' | 'unsure';

/** Why there is no figure ([VAL-3]): cannot be given, not reported, hidden. */
export type Sign = '.' | '..' | ':';

/** A line of the legend. */
export interface SignMeaning {
  readonly sign: Sign;
  readonly meaning: string;
}

/** The figures of one indicator, each with the numbers behind it. */
export interface FigureSheetLayout extends SheetHead {
  readonly kind: 'figures';
  readonly figures: readonly Figure[];
}

/** Pictures of variation, each as a native chart or as cells, with the numbers behind all of them below. */
export interface PictureSheetLayout extends SheetHead {
  readonly kind: 'pictures';
  readonly pictures: readonly Picture[];
}

/** One chart as data: categories × series. */
export interface Figure {
  /** Stable within the sheet, e.g. `fylke`. */
  readonly id: string;
  readonly kind: FigureKind;
  readonly title: string;
  /** What a reader who cannot see the chart is told. */
  readonly altText: string;
  readonly categoryHeader: string;
  /** In the order of reading: from the top, or from the left. */
  readonly categories: readonly string[];
  readonly series: readonly FigureSeries[];
  /** How the categories are ordered, where that is not plain; or null. */
  readonly order: string | null;
  readonly notes: readonly string[];
}

/** `stackedBars`: horizontal, each bar 100 %. `lines`: per cent over years. */
export type FigureKind = 'stackedBars' | 'lines';

/** A series of a figure. */
export interface FigureSeries {
  readonly name: string;
  /** `#RRGGBB`. */
  readonly colour: string;
  /** The colour of the figures written on the series; null for none. */
  readonly labelColour: string | null;
  /** The sign at each value of a line, so that lines differ without colour; null on bars. */
  readonly marker: Marker | null;
  /** One cell for each category: share or sign. */
  readonly cells: readonly Cell[];
}

/** The shape of a line's values. */
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond';

/** The first sheet: what the data say, each indicator in three sentences with its key figure, one picture, and where the rest is. */
export interface FrontLayout extends SheetHead {
  readonly kind: 'front';
  readonly answers: readonly FrontAnswer[];
  readonly figures: readonly Figure[];
  readonly contents: { readonly heading: string; readonly links: readonly FrontLink[] };
  /** Where "Om beregningen" is, said at the top. */
  readonly about: FrontLink;
}

/** One indicator's answer. */
export interface FrontAnswer {
  readonly heading: string;
  /** The share met, all ages, latest year, or what stands for it. */
  readonly key: Cell;
  readonly keyLabel: string;
  readonly sentences: readonly string[];
}

/** A sheet to go to. */
export interface FrontLink {
  /** The sheet's id: its name may have to be another in the user's workbook. */
  readonly sheet: string;
  readonly text: string;
}

/** "Om beregningen": where the numbers come from. */
export interface AboutLayout extends SheetHead {
  readonly kind: 'about';
  readonly sections: readonly AboutSection[];
}

/** A heading with label–text pairs, or with a table. */
export type AboutSection =
  | {
      readonly kind: 'facts';
      readonly heading: string;
      readonly facts: readonly { readonly label: string; readonly text: string }[];
    }
  | {
      readonly kind: 'issues';
      readonly heading: string;
      /** Severity, message, rows, cells. */
      readonly headers: readonly [string, string, string, string];
      readonly issues: readonly AboutIssue[];
      /** Said when there is no issue. */
      readonly none: string;
    };

/** One issue as shown. */
export interface AboutIssue {
  readonly severity: string;
  readonly message: string;
  /** 0 is shown as nothing: the issue is not about rows. */
  readonly rows: number;
  /** The first addresses; how many more there are is said. */
  readonly cells: string;
}

/** Cells in rows, as they are to stand below the sheet's head: what a worksheet computes by itself, and what it computes from. */
export interface CellsLayout extends SheetHead {
  readonly kind: 'cells';
  /** In characters of the body font. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly LaidCell[])[];
  /** How many of the rows, and of the columns, stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Index of the row that heads the others: repeated on every page. */
  readonly headerRow: number;
}

/** A cell with a value, or with a formula that every spreadsheet computes. */
export interface LaidCell {
  readonly value: string | number | null;
  readonly style: StyleName;
  /** English names, commas, beginning with `=`; `{id}` stands for the name of the sheet with that id. Its value is null: it is computed where it stands. */
  readonly formula?: string;
}
