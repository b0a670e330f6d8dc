/**
 * Excel's error for the number with which the functions' runtime says why a call failed. The library has no such
 * table: this one follows Microsoft's page on custom function errors and is ours.
 */
export function excelError(code: number): string {
  return ERRORS[code] ?? '#VALUE!';
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#VALUE!', // the result cannot be a cell's value (NaN)
  1: '#N/A',
  2: '#VALUE!', // thrown, and no CustomFunctions.Error
  3: '#VALUE!', // rejected, and no CustomFunctions.Error
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#VALUE!', // no metadata
  10: '#NAME?', // no function of that name
};
