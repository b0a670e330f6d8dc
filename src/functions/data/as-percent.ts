import type { FunctionContext } from '../context';

/** A number that brings its number format to the cell, where the cell has none of its own. Excel reckons with it as with any number. */
export interface FormattedNumber {
  readonly type: 'FormattedNumber';
  readonly basicValue: number;
  readonly numberFormat: string;
}

/** The version of ExcelApi from which functions may give formatted numbers; an older Excel shows such an answer as #VALUE!. */
export const FORMATTED_NUMBERS_API = '1.16';

/** A share as per cent with one decimal, where this Excel can; else the plain number. Its value is the unrounded share either way. */
export function asPercent(share: number, { formatsNumbers }: FunctionContext): number | FormattedNumber {
  return formatsNumbers ? { type: 'FormattedNumber', basicValue: share, numberFormat: '0.0%' } : share;
}
