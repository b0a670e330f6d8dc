import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What `scripts/engines/prepare.sh` made, else the Python there is. */
const OWN = join('out', 'engines', 'bin', 'python3');

/** A Python program that answers tasks, a line of JSON each; it is started once, for an engine is slow to start. */
export interface PythonServant {
  /** @throws Error with what it wrote last, when it ends or takes longer than ten minutes */
  readonly ask: <Answer>(task: object) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/**
 * Starts one of the scripts of this folder.
 *
 * @param needed the module it cannot do without
 * @returns null where Python does not have that module
 */
export function startServant(
  script: string,
  needed: string,
  options: readonly string[] = [],
): PythonServant | null {
  const python = existsSync(OWN) ? OWN : 'python3';
  if (spawnSync(python, ['-c', `import ${needed}`]).status !== 0) return null;
  const child = spawn(python, [join('scripts', 'engines', script), ...options]);
  let last = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (last = (last + text).slice(-2000)));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async <Answer>(task: object) => {
      child.stdin.write(`${JSON.stringify(task)}\n`);
      const clock = setTimeout(() => child.kill('SIGKILL'), TEN_MINUTES);
      const { value, done } = await lines.next();
      clearTimeout(clock);
      if (done === true) throw new Error(`${script}: ${last}`);
      return JSON.parse(value) as Answer;
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

const TEN_MINUTES = 600_000;
