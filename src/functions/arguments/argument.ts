import { functionText, type FunctionArgument } from '../words/functions';
import type { Language, RawCell } from '../../core';
import { wrong } from './refusal';

/** What one argument can be; null when it was left out or its cell is empty. */
export type Scalar = string | number | boolean | null;

/**
 * Reads an argument that is one value. Excel passes null for what is left out, and null, '' or 0 for an empty cell
 * (0 is kept: the caller knows what it can mean). A parameter that the installed metadata does not know yet receives the
 * runtime's own object: that too counts as left out.
 */
export function readScalar(value: unknown, argument: FunctionArgument, language: Language): Scalar {
  if (Array.isArray(value)) {
    const rows = value as readonly unknown[];
    const [row] = rows;
    const isOne = rows.length === 1 && (!Array.isArray(row) || row.length === 1);
    if (!isOne) return wrong(functionText(language).severalCells(argument));
    return readScalar(Array.isArray(row) ? (row as readonly unknown[])[0] : row, argument, language);
  }
  const error = errorCode(value);
  if (error !== null) return wrong(functionText(language).isError(argument, error));
  const cell = cellOf(value);
  if (cell === undefined || cell === null || cell instanceof Date) return null;
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  return text === '' ? null : text;
}

/** Reads a wish: TRUE, or 1; no when left out, FALSE or 0. */
export function readYesNo(
  value: unknown,
  argument: FunctionArgument,
  { language }: { readonly language: Language },
): boolean {
  const written = readScalar(value, argument, language);
  if (written === null) return false;
  if (typeof written === 'boolean') return written;
  if (written === 0 || written === 1) return written === 1;
  return wrong(functionText(language).notTrueOrFalse(argument, String(written)));
}

/**
 * Refuses blank text: who passes it has not left the argument out, so an answer to the question without it would be another answer.
 *
 * @throws Refusal
 */
export function requireNotBlank(value: unknown, argument: FunctionArgument, language: Language): void {
  const cell = cellOf(single(value));
  if (typeof cell === 'string' && cell.trim() === '') wrong(functionText(language).blankText(argument));
}

/** The value of a matrix of one cell, or what was given. */
export function single(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument;
  const row: unknown = argument[0];
  return Array.isArray(row) ? (row as readonly unknown[])[0] : row;
}

/** The error a cell shows (`#N/A`), when the value is one; null otherwise. */
export function errorCode(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, code, basicValue } = value as {
    readonly type?: unknown;
    readonly code?: unknown;
    readonly basicValue?: unknown;
  };
  if (typeof code === 'string' && code.startsWith('#')) return code;
  return type === 'Error' && typeof basicValue === 'string' ? basicValue : null;
}

/**
 * A value of a range as a cell of the core: an error as its text, so that it is reported as invalid; a formatted number
 * as its number; an entity (a data type shown as a card) as its text. Any other object is
 * nothing (undefined, not null: null says that a cell is empty).
 */
export function cellOf(value: unknown): RawCell {
  if (typeof value !== 'object' || value === null || value instanceof Date) return primitive(value);
  const error = errorCode(value);
  if (error !== null) return error;
  const { type, text, basicValue } = value as {
    readonly type?: unknown;
    readonly text?: unknown;
    readonly basicValue?: unknown;
  };
  if (/entity/i.test(String(type)) && typeof text === 'string') return text;
  return primitive(basicValue);
}

function primitive(value: unknown): RawCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date || value === null ? value : undefined;
}

/** Whether an optional argument was left out, or its cell is empty (which may come as 0). */
export function isOmitted(value: unknown): boolean {
  if (Array.isArray(value)) return false;
  const cell = cellOf(value);
  return (
    cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '')
  );
}
