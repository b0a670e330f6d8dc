/** Where in a formula somebody types. */
export interface FormulaPlace {
  /** The name being typed, from its first sign up to the caret; null where none is. */
  readonly name: { readonly from: number; readonly typed: string } | null;
  /** The innermost call that is open, and which of its arguments the caret is in, from 0. */
  readonly call: { readonly name: string; readonly argument: number } | null;
}

/**
 * Finds out what is being typed.
 *
 * @param text the whole text, as typed
 * @param caret how many signs stand before the caret
 * @param language Excel's display language: in Norwegian a comma between digits is no separator
 * @returns null where no formula is typed, or a text within one
 */
export function formulaPlace(text: string, caret: number, language: string): FormulaPlace | null {
  const before = text.slice(0, caret);
  if (!before.startsWith('=')) return null;
  const calls: { name: string; argument: number }[] = [];
  let quote: string | null = null;
  for (let at = 1; at < before.length; at++) {
    const sign = before.charAt(at);
    if (quote !== null) {
      if (sign === quote) quote = null;
    } else if (sign in CLOSED_BY) quote = CLOSED_BY[sign] ?? null;
    else if (sign === '(')
      calls.push({ name: NAME_AT_END.exec(before.slice(0, at))?.[0] ?? '', argument: 0 });
    else if (sign === ')') calls.pop();
    else if (isSeparator(before, at, language)) {
      const call = calls.at(-1);
      if (call) call.argument++;
    }
  }
  if (quote !== null) return null;
  const typed = NAME_AT_END.exec(before)?.[0] ?? '';
  const call = calls.filter(({ name }) => name !== '').at(-1) ?? null;
  return { call, name: typed === '' ? null : { from: caret - typed.length, typed } };
}

/** Texts, quoted sheets, array constants and parts of tables end with these. */
const CLOSED_BY: Readonly<Record<string, string>> = { '"': '"', "'": "'", '{': '}', '[': ']' };
const NAME_AT_END = /(?<![\p{L}\p{N}_.$!'])[\p{L}_][\p{L}\p{N}_.]*$/u;

function isSeparator(text: string, at: number, language: string): boolean {
  const sign = text.charAt(at);
  if (sign === ';') return true;
  if (sign !== ',') return false;
  return language.startsWith('en') || !/^\d,\d?$/.test(text.slice(at - 1, at + 2));
}
