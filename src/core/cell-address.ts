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

/** A row as somebody points at it. */
export interface RowReference {
  /** The sheet or file it stands in; null for whichever has been read. */
  readonly source: string | null;
  /** 1-based, as the sheet or file shows it. */
  readonly row: number;
}

/**
 * A row as people write it: `12`, `D12`, `$D$12`, `D12:F12`, `Personer!D12`, `'Mitt ark'!12`, `fil.csv!12`, `[bok.xlsx]Ark1!D12`.
 *
 * @returns null for what is no row, and for several
 */
export function parseRow(written: string): RowReference | null {
  const cell = /^(?:(.+)!)?\$?[A-Z]{0,3}\$?(\d{1,7})(?::\$?[A-Z]{0,3}\$?(\d{1,7}))?$/isu;
  const [, before, digits, last = digits] = cell.exec(written.trim()) ?? [];
  const row = Number(digits);
  if (digits === undefined || row < 1 || last !== digits) return null;
  const quoted = /^'(.*)'$/s.exec(before ?? '')?.[1]?.replaceAll("''", "'");
  return { source: quoted ?? before ?? null, row };
}
