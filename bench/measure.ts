/** Something timed. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Median, least and greatest of a contestant's rounds, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Runs the contestants in turn, A B C A B C …, so that a busy machine is busy for all, and prints medians with the ratio to
 * the one at `yardstick`. One round beforehand warms up and is not counted.
 */
export async function compare(
  title: string,
  contestants: readonly Contestant[],
  rounds: number,
  yardstick: number,
): Promise<readonly Timing[]> {
  const times = contestants.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, { run }] of contestants.entries()) {
      const start = performance.now();
      await run();
      const time = performance.now() - start;
      if (round >= 0) times[index]?.push(time);
    }
  }
  const timings = contestants.map(({ name }, index) => timingOf(name, times[index] ?? []));
  const unit = timings[yardstick]?.median ?? 1;
  console.log(`\n${title} (median of ${rounds}, ms)`);
  for (const { name, median, min, max } of timings) {
    console.log(
      `  ${name.padEnd(52)} ${median.toFixed(1).padStart(9)}  ${`${min.toFixed(1)}–${max.toFixed(1)}`.padStart(18)}  ${(median / unit).toFixed(2).padStart(7)}×`,
    );
  }
  return timings;
}

function timingOf(name: string, times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? NaN;
  return { name, median: at(Math.floor(sorted.length / 2)), min: at(0), max: at(sorted.length - 1) };
}
