import { availableParallelism, totalmem } from 'node:os';
import { run as compareTables } from './compare.bench';
import { run as checkFeasibility } from './feasibility.bench';
import { benchCounts } from './counts';
import { benchFiles } from './files';
import { benchFunctions } from './functions';
import { benchHiding } from './hiding';
import { benchRows } from './rows';
import { benchSheets, benchStart } from './sheets';

/**
 * `npm run bench [part …]`: every claim about speed, beside a peer in the same run where there is one. The parts are
 * start, rows-100k, rows-1m, files, sheets, counts, published, functions, hiding; without one, all.
 */
async function main(): Promise<void> {
  console.log(
    `Node ${process.version}, ${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB. Ratios are to iplos; trust no ratio below 1.3.`,
  );
  const only = process.argv.slice(2);
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  if (wanted('start')) benchStart(9);
  if (wanted('rows-100k')) await benchRows(100_000, 9);
  if (wanted('rows-1m')) await benchRows(1_000_000, 7);
  if (wanted('files')) benchFiles([1_000_000, 4_000_000, 10_000_000], 3);
  if (wanted('sheets')) await benchSheets(300_000, 3);
  if (wanted('counts')) await benchCounts([1_000_000, 10_000_000]);
  if (wanted('published')) {
    printTimings(
      'A published table of all kommuner, 16 måltall, 5 years: feasibility without data',
      checkFeasibility,
    );
    printTimings('The same, cell by cell against the data', compareTables);
  }
  if (wanted('hiding')) for (const persons of [60_000, 300_000]) await benchHiding(persons, 3);
  if (wanted('functions')) await benchFunctions(400_000, 5);
}

/** Runs three times and prints the median of each item. */
function printTimings(
  title: string,
  run: () => readonly { readonly name: string; readonly ms: number }[],
): void {
  const runs = [run(), run(), run()];
  console.log(`\n${title} (median of 3, ms)`);
  runs[0]?.forEach(({ name }, index) => {
    const times = runs.map((one) => one[index]?.ms ?? NaN).sort((a, b) => a - b);
    console.log(`  ${name.padEnd(64)} ${(times[1] ?? NaN).toFixed(0).padStart(7)}`);
  });
}

void main();
