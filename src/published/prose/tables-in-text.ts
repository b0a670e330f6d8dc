import type { PublishedGrid } from '../compare';

/** A text with tables in it: what is prose, and each table with the line above it, its caption. */
export interface TextWithTables {
  /** As long as the text, the tables blanked: what is found in it stands at the same place in the text. */
  readonly prose: string;
  readonly tables: readonly PublishedGrid[];
}

/**
 * Parts a text from its tables: lines that begin and end with a bar, cells between bars, as Markdown has them and as tables of documents
 * are read. A line of dashes under the header row is no row; `\|` is a bar in a cell.
 */
export function tablesInText(text: string): TextWithTables {
  const tables: PublishedGrid[] = [];
  let caption = '';
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length > 0)
      tables.push({ source: caption, firstRow: 1, firstColumn: 1, rows: [[caption], ...rows] });
    rows = [];
  };
  const prose = text.replace(/[^\r\n]+/g, (line) => {
    if (!/^\s*\|.*\|\s*$/.test(line)) {
      close();
      if (line.trim() !== '') caption = line.trim();
      return line;
    }
    const cells = line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replace(/\\\|/g, '|'));
    if (!cells.every((cell) => /^:?-{3,}:?$/.test(cell))) rows.push(cells);
    return ' '.repeat(line.length);
  });
  close();
  return { prose, tables };
}
