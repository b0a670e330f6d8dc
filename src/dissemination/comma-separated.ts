import { unparse } from 'papaparse';

/**
 * Rows as CSV with commas and decimal points whatever the language, as SDMX-CSV and data packages have it (RFC 4180); UTF-8 without a mark.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function commaSeparated(
  fields: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const data = rows.map((row) => [...row]);
  return `${unparse({ fields: [...fields], data }, { delimiter: ',', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
