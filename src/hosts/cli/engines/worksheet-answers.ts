import type { RawCell } from '../../../core';
import { openWorkbook } from '../../xlsx/open-workbook';

/** What a worksheet came to: one line for each measure, in the measures' order. */
export interface WorksheetAnswers {
  readonly figures: readonly {
    readonly denominator: RawCell;
    readonly count: RawCell;
    readonly verdict: RawCell;
  }[];
  /** The lines above the figures, label and value. */
  readonly summary: readonly (readonly [label: RawCell, value: RawCell])[];
}

/**
 * Reads an audit sheet whose formulas have been computed.
 *
 * @param file its path
 * @param sheet the name of the sheet of figures
 */
export async function readWorksheet(file: string, sheet: string): Promise<WorksheetAnswers> {
  const book = await openWorkbook(file);
  try {
    const rows: (readonly RawCell[])[] = [];
    for await (const block of book.rows(sheet)) {
      while (rows.length < block.firstRow - 1) rows.push([]);
      rows.push(...block.rows);
    }
    const header = rows.findIndex((row) => row.filter((cell) => typeof cell === 'string').length > 10);
    const titles = rows[header] ?? [];
    const verdict = titles.length - 1;
    return {
      figures: rows
        .slice(header + 1)
        .map((row) => ({ denominator: row[8], count: row[9], verdict: row[verdict] })),
      summary: rows.slice(0, header).map((row) => [row[0], row[5]] as const),
    };
  } finally {
    await book.close();
  }
}
