import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { countsOf, exchanged } from '../made/attack/twin';
import type { RandomExtract } from '../made/attack/random-extract';
import { Dice } from '../made/dice';
import { keptByPane } from './attack-pane';
import { iplos } from './command';

/*
 * Twins: two extracts that print the same tables when small numbers are hidden, though their figures are not the same. Whatever else is written
 * of them must be the same too, byte for byte, unseen parts of files included: what differs depends on what is hidden ([DIS-1]).
 */

/** What came of an extract and its twin. */
export interface TriedTwins {
  /** False where no twin was found in so many trials. */
  readonly found: boolean;
  /** Outputs of commands, and parts of files, that were compared. */
  readonly outputs: number;
  readonly parts: number;
  /** Parts that differ. */
  readonly leaks: readonly string[];
}

const TRIALS = 40;

const BASE_OF_COUNTS = 'counts, json out';

/** Commands of one extract: their names, and their arguments after the file's; `{}` is where a file is written, or a folder. */
const COMMANDS: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ...['csv', 'json', 'sdmx-csv', 'json-stat', 'px', 'nki'].map(
    (form) => [form, 'compute', ['--format', form]] as const,
  ),
  ['screen', 'compute', []],
  ['screen in English', 'compute', ['--language', 'en']],
  ['json in English', 'compute', ['--format', 'json', '--language', 'en']],
  ['px in English', 'compute', ['--format', 'px', '--language', 'en']],
  ['nki in English', 'compute', ['--format', 'nki', '--language', 'en']],
  ['xlsx', 'compute', ['--output', '{}.xlsx']],
  ['xlsx in English', 'compute', ['--language', 'en', '--output', '{}.xlsx']],
  ['xlsx with statistics', 'compute', ['--statistics', '--output', '{}.xlsx']],
  ['json with statistics', 'compute', ['--statistics', '--format', 'json']],
  ['screen with statistics', 'compute', ['--statistics']],
  ['datapackage', 'compute', ['--format', 'datapackage', '--output', '{}.zip']],
  ['counts, json', 'counts', ['--format', 'json']],
  ['counts, xlsx', 'counts', ['--output', '{}.xlsx']],
];

/** Those that show every level and age whatever is asked of the tables. */
const OF_ALL: typeof COMMANDS = [
  ['page, text', 'page', ['--format', 'text']],
  ['page, md', 'page', ['--format', 'md']],
  ['page, md in English', 'page', ['--format', 'md', '--language', 'en']],
  ['page, json', 'page', ['--format', 'json']],
  ['page, docx', 'page', ['--output', '{}.docx']],
  ['pages of kommuner, xlsx', 'page', ['--all', '--output', '{}.xlsx']],
  ['pages of kommuner, md', 'page', ['--all', '--format', 'md']],
  ['pictures', 'pictures', ['{}']],
  ['pictures, json', 'pictures', ['{}', '--format', 'json']],
];

