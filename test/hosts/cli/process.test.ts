import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The command as a process of its own: what only the start-up file does. The bundle is built as `prepare` builds it. */
const ROOT = join(__dirname, '..', '..', '..');
const bundle = join(ROOT, 'dist', 'test-cli', 'iplos.js');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'iplos-process-'));
  buildSync({
    entryPoints: [join(ROOT, 'src', 'hosts', 'cli', 'main.ts')],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(ROOT, 'dist', 'test-cli'), { recursive: true });
});

it.each([
  ['fine', '0301;2019;1;1', 0],
  ['errors in the data, results printed', '0301;2019;1;7', 1],
])('exit code: %s', (_what, row, code) => {
  const ran = iplos('compute', table(row), '--format', 'json');
  expect(ran.status).toBe(code);
  expect(Object.keys(JSON.parse(ran.stdout) as object)).toEqual(['rows', 'issues', 'input']);
});

it.each([
  ['a file that is not there', ['compute', 'nowhere.csv'], 'Filen «nowhere.csv» finnes ikke.'],
  ['no command', [], 'Hva skal gjøres?'],
  ['an option that does not exist', ['compute', 'a.csv', '--frmat', 'csv'], 'Mente du --format?'],
])('exit code 2, one message and no stack: %s', (_what, args, message) => {
  const ran = iplos(...args);
  expect({ code: ran.status, out: ran.stdout }).toEqual({ code: 2, out: '' });
  expect(ran.stderr).toContain(message);
  expect(ran.stderr).not.toMatch(/^\s+at /m);
});

it('tells its version and helps, on standard output', () => {
  expect(iplos('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const help = iplos('--help');
  expect(help.status).toBe(0);
  for (const word of [
    'compute',
    'check-data',
    'indicators',
    'lint',
    'synthesize',
    'løpenr',
    'kommunenr',
    'Sluttkoder',
  ])
    expect(help.stdout).toContain(word);
  const english = iplos('compute', '--help', '--language', 'en').stdout;
  expect(english).toContain('Usage: iplos compute INPUT');
  for (const option of [
    'indicator',
    'definition',
    'level',
    'year',
    'column',
    'group-by',
    'sheet',
    'non-reporting',
  ])
    expect(english).toContain(`--${option} `);
});

it('ends quietly when the reader of its pipe leaves early', async () => {
  const file = join(folder, 'stor.csv');
  expect(iplos('synthesize', '--output', file, '--persons', '3000').status).toBe(0);
  const child = spawn(process.execPath, [bundle, 'compute', file, '--level', 'kommune', '--format', 'csv']);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(said).not.toContain('EPIPE');
  expect(said).not.toContain('uventet');
  expect(code).toBe(0);
});

it('says so when standard output is full, and ends with 2', () => {
  const file = table('0301;2019;1;1');
  const command = `"${process.execPath}" "${bundle}" compute "${file}" --format csv > /dev/full`;
  const ran = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain('kunne ikke skrives til standard ut: disken er full');
  expect(ran.stderr).not.toMatch(/^\s+at /m);
});

it('killed while it writes, leaves the old file as it was', async () => {
  const file = join(folder, 'gammel.csv');
  writeFileSync(file, 'gammel');
  const args = [bundle, 'synthesize', '--output', file, '--persons', '5000000', '--force'];
  const child = spawn(process.execPath, args, { cwd: folder });
  const begun = () => readdirSync(folder).some((name) => name.endsWith('.tmp'));
  while (!begun()) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGTERM');
  await new Promise((resolve) => child.on('close', resolve));
  expect(readFileSync(file, 'utf8')).toBe('gammel');
  expect(begun()).toBe(false);
});

it('sends no control sign of a name to the screen', () => {
  const { stderr } = iplos('compute', 'nei\u001b[31m.csv');
  expect(stderr).toBe('Filen «nei␛[31m.csv» finnes ikke.\n');
});

it('keeps every byte of a large result on its way through a pipe', () => {
  const file = join(folder, 'stor.csv');
  iplos('synthesize', '--output', file, '--persons', '3000', '--force');
  const { stdout } = iplos('compute', file, '--format', 'json');
  expect(stdout.length).toBeGreaterThan(1 << 20);
  expect((JSON.parse(stdout) as { rows: unknown[] }).rows.length).toBe(2 * 16 * (1 + 18 + 422));
});

function iplos(...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [bundle, ...args], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 28,
  });
}

function table(row: string): string {
  const file = join(folder, 'tabell.csv');
  writeFileSync(file, `Kommunenr;År;Kode 9;Kode 10\n${row}\n`);
  return file;
}
