import { readdir, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { InputError } from '../host';
import { STANDARD_INPUT } from './standard-input';

/** The files that are read as one, in order. */
export interface InputFiles {
  readonly files: readonly string[];
  /** What each is called in messages, each its own: the last part of its path, or all of it where two would be the same. */
  readonly names: readonly string[];
  /** Files that were named more than once, by whatever names: each is read where it comes first. */
  readonly repeated: readonly string[];
}

/**
 * The files that arguments name: a name as it stands; `*` and `?` in one that is no file's for the files that fit, sorted by the
 * numbers of their letters, those that begin with a point or are Excel's marks left out.
 *
 * @throws InputError `patternMatchesNothing`
 */
export async function inputFiles(written: readonly string[]): Promise<InputFiles> {
  const files: string[] = [];
  const repeated: string[] = [];
  const known = new Set<string>();
  for (const argument of written) {
    for (const file of await filesNamed(argument)) {
      const identity = await identityOf(file);
      if (known.has(identity)) repeated.push(file);
      else files.push(file);
      known.add(identity);
    }
  }
  const short = files.map((file) => basename(file));
  const isOwn = new Set(short).size === short.length;
  return { files, names: isOwn ? short : files, repeated };
}

async function filesNamed(argument: string): Promise<readonly string[]> {
  if (!/[*?]/.test(argument) || (await stat(argument).catch(() => null)) !== null) return [argument];
  let found = [/^[\\/]/.test(argument) ? sep : ''];
  for (const part of argument.split(/[\\/]+/).filter((one) => one !== '')) {
    const deeper: string[] = [];
    for (const folder of found) {
      if (!/[*?]/.test(part)) deeper.push(join(folder, part));
      else {
        const names = await readdir(folder === '' ? '.' : folder).catch(() => []);
        deeper.push(...names.filter((name) => fits(name, part)).map((name) => join(folder, name)));
      }
    }
    found = deeper;
  }
  const there: string[] = [];
  for (const file of found.sort())
    if ((await stat(file).catch(() => null))?.isFile() === true) there.push(file);
  if (there.length === 0) throw new InputError({ kind: 'patternMatchesNothing', pattern: argument });
  return there;
}

function fits(name: string, pattern: string): boolean {
  if (name.startsWith('~$') || (name.startsWith('.') && !pattern.startsWith('.'))) return false;
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'su').test(name.normalize('NFC'));
}

/** What a file is known by, whatever its names: links and capital letters do not make two of one. */
async function identityOf(file: string): Promise<string> {
  if (file === STANDARD_INPUT) return file;
  const there = await stat(file, { bigint: true }).catch(() => null);
  // A pipe and a file that is missing are told of when they are read.
  return there?.isFile() === true ? `${there.dev}:${there.ino}` : `missing ${file}`;
}
