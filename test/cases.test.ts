import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../src/hosts/cli/run-cli';
import { PROGRAM } from '../src/program';

/**
 * A case is a folder in test/cases: its files, the commands of `command.txt` (one a line, run in the folder), and in
 * `expected.txt` what they print and return, as text; ` | without TEXT` after a command leaves out the lines with that text.
 * A new case is a new folder, no code. `UPDATE_CASES=1` writes the expectations anew: read the difference, and say in
 * CHANGELOG.md which numbers changed and why.
 */
const FOLDER = join(__dirname, 'cases');
const home = process.cwd();
afterEach(() => process.chdir(home));

it.each(readdirSync(FOLDER))('%s', async (name) => {
  const folder = join(FOLDER, name);
  process.chdir(folder);
  const commands = readFileSync('command.txt', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  expect(commands.length).toBeGreaterThan(0);
  const printed: string[] = [];
  for (const command of commands) printed.push(await transcript(command));
  const actual = printed.join('\n');
  if (process.env.UPDATE_CASES === '1' || !existsSync('expected.txt')) {
    if (process.env.CI) throw new Error(`${name} has no expected.txt`);
    writeFileSync('expected.txt', actual);
  }
  expect(actual).toBe(readFileSync('expected.txt', 'utf8'));
});

/** The command, what it printed and what it returned. */
async function transcript(line: string): Promise<string> {
  const [command = '', leftOut] = line.split(' | without ');
  let out = '';
  let said = '';
  const code = await runCli(
    argumentsOf(command),
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
  const parts = [`$ iplos ${line}`, without(leftOut, out.replaceAll(PROGRAM.version, '<version>'))];
  if (said !== '') parts.push('--- standard error', said);
  return [...parts, `--- exit code ${code}\n`].join('\n');
}

/** Without the lines that say something, such as kommuner that have not reported, so that one can read the rest; they are counted. */
function without(text: string | undefined, out: string): string {
  if (text === undefined) return out;
  const lines = out.split('\n');
  const kept = lines.filter((line) => !line.includes(text));
  return [...kept, `… and ${lines.length - kept.length} lines with «${text}»`].join('\n');
}

/** Splits at spaces; what stands in quotation marks stays together. */
function argumentsOf(command: string): string[] {
  return [...command.matchAll(/(?:[^\s"]+|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
}
