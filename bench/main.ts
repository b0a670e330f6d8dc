import { availableParallelism, totalmem } from 'node:os';
import { benchFiles } from './files';
import { benchRows } from './rows';

/** `npm run bench [rows]`: every claim about speed, each beside a peer in the same run. */
async function main(): Promise<void> {
  console.log(
    `Node ${process.version}, ${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB. Ratios are to iplos; trust no ratio below 1.3.`,
  );
  const only = process.argv.slice(2);
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  if (wanted('rows-100k')) await benchRows(100_000, 9);
  if (wanted('rows-1m')) await benchRows(1_000_000, 7);
  if (wanted('files')) benchFiles([1_000_000, 4_000_000], 3);
}

void main();
