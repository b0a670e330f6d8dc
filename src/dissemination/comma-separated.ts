/**
 * Rows as CSV with commas and decimal points whatever the language, as SDMX-CSV and data packages have it (RFC 4180); UTF-8 without a mark.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function commaSeparated(
  fields: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [fields, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | null): string {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const text = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}
