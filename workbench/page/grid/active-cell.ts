import { shownFormula } from '../../../simulated-excel/functions/formula-language';
import type { Sheet } from '../../../simulated-excel/workbook/sheet';
import type { Place } from './cursor';

/** A text being typed into a cell. */
export interface Draft {
  readonly text: string;
  /** Where the person types: in the cell or in the formula bar. */
  readonly place: 'cell' | 'bar';
}

/** The element id of a cell, for the grid's active descendant. */
export function cellId({ row, column }: Place): string {
  return `cell-${row}-${column}`;
}

/** What a person sees who edits a cell: its formula, else its value as it would be typed, in Excel's language. */
export function currentInput(sheet: Sheet, { row, column }: Place, language: string): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== null) return shownFormula(formula, language);
  const value = sheet.cells.value(row, column);
  if (value === null) return '';
  if (typeof value === 'number' && !language.startsWith('en')) return String(value).replace('.', ',');
  return typeof value === 'object' ? value.code : String(value);
}
