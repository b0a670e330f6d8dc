import { invariant } from '../../core';
import { layoutText } from '../words/layout';
import { headBlock, printSetup, text, TITLE_POINTS } from './grid-cells';
import { bodyCell, liveBlock, liveRowCells, type LivePlace } from './grid-live';
import type { GridBlock, GridCell, GridRange, GridSheet, GridTotals } from './grid-types';
import type { StyleName } from '../styles';
import type { Column, TableLayout, WorkbookLayout } from '../types';
import { wrapText } from './wrap';

/** Two lines of header text, with room below the last of them for all but the top edge of Excel's filter button. */
const HEADER_POINTS = 36;
/** The empty row that parts the lines above from the table. */
const GAP_POINTS = 8;
/** The row of groups. */
const GROUP_POINTS = 18;
/** Prose in the notes' smaller type needs less room for a character than the digit a column's width is counted in. */
const NOTE_CHARACTERS = 1.15;
/** Notes are never broken into lines shorter than this, however narrow the table. */
const NARROWEST_NOTE = 90;

/**
 * A result table on its sheet: title, subtitle, legend, the row of groups, the header, the rows, the notes. The row of groups
 * is above the Excel table, which wants one header row of unique names; its labels flow over their columns unmerged.
 */
export function placeTable(sheet: TableLayout, workbook: WorkbookLayout): GridSheet {
  const live = liveBlock(workbook, sheet.rows, 1 + sheet.subtitle.length, widthOf(sheet));
  const legendRow = 1 + sheet.subtitle.length + live.rows;
  const above = legendRow + (sheet.legend.length === 0 ? 0 : 1);
  const groupRow = above + 1;
  const headerRow = sheet.groups.length === 0 ? groupRow : groupRow + 1;
  const lastRow = headerRow + sheet.rows.length;
  const lastColumn = sheet.columns.length - 1;
  const notes = noteBlock(sheet, workbook, lastRow + 2);
  const range: GridRange = { firstRow: headerRow, firstColumn: 0, lastRow, lastColumn };
  const lastPrinted = lastPrintedRow(sheet, headerRow, notes);
  const isLong = lastPrinted >= ROWS_OF_LANDSCAPE;
  return {
    id: sheet.id,
    name: sheet.name,
    columnWidths: sheet.columns.map((column) => column.width),
    rowHeights: [
      { row: 0, points: TITLE_POINTS },
      { row: above, points: GAP_POINTS },
      ...(sheet.groups.length === 0 ? [] : [{ row: groupRow, points: GROUP_POINTS }]),
      { row: headerRow, points: HEADER_POINTS },
    ],
    blocks: [
      headBlock(sheet),
      ...live.blocks,
      ...legendBlock(sheet, legendRow),
      ...(sheet.groups.length === 0 ? [] : [groupBlock(sheet, groupRow)]),
      {
        row: headerRow,
        column: 0,
        rows: [sheet.columns.map(headerCell), ...bodyRows(sheet, headerRow + 1, live.place)],
      },
      ...(sheet.notes.length === 0 ? [] : [notes]),
    ],
    table:
      sheet.rows.length === 0
        ? null
        : {
            ...range,
            name: sheet.tableName,
            headers: sheet.columns.map((column) => column.header),
            style: 'TableStyleLight1',
          },
    totals: totalsOf(sheet, headerRow + 1),
    charts: [],
    frozen: { rows: headerRow + 1, columns: sheet.frozenColumns },
    print: printSetup(
      sheet,
      workbook,
      isLong ? 'portrait' : 'landscape',
      {
        firstRow: 0,
        firstColumn: 0,
        lastRow: lastPrinted,
        lastColumn: (sheet.printed?.columns ?? sheet.columns.length) - 1,
      },
      {
        repeatRows: { first: sheet.groups.length === 0 ? headerRow : groupRow, last: headerRow },
        pagesTall: Math.ceil((lastPrinted + 1) / (isLong ? ROWS_OF_PORTRAIT : ROWS_OF_LANDSCAPE)),
      },
    ),
    digitsAsText: codeRanges(sheet, headerRow),
  };
}

