import { formulaTokens } from './formula-tokens';
import { ENGLISH_NAMES } from './function-names';

/**
 * A formula as workbooks store it and Office.js gives it – English names, `,` and decimal point – from one written in English or Norwegian.
 * Norwegian is one with `;` between arguments. Where Excel is Norwegian, so is one without `;` whose commas all stand between digits
 * (they are decimals), if it names no function in English. Names and words are known by themselves.
 *
 * @param language Excel's display language
 */
export function storedFormula(typed: string, language: string): string {
  const isNorwegian = isWrittenNorwegian(typed, language);
  return translated(typed, isNorwegian ? ',' : '.', (token, next) => {
    if (isNorwegian && token === ';') return ',';
    if (isNorwegian && /^\d+,\d/.test(token)) return token.replace(',', '.');
    if (isNorwegian && token.startsWith('{')) return outsideTexts(token, englishArrayPart);
    if (next === '(') return ENGLISH_NAMES.get(token.toUpperCase()) ?? token;
    return ENGLISH_WORDS.get(token.toUpperCase()) ?? partIn(token, ENGLISH_PARTS);
  });
}

function isWrittenNorwegian(text: string, language: string): boolean {
  const tokens = formulaTokens(text, ',') ?? [];
  if (tokens.includes(';')) return true;
  return !language.startsWith('en') && !tokens.includes(',') && !tokens.some(isEnglishName);
}

function isEnglishName(token: string, at: number, tokens: readonly string[]): boolean {
  const name = token.toUpperCase();
  return tokens[at + 1] === '(' && NORWEGIAN_NAMES.has(name) && !ENGLISH_NAMES.has(name);
}

/** A stored formula as Excel of a language shows it. */
export function shownFormula(english: string, language: string): string {
  if (language.startsWith('en')) return english;
  return translated(english, '.', (token, next) => {
    if (token === ',') return ';';
    if (/^\d+\.\d/.test(token)) return token.replace('.', ',');
    if (token.startsWith('{')) return outsideTexts(token, norwegianArrayPart);
    if (next === '(') return NORWEGIAN_NAMES.get(token.toUpperCase()) ?? token;
    return NORWEGIAN_WORDS.get(token.toUpperCase()) ?? partIn(token, NORWEGIAN_PARTS);
  });
}

/** A function's name in a language; the name itself where both have the same. */
export function functionNameIn(language: string, english: string): string {
  return language.startsWith('en') ? english : (NORWEGIAN_NAMES.get(english) ?? english);
}

/** A text that is no whole formula stays as it is. */
function translated(
  formula: string,
  decimal: '.' | ',',
  word: (token: string, next: string | undefined) => string,
): string {
  const tokens = formulaTokens(formula, decimal);
  return (
    tokens?.map((token, at) => (token.startsWith('"') ? token : word(token, tokens[at + 1]))).join('') ??
    formula
  );
}

function englishArrayPart(text: string): string {
  return text
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\\/g, ',')
    .replace(/\bSANN\b/gi, 'TRUE')
    .replace(/\bUSANN\b/gi, 'FALSE');
}

function norwegianArrayPart(text: string): string {
  return text
    .replace(/,/g, '\\')
    .replace(/(\d)\.(\d)/g, '$1,$2')
    .replace(/\bTRUE\b/gi, 'SANN')
    .replace(/\bFALSE\b/gi, 'USANN');
}

function outsideTexts(array: string, change: (text: string) => string): string {
  return array.replace(
    /("(?:[^"]|"")*")|[^"]+/g,
    (piece, quoted: string | undefined) => quoted ?? change(piece),
  );
}

/** "Personer[#Alle]" ↔ "Personer[#All]". */
function partIn(token: string, parts: ReadonlyMap<string, string>): string {
  return token.replace(/\[(#[^\]]*)\]$/, (whole, part: string) => {
    const other = parts.get(part.toLowerCase());
    return other === undefined ? whole : `[${other}]`;
  });
}

const reversed = (pairs: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...pairs].map(([norwegian, english]) => [english, norwegian]));
const NORWEGIAN_NAMES = reversed(ENGLISH_NAMES);
const ENGLISH_WORDS: ReadonlyMap<string, string> = new Map([
  ['SANN', 'TRUE'],
  ['USANN', 'FALSE'],
]);
const NORWEGIAN_WORDS = reversed(ENGLISH_WORDS);
const PARTS = [
  ['#Alle', '#All'],
  ['#Data', '#Data'],
  ['#Overskrifter', '#Headers'],
  ['#Totaler', '#Totals'],
] as const;
const ENGLISH_PARTS = new Map<string, string>(PARTS.map(([nb, en]) => [nb.toLowerCase(), en]));
const NORWEGIAN_PARTS = new Map<string, string>(PARTS.map(([nb, en]) => [en.toLowerCase(), nb]));
