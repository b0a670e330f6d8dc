import { cellStyle, FONT, TOTAL_RULE, type CellStyle, type GridSheet, type StyleName } from '../../../layout';
import type { Language } from '../../../core';
import { cellsAddress } from '../a1';
import { rectanglesOf } from './rectangles';
import type { PlannedSheet } from './write-plan';

/** Height of a row that the layout says nothing about; the layout counts on it where it places charts. */
const ROW_POINTS = 15;
/** The most characters of an address that names many areas; Excel takes 8,192. */
const ADDRESS_CHARACTERS = 2000;
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** What can be formatted: one range or many areas at once. */
type Formatted = { readonly format: Excel.RangeFormat };

/** Fonts, fills, rules and alignment. Queued; the caller syncs. Done again it gives the same looks. */
export function writeLooks(sheet: Excel.Worksheet, planned: PlannedSheet, language: Language): void {
  const { cells, old } = planned;
  const rows = Math.max(cells.rows, old?.values.length ?? 0);
  const columns = Math.max(cells.columns, old?.values[0]?.length ?? 0);
  const all = sheet.getRangeByIndexes(0, 0, rows, columns);
  if (old) makePlain(all);
  all.format.font.name = FONT.name;
  for (const { row, column, rows: height, columns: width, kind } of rectanglesOf(baseStyles(planned))) {
    applyStyle(sheet.getRangeByIndexes(row, column, height, width), cellStyle(kind, language), height, width);
  }
  for (const address of signAddresses(planned)) {
    const { colour } = cellStyle('bodySign', language);
    if (colour !== null) sheet.getRanges(address).format.font.color = colour;
  }
  writeTotals(sheet, planned.grid);
}

/** Rows that stand out have a heavier head, and the row before them a rule; in the first of a table the header has its own. */
function writeTotals(sheet: Excel.Worksheet, { totals, table }: GridSheet): void {
  if (totals === null || table === null) return;
  const areas = (rows: readonly number[], last: number): readonly string[] =>
    addressesOf(
      rows.map((row) => ({
        row,
        column: table.firstColumn,
        rows: 1,
        columns: last - table.firstColumn + 1,
      })),
    );
  for (const address of areas(totals.rows, totals.lastHeadColumn)) {
    sheet.getRanges(address).format.font.bold = true;
  }
  const before = totals.rows.map((row) => row - 1).filter((row) => row > table.firstRow);
  for (const address of areas(before, table.lastColumn)) {
    rule(sheet.getRanges(address).format, 'EdgeBottom', TOTAL_RULE);
  }
}

/** Widths of columns and heights of rows. Queued; the caller syncs. */
export function writeSizes(
  sheet: Excel.Worksheet,
  { grid, cells, old }: PlannedSheet,
  language: Language,
): void {
  grid.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnPoints(width);
  });
  const rows = Math.max(cells.rows, old?.values.length ?? 0);
  sheet.getRangeByIndexes(0, 0, rows, 1).format.rowHeight = ROW_POINTS;
  const given = new Set(grid.rowHeights.map(({ row }) => row));
  const wrapped = cells.styles.map((styles, row) => [
    !given.has(row) && styles.some((style) => style !== null && cellStyle(style, language).wrap)
      ? true
      : null,
  ]);
  for (const { row, rows: count } of rectanglesOf(wrapped)) {
    sheet.getRangeByIndexes(row, 0, count, cells.columns).format.autofitRows();
  }
  for (const { row, points } of grid.rowHeights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  }
}

/** A width in characters of the body font as points: a character is 7 pixels, the cell's padding 5, a pixel 3/4 point. */
function columnPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** In a table's column signs look like its figures but for their colour, so that the column stays one rectangle. */
function baseStyles({ grid, cells }: PlannedSheet): (StyleName | null)[][] {
  const styles = cells.styles.map((row) => [...row]);
  const { table } = grid;
  if (table === null) return styles;
  for (let column = table.firstColumn; column <= table.lastColumn; column++) {
    const figures = cells.styles
      .slice(table.firstRow + 1, table.lastRow + 1)
      .find((row) => row[column] !== 'bodySign')?.[column];
    for (let row = table.firstRow + 1; row <= table.lastRow && figures; row++) {
      if (styles[row]?.[column] === 'bodySign') styles[row]?.splice(column, 1, figures);
    }
  }
  return styles;
}

function signAddresses({ grid, cells }: PlannedSheet): readonly string[] {
  if (grid.table === null) return [];
  const signs = cells.styles.map((row) => row.map((style) => (style === 'bodySign' ? true : null)));
  return addressesOf(rectanglesOf(signs));
}

/** Rectangles, counted from 0, as addresses of many areas that Excel takes. */
function addressesOf(
  rectangles: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[],
): readonly string[] {
  const addresses: string[] = [];
  for (const { row, column, rows, columns } of rectangles) {
    const one = cellsAddress({ firstRow: row + 1, firstColumn: column + 1, rows, columns });
    const last = addresses.at(-1);
    if (last !== undefined && last.length + one.length < ADDRESS_CHARACTERS) {
      addresses.splice(-1, 1, `${last},${one}`);
    } else addresses.push(one);
  }
  return addresses;
}

/** Takes off what an earlier run, or the user, put on. */
function makePlain({ format }: Formatted): void {
  format.fill.clear();
  format.font.bold = false;
  format.font.size = FONT.size;
  format.font.color = '#000000';
  format.horizontalAlignment = 'General';
  format.verticalAlignment = 'Bottom';
  format.wrapText = false;
  format.indentLevel = 0;
  for (const edge of EDGES) format.borders.getItem(edge).style = 'None';
}

const ALIGNED = { left: 'Left', right: 'Right', centre: 'Center' } as const;

function applyStyle({ format }: Formatted, style: CellStyle, rows: number, columns: number): void {
  if (style.size !== FONT.size) format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.colour !== null) format.font.color = style.colour;
  if (style.fill !== null) format.fill.color = style.fill;
  format.horizontalAlignment = ALIGNED[style.align];
  if (style.vertical !== 'bottom') format.verticalAlignment = style.vertical === 'top' ? 'Top' : 'Center';
  if (style.wrap) format.wrapText = true;
  if (style.indent > 0) format.indentLevel = style.indent;
  if (style.ruleBelow !== null) {
    rule(format, 'EdgeBottom', style.ruleBelow);
    if (rows > 1) rule(format, 'InsideHorizontal', style.ruleBelow);
  }
  if (style.edgeLeft !== null) {
    rule(format, 'EdgeLeft', style.edgeLeft);
    if (columns > 1) rule(format, 'InsideVertical', style.edgeLeft);
  }
}

function rule(
  format: Pick<Excel.RangeFormat, 'borders'>,
  edge: (typeof EDGES)[number],
  colour: string,
): void {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = colour;
}
