/** What of a measure a cell shows: a, b, or what both are of. */
export type FigurePart = 'share' | 'count' | 'denominator';

/** Which figure a cell shows. A formula asks for it by its codes, never by names ([REG-1]). */
export interface AskedFigure {
  readonly part: FigurePart;
  readonly indicator: string;
  /** 1–16, or those who are in no numerator ([NUM-5]). A denominator has no measure of its own. */
  readonly measure: number | 'rest';
  /** `all`, `0-17` … */
  readonly ageGroup: string;
  /** `0` for land, two digits fylke, four kommune. */
  readonly regionCode: string;
  readonly year: number | null;
}

/** The data that formulas in result tables ask, as the workbook knows them. */
export interface LiveData {
  /** What IPLOS.DATASET finds the data by: a table's name, a defined name, a sheet's name, or an address with its sheet. */
  readonly source: string;
  /** The year of all rows where no column says it; null otherwise. */
  readonly year: number | null;
  /** Sheets, by id, whose figures stay values all the same. */
  readonly valuesOn: readonly string[];
}
