import type { FigureKind, Marker } from '../types';
import type { StyleName } from '../styles';

/**
 * A sheet with every cell in its place: what a workbook writer applies without a decision of its own. Rows and columns are
 * counted from 0. No sheet shows Excel's grid lines.
 */
export interface GridSheet {
  readonly id: string;
  readonly name: string;
  /** In characters of the body font, from column 0. */
  readonly columnWidths: readonly number[];
  /** Heights in points, for rows that differ from the default. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  readonly blocks: readonly GridBlock[];
  readonly table: GridTable | null;
  /** Rows of the table that stand out from those below them; null for none. */
  readonly totals: GridTotals | null;
  readonly charts: readonly GridChart[];
  /** Rows above and columns left of the split stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly print: PrintSetup;
  /** Ranges of digits that are text on purpose (codes): no warning mark is wanted on them. */
  readonly digitsAsText: readonly GridRange[];
}

/** A rectangle of cells from its upper left corner; rows may be of unequal length. */
export interface GridBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly GridCell[])[];
}

/**
 * A cell's value and look. Text is text even where it looks like a number or a formula; null is an empty cell. With a formula
 * the value is what it gave when the layout was made.
 */
export interface GridCell {
  readonly value: string | number | null;
  readonly style: StyleName;
  /** In the form of Excel's API: English names, commas, beginning with `=`. For hosts whose workbook can compute it. */
  readonly formula?: string;
  /** The formula is of functions that every spreadsheet has, and its value is what the spreadsheet makes of it. */
  readonly isPlain?: true;
  /** The sheet that a click goes to, by its id. */
  readonly link?: string;
}

/** Corners included. */
export interface GridRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The rows for all ages above those of the age groups: a heavier head, and a rule that parts them from the region before. */
export interface GridTotals {
  readonly rows: readonly number[];
  /** The head of a row reaches from the table's first column to this one. */
  readonly lastHeadColumn: number;
}

/** An Excel table; its cells, the header included, are among the blocks. */
export interface GridTable extends GridRange {
  readonly name: string;
  readonly headers: readonly string[];
  /** Excel's built-in style. */
  readonly style: 'TableStyleLight1';
}

/** A native chart and the cells it draws. The first category is at the top, or at the left. */
export interface GridChart {
  /** Stable within the sheet: how a host knows its own chart again. */
  readonly id: string;
  /** `scatter`: shares by a number of one's own, logarithmic. `intervals`: horizontal bars from a lower to an upper limit. `trend`: a share over years. */
  readonly kind: FigureKind | 'scatter' | 'intervals' | 'trend';
  readonly title: string;
  readonly altText: string;
  readonly row: number;
  readonly column: number;
  /** In pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
  readonly categories: GridRange;
  readonly series: readonly GridSeries[];
  /** Where the axis of values begins and ends, 0–1; without it 0 and 1. */
  readonly values?: { readonly min: number; readonly max: number };
  /** What the axis of numbers of a scatter is called, and where it begins and ends. */
  readonly numbers?: { readonly title: string; readonly min: number; readonly max: number };
}

/** Whether a chart is of horizontal bars. */
export function isOfBars({ kind }: Pick<GridChart, 'kind'>): boolean {
  return kind === 'stackedBars' || kind === 'intervals';
}

/** Pictures of variation say below themselves what their signs mean: a legend of every named point says less. */
export function hasLegend({ kind }: Pick<GridChart, 'kind'>): boolean {
  return kind === 'stackedBars' || kind === 'lines';
}

/** A series of a chart. */
export interface GridSeries {
  readonly name: string;
  readonly values: GridRange;
  readonly colour: string;
  readonly marker: Marker | null;
  /** Where the series has categories, or numbers to stand at, of its own. */
  readonly at?: GridRange;
  /** How it is drawn where its chart has several ways; without it as its chart is. `named`: one point with the series' name beside it. */
  readonly look?: SeriesLook;
  /** The figures written on the series: their colour and number format; null for none. */
  readonly label: { readonly colour: string; readonly numberFormat: string } | null;
}

/** `points` and `named` have no line, `hidden` is room before a bar. */
export type SeriesLook = 'points' | 'named' | 'line' | 'dashed' | 'thin' | 'hidden' | 'bar';

/** How the sheet is printed: A4, one page wide, with margins as narrow as common printers allow. */
export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** Rows repeated on every page. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  readonly area: GridRange;
  /** How many pages it is made to fit; 0: as many as it takes one page wide. */
  readonly pagesTall: number;
  /** Rows that begin a new page. */
  readonly breaksBefore: readonly number[];
  /** Left and right part of the footer; `{page}` and `{pages}` stand for the numbers. */
  readonly footer: { readonly left: string; readonly right: string };
}
