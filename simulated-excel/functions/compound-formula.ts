import { parseArea } from '../workbook/address';
import { parseArgument, type FormulaArgument, type ParsedFormula } from './formula';
import { formulaTokens } from './formula-tokens';

/** A piece of a formula: text that an engine computes as it is, or what must be put in its place first. */
export type FormulaPart =
  | { readonly kind: 'text'; readonly text: string }
  /** Cells, a table or a name; a word of LET is one too, until it is looked up. */
  | { readonly kind: 'reference'; readonly argument: FormulaArgument; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly CallArgument[] }
  | {
      readonly kind: 'let';
      readonly words: readonly { readonly word: string; readonly value: readonly FormulaPart[] }[];
      readonly result: readonly FormulaPart[];
    };

/** An argument of a call of the add-in's: plain (a value or cells), or a formula of its own. */
export interface CallArgument {
  readonly plain: FormulaArgument | null;
  readonly parts: readonly FormulaPart[];
}

/** A formula in parts. `args` are all the cells it reads, for who must know when to compute it again. */
export interface CompoundFormula extends ParsedFormula {
  readonly parts: readonly FormulaPart[];
}

/**
 * Takes a formula apart around the calls of an add-in's functions. It is in English, as workbooks store formulas.
 *
 * @param isOurs whether a name is a function of the add-in's
 * @returns null for a text that is no formula: a parenthesis or a quotation mark that is not closed, or nothing at all
 */
export function parseCompound(formula: string, isOurs: (name: string) => boolean): CompoundFormula | null {
  if (!formula.startsWith('=')) return null;
  const tokens = formulaTokens(formula.slice(1), '.');
  if (!tokens || tokens.every((token) => token.trim() === '')) return null;
  const reader = new Reader(tokens, isOurs);
  const parts = reader.sequence(false);
  if (reader.next() !== undefined) return null;
  return reader.isBroken ? null : { name: '', args: reader.references, parts };
}

/** Whether a text is a formula that Excel takes: its parentheses and quotation marks are closed. */
export function isFormula(text: string): boolean {
  return parseCompound(text, () => false) !== null;
}

class Reader {
  readonly references: FormulaArgument[] = [];
  isBroken = false;
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly isOurs: (name: string) => boolean,
  ) {}

  next(): string | undefined {
    return this.tokens[this.at];
  }

  /** Parts up to a closing parenthesis, or, where arguments are parted, to the next separator. */
  sequence(stopsAtSeparator: boolean): readonly FormulaPart[] {
    const parts: FormulaPart[] = [];
    for (;;) {
      const token = this.next();
      if (token === undefined || token === ')') return parts;
      const isSeparator = token === ',';
      if (isSeparator && stopsAtSeparator) return parts;
      this.at++;
      if (isSeparator) parts.push({ kind: 'text', text: ',' });
      else if (token === '(') parts.push({ kind: 'text', text: '(' }, ...this.inParentheses());
      else parts.push(...this.partsOf(token));
    }
  }

  private inParentheses(): readonly FormulaPart[] {
    const inner = this.sequence(false);
    this.close();
    return [...inner, { kind: 'text', text: ')' }];
  }

  private close(): void {
    if (this.next() === ')') this.at++;
    else this.isBroken = true;
  }

  private partsOf(token: string): readonly FormulaPart[] {
    if (/^[\p{L}_\\]/u.test(token) && this.next() === '(') return this.functionOf(token);
    if (/^(TRUE|FALSE)$/i.test(token) || (/^\d/.test(token) && !token.includes(':')))
      return [{ kind: 'text', text: token }];
    if (!/^[\p{L}_\\$']/u.test(token) && !parseArea(token)) return [{ kind: 'text', text: token }];
    const argument = parseArgument(token, ',');
    if (argument?.kind !== 'cells' && argument?.kind !== 'name') return [{ kind: 'text', text: token }];
    this.references.push(argument);
    return [{ kind: 'reference', argument, text: token }];
  }

  private functionOf(name: string): readonly FormulaPart[] {
    this.at++;
    const english = name.toUpperCase();
    if (english === 'LET') return this.letOf();
    if (!this.isOurs(name)) return [{ kind: 'text', text: `${english}(` }, ...this.inParentheses()];
    return [
      { kind: 'call', name, args: this.arguments().map(({ parts, text }) => this.callArgument(parts, text)) },
    ];
  }

  private letOf(): readonly FormulaPart[] {
    const args = this.arguments();
    const result = args.at(-1);
    if (result === undefined || args.length % 2 === 0) this.isBroken = true;
    const words = Array.from({ length: Math.floor(args.length / 2) }, (_, pair) => ({
      word: (args[2 * pair]?.text ?? '').trim().toLowerCase(),
      value: args[2 * pair + 1]?.parts ?? [],
    }));
    return [{ kind: 'let', words, result: result?.parts ?? [] }];
  }

  private callArgument(parts: readonly FormulaPart[], text: string): CallArgument {
    return { plain: parseArgument(text.trim(), ','), parts };
  }

  private arguments(): readonly { readonly parts: readonly FormulaPart[]; readonly text: string }[] {
    const args: { readonly parts: readonly FormulaPart[]; readonly text: string }[] = [];
    for (;;) {
      const from = this.at;
      const parts = this.sequence(true);
      args.push({ parts, text: this.tokens.slice(from, this.at).join('') });
      if (this.next() === ')' || this.next() === undefined) break;
      this.at++;
    }
    this.close();
    return args.length === 1 && args[0]?.text.trim() === '' ? [] : args;
  }
}
