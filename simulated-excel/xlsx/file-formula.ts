import { formulaTokens } from '../functions/formula-tokens';

/**
 * A formula as an .xlsx file stores it: functions younger than Excel 2010 with the prefixes that Excel gives them there ([MS-XLSX] 2.2.2), the
 * words of LET and LAMBDA with theirs, and a spilled block ("A1#") as a function.
 *
 * @param formula in English, with or without its "="
 */
export function fileFormula(formula: string): string {
  const tokens = formulaTokens(formula, '.');
  if (!tokens) return formula;
  const words = ownWords(tokens);
  return tokens
    .map((token, at) => {
      const name = token.toUpperCase();
      if (words.has(name)) return `_xlpm.${token}`;
      if (tokens[at + 1] === '(') return `${prefixOf(name)}${token}`;
      return /^[^"#].*#$/.test(token) ? `_xlfn.ANCHORARRAY(${token.slice(0, -1)})` : token;
    })
    .join('');
}

/** The other way. */
export function formulaOfFile(stored: string): string {
  return stored
    .replace(
      /("(?:[^"]|"")*")|_xlfn\.ANCHORARRAY\(([^()]*)\)/g,
      (_, text?: string, cell?: string) => text ?? `${cell}#`,
    )
    .replace(/("(?:[^"]|"")*")|_xl(?:fn|ws|pm)\./g, (_, text?: string) => text ?? '');
}

function prefixOf(name: string): string {
  if (name === 'FILTER' || name === 'SORT') return '_xlfn._xlws.';
  return YOUNGER.has(name) ? '_xlfn.' : '';
}

/** The words that LET and LAMBDA give values to, in capitals. */
function ownWords(tokens: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  const open: { readonly name: string; position: number }[] = [];
  const plain = tokens.filter((token) => token.trim() !== '');
  plain.forEach((token, at) => {
    const call = open.at(-1);
    const isArgument = call && (plain[at - 1] === '(' || plain[at - 1] === ',') && plain[at + 1] === ',';
    const takesWord = call?.name === 'LAMBDA' || (call?.name === 'LET' && call.position % 2 === 0);
    if (isArgument && takesWord && /^[\p{L}_]/u.test(token)) words.add(token.toUpperCase());
    if (token === '(') open.push({ name: (plain[at - 1] ?? '').toUpperCase(), position: 0 });
    else if (token === ')') open.pop();
    else if (token === ',' && call) call.position++;
  });
  return words;
}

const YOUNGER: ReadonlySet<string> = new Set(
  (
    'LET LAMBDA XLOOKUP XMATCH IFS SWITCH MAXIFS MINIFS TEXTJOIN CONCAT IFNA TEXTBEFORE TEXTAFTER VALUETOTEXT ARRAYTOTEXT DAYS FORMULATEXT ' +
    'NUMBERVALUE UNICODE UNICHAR XOR SORTBY UNIQUE SEQUENCE RANDARRAY TAKE DROP VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS CHOOSEROWS ' +
    'CHOOSECOLS EXPAND TEXTSPLIT MAP REDUCE SCAN BYROW BYCOL MAKEARRAY GROUPBY PIVOTBY'
  ).split(' '),
);
