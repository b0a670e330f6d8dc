import { headBlock, printSetup, ROW_POINTS, rowBelowHead, TITLE_POINTS } from './grid-cells';
import type { GridCell, GridSheet } from './grid-types';
import type { CellsLayout, WorkbookLayout } from '../types';

/** Headers of three lines. */
const HEADER_POINTS = 3 * ROW_POINTS;

/** Rows of cells below the head of their sheet. */
export function placeCells(sheet: CellsLayout, workbook: WorkbookLayout): GridSheet {
  const row = rowBelowHead(sheet);
  const columns = sheet.widths.length;
  const rows = sheet.rows.map((cells) =>
    cells.map((cell): GridCell => (cell.formula === undefined ? cell : { ...cell, isPlain: true })),
  );
  return {
    id: sheet.id,
    name: sheet.name,
    columnWidths: sheet.widths,
    rowHeights: [
      { row: 0, points: TITLE_POINTS },
      { row: row + sheet.headerRow, points: HEADER_POINTS },
    ],
    blocks: [headBlock(sheet), { row, column: 0, rows }],
    table: null,
    totals: null,
    charts: [],
    frozen: { rows: row + sheet.frozen.rows, columns: sheet.frozen.columns },
    print: printSetup(
      sheet,
      workbook,
      'landscape',
      { firstRow: 0, firstColumn: 0, lastRow: row + rows.length - 1, lastColumn: columns - 1 },
      { repeatRows: { first: row + sheet.headerRow, last: row + sheet.headerRow } },
    ),
    digitsAsText: [
      { firstRow: row, firstColumn: 0, lastRow: row + rows.length - 1, lastColumn: columns - 1 },
    ],
  };
}

/**
 * A formula with the names that its sheets have got.
 *
 * @param nameOf the name of the sheet with an id; undefined where there is none, and then the formula is as it was
 */
export function formulaText(formula: string, nameOf: (sheet: string) => string | undefined): string {
  return formula.replace(/\{([a-z/-]+)\}!/g, (all, id: string) => {
    const name = nameOf(id);
    return name === undefined ? all : `'${name.replaceAll("'", "''")}'!`;
  });
}
