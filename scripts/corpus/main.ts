import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { columnLetters, type RawCell } from '../../src/core';
import { InputError } from '../../src/hosts/host';
import { openWorkbook, type OpenWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { compareCells, type Verdict } from './compare-cells';
import { readFlatSheets, type TheirCell, type TheirSheet } from './flat-sheets';
import { convert, findLibreOffice, HOW_TO_GET } from './libre-office';

type Print = (line: string) => void;

const SHOWN = 5;

/**
 * Compares the workbooks below a folder with LibreOffice.
 *
 * @param print is given the report, line by line
 * @returns exit code: 0 all cells are the same; 1 some differ; 2 nothing could be compared
 */
export async function testCorpus(folder: string | undefined, print: Print): Promise<number> {
  const program = findLibreOffice();
  const files = folder === undefined ? [] : workbooksBelow(folder);
  if (folder === undefined || files.length === 0) {
    print(
      folder === undefined ? 'Usage: npm run test:corpus DIR' : `There are no workbooks below ${folder}.`,
    );
    return 2;
  }
  if (program === null) {
    print(HOW_TO_GET);
    return 2;
  }
  const work = mkdtempSync(join(tmpdir(), 'iplos-corpus-'));
  try {
    print(`${files.length} workbooks; LibreOffice reads them first.`);
    const flat = convert(program, files, work);
    const counts = new Counts();
    for (const [at, file] of files.entries())
      await compareWorkbook(file, flat[at] ?? null, counts, (line) =>
        print(`${relative(folder, file)}: ${line}`),
      );
    print('');
    counts.lines().forEach(print);
    return counts.of('different') > 0 ? 1 : counts.of('same') > 0 ? 0 : 2;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function workbooksBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.(xlsx|xlsm|xltx)$/i.test(path) && statSync(path).isFile())
    .sort();
}

type Outcome =
  | Verdict
  | 'workbooks compared'
  | 'only LibreOffice reads it'
  | 'only we read it'
  | 'nobody reads it'
  | 'sheets compared';

class Counts {
  private readonly counts = new Map<Outcome, number>();

  add(outcome: Outcome): void {
    this.counts.set(outcome, this.of(outcome) + 1);
  }

  of(outcome: Outcome): number {
    return this.counts.get(outcome) ?? 0;
  }

  lines(): readonly string[] {
    const line = (what: string, outcome: Outcome) => `${String(this.of(outcome)).padStart(9)} ${what}`;
    return [
      line('workbooks compared', 'workbooks compared'),
      line('workbooks that we refuse and LibreOffice reads', 'only LibreOffice reads it'),
      line('workbooks that LibreOffice gives nothing of and we read', 'only we read it'),
      line('workbooks that neither reads', 'nobody reads it'),
      line('sheets compared', 'sheets compared'),
      line('cells the same', 'same'),
      line('formulas whose saved value LibreOffice computes anew, or that have none', 'computed'),
      line('times and days before March 1900, which LibreOffice counts from another day', 'other beginning'),
      line('cells of pivot tables, which LibreOffice builds anew', 'pivot'),
      line('cells different', 'different'),
    ];
  }
}

async function compareWorkbook(
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
