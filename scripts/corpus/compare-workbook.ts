import { columnLetters, type RawCell } from '../../src/core';
import { InputError } from '../../src/hosts/host';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import type { OpenWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { compareCells } from './compare-cells';
import type { Counts } from './counts';
import { readFlatSheets, type TheirCell, type TheirSheet } from './flat-sheets';

type Print = (line: string) => void;

const SHOWN = 5;

/**
 * Compares a workbook cell by cell with what LibreOffice has read of it.
 *
 * @param flat the path of LibreOffice's XML of it; null where it gave none
 * @param counts takes what became of the workbook, its sheets and its cells
 * @param print is given what is not the same, line by line; of a sheet the first five cells
 */
export async function compareWorkbook(
  file: string,
  flat: string | null,
  counts: Counts,
  print: Print,
): Promise<void> {
  const theirs = flat === null ? null : await readFlatSheets(flat);
  try {
    const book = await openWorkbook(file);
    try {
      if (theirs === null) {
        for (const sheet of book.sheets) await oursOf(book, sheet);
        counts.add('only we read it');
        print('LibreOffice gives nothing');
        return;
      }
      for (const [at, sheet] of book.sheets.entries()) {
        // LibreOffice changes some names; it keeps the order.
        const inPlace = theirs.size === book.sheets.length ? [...theirs.values()][at] : undefined;
        await compareSheet(book, sheet, theirs.get(sheet) ?? inPlace, counts, (line) =>
          print(`${sheet}${line}`),
        );
      }
      counts.add('workbooks compared');
    } finally {
      await book.close();
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    counts.add(theirs === null ? 'nobody reads it' : 'only LibreOffice reads it');
    const { problem } = error;
    print(
      `refused: ${problem.kind}${'part' in problem ? ` ${problem.part}` : ''}${theirs === null ? ' (by LibreOffice too)' : ''}`,
    );
  }
}

async function compareSheet(
  book: OpenWorkbook,
  sheet: string,
  theirs: TheirSheet | undefined,
  counts: Counts,
  print: Print,
): Promise<void> {
  const ours = await oursOf(book, sheet);
  if (theirs === undefined) {
    print(': LibreOffice has no such sheet');
    if (ours.size > 0) counts.add('different');
    return;
  }
  counts.add('sheets compared');
  let different = 0;
  for (const row of new Set([...ours.keys(), ...theirs.rows.keys()])) {
    const [mine, others] = [ours.get(row) ?? [], theirs.rows.get(row) ?? new Map<number, TheirCell>()];
    for (const column of new Set([...mine.keys(), ...others.keys()])) {
      const [own, other] = [mine[column], others.get(column)];
      if ((own ?? null) === null && other === undefined) continue;
      const verdict = compareCells(own, other, theirs.hasPivot);
      counts.add(verdict);
      if (verdict === 'different' && different++ < SHOWN)
        print(`!${columnLetters(column + 1)}${row + 1}: ${shown(own)}, LibreOffice ${shown(other?.value)}`);
    }
  }
  if (different > SHOWN) print(`: ${different} cells differ`);
}

async function oursOf(book: OpenWorkbook, sheet: string): Promise<ReadonlyMap<number, readonly RawCell[]>> {
  const ours = new Map<number, readonly RawCell[]>();
  for await (const { firstRow, rows } of book.rows(sheet))
    rows.forEach((row, at) => ours.set(firstRow - 1 + at, row));
  return ours;
}

function shown(value: RawCell): string {
  return value instanceof Date ? value.toISOString() : (JSON.stringify(value) ?? 'empty');
}
