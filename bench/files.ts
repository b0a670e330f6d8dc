import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HEADER, inventRows } from './extract';

/** Rows written at a time. */
const PIECE = 100_000;

/**
 * A CSV file → all figures, through the command as a user runs it, start-up included: time and peak memory at several sizes,
 * without a person column and with one (then an index of persons is kept, [IN-7]).
 */
export function benchFiles(sizes: readonly number[], rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'iplos-bench-'));
  mkdirSync(folder, { recursive: true });
  console.log(`\nCSV file → all figures by the command line, new process each (median of ${rounds})`);
  try {
    for (const size of sizes) {
      for (const withPerson of [false, true]) {
        const file = join(folder, `${size}${withPerson ? '-person' : ''}.csv`);
        const bytes = writeExtract(file, size, withPerson);
        const runs = Array.from({ length: rounds }, () => runOnce(file, folder));
        const median = (of: (run: Run) => number) =>
          runs.map(of).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
        const label = `${size.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(0)} MB, ${withPerson ? 'a person each' : 'no person column'}`;
        console.log(
          `  ${label.padEnd(52)} ${(median((run) => run.wall) / 1000).toFixed(2).padStart(7)} s  cpu ${(median((run) => run.cpu) / 1000).toFixed(2).padStart(7)} s  peak ${median(
            (run) => run.peakMegabytes,
          )
            .toFixed(0)
            .padStart(5)} MB`,
        );
        rmSync(file);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMegabytes: number;
}

function runOnce(file: string, folder: string): Run {
  const usage = join(folder, 'usage.json');
  const start = performance.now();
  const result = spawnSync(
    process.execPath,
    [
      '--require',
      './bench/report-usage.js',
      'bin/iplos.js',
      'compute',
      file,
      '--format',
      'csv',
      '--force',
      '--output',
      join(folder, 'figures.csv'),
    ],
    { env: { ...process.env, BENCH_USAGE: usage }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const wall = performance.now() - start;
  if (result.status !== 0) throw new Error(`the command failed: ${result.stderr.toString().slice(0, 500)}`);
  return { wall, ...(JSON.parse(readFileSync(usage, 'utf8')) as Omit<Run, 'wall'>) };
}

function writeExtract(file: string, size: number, withPerson: boolean): number {
  const handle = openSync(file, 'w');
  let bytes = writeSync(
    handle,
    `${HEADER.map((header) => (header === 'rad' && withPerson ? 'løpenr' : header)).join(';')}\n`,
  );
  for (let from = 0; from < size; from += PIECE) {
    const rows = inventRows(Math.min(PIECE, size - from), from + 1).slice(1);
    bytes += writeSync(
      handle,
      rows.map(([, ...cells], i) => `P${String(from + i).padStart(9, '0')};${cells.join(';')}\n`).join(''),
    );
  }
  closeSync(handle);
  return bytes;
}
