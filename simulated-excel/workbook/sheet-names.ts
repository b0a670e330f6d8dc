import { quoteSheet } from './address';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Whether Excel takes a text as a sheet's name: 1–31 characters, none of \ / ? * [ ] :, no apostrophe at an end. */
export function isValidSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
}

/** The first free name of the form "Sheet2". */
export function freeSheetName(workbook: Workbook, base: string): string {
  let number = 1;
  while (workbook.sheetNamed(`${base}${number}`)) number++;
  return `${base}${number}`;
}

/** Renames a sheet and, as Excel does, every defined name and formula that mentions it; what stands in quotation marks is text, and stays. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const before = quoteSheet(sheet.name);
  const after = quoteSheet(name);
  const retold = (formula: string): string =>
    formula
      .split(/("(?:[^"]|"")*")/)
      .map((part) => (part.startsWith('"') ? part : part.split(`${before}!`).join(`${after}!`)))
      .join('');
  sheet.update({ name });
  workbook.update({ names: workbook.facts.names.map((one) => ({ ...one, formula: retold(one.formula) })) });
  for (const other of workbook.sheets) {
    other.update({ names: other.facts.names.map((one) => ({ ...one, formula: retold(one.formula) })) });
    for (const { row, column, formula } of [...other.cells.formulas()]) {
      const changed = retold(formula);
      if (changed !== formula) other.cells.setFormula(row, column, changed, other.cells.value(row, column));
    }
  }
}
