import { runCli } from '../../src/hosts/cli/run-cli';

/** What a command printed and returned. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a command in this process, its output kept. */
export async function iplos(...args: readonly string[]): Promise<Ran> {
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
      time: () => '2026-11-21T12:00:00+01:00',
    }),
    false,
  );
  return { code, out, said };
}
