import { formatArea, parseArea, quoteSheet, splitSheet, type Area } from '../workbook/address';
import { CellError, cellError } from '../workbook/cell-value';
import type { Sheet } from '../workbook/sheet';
import { bodyArea, headerArea } from '../workbook/table-model';
import { findCells } from '../workbook/find-cells';
import type { Workbook } from '../workbook/workbook';
import type { FormulaArgument } from './formula';

/** What an argument stands for: cells of the workbook, a plain value, an error, or nothing. */
export type ResolvedArgument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'grid'; readonly grid: readonly (readonly unknown[])[] }
  | { readonly kind: 'error'; readonly error: CellError }
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly area: Area };

/** Looks a formula's argument up in the workbook; names that lead nowhere are #NAME?, lost cells #REF!. */
export function resolveArgument(workbook: Workbook, own: Sheet, argument: FormulaArgument): ResolvedArgument {
  switch (argument.kind) {
    case 'omitted':
      return { kind: 'omitted' };
    case 'literal':
      return argument.value instanceof CellError
        ? { kind: 'error', error: argument.value }
        : { kind: 'value', value: argument.value };
    case 'cells': {
      const sheet = argument.sheet === null ? own : workbook.sheetNamed(argument.sheet);
      if (!sheet) return { kind: 'error', error: cellError('#REF!') };
      if (!argument.spill) return { kind: 'cells', sheet, area: argument.area };
      const { row, column } = argument.area;
      const spill = sheet.facts.spills.find((one) => one.row === row && one.column === column);
      return spill
        ? { kind: 'cells', sheet, area: spill.area }
        : { kind: 'error', error: cellError('#REF!') };
    }
    case 'name':
      return resolveName(workbook, own, argument.name, argument.part);
  }
}

/** The cells of an address, for calls made by a test rather than a formula. */
export function resolveAddress(workbook: Workbook, address: string): ResolvedArgument {
  return { kind: 'cells', ...findCells(workbook, address) };
}

/** "Sheet1!A1:B2", as functions get it in `parameterAddresses`. */
export function addressOf(sheet: Sheet, area: Area): string {
  return `${quoteSheet(sheet.name)}!${formatArea(area)}`;
}

function resolveName(workbook: Workbook, own: Sheet, name: string, part: string | null): ResolvedArgument {
  const found = workbook.tableNamed(name);
  if (found) {
    const { sheet, table } = found;
    if (part === null) return { kind: 'cells', sheet, area: bodyArea(table) };
    const whole: Readonly<Record<string, Area | null>> = {
      '#all': table.area,
      '#alle': table.area,
      '#data': bodyArea(table),
      '#headers': headerArea(table),
      '#overskrifter': headerArea(table),
    };
    const special = whole[part.toLowerCase()];
    if (special) return { kind: 'cells', sheet, area: special };
    const index = table.columns.findIndex((column) => column.name.toLowerCase() === part.toLowerCase());
    if (index < 0) return { kind: 'error', error: cellError('#REF!') };
    const body = bodyArea(table);
    return { kind: 'cells', sheet, area: { ...body, column: body.column + index, columnCount: 1 } };
  }
  const named = [...own.facts.names, ...workbook.facts.names].find(
    (one) => one.name.toLowerCase() === name.toLowerCase(),
  );
  if (!named || part !== null) return { kind: 'error', error: cellError('#NAME?') };
  const { sheet: sheetName, rest } = splitSheet(named.formula.replace(/^=/, ''));
  const sheet = sheetName === null ? own : workbook.sheetNamed(sheetName);
  const area = parseArea(rest);
  return sheet && area ? { kind: 'cells', sheet, area } : { kind: 'error', error: cellError('#REF!') };
}
