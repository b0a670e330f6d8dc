import { columnLetters } from '../../core';
import { layoutText } from '../words/layout';
import { bodyStyleOf, cellValue, text } from './grid-cells';
import type { GridBlock, GridCell } from './grid-types';
import type { LiveData } from '../asked-figure';
import { dataSetFormula, figureFormula, isAsked, type RowCells } from '../live-formulas';
import type { StyleName } from '../styles';
import { timeText } from '../time-text';
import type { Cell, WorkbookLayout } from '../types';
import { wrapText } from './wrap';

/** The smaller type of the line needs less room for a character than the digit a column's width is counted in. */
const LINE_CHARACTERS = 1.15;
/** The line is never broken into shorter ones than this, however narrow the sheet. */
const NARROWEST_LINE = 90;

/** What a sheet says of its formulas, and where they find their data. */
export interface LiveBlock {
  /** None where the figures are values. */
  readonly blocks: readonly GridBlock[];
  /** How many rows they take. */
  readonly rows: number;
  /** What the figures' cells refer to; null where they are values. */
  readonly place: LivePlace | null;
}

/** What the formulas of a sheet have in common. */
export interface LivePlace {
  /** The cell with IPLOS.DATASET, e.g. `$A$4`. */
  readonly dataSet: string;
  readonly workbook: WorkbookLayout;
}

/**
 * The cell that follows the data, with a line below it that tells formulas from what was written once. Nothing on a sheet
 * none of whose cells can be asked for.
 *
 * @param row the first row that is free, counted from 0
 * @param width the sheet's width in characters
 * @param said what it says instead of the tables' words
 */
export function liveBlock(
  workbook: WorkbookLayout,
  cells: readonly (readonly Cell[])[],
  row: number,
  width: number,
  said?: string,
): LiveBlock {
  const { live, language } = workbook;
  if (live === undefined || !cells.some((line) => line.some(isAsked))) {
    return { blocks: [], rows: 0, place: null };
  }
  const note = said ?? layoutText(language).liveNote(timeText(workbook.created, language));
  const lines = wrapText(note, Math.max(NARROWEST_LINE, LINE_CHARACTERS * width));
  const rows = [[dataSetCell(live)], ...lines.map((line) => [text(line, 'legend')])];
  return {
    blocks: [{ row, column: 0, rows }],
    rows: rows.length,
    place: { dataSet: `$A$${row + 1}`, workbook },
  };
}

/** A cell in the body of a table or under a figure, as a formula where it can be one. */
export function bodyCell(
  cell: Cell,
  textStyle: StyleName,
  place: LivePlace | null,
  row: RowCells = NO_CELLS,
): GridCell {
  const value = cellValue(cell);
  if (place === null || !isAsked(cell)) return { value, style: bodyStyleOf(cell, textStyle) };
  const { asked } = cell;
  return {
    value,
    // A sign may give way to a figure, so the cell is ready for one.
    style: asked.part === 'share' ? 'bodyShare' : 'bodyInteger',
    formula: figureFormula(asked, place.dataSet, row, place.workbook.language),
  };
}

/** Cells of the row that say its region and year: the columns stay when the formula is moved, the row does not. */
export function liveRowCells(row: number, region: number | null, year: number | null): RowCells {
  const cell = (column: number): string => `$${columnLetters(column + 1)}${row + 1}`;
  return { region: region === null ? null : cell(region), year: year === null ? null : cell(year) };
}

const NO_CELLS: RowCells = { region: null, year: null };

function dataSetCell(live: LiveData): GridCell {
  return { value: live.source, style: 'subtitle', formula: dataSetFormula(live) };
}
