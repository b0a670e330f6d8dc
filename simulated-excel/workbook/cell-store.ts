import { COLUMNS, ROWS, intersection, type Area } from './address';
import { PLAIN, type CellStyle } from './cell-style';
import type { CellValue } from './cell-value';

/** One row; arrays are by column and may be shorter than the sheet is wide. */
interface Row {
  readonly generation: number;
  readonly values: CellValue[];
  formulas: (string | undefined)[] | null;
  styles: (CellStyle | undefined)[] | null;
}

/** A picture of all cells; opaque outside this file. */
export interface CellPicture {
  readonly rows: readonly (Row | undefined)[];
  readonly columnStyles: ReadonlyMap<number, CellStyle>;
  readonly version: number;
}

/**
 * The cells of one sheet. Rows are copied on the first write after a picture was taken, so a picture (for undo) costs
 * one array of references however many cells there are.
 */
export class CellStore {
  private rows: (Row | undefined)[] = [];
  private columnStyles: ReadonlyMap<number, CellStyle> = new Map();
  private generation = 0;
  private versionNumber = 0;
  private lastPicture: CellPicture | null = null;

  /** Grows by one with every write. */
  get version(): number {
    return this.versionNumber;
  }

  value(row: number, column: number): CellValue {
    return this.rows[row]?.values[column] ?? null;
  }

  /** The formula of a cell with its "=", or null when it has none. */
  formula(row: number, column: number): string | null {
    return this.rows[row]?.formulas?.[column] ?? null;
  }

  style(row: number, column: number): CellStyle {
    return this.rows[row]?.styles?.[column] ?? this.columnStyles.get(column) ?? PLAIN;
  }

  setValue(row: number, column: number, value: CellValue): void {
    const target = this.writable(row);
    while (target.values.length < column) target.values.push(null);
    target.values[column] = value;
    if (target.formulas) target.formulas[column] = undefined;
  }

  /** Puts a formula in a cell together with the value it shows. */
  setFormula(row: number, column: number, formula: string, value: CellValue): void {
    this.setValue(row, column, value);
    const target = this.writable(row);
    target.formulas ??= [];
    target.formulas[column] = formula;
  }

  /** Changes what a formula cell shows, keeping its formula. */
  setResult(row: number, column: number, value: CellValue): void {
    const formula = this.formula(row, column);
    if (formula === null) this.setValue(row, column, value);
    else this.setFormula(row, column, formula, value);
  }

  /** Gives one cell a style. */
  setStyle(row: number, column: number, style: CellStyle): void {
    const target = this.writable(row);
    target.styles ??= [];
    target.styles[column] = style;
  }

  /** Restyles every cell of an area; whole columns are kept as column styles. */
  restyle(area: Area, change: (style: CellStyle) => CellStyle): void {
    const changed = once(change);
    if (area.rowCount === ROWS) {
      this.restyleColumns(area, changed);
      return;
    }
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const target = this.writable(row);
      target.styles ??= [];
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        target.styles[column] = changed(this.style(row, column));
      }
    }
  }

  /** The smallest area holding every cell with a value (or, unless `valuesOnly`, a style); null when there is none. */
  usedArea(valuesOnly: boolean): Area | null {
    let first = -1;
    let last = -1;
    let left = COLUMNS;
    let right = -1;
    this.rows.forEach((row, index) => {
      if (!row) return;
      const from = row.values.findIndex((value, column) => value !== null || !!row.formulas?.[column]);
      let to = from < 0 ? -1 : row.values.length - 1;
      while (to > from && row.values[to] === null && !row.formulas?.[to]) to--;
      const styledFrom = valuesOnly
        ? -1
        : (row.styles?.findIndex((style) => style !== undefined && style !== PLAIN) ?? -1);
      const styledTo = styledFrom < 0 ? -1 : (row.styles?.length ?? 0) - 1;
      if (from < 0 && styledFrom < 0) return;
      if (first < 0) first = index;
      last = index;
      left = Math.min(left, from < 0 ? styledFrom : styledFrom < 0 ? from : Math.min(from, styledFrom));
      right = Math.max(right, to, styledTo);
    });
    return last < 0
      ? null
      : { row: first, column: left, rowCount: last - first + 1, columnCount: right - left + 1 };
  }

  /** Every formula of the sheet with its place. */
  *formulas(): Generator<{ readonly row: number; readonly column: number; readonly formula: string }> {
    for (let row = 0; row < this.rows.length; row++) {
      const formulas = this.rows[row]?.formulas;
      if (!formulas) continue;
      for (let column = 0; column < formulas.length; column++) {
        const formula = formulas[column];
        if (formula !== undefined) yield { row, column, formula };
      }
    }
  }

  /** Styles kept for whole columns, by column. */
  get styledColumns(): ReadonlyMap<number, CellStyle> {
    return this.columnStyles;
  }

  /** Rows that exist, i.e. one more than the last row written to. */
  get rowCount(): number {
    return this.rows.length;
  }

  /** How many columns of a row exist. */
  columnCount(row: number): number {
    const found = this.rows[row];
    return found ? Math.max(found.values.length, found.styles?.length ?? 0) : 0;
  }

  /** The part of an area that can hold anything but blank plain cells; null when none. */
  existing(area: Area): Area | null {
    if (this.rows.length === 0) return null;
    return intersection(area, { row: 0, column: 0, rowCount: this.rows.length, columnCount: COLUMNS });
  }

  takePicture(): CellPicture {
    if (this.lastPicture?.version === this.versionNumber) return this.lastPicture;
    this.lastPicture = {
      rows: this.rows.slice(),
      columnStyles: this.columnStyles,
      version: this.versionNumber,
    };
    this.generation++;
    return this.lastPicture;
  }

  restore(picture: CellPicture): void {
    if (picture.version === this.versionNumber) return;
    this.rows = picture.rows.slice();
    this.columnStyles = picture.columnStyles;
    this.generation++;
    this.versionNumber++;
  }

  private restyleColumns(area: Area, changed: (style: CellStyle) => CellStyle): void {
    this.versionNumber++;
    this.rows.forEach((row, index) => {
      if (!row?.styles) return;
      const styles = this.writable(index).styles;
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const style = styles?.[column];
        if (styles && style) styles[column] = changed(style);
      }
    });
    const columnStyles = new Map(this.columnStyles);
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      columnStyles.set(column, changed(columnStyles.get(column) ?? PLAIN));
    }
    this.columnStyles = columnStyles;
  }

  private writable(row: number): Row {
    this.versionNumber++;
    const found = this.rows[row];
    if (found?.generation === this.generation) return found;
    const fresh: Row = {
      generation: this.generation,
      values: found ? found.values.slice() : [],
      formulas: found?.formulas?.slice() ?? null,
      styles: found?.styles?.slice() ?? null,
    };
    while (this.rows.length < row) this.rows.push(undefined);
    this.rows[row] = fresh;
    return fresh;
  }
}

function once(change: (style: CellStyle) => CellStyle): (style: CellStyle) => CellStyle {
  const known = new Map<CellStyle, CellStyle>();
  return (style) => {
    const found = known.get(style);
    if (found) return found;
    const made = change(style);
    known.set(style, made);
    return made;
  };
}
