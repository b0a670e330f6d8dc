import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { iplos } from './command';

/** What `iplos demo` wrote and said. */
export interface Demonstration {
  readonly folder: string;
  readonly code: number;
  readonly out: string;
}

let made: Promise<Demonstration> | null = null;

/** The demonstration, made once for all files of a group of tests: nothing in its folder is to be changed. */
export function demonstration(): Promise<Demonstration> {
  return (made ??= make());
}

async function make(): Promise<Demonstration> {
  const worker = process.env['JEST_WORKER_ID'] ?? '0';
  const folder = join(__dirname, '..', '..', 'out', `demonstration-${worker}`);
  rmSync(folder, { recursive: true, force: true });
  const { code, out } = await iplos('demo', '--folder', folder);
  return { folder, code, out };
}
