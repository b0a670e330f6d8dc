/** A block of texts as spreadsheets put it on the clipboard: tabs between cells, line breaks between rows, quotes where needed. */
export function blockToText(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

/** Reads such a block; rows that are short are filled up with empty texts. */
export function textToBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  for (;;) {
    const match = cells.exec(text);
    if (!match) break;
    const [, cell = '', end = ''] = match;
    rows.at(-1)?.push(QUOTED.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '') break;
    if (end !== '\t') {
      if (cells.lastIndex >= text.length) break;
      rows.push([]);
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

const QUOTED = /^"(?:[^"]|"")*"$/;

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
