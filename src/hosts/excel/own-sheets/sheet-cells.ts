import { fingerprintOf } from '../../../core';
import { formulaText, type GridCell, type GridRange, type GridSheet, type StyleName } from '../../../layout';

/**
 * A placed sheet as one rectangle from its first cell: every cell's value, formula and style, null where there is nothing. A
 * formula's value is what it gave when the layout was made.
 */
export interface SheetCells {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly (readonly (string | number | null)[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly styles: readonly (readonly (StyleName | null)[])[];
}

/** The most characters a cell holds. */
const CELL_CHARACTERS = 32_767;

/** A formula that every spreadsheet computes points to other sheets by their ids. */
function formulaOf(
  { formula, isPlain }: GridCell,
  nameOf: (sheet: string) => string | undefined,
): string | null {
  return formula === undefined ? null : isPlain ? formulaText(formula, nameOf) : formula;
}

/** Lays the blocks of a sheet out in one rectangle, so that they can be written in whole blocks of rows; `nameOf` gives the names of sheets in formulas. */
export function sheetCells(
  grid: GridSheet,
  nameOf: (sheet: string) => string | undefined = () => undefined,
): SheetCells {
  const rows = Math.max(1, ...grid.blocks.map((block) => block.row + block.rows.length));
  const columns = Math.max(
    1,
    ...grid.blocks.flatMap((block) => block.rows.map((row) => block.column + row.length)),
  );
  const values = Array.from({ length: rows }, () => new Array<string | number | null>(columns).fill(null));
  const formulas = Array.from({ length: rows }, () => new Array<string | null>(columns).fill(null));
  const styles = Array.from({ length: rows }, () => new Array<StyleName | null>(columns).fill(null));
  for (const block of grid.blocks) {
    block.rows.forEach((cells, down) =>
      cells.forEach((cell, right) => {
        const value = typeof cell.value === 'string' ? cell.value.slice(0, CELL_CHARACTERS) : cell.value;
        values[block.row + down]?.splice(block.column + right, 1, value === '' ? null : value);
        formulas[block.row + down]?.splice(block.column + right, 1, formulaOf(cell, nameOf));
        styles[block.row + down]?.splice(block.column + right, 1, cell.style);
      }),
    );
  }
  return { rows, columns, values, formulas, styles };
}

/**
 * The cells as they are compared: a formula by its text, whatever it shows, with its own row left out, which changes when the
 * table is sorted.
 */
export function withFormulas(
  values: readonly (readonly unknown[])[],
  formulaOf: (row: number, column: number) => string | null,
): readonly (readonly unknown[])[] {
  return values.map((cells, row) =>
    cells.map((value, column) => {
      const formula = formulaOf(row, column);
      return formula === null ? value : new Formula(withoutOwnRow(formula, row + 1));
    }),
  );
}

function withoutOwnRow(formula: string, row: number): string {
  return formula.replace(new RegExp(`(\\$[A-Z]{1,3})${row}(?!\\d)`, 'g'), '$1');
}

/**
 * What must be given to `Range.values` so that a cell holds this and nothing Excel makes of it: text that could be read as a
 * number, a date, a formula or a logical value gets Excel's own sign for text in front.
 */
export function cellInput(value: string | number | null, numberFormat: string | null): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  const mayBeTaken = /^['=+\-@#]|\d/.test(value) || /^(true|false|sann|usann)$/i.test(value.trim());
  return mayBeTaken && (numberFormat !== '@' || value.startsWith("'")) ? `'${value}` : value;
}

/**
 * The fingerprint of a sheet's cells, as written or as read back. The rows of the table's body may stand in any order: who
 * sorts a table has not changed it.
 *
 * @param grid values from the sheet's first cell; formulas as their text, beginning with `=`, in a Formula
 * @param body the table's rows below its header, counted from 0; null without a table
 */
export function cellsFingerprint(grid: readonly (readonly unknown[])[], body: GridRange | null): string {
  return fingerprintOf(cellTexts(grid, body));
}

/** A cell that holds a formula. */
export class Formula {
  constructor(readonly text: string) {}
}

function* cellTexts(grid: readonly (readonly unknown[])[], body: GridRange | null): Generator<string> {
  for (const [row, cells] of grid.entries()) {
    const inBody: string[] = [];
    for (const [column, cell] of cells.entries()) {
      if (cell === null || cell === '') continue;
      const text = `${column} ${cell instanceof Formula ? `= ${cell.text}` : `${typeof cell} ${String(cell)}`}`;
      if (body && isWithin(body, row, column)) inBody.push(text);
      else yield `${row} ${text}`;
    }
    if (inBody.length > 0) yield inBody.join('\n');
  }
}

function isWithin(range: GridRange, row: number, column: number): boolean {
  return (
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
  );
}
