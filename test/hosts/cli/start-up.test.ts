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
