import { hasSet } from '../platform/newer-members';
import type { Platform } from '../platform/platform';
import { CellError, cellError, type CellValue } from '../workbook/cell-value';
import type { FunctionResult } from './invocations';

/** A result as cells: at least one row of at least one cell, and number formats that formatted numbers bring. */
export interface ResultCells {
  readonly cells: readonly (readonly CellValue[])[];
  readonly formats: readonly {
    readonly row: number;
    readonly column: number;
    readonly numberFormat: string;
  }[];
}

const LONGEST_TEXT = 32_767;

/**
 * Makes cells of what a function gave. What no cell can hold (ragged rows, too long a text, an object) is #VALUE!. Numbers that bring a
 * format are objects too, `FormattedNumber` from ExcelApi 1.16 on; with 1.19 `Double` may do so, before it is a number without one.
 */
export function resultCells(result: FunctionResult, platform: Platform): ResultCells {
  if (result.kind === 'error') return single(cellError(result.code));
  const { value } = result;
  if (!Array.isArray(value)) return gridCells([[value]], platform);
  const rows = value as readonly unknown[];
  const [first] = rows;
  if (rows.length === 0 || !Array.isArray(first) || first.length === 0) return single(cellError('#VALUE!'));
  if (!rows.every((row) => Array.isArray(row) && row.length === first.length))
    return single(cellError('#VALUE!'));
  return gridCells(rows as readonly (readonly unknown[])[], platform);
}

function gridCells(grid: readonly (readonly unknown[])[], platform: Platform): ResultCells {
  const has = (version: string): boolean => hasSet(platform.requirementSets, version);
  const formats: { row: number; column: number; numberFormat: string }[] = [];
  const cells = grid.map((line, row) =>
    line.map((value, column) => {
      if (isFormatted(value) && has('1.16')) {
        const { numberFormat, basicValue } = value;
        if (value.type === 'FormattedNumber' || has('1.19')) formats.push({ row, column, numberFormat });
        return basicValue;
      }
      return cellValue(value);
    }),
  );
  return { cells, formats };
}

function single(value: CellValue): ResultCells {
  return { cells: [[value]], formats: [] };
}

function cellValue(value: unknown): CellValue {
  // A missing value shows as 0: an assumption of ours that makes a forgotten value visible.
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? cellError('#VALUE!') : value;
  return errorObject(value) ?? cellError('#VALUE!');
}

function errorObject(value: unknown): CellError | null {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'Error')
    return null;
  const code = 'basicValue' in value ? value.basicValue : null;
  return typeof code === 'string' ? cellError(code) : null;
}

function isFormatted(
  value: unknown,
): value is { readonly type: string; readonly basicValue: number; readonly numberFormat: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    (value.type === 'FormattedNumber' || value.type === 'Double') &&
    'basicValue' in value &&
    typeof value.basicValue === 'number' &&
    'numberFormat' in value &&
    typeof value.numberFormat === 'string'
  );
}
