import { parseArea, splitSheet, type Area } from '../workbook/address';
import { cellError, errorFromText, type CellError } from '../workbook/cell-value';

/** One argument of a formula, not yet looked up in the workbook. */
export type FormulaArgument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | CellError }
  /** Cells; without a sheet, on the formula's own. `spill`: the block spilled from that cell ("A1#"). */
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly area: Area; readonly spill: boolean }
  /** A table ("Personer", "Personer[#All]", "Personer[Kjønn]") or a defined name. */
  | { readonly kind: 'name'; readonly name: string; readonly part: string | null };

/** A formula that is one call of a function. */
export interface ParsedFormula {
  /** Empty for a compound formula (compound-formula.ts). */
  readonly name: string;
  readonly args: readonly FormulaArgument[];
}

/**
 * Reads a formula that is one call of a function with plain arguments, in the English or the Norwegian way ("," or ";"
 * between arguments). Null for anything else: the simulator does not compute such a formula.
 */
export function parseFormula(formula: string): ParsedFormula | null {
  const call = /^=\s*([\p{L}_][\p{L}\p{N}_.]*)\s*\(([\s\S]*)\)\s*$/u.exec(formula);
  const [, name, inner] = call ?? [];
  if (name === undefined || inner === undefined) return null;
  const separator = hasOutsideQuotes(inner, ';') ? ';' : ',';
  const pieces = split(inner, separator);
  if (!pieces) return null;
  if (pieces.length === 1 && pieces[0]?.trim() === '') return { name, args: [] };
  const args = pieces.map((piece) => parseArgument(piece.trim(), separator));
  return args.every((arg) => arg !== null) ? { name, args } : null;
}

/** Reads an argument that is a value, cells or a name; null for anything else. `separator` tells the decimal sign. */
export function parseArgument(text: string, separator: string): FormulaArgument | null {
  if (text === '') return { kind: 'omitted' };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return { kind: 'literal', value: (quoted[1] ?? '').replace(/""/g, '"') };
  const number = separator === ';' ? text.replace(',', '.') : text;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) return { kind: 'literal', value: Number(number) };
  if (/^(TRUE|SANN)(\(\))?$/i.test(text)) return { kind: 'literal', value: true };
  if (/^(FALSE|USANN)(\(\))?$/i.test(text)) return { kind: 'literal', value: false };
  if (errorFromText(text)) return { kind: 'literal', value: cellError(text) };
  return parseReference(text);
}

function parseReference(text: string): FormulaArgument | null {
  const { sheet, rest } = splitSheet(text);
  const spill = rest.endsWith('#');
  const area = parseArea(spill ? rest.slice(0, -1) : rest);
  if (area) return { kind: 'cells', sheet, area, spill };
  const named = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[([^[\]]+)\])?$/u.exec(text);
  const [, name, part] = named ?? [];
  return name === undefined ? null : { kind: 'name', name, part: part ?? null };
}

/** Splits at separators outside quotes, brackets and apostrophes; null when a nested call or an open quote is met. */
function split(text: string, separator: string): readonly string[] | null {
  const pieces: string[] = [];
  let piece = '';
  let inside: '"' | "'" | ']' | null = null;
  for (const character of text) {
    if (
      inside === null &&
      (character === '(' || character === ')') &&
      !/^(TRUE|FALSE|SANN|USANN)\(?$/i.test(piece.trim())
    ) {
      return null;
    }
    if (inside === null && character === separator) {
      pieces.push(piece);
      piece = '';
      continue;
    }
    if (inside !== null) inside = character === inside ? null : inside;
    else if (character === '"' || character === "'") inside = character;
    else if (character === '[') inside = ']';
    piece += character;
  }
  return inside === null ? [...pieces, piece] : null;
}

function hasOutsideQuotes(text: string, wanted: string): boolean {
  const pieces = split(text, wanted);
  return pieces !== null && pieces.length > 1;
}
