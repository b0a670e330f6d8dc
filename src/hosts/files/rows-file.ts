import type { RawCell } from '../../core';
import { OutputError, SHEET_ROWS } from '../host';
import { writeRows } from '../xlsx/write-rows';
import { writeOutput, type Writing } from './output-file';

const LINES_PER_PIECE = 10_000;

/**
 * Writes rows of persons to a file: a workbook, or semicolon-separated UTF-8 with mark, as Excel in Norway opens it.
 *
 * @returns the number of rows below the header
 * @throws OutputError when the file is neither .csv nor .xlsx, or the sheet has not room for the rows
 */
export async function writeRowsFile(
  file: string,
  rows: Iterable<readonly RawCell[]>,
  sheetName: string,
  writing: Writing,
): Promise<number> {
  const isWorkbook = /\.xlsx$/i.test(file);
  let count = -1;
  const counted = function* () {
    for (const row of rows) {
      count++;
      if (isWorkbook && count >= SHEET_ROWS) {
        throw new OutputError({ kind: 'tooManyRows', rows: count, most: SHEET_ROWS - 1 });
      }
      yield row;
    }
  };
  if (isWorkbook) await writeOutput(file, await writeRows(counted(), sheetName), writing);
  else if (/\.csv$/i.test(file)) await writeOutput(file, csvPieces(counted()), writing);
  else throw new OutputError({ kind: 'outputFormat', file, formats: ['.csv', '.xlsx'] });
  return count;
}

function* csvPieces(rows: Iterable<readonly RawCell[]>): Generator<string> {
  let lines: string[] = [];
  let mark = '﻿';
  for (const row of rows) {
    lines.push(row.map(csvCell).join(';'));
    if (lines.length < LINES_PER_PIECE) continue;
    yield `${mark}${lines.join('\r\n')}\r\n`;
    mark = '';
    lines = [];
  }
  if (lines.length > 0) yield `${mark}${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: RawCell): string {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  return /[;"\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