/** Looks for a twin of an extract, writes everything of both, and compares. */
export async function tryTwins(extract: RandomExtract): Promise<TriedTwins> {
  const folder = await mkdtemp(join(tmpdir(), 'iplos-twins-'));
  try {
    const pair = await twinsOf(extract, folder);
    if (pair === null) return { found: false, outputs: 0, parts: 0, leaks: [] };
    const [one, other] = [
      await writtenOf(pair.csv, extract, pair.options, folder),
      await writtenOf(pair.twin, extract, pair.options, folder),
    ];
    const isSame = (part: string): boolean => {
      const [mine, its] = [one.parts.get(part), other.parts.get(part)];
      return mine !== undefined && its !== undefined && mine.equals(its);
    };
    // Counts of one indicator are hidden by themselves, and may so tell more of it: then they are no twins.
    const compared = [...new Set([...one.parts.keys(), ...other.parts.keys()])].filter(
      (part) => !part.startsWith('counts, ') || isSame(BASE_OF_COUNTS),
    );
    const leaks = compared
      .filter((part) => !isSame(part))
      .map((part) => `${part}: ${firstDifference(one.parts.get(part), other.parts.get(part))}`);
    return { found: true, outputs: one.outputs, parts: compared.length, leaks };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Twins {
  readonly csv: string;
  readonly twin: string;
  readonly options: readonly string[];
}

async function twinsOf(extract: RandomExtract, folder: string): Promise<Twins | null> {
  const dice = new Dice(extract.seed * 31 + 7);
  const options = await optionsOf(extract, folder);
  const hiding = hidingOf(extract);
  const input = join(folder, 'uttrekk.csv');
  const printed = async (csv: string, more: readonly string[]) => {
    await writeFile(input, csv);
    const ran = await iplos('compute', input, ...options, ...more, '--format', 'json');
    return ran.code === 2 ? null : ran.out;
  };
  // The pages and pictures are of all levels and ages: so the twins are alike there too.
  const everything = async (csv: string) => {
    await writeFile(input, csv);
    return (await iplos('compute', input, ...kostraOf(extract, folder), ...hiding, '--format', 'json')).out;
  };
  const hidden = await printed(extract.csv, hiding);
  if (hidden === null) return null;
  const truth = await printed(extract.csv, []);
  const all = await everything(extract.csv);
  let csv = extract.csv;
  for (let trial = 0; trial < TRIALS; trial++) {
    csv = exchanged(dice.is(0.5) ? csv : extract.csv, dice);
    if (csv === extract.csv) continue;
    if ((await printed(csv, hiding)) !== hidden || (await everything(csv)) !== all) continue;
    if ((await printed(csv, [])) !== truth) return { csv: extract.csv, twin: csv, options };
  }
  return null;
}

function hidingOf({ below, kind }: RandomExtract): readonly string[] {
  return ['--suppress-below', String(below), '--hide-rule', kind];
}

function kostraOf({ kostraCsv }: RandomExtract, folder: string): readonly string[] {
  return kostraCsv === null ? [] : ['--kostra', join(folder, 'kostra.csv')];
}

async function optionsOf(extract: RandomExtract, folder: string): Promise<readonly string[]> {
  if (extract.kostraCsv !== null) await writeFile(join(folder, 'kostra.csv'), extract.kostraCsv);
  return [...extract.options, ...kostraOf(extract, folder)];
}

/** Everything that is written of an extract: what was printed and said, and every part of every file. */
async function writtenOf(
  csv: string,
  extract: RandomExtract,
  options: readonly string[],
  folder: string,
): Promise<{ readonly outputs: number; readonly parts: ReadonlyMap<string, Buffer> }> {
  const input = join(folder, 'uttrekk.csv');
  const counts = join(folder, 'antall.csv');
  await writeFile(input, csv);
  await writeFile(counts, countsOf(csv));
  const parts = new Map<string, Buffer>();
  const run = async (
    name: string,
    command: string,
    args: readonly string[],
    more: readonly string[],
  ): Promise<void> => {
    const file = join(folder, 'ut');
    const out = args.map((arg) => (arg.startsWith('{}') ? arg.replace('{}', file) : arg));
    const given = command === 'counts' ? ['compute', '--counts', counts] : [command, input];
    const folders = out[0]?.startsWith(file) === true ? [out[0]] : [];
    const ran = await iplos(...given, ...folders, ...out.slice(folders.length), ...more);
    parts.set(`${name} code`, Buffer.from(String(ran.code)));
    parts.set(`${name} out`, Buffer.from(ran.out));
    parts.set(`${name} said`, Buffer.from(ran.said));
    for (const [path, bytes] of await filesAt(folder, 'ut'))
      for (const [part, content] of partsOf(path, bytes)) parts.set(`${name} ${part}`, content);
  };
  const hiding = hidingOf(extract);
  const isCounted = !extract.csv.split('\n', 1)[0]?.includes('Enhet');
  let outputs = 0;
  for (const [name, command, args] of COMMANDS) {
    if (command === 'counts' && !isCounted) continue;
    // Statistics are asked for of both once.
    const own = args.includes('--statistics') ? options.filter((one) => one !== '--statistics') : options;
    await run(name, command, args, [
      ...(args.includes('--language') ? [] : ['--language', 'nb']),
      ...own,
      ...hiding,
    ]);
    outputs++;
  }
  for (const [name, command, args] of OF_ALL) {
    if (command === 'pictures' && extract.kind !== 'small') continue;
    const rule = command === 'pictures' ? hiding.slice(0, 2) : hiding;
    await run(name, command, args, [...kostraOf(extract, folder), ...rule]);
    outputs++;
  }
  // Of tables without KOSTRA groups other figures may be hidden.
  for (const [name, bytes] of extract.kostraCsv === null ? await keptByPane(csv, extract) : [])
    for (const [part, content] of partsOf(name, bytes)) parts.set(`pane, ${part}`, content);
  return { outputs: outputs + 1, parts };
}

/** The files that a command wrote, taken away so that the next writes its own. */
async function filesAt(folder: string, start: string): Promise<readonly (readonly [string, Buffer])[]> {
  const found: (readonly [string, Buffer])[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const short = path.slice(folder.length + 1);
    if (short.startsWith(start) && short !== 'uttrekk.csv') found.push([short, await readFile(path)]);
  }
  for (const entry of await readdir(folder))
    if (entry.startsWith(start) && entry !== 'uttrekk.csv')
      await rm(join(folder, entry), { recursive: true, force: true });
  return found;
}

/** A file's parts, where it is an archive: settings, properties, caches and all. */
function partsOf(path: string, bytes: Buffer): readonly (readonly [string, Buffer])[] {
  if (bytes.subarray(0, 2).toString() !== 'PK') return [[path, bytes]];
  return Object.entries(unzipSync(bytes)).map(([part, content]) => [`${path}/${part}`, Buffer.from(content)]);
}

function firstDifference(one: Buffer | undefined, other: Buffer | undefined): string {
  if (one === undefined || other === undefined) return 'only of one';
  const [a, b] = [one.toString(), other.toString()];
  let at = 0;
  while (a[at] === b[at]) at++;
  const from = Math.max(0, at - 60);
  return `“${a.slice(from, at + 60)}” and “${b.slice(from, at + 60)}”`;
}
