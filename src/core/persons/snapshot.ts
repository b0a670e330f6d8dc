/** What a cell can hold when it reaches us. Dates come as Excel serial numbers, as Date, or as text. */
export type RawCell = string | number | boolean | Date | null | undefined;

/**
 * A block of rows as a host read it: the raw cells and where they stood. A file or range is one snapshot or several in
 * order; only the first holds the header row. Nothing in it has been interpreted.
 */
export interface RangeSnapshot {
  /** The sheet's or file's name, for addresses. */
  readonly source: string;
  /** 1-based row number in the sheet or file of `rows[0]`. */
  readonly firstRow: number;
  /** 1-based column number in the sheet or file of the first cell of each row; columns are contiguous … */
  readonly firstColumn: number;
  /** … unless the host read only some: then the 1-based column number of each cell, in order. */
  readonly columnNumbers?: readonly number[];
  readonly rows: readonly (readonly RawCell[])[];
  /** Of delimited text that is plain: the lines as bytes, of which `rows` are made when somebody asks (plain-text.ts). */
  readonly text?: PlainText;
  /**
   * The rows are records of delimited text, which should have as many fields as the header: one with more or fewer is told of ([IN-9]).
   * A sheet's rows end where their last cell does, which says nothing.
   */
  readonly isDelimited?: boolean;
  /** Of delimited text: positions in `rows` of those with a field of several lines, and what parts fields. */
  readonly severalLines?: { readonly delimiter: string; readonly rows: readonly number[] };
}

/**
 * Whole lines of delimited text in which a field is what stands between two delimiters: ASCII, no quotation mark, each line ended by a
 * line feed, with or without a carriage return before it. Its rows can be counted without a string being made (plain/plain-lines.ts).
 */
export interface PlainText {
  readonly bytes: Uint8Array;
  /** The byte between fields. */
  readonly delimiter: number;
  readonly lines: number;
}
