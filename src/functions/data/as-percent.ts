import type { FunctionContext } from '../context';

/** A number that brings its number format to the cell, where the cell has none of its own. Excel reckons with it as with any number. */
export interface FormattedNumber {
  readonly type: FormattedType;
  readonly basicValue: number;
  readonly numberFormat: string;
}

/** What such a number is called, which is another thing in another Excel. */
type FormattedType = NonNullable<FunctionContext['formattedType']>;

/**
 * The name by the version of ExcelApi, the newest first. From 1.19 on Microsoft's reference says of `FormattedNumber` that it is deprecated,
 * and gives `Double` the number format; an Excel older than 1.16 shows either as #VALUE!.
 */
const TYPES: readonly (readonly [api: string, type: FormattedType])[] = [
  ['1.19', 'Double'],
  ['1.16', 'FormattedNumber'],
];

/** What this Excel calls a number that brings its format; null where it has none. `supports` says whether it has a version of ExcelApi. */
export function formattedTypeOf(supports: (api: string) => boolean): FormattedType | null {
  return TYPES.find(([api]) => supports(api))?.[1] ?? null;
}

/** A share as per cent with one decimal, where this Excel can; else the plain number. Its value is the unrounded share either way. */
export function asPercent(share: number, { formattedType }: FunctionContext): number | FormattedNumber {
  return formattedType === null ? share : { type: formattedType, basicValue: share, numberFormat: '0.0%' };
}
