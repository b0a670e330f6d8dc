import { runCli } from '../../src/hosts/cli/run-cli';
import type { Bytes } from '../../src/hosts/files/bytes';
import { bytesOnce, STANDARD_INPUT } from '../../src/hosts/files/standard-input';

/** What a command printed and returned. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a command in this process, its output kept. */
export function iplos(...args: readonly string[]): Promise<Ran> {
  return run(args, undefined);
}

/** The same with something on standard input, which comes a hundred bytes at a time. */
export function iplosFrom(input: string | Uint8Array, ...args: readonly string[]): Promise<Ran> {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  return run(
    args,
    bytesOnce(STANDARD_INPUT, async function* () {
      for (let from = 0; from < bytes.length; from += 100)
        yield await Promise.resolve(bytes.subarray(from, from + 100));
    }),
  );
}

async function run(args: readonly string[], standardInput: Bytes | undefined): Promise<Ran> {
  let out = '';
  let said = '';
  const code = await runCli(
    args,
    (language) => ({
      language,
      out: (text) => (out += text),
      say: (lines) => (said += `${lines}\n`),
      width: null,
      showsProgress: false,
      standardInput,
      time: () => '2026-11-21T12:00:00+01:00',
    }),
    false,
  );
  return { code, out, said };
}
