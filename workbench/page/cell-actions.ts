import { findCells } from '../../simulated-excel/browser';
import { isFormula } from '../../simulated-excel/functions/compound-formula';
import { formatArea, intersection, quoteSheet, type Area } from '../../simulated-excel/workbook/address';
import { bodyArea } from '../../simulated-excel/workbook/table-model';
import { areaOf, at, cursorOf, type Cursor } from './grid/cursor';
import { currentInput } from './grid/active-cell';
import { blockToText, textToBlock } from './grid/block-text';
import { fontOf, PIXELS } from './grid/cell-look';
import { shownText } from './grid/cell-text';
import { textWidth } from './grid/text-width';
import { typedInput } from './grid/typed-input';
import { platformOf } from './settings';
import { workbenchText } from './text';
import type { Workbench } from './workbench';

/** Puts the draft in the active cell and goes on to `next`; what Excel would not take is said and stays a draft. */
export function commitDraft(bench: Workbench, next: Cursor | null): void {
  const { draft, cursor } = bench.state();
  if (draft === null) return;
  const language = platformOf(bench.state().settings).displayLanguage;
  const before = currentInput(bench.sheet, cursor.anchor, language);
  if (draft.text !== before && draft.text.startsWith('=') && !isFormula(typedInput(draft.text, language))) {
    bench.say('error', workbenchText(bench.state().settings.language).noFormula);
    return;
  }
  if (draft.text !== before && !write(bench, areaOf(at(cursor.anchor)), typedInput(draft.text, language)))
    return;
  bench.edit(null);
  if (next) bench.select(next);
}

/** Puts the draft in its cell because the person went elsewhere; what Excel would not take is given up. */
export function leaveDraft(bench: Workbench): void {
  commitDraft(bench, null);
  if (bench.state().draft !== null) bench.edit(null);
}

/** Empties what is selected. */
export function clearSelection(bench: Workbench): void {
  const used = bench.sheet.cells.usedArea(true);
  const area = used && intersection(areaOf(bench.state().cursor), used);
  if (area) write(bench, area, '');
}

/** The selected cells as text, for the clipboard: as they are shown, formulas as their results. */
export function copySelection(bench: Workbench): string {
  const { cells } = bench.sheet;
  const language = platformOf(bench.state().settings).displayLanguage;
  const used = cells.usedArea(true);
  const area = used && intersection(areaOf(bench.state().cursor), used);
  if (!area) return '';
  return blockToText(
    rowsOf(area, (row, column) =>
      shownText(cells.value(row, column), cells.style(row, column).numberFormat ?? 'General', language),
    ),
  );
}

/** Puts a block from the clipboard at the active cell; one text fills the selection. */
export function pasteText(bench: Workbench, text: string): void {
  const block = textToBlock(text);
  const selected = areaOf(bench.state().cursor);
  const language = platformOf(bench.state().settings).displayLanguage;
  const input = block.map((row) => row.map((cell) => typedInput(cell, language)));
  const isOne = input.length === 1 && input[0]?.length === 1;
  const area = isOne ? selected : { ...selected, rowCount: input.length, columnCount: input[0]?.length ?? 1 };
  if (write(bench, area, isOne ? input[0]?.[0] : input)) bench.select(cursorOf(area));
}

/** Goes to an address ("B2", "Ark1!A1:C3"), a table or a defined name; says so when there is none. */
export function goTo(bench: Workbench, wanted: string): void {
  const { workbook } = bench;
  const table = workbook.tableNamed(wanted);
  const name = workbook.facts.names.find((one) => one.name.toLowerCase() === wanted.toLowerCase());
  try {
    const { sheet, area } = table
      ? { sheet: table.sheet, area: bodyArea(table.table) }
      : findCells(workbook, name ? name.formula.slice(1).replace(/\$/g, '') : wanted);
    if (sheet !== bench.sheet) bench.activate(sheet);
    bench.select(cursorOf(area));
  } catch {
    bench.say('error', workbenchText(bench.state().settings.language).unknownPlace(wanted));
  }
}

/** Makes a column as wide as its widest text among the first rows; undo takes it back. */
export function fitColumn(bench: Workbench, column: number): void {
  const { settings, session } = bench.state();
  const { sheet } = bench;
  const language = platformOf(settings).displayLanguage;
  const widths = Array.from({ length: Math.min(sheet.cells.rowCount, MOST_FITTED) }, (_, row) => {
    const style = sheet.cells.style(row, column);
    const text = shownText(sheet.cells.value(row, column), style.numberFormat ?? 'General', language);
    return text === '' || style.wrapText ? 0 : textWidth(text, fontOf(style));
  });
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest === 0) return;
  session.excel.undoList.beginStep();
  const points = Math.ceil(widest + CELL_PADDING) / PIXELS;
  sheet.update({ columnWidths: new Map(sheet.facts.columnWidths).set(column, points) });
}

const MOST_FITTED = 5000;
const CELL_PADDING = 10;

/** How many of the selected cells are filled and what their numbers add up to; null for one cell or too many to count at once. */
export function selectionSum(
  bench: Workbench,
): { readonly count: number; readonly sum: number | null } | null {
  const { cells } = bench.sheet;
  const used = cells.usedArea(true);
  const area = used && intersection(areaOf(bench.state().cursor), used);
  if (!area || area.rowCount * area.columnCount < 2 || area.rowCount * area.columnCount > MOST_SUMMED)
    return null;
  const values = rowsOf(area, (row, column) => cells.value(row, column)).flat();
  const numbers = values.filter((value) => typeof value === 'number');
  return {
    count: values.filter((value) => value !== null).length,
    sum: numbers.length > 0 ? numbers.reduce((all, one) => all + one, 0) : null,
  };
}

const MOST_SUMMED = 200_000;

function write(bench: Workbench, area: Area, input: unknown): boolean {
  const { refused } = workbenchText(bench.state().settings.language);
  try {
    bench.state().session.excel.type(`${quoteSheet(bench.sheet.name)}!${formatArea(area)}`, input);
    return true;
  } catch (error) {
    bench.say('error', String(error).includes('protected') ? refused.protected : refused.other);
    return false;
  }
}

function rowsOf<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => cell(area.row + row, area.column + column)),
  );
}
