import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { INDICATORS } from '../../../src/shipped';
import { intoParts } from '../../../scripts/cli-parts.js';
import { parsedIndicators } from '../../../scripts/parsed-indicators.js';

/** What a run of the command evaluates before it does anything: read off the parts that it is bundled into. */
let outputs: Metafile['outputs'];
beforeAll(async () => {
  const built = await build({ ...intoParts, outdir: 'out/never-written', metafile: true, write: false });
  outputs = built.metafile?.outputs ?? {};
});

/** The files, and the packages outside the bundle, that run when a file of ours is asked for. */
function evaluated(entry: string): readonly string[] {
  const start = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry);
  const seen = new Set<string>();
  const found: string[] = [];
  const look = (path: string): void => {
    const part = outputs[path];
    if (part === undefined || seen.has(path)) return;
    seen.add(path);
    for (const [file, { bytesInOutput }] of Object.entries(part.inputs))
      if (bytesInOutput > 0) found.push(file);
    for (const { kind, path: from, external } of part.imports) {
      if (kind === 'dynamic-import') continue;
      if (external) found.push(`package:${from}`);
      else look(from);
    }
  };
  look(start ?? '');
  expect(found).not.toEqual([]);
  return found;
}

const HEAVY =
  /zod|papaparse|cli-progress|src\/(layout\/(?!content-names)|dissemination\/(?!form-names|words)|hosts\/xlsx|audit|page|pictures|synthetic)|read-parquet|^package:(?!node:)/;
/** What only counts and reads. */
const WORK =
  /src\/(core\/(cube|disclosure|persons\/(read|plain)|measures)|definitions|shipped|hosts\/(forms|files\/open))/;

it('--help evaluates no heavy module, and nothing that reads or counts', () => {
  const files = evaluated('src/hosts/cli/main.ts');
  expect(files.filter((file) => HEAVY.test(file) || WORK.test(file))).toEqual([]);
});

it('compute evaluates what reads text and counts, and nothing of what other inputs, formats and definitions of the user’s own need', () => {
  const files = evaluated('src/hosts/cli/commands/compute.ts');
  expect(files.filter((file) => HEAVY.test(file))).toEqual([]);
  expect(files.filter((file) => WORK.test(file))).not.toEqual([]);
});

it('[DEF-1] the bundle carries what parsing the shipped definitions gives', async () => {
  expect(await parsedIndicators()).toEqual(INDICATORS);
});

describe('what a run compiled is kept beside the bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iplos-load-'));
  const bundle = join(folder, 'iplos.js');
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    writeFileSync(
      bundle,
      'process.stdout.write(__filename); process.exitCode = Number(process.env.CODE ?? 0);',
    );
  });
  const kept = (command: string) => `iplos.${process.version}.${command}.compiled`;
  const run = (args: readonly string[], code = 0): void => {
    const load = join(__dirname, '..', '..', '..', 'bin', 'load.js');
    const ran = spawnSync(
      process.execPath,
      ['-e', `require(${JSON.stringify(load)}).load(${JSON.stringify(bundle)}, ${JSON.stringify(args)})`],
      { encoding: 'utf8', env: { ...process.env, CODE: String(code) } },
    );
    expect(ran).toMatchObject({ stdout: bundle, stderr: '', status: code });
  };

  it('for each command, by its first run that could be carried out', () => {
    run(['compute', 'nowhere.csv'], 2);
    expect(readdirSync(folder)).toEqual(['iplos.js']);
    run(['compute', 'rows.csv'], 1);
    run(['compute', 'rows.csv']);
    run(['compute', '--help']);
    expect(readdirSync(folder).sort()).toEqual(['iplos.js', kept('--help'), kept('compute')]);
  });

  it('and a bundle that is not ASCII is run as it is written', () => {
    writeFileSync(
      bundle,
      "process.stdout.write(/[å–]/.test('å') && 'å'.length === 1 ? __filename : 'misread');",
    );
    run(['compute']);
  });

  it('and does without where it is of no use or may not be written', () => {
    writeFileSync(join(folder, kept('compute')), 'nothing of the kind');
    run(['compute']);
    mkdirSync(join(folder, kept('audit')));
    run(['audit']);
    expect(readdirSync(folder).sort()).toEqual(['iplos.js', kept('audit'), kept('compute')]);
  });
});
