import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparePrograms, runOnce } from './command';
import { HEADER, inventRows } from './extract';

/** Rows written at a time. */
const PIECE = 100_000;

/**
 * A CSV file → all figures as CSV, through the command as a user runs it, start-up included, beside DuckDB with its own reader and writer
 * and two threads: without a person column, and with two rows for each person, of which the latest counts ([IN-7]). The figures of both are
 * compared before any time counts.
 */
export function benchFiles(sizes: readonly number[], rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'iplos-bench-'));
  try {
    for (const size of sizes) {
      for (const withPerson of [false, true]) {
        const file = join(folder, 'rows.csv');
        const bytes = writeExtract(file, size, withPerson);
        const [ours, theirs] = [join(folder, 'ours.csv'), join(folder, 'theirs.csv')];
        const programs = [
          {
            name: 'DuckDB, two threads',
            args: ['bench/duckdb-file.js', file, theirs, ...(withPerson ? ['person'] : [])],
          },
          {
            name: 'iplos compute',
            args: ['bin/iplos.js', 'compute', file, '--format', 'csv', '--force', '--output', ours],
          },
        ];
        for (const { args } of programs) runOnce(args, folder);
        mustAgree(ours, theirs);
        const kind = withPerson ? 'two rows a person, the latest counts' : 'no person column';
        comparePrograms(
          `${size.toLocaleString('en')} rows .csv, ${(bytes / 1e6).toFixed(0)} MB, ${kind} → all figures as CSV`,
          programs,
          rounds,
          folder,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws unless both files have the same count and denominator for every figure; what DuckDB has no line for has nobody in it. */
function mustAgree(ours: string, theirs: string): void {
  const lines = (file: string): readonly string[][] =>
    readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(';'));
  const known = new Map(
    lines(theirs).map(([indicator, year, code, age, outcome, count, denominator]) => [
      [indicator, year, code, age, outcome].join(),
      `${count ?? ''}/${denominator ?? ''}`,
    ]),
  );
  let compared = 0;
  for (const [indicator, year, , code, , , outcome, age, count, denominator] of lines(ours)) {
    if (count === '') continue;
    const other = known.get([indicator, year, code, age, outcome].join());
    if (other !== undefined) compared++;
    if ((other ?? '0/0') !== `${count ?? ''}/${denominator ?? ''}`)
      throw new Error(`DuckDB has ${other ?? 'nothing'}: ${[indicator, year, code, age, outcome].join(' ')}`);
  }
  if (compared !== known.size) throw new Error('figures are missing');
}

function writeExtract(file: string, size: number, withPerson: boolean): number {
  const handle = openSync(file, 'w');
  const header = HEADER.map((name) => (name === 'rad' && withPerson ? 'løpenr' : name));
  let bytes = writeSync(handle, `${[...header, ...(withPerson ? ['registrertdato'] : [])].join(';')}\n`);
  for (let from = 0; from < size; from += PIECE) {
    const rows = inventRows(Math.min(PIECE, size - from), from + 1).slice(1);
    const lines = rows.map(([, ...cells], at) => {
      const row = from + at;
      const key = withPerson ? Math.imul(row, 7919) % Math.ceil(size / 2) : row;
      const day = `${String(cells[0])}-${two(1 + ((row * 7) % 12))}-${two(1 + ((row * 13) % 28))}`;
      return `P${String(Math.abs(key)).padStart(9, '0')};${cells.join(';')}${withPerson ? `;${day}` : ''}\n`;
    });
    bytes += writeSync(handle, lines.join(''));
  }
  closeSync(handle);
  return bytes;
}

const two = (part: number): string => String(part).padStart(2, '0');