/** The rows that a page is made to hold: as small as can still be read. */
const ROWS_OF_LANDSCAPE = 44;
const ROWS_OF_PORTRAIT = 90;

function lastPrintedRow(
  { rows, printed, notes: { length } }: TableLayout,
  headerRow: number,
  notes: GridBlock,
): number {
  if (printed !== undefined && printed.rows < rows.length) return headerRow + printed.rows;
  return length === 0 ? headerRow + rows.length : notes.row + notes.rows.length - 1;
}

/** The legend stands above the table, where it is seen however long the table is. */
function legendBlock(sheet: TableLayout, row: number): readonly GridBlock[] {
  if (sheet.legend.length === 0) return [];
  const line = sheet.legend.map(({ sign, meaning }) => `${sign}  ${meaning}`).join('      ');
  return [{ row, column: 0, rows: [[text(line, 'legend')]] }];
}

function groupBlock(sheet: TableLayout, row: number): GridBlock {
  const cells: GridCell[] = sheet.columns.map(() => ({ value: null, style: 'groupEmpty' }));
  for (const group of sheet.groups) {
    for (let offset = 0; offset < group.span; offset += 1) {
      cells[group.first + offset] =
        offset === 0 ? text(group.label, 'group') : { value: null, style: 'groupContinued' };
    }
  }
  return { row, column: 0, rows: [cells] };
}

function headerCell(column: Column): GridCell {
  if (column.kind === 'remark') return text(column.header, 'headerRemark');
  return text(column.header, column.align === 'left' ? 'headerLeft' : 'headerRight');
}

function bodyRows(
  sheet: TableLayout,
  firstRow: number,
  live: LivePlace | null,
): readonly (readonly GridCell[])[] {
  const textStyles = sheet.columns.map(textStyle);
  const columnOf = (kind: Column['kind']): number | null => {
    const index = sheet.columns.findIndex((column) => column.kind === kind);
    return index < 0 ? null : index;
  };
  const [codes, years] = [columnOf('code'), columnOf('year')];
  return sheet.rows.map((row, down) => {
    const saying = liveRowCells(firstRow + down, codes, years);
    return row.map((cell, index) => bodyCell(cell, textStyles[index] ?? 'bodyText', live, saying));
  });
}

/** The head reaches to the age group, which is what tells the row from those below it. */
function totalsOf({ columns, totals }: TableLayout, firstRow: number): GridTotals | null {
  if (totals.length === 0) return null;
  const lastHeadColumn = Math.max(
    ...columns.map(({ kind }, index) => (kind === 'ageGroup' || kind === 'year' ? index : -1)),
  );
  invariant(lastHeadColumn >= 0, 'rows that stand out say what they are of');
  return { rows: totals.map((row) => firstRow + row), lastHeadColumn };
}

function textStyle(column: Column): StyleName {
  if (column.kind === 'code') return 'bodyCode';
  if (column.kind === 'name') return 'bodyName';
  if (column.kind === 'remark') return 'bodyRemark';
  return column.align === 'left' ? 'bodyText' : 'bodyRight';
}

function noteBlock(sheet: TableLayout, workbook: WorkbookLayout, row: number): GridBlock {
  const lines = sheet.notes.flatMap((note) =>
    wrapText(note, Math.max(NARROWEST_NOTE, NOTE_CHARACTERS * widthOf(sheet))),
  );
  return {
    row,
    column: 0,
    rows: [
      [text(layoutText(workbook.language).notes, 'noteHeading')],
      ...lines.map((line) => [text(line, 'note')]),
    ],
  };
}

/** In characters of the body font. */
function widthOf(sheet: TableLayout): number {
  return sheet.columns.reduce((sum, column) => sum + column.width, 0);
}

function codeRanges(sheet: TableLayout, headerRow: number): readonly GridRange[] {
  return sheet.columns.flatMap((column, index) =>
    column.kind === 'code' && sheet.rows.length > 0
      ? [
          {
            firstRow: headerRow + 1,
            firstColumn: index,
            lastRow: headerRow + sheet.rows.length,
            lastColumn: index,
          },
        ]
      : [],
  );
}
