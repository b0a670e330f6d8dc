import type { Platform } from '../platform/platform';
import type { Counters } from '../platform/counters';
import { COLUMNS, ROWS, cellCount, type Area } from '../workbook/address';
import { CellError, cellError, type CellValue } from '../workbook/cell-value';
import type { Sheet } from '../workbook/sheet';
import { addressOf, type ResolvedArgument } from './resolve-argument';

/** Arguments in the form in which the runtime gets them, or the error that Excel shows without calling. */
export type DeliveredArguments =
  | {
      readonly kind: 'delivered';
      readonly values: readonly unknown[];
      readonly addresses: readonly (string | null)[];
    }
  | { readonly kind: 'refused'; readonly error: CellError };

/** What decides how arguments are delivered. */
export interface Delivery {
  readonly platform: Platform;
  readonly counters: Counters;
  /** How an error cell arrives: as a CustomFunctions.Error, as an object of its own; null: it fails the call. */
  readonly errors: 'plain' | 'rich' | null;
  /** Whether a parameter takes a matrix; null when the function's metadata is not known. */
  readonly takesMatrix: (index: number) => boolean | null;
  /** How many parameters there are at least: those left out at the end are null. */
  readonly parameterCount: number;
}

/** Turns looked-up arguments into what the function gets, with the platform's blanks, errors and limits. */
export function deliverArguments(args: readonly ResolvedArgument[], delivery: Delivery): DeliveredArguments {
  const values: unknown[] = [];
  const addresses: (string | null)[] = [];
  for (const [index, argument] of args.entries()) {
    const value = deliver(argument, delivery, delivery.takesMatrix(index));
    if (value instanceof CellError) return { kind: 'refused', error: value };
    values.push(value);
    addresses.push(argument.kind === 'cells' ? addressOf(argument.sheet, argument.area) : null);
  }
  while (values.length < delivery.parameterCount) {
    values.push(null);
    addresses.push(null);
  }
  const { payloadBytes } = delivery.platform;
  if (payloadBytes !== null && sizeOf(values) > payloadBytes) {
    // Seen on the web for a whole column: the call is not made and the cell shows #CALC!.
    return { kind: 'refused', error: cellError('#CALC!') };
  }
  return { kind: 'delivered', values, addresses };
}

function deliver(argument: ResolvedArgument, delivery: Delivery, takesMatrix: boolean | null): unknown {
  switch (argument.kind) {
    case 'omitted':
      return null;
    case 'value':
      return takesMatrix === true && argument.value !== null ? [[argument.value]] : argument.value;
    case 'grid':
      return argument.grid;
    case 'error':
      return errorArgument(argument.error, delivery);
    case 'cells':
      return deliverCells(argument.sheet, argument.area, delivery, takesMatrix);
  }
}

function deliverCells(sheet: Sheet, area: Area, delivery: Delivery, takesMatrix: boolean | null): unknown {
  const count = cellCount(area);
  const one = takesMatrix === false || (takesMatrix === null && count === 1);
  if (one && count > 1) return cellError('#VALUE!');
  if (count > delivery.platform.cellsPerRead || (area.rowCount === ROWS && area.columnCount === COLUMNS)) {
    return cellError('#VALUE!');
  }
  delivery.counters.cellsDelivered += count;
  if (one) return deliverCell(sheet.cells.value(area.row, area.column), delivery);
  const grid: unknown[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const line: unknown[] = [];
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const value = deliverCell(sheet.cells.value(row, column), delivery);
      if (value instanceof CellError) return value;
      line.push(value);
    }
    grid.push(line);
  }
  return grid;
}

function deliverCell(value: CellValue, delivery: Delivery): unknown {
  if (value === null) return BLANKS[delivery.platform.blankArgument];
  if (!(value instanceof CellError)) return value;
  return errorArgument(value, delivery);
}

const BLANKS = { zero: 0, null: null, emptyText: '' } as const;

/** The forms of which the runtime makes a CustomFunctions.Error, or parses an object. */
function errorArgument(error: CellError, { errors }: Delivery): unknown {
  switch (errors) {
    case 'plain':
      return { type: 'CustomFunctionError', code: error.code };
    case 'rich':
      return { value: JSON.stringify({ type: 'Error', basicType: 'Error', basicValue: error.code }) };
    case null:
      return error;
  }
}

function sizeOf(values: readonly unknown[]): number {
  return new TextEncoder().encode(JSON.stringify(values)).length;
}
