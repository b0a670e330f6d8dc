import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process took: seconds on the clock, seconds of processors, most memory in megabytes. */
export interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

/** A program of Node's in a process of its own. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
}

/** Runs the programs in turn, A B C A B C …, so that a busy machine is busy for all; prints medians and the ratio to the first. */
export function comparePrograms(
  title: string,
  programs: readonly Program[],
  rounds: number,
  folder: string,
): void {
  const runs = programs.map((): Run[] => []);
  for (let round = 0; round < rounds; round++)
    programs.forEach(({ args }, at) => runs[at]?.push(runOnce(args, folder)));
  console.log(`\n${title} (new process each, median of ${rounds}, ratios to the first)`);
  const first = runs[0] ?? [];
  programs.forEach(({ name }, at) => {
    const of = runs[at] ?? [];
    const ratio = (pick: (run: Run) => number): string =>
      `${(median(of, pick) / median(first, pick)).toFixed(2)}×`;
    const { wall, cpu } = { wall: (run: Run) => run.wall, cpu: (run: Run) => run.cpu };
    console.log(
      `  ${name.padEnd(52)} ${median(of, wall).toFixed(2).padStart(6)} s ${ratio(wall).padStart(6)}   cpu ${median(of, cpu).toFixed(2).padStart(6)} s ${ratio(cpu).padStart(6)}   peak ${median(
        of,
        (run) => run.peak,
      )
        .toFixed(0)
        .padStart(5)} MB`,
    );
  });
}

/** Runs a program of Node's once. */
export function runOnce(args: readonly string[], folder: string): Run {
  const usage = join(folder, 'usage.json');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', './bench/report-usage.js', ...args], {
    env: { ...process.env, BENCH_USAGE: usage },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr.toString().slice(0, 500)}`);
  const { cpu, peakMegabytes } = JSON.parse(readFileSync(usage, 'utf8')) as {
    readonly cpu: number;
    readonly peakMegabytes: number;
  };
  return { wall, cpu: cpu / 1000, peak: peakMegabytes };
}

function median(runs: readonly Run[], of: (run: Run) => number): number {
  return runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
}
