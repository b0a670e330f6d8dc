import { layoutText, wrapText, type TableLayout, type WorkbookLayout } from '../../../layout';
import type { Language } from '../../../core';
import { printable } from './display-width';
import { chooseColumns, printTable } from './print-table';

/** Lines of prose are not longer than this, however wide the screen is. */
const PROSE_WIDTH = 100;

/**
 * The result tables of a layout as text: aligned columns between rules, notes below. Figures and "Om beregningen" are for
 * workbooks. Columns that find no room are left out in the order the layout gives, and named.
 *
 * @param width columns of the screen, or null for no limit
 * @returns lines, each with its line break
 */
export function printLayout(layout: WorkbookLayout, { width }: { readonly width: number | null }): string {
  const tables = layout.sheets.filter((sheet) => sheet.kind === 'table');
  return tables
    .map((table, index) => {
      const next = tables[index + 1];
      const notes = next !== undefined && sameNotes(table, next) ? [] : table.notes;
      return printSheet({ ...table, notes }, layout.language, width);
    })
    .join('\n');
}

/** Tables that follow each other and share their notes are followed by them once. */
function sameNotes(one: TableLayout, other: TableLayout): boolean {
  return one.notes.join('\n') === other.notes.join('\n');
}

function printSheet(sheet: TableLayout, language: Language, width: number | null): string {
  const text = layoutText(language);
  const chosen = chooseColumns(sheet, language, width);
  const dropped = sheet.columns.filter((_, index) => !chosen.includes(index));
  const leftOut = [...new Set(dropped.map((column) => column.shortHeader))];
  const proseWidth = Math.min(width ?? PROSE_WIDTH, PROSE_WIDTH);
  const prose = (line: string): readonly string[] => wrapText(printable(line), proseWidth);
  const hanging = (line: string): readonly string[] =>
    wrapText(printable(line), proseWidth - 2).map((part, index) => (index === 0 ? `– ${part}` : `  ${part}`));
  const lines = [
    ...prose(sheet.title),
    ...sheet.subtitle.flatMap(prose),
    '',
    ...printTable(sheet, chosen, language),
    ...sheet.legend.flatMap(({ sign, meaning }) => prose(`${sign.padEnd(2)} ${meaning}`)),
    ...(leftOut.length === 0 ? [] : prose(text.leftOut(leftOut.join(', ')))),
    ...(sheet.notes.length === 0 ? [] : ['', `${text.notes}:`, ...sheet.notes.flatMap(hanging)]),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
