/** An error in a cell, e.g. #N/A. A class, so that it is not mistaken for the text "#N/A". */
export class CellError {
  constructor(readonly code: string) {}
}

/** What a cell holds. Blank is null. */
export type CellValue = string | number | boolean | CellError | null;

/** What a cell of `Range.values` is on the wire: blank is "", an error is its text. */
export type WireValue = string | number | boolean;

const ERROR_CODES = [
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
] as const;

/** The one object for an error code. */
export function cellError(code: string): CellError {
  const known = INTERNED.get(code) ?? new CellError(code);
  INTERNED.set(code, known);
  return known;
}
const INTERNED = new Map<string, CellError>(ERROR_CODES.map((code) => [code, new CellError(code)]));

/** The error a text stands for when a person types it, or null. */
export function errorFromText(text: string): CellError | null {
  return (ERROR_CODES as readonly string[]).includes(text) ? cellError(text) : null;
}

/** A cell as `Range.values` gives it. */
export function toWire(value: CellValue): WireValue {
  if (value === null) return '';
  return value instanceof CellError ? value.code : value;
}

/** A cell as `Range.valueTypes` names it. */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** What a cell becomes when `input` is put in it, or `invalid` when the type of input is not possible. */
export type EnteredCell =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'invalid' };

/**
 * Excel's rules for a value put in through `Range.values` or typed: null leaves the cell, "" empties it, "=…" is a
 * formula, "'…" is text, text that reads as a number or TRUE/FALSE becomes one unless the cell is formatted as text ("@").
 */
export function enter(input: unknown, numberFormat: string): EnteredCell {
  if (input === null) return { kind: 'unchanged' };
  if (typeof input === 'boolean') return { kind: 'value', value: input };
  if (typeof input === 'number') {
    return Number.isFinite(input) ? { kind: 'value', value: input } : { kind: 'invalid' };
  }
  if (typeof input !== 'string') return { kind: 'invalid' };
  if (input === '') return { kind: 'value', value: null };
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1) };
  if (numberFormat === '@') return { kind: 'value', value: input };
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input };
  return { kind: 'value', value: recognised(input) };
}

function recognised(text: string): CellValue {
  const first = text.charCodeAt(0);
  const mayBeNumber = first <= 57; // digits, sign, point and blanks all sort before ":"
  if (mayBeNumber) {
    const trimmed = text.trim();
    if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
    if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
    return errorFromText(text) ?? text;
  }
  if (text.length === 4 && text.toLowerCase() === 'true') return true;
  if (text.length === 5 && text.toLowerCase() === 'false') return false;
  return text;
}
