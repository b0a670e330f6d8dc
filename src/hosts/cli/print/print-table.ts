import { printedCell, wrapText, type Column, type TableLayout } from '../../../layout';
import type { Language } from '../../../core';
import { displayWidth, padded, printable } from './display-width';

const GAP = '  ';
/** Remarks are broken off beyond this: the notes say the same. */
const LONGEST_CELL = 44;

/** The indices of the columns that fit; columns are left out by their `dropOrder`, the highest number first. */
export function chooseColumns(
  sheet: TableLayout,
  language: Language,
  width: number | null,
): readonly number[] {
  const orders = [...new Set(sheet.columns.map((column) => column.dropOrder))].sort((a, b) => b - a);
  let chosen = sheet.columns.map((_, index) => index);
  for (const order of orders) {
    if (width === null || order === 0 || widthOf(printedColumns(sheet, chosen, language)) <= width) break;
    chosen = chosen.filter((index) => sheet.columns[index]?.dropOrder !== order);
  }
  return chosen;
}

/** Header, rules and rows of the chosen columns. */
export function printTable(
  sheet: TableLayout,
  chosen: readonly number[],
  language: Language,
): readonly string[] {
  const columns = printedColumns(sheet, chosen, language);
  const rule = '─'.repeat(widthOf(columns));
  const rows = sheet.rows.map((_, row) =>
    columns.map((one) => padded(one.cells[row] ?? '', one.width, one.column.align)).join(GAP),
  );
  return [...groupLines(sheet, columns), ...headerLines(columns), rule, ...rows, rule];
}

/** A column as it is printed. */
interface PrintedColumn {
  readonly index: number;
  readonly column: Column;
  readonly header: string;
  readonly cells: readonly string[];
  readonly width: number;
}

function printedColumns(
  sheet: TableLayout,
  chosen: readonly number[],
  language: Language,
): readonly PrintedColumn[] {
  const grouped = groupsStand(sheet, chosen);
  return chosen.flatMap((index) => {
    const column = sheet.columns[index];
    if (column === undefined) return [];
    const header = printable(grouped ? column.shortHeader : column.header);
    const cells = sheet.rows.map((row) => {
      const cell = row[index];
      return cell === undefined ? '' : shortened(printable(printedCell(cell, language)), column);
    });
    const words = header.split(' ').map(displayWidth);
    const width = cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), Math.max(...words));
    return [{ index, column, header, cells, width }];
  });
}

/** The labels over groups say something only while each has more than one column; otherwise the full headers do. */
function groupsStand(sheet: TableLayout, chosen: readonly number[]): boolean {
  if (sheet.groups.length === 0) return false;
  return sheet.groups.every(
    (group) => chosen.filter((index) => index >= group.first && index < group.first + group.span).length > 1,
  );
}

function groupLines(sheet: TableLayout, columns: readonly PrintedColumn[]): readonly string[] {
  const stand = groupsStand(
    sheet,
    columns.map((one) => one.index),
  );
  if (!stand) return [];
  const before = columns.filter((one) => one.index < (sheet.groups[0]?.first ?? 0));
  const spans = sheet.groups.map((group) => {
    const members = columns.filter((one) => one.index >= group.first && one.index < group.first + group.span);
    return { label: group.label, width: widthOf(members) };
  });
  const parts = spans.map(({ label, width }) => wrapText(label, width));
  return stacked(parts).map((line) =>
    [
      ...before.map((one) => ' '.repeat(one.width)),
      ...line.map((part, i) => centred(part, spans[i]?.width ?? 0)),
    ].join(GAP),
  );
}

function headerLines(columns: readonly PrintedColumn[]): readonly string[] {
  const parts = columns.map((one) => wrapText(one.header, one.width));
  return stacked(parts).map((line) =>
    line.map((part, i) => padded(part, columns[i]?.width ?? 0, columns[i]?.column.align ?? 'left')).join(GAP),
  );
}

/** Texts of unequally many lines side by side, standing on the same last line. */
function stacked(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const height = Math.max(0, ...parts.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    parts.map((lines) => lines[row - (height - lines.length)] ?? ''),
  );
}

function centred(text: string, width: number): string {
  const room = Math.max(0, width - displayWidth(text));
  return padded(' '.repeat(Math.floor(room / 2)) + text, width, 'left');
}

/** A column that is wider by intention keeps its longer texts. */
function shortened(text: string, { width }: Column): string {
  const most = Math.max(LONGEST_CELL, width);
  return displayWidth(text) <= most ? text : `${[...text].slice(0, most - 1).join('')}…`;
}

function widthOf(columns: readonly PrintedColumn[]): number {
  return columns.reduce((sum, one) => sum + one.width, 0) + GAP.length * Math.max(0, columns.length - 1);
}
