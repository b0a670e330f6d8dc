/** The address of a cell as a user knows it, e.g. `Personer!C12`; names with other signs are quoted as Excel does. */
export function cellAddress(source: string, row: number, column: number): string {
  return `${quoteSource(source)}!${columnLetters(column)}${row}`;
}

/** The letters of a 1-based column number: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function quoteSource(source: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(source) ? source : `'${source.replace(/'/g, "''")}'`;
}
