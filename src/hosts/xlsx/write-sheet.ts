import type { Format, TableStyle, Url, Worksheet } from 'wasm-xlsxwriter';
import {
  formulaText,
  PAGE_MARGINS,
  TOTAL_RULE,
  type GridCell,
  type GridSheet,
  type GridTable,
  type PrintSetup,
} from '../../layout';
import { chartOf } from './write-chart';
import type { Emphasis, Formats } from './write-formats';
import { isApart, isRepeatable, rowsOfLibrary, type RepeatedRow, type WrittenOnce } from './repeated-rows';
import type { XlsxLibrary } from './xlsx-library';

/** The paper size number of A4 in the file format. */
const A4 = 9;

/** Where a sheet is written. */
export interface SheetTarget {
  readonly worksheet: Worksheet;
  /** From 0. */
  readonly index: number;
  /** What was written before it. */
  readonly once: WrittenOnce;
}

/** Writes a placed sheet: its cells, table, charts, frozen panes and print set-up. Returns the rows that the library was spared. */
export function writeSheet(
  xlsx: XlsxLibrary,
  { worksheet, index, once }: SheetTarget,
  sheet: GridSheet,
  formats: Formats,
  nameOf: (sheet: string) => string | undefined,
): readonly RepeatedRow[] {
  worksheet.setName(sheet.name);
  worksheet.setScreenGridlines(false);
  sheet.columnWidths.forEach((width, column) => worksheet.setColumnWidth(column, width));
  sheet.rowHeights.forEach(({ row, points }) => worksheet.setRowHeight(row, points));
  // The table first: it writes bare header cells of its own, which the styled ones then replace.
  if (sheet.table !== null) addTable(xlsx, worksheet, sheet.table);
  const emphasis = emphasisIn(sheet);
  const ofLibrary = rowsOfLibrary(sheet);
  const repeated: RepeatedRow[] = [];
  for (const block of sheet.blocks) {
    const apart = isApart(block, sheet);
    block.rows.forEach((cells, down) => {
      const row = block.row + down;
      const used = cells.map((cell, right) => formats(cell.style, emphasis(row, block.column + right)));
      const isNew = (cell: GridCell, right: number): boolean => {
        const format = used[right];
        return format === undefined || !isRepeatable(cell) || !once.has(cell, format);
      };
      if (apart && !ofLibrary.has(row) && !cells.some(isNew)) {
        repeated.push({ row, column: block.column, cells, formats: used });
        return;
      }
      cells.forEach((cell, right) => {
        const column = block.column + right;
        const format = used[right];
        if (format === undefined) return;
        if (apart && isRepeatable(cell)) once.add(index, row, column, cell, format);
        const target = cell.link === undefined ? undefined : nameOf(cell.link);
        if (cell.isPlain && cell.formula !== undefined)
          worksheet.writeFormulaWithFormat(
            row,
            column,
            new xlsx.Formula(formulaText(cell.formula, nameOf)),
            format,
          );
        else if (target === undefined) writeCell(worksheet, row, column, cell, format);
        else worksheet.writeUrlWithOptions(row, column, linkTo(xlsx, target), String(cell.value), '', format);
      });
    });
  }
  for (const chart of sheet.charts) {
    worksheet.insertChart(chart.row, chart.column, chartOf(xlsx, chart, sheet.name));
  }
  if (sheet.frozen !== null) worksheet.setFreezePanes(sheet.frozen.rows, sheet.frozen.columns);
  setUpPrint(worksheet, sheet.print);
  return repeated;
}

/** Rows that stand out have a heavier head, and the row before them a rule; in the first of a table the header has its own. */
function emphasisIn({ totals, table }: GridSheet): (row: number, column: number) => Emphasis {
  const rows = new Set(totals?.rows);
  const lastHeadColumn = totals?.lastHeadColumn ?? -1;
  const firstRow = (table?.firstRow ?? 0) + 1;
  if (rows.size === 0) return () => PLAIN;
  return (row, column) => ({
    bold: rows.has(row) && column <= lastHeadColumn,
    ruleBelow: row >= firstRow && rows.has(row + 1) ? TOTAL_RULE : null,
  });
}

const PLAIN: Emphasis = { bold: false, ruleBelow: null };

function linkTo(xlsx: XlsxLibrary, sheet: string): Url {
  return new xlsx.Url(`internal:'${sheet.replace(/'/g, "''")}'!A1`);
}

function writeCell(worksheet: Worksheet, row: number, column: number, cell: GridCell, format: Format): void {
  if (cell.value === null) worksheet.writeBlank(row, column, format);
  else if (typeof cell.value === 'number') worksheet.writeNumberWithFormat(row, column, cell.value, format);
  else worksheet.writeStringWithFormat(row, column, cell.value, format);
}

function addTable(xlsx: XlsxLibrary, worksheet: Worksheet, table: GridTable): void {
  const columns = table.headers.map((header) => new xlsx.TableColumn().setHeader(header));
  const made = new xlsx.Table()
    .setName(table.name)
    .setStyle(tableStyle(xlsx, table.style))
    .setBandedRows(false)
    .setColumns(columns);
  worksheet.addTable(table.firstRow, table.firstColumn, table.lastRow, table.lastColumn, made);
}

function tableStyle(xlsx: XlsxLibrary, name: GridTable['style']): TableStyle {
  switch (name) {
    case 'TableStyleLight1':
      return xlsx.TableStyle.Light1;
  }
}

function setUpPrint(worksheet: Worksheet, print: PrintSetup): void {
  worksheet.setPaperSize(A4);
  if (print.orientation === 'landscape') worksheet.setLandscape();
  else worksheet.setPortrait();
  const { left, right, top, bottom, header, footer } = PAGE_MARGINS;
  worksheet.setMargins(left, right, top, bottom, header, footer);
  worksheet.setPrintFitToPages(1, print.pagesTall);
  if (print.repeatRows !== null) worksheet.setRepeatRows(print.repeatRows.first, print.repeatRows.last);
  const { firstRow, firstColumn, lastRow, lastColumn } = print.area;
  worksheet.setPrintArea(firstRow, firstColumn, lastRow, lastColumn);
  worksheet.setFooter(`&L&8 ${footerText(print.footer.left)}&R&8 ${footerText(print.footer.right)}`);
}

/** In a footer an ampersand begins a command; the page numbers are such commands. */
function footerText(text: string): string {
  return text.replace(/&/g, '&&').replace('{page}', '&P').replace('{pages}', '&N');
}
