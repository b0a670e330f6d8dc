/**
 * The tokens of a formula: blanks, texts, quoted sheets with cells, array constants, errors, cells, columns, rows, numbers, names (a
 * function's, a table's with its part, a sheet's with cells), and single signs.
 *
 * @param formula with or without its "="
 * @param decimal the sign before decimals: with a comma for it, "1,5" is one number
 * @returns the tokens, which together are the formula; null when a quotation mark or a brace is not closed
 */
export function formulaTokens(formula: string, decimal: '.' | ','): readonly string[] | null {
  const tokens = [...formula.matchAll(decimal === ',' ? WITH_COMMA : WITH_POINT)].map(([token]) => token);
  return tokens.some((token) => /^["'{}]$/.test(token)) ? null : tokens;
}

const [WITH_POINT, WITH_COMMA] = ['.', '[.,]'].map(
  (decimal) =>
    new RegExp(
      [
        '\\s+',
        '"(?:[^"]|"")*"',
        "'(?:[^']|'')+'![$A-Za-z0-9:#]+",
        '\\{[^{}]*\\}',
        '#(?:N/A|DIV/0!|VALUE!|REF!|NUM!|NAME\\?|NULL!|CALC!|SPILL!)',
        '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?#?(?![\\p{L}\\p{N}_.(!])',
        '\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.(!])',
        '\\d+:\\d+',
        `\\d+(?:${decimal === '.' ? '\\.' : decimal}\\d+)?(?:e[+-]?\\d+)?%?`,
        '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*(?:![$A-Za-z0-9:#]+|\\[[^[\\]]*\\])?',
        '.',
      ].join('|'),
      'giu',
    ),
) as [RegExp, RegExp];
