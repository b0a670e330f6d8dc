import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { once } from 'node:events';
import { OutputError } from '../host';

/** Where a result goes, checked before anything is read: nothing that exists is overwritten without being asked. */
export interface OutputChoice {
  readonly file: string;
  /** The files being read, which are never written to, also not by force. */
  readonly inputs: readonly string[];
  readonly force: boolean;
}

/**
 * Checks that a file may be written, before the work begins.
 *
 * @throws OutputError `outputIsInput`, `outputIsFolder`, `outputExists`, `outputNotWritten`
 */
export async function checkOutput({ file, inputs, force }: OutputChoice): Promise<void> {
  for (const input of inputs) {
    if (await samePlace(file, input)) throw new OutputError({ kind: 'outputIsInput', file });
  }
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory()) throw new OutputError({ kind: 'outputIsFolder', file });
  if (there !== null && !force) throw new OutputError({ kind: 'outputExists', file });
  await access(there === null ? await folderFor(file) : file, constants.W_OK).catch((error: unknown) => {
    throw notWritten(file, error);
  });
}

/** Writes a whole file, making its folder where it is missing. */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await makeFolder(dirname(resolve(file)));
    await writeFile(file, content);
  } catch (error) {
    throw notWritten(file, error);
  }
}

/** Writes a file piece by piece, no faster than the disk takes it. */
export async function streamOutput(file: string, pieces: Iterable<string>): Promise<void> {
  try {
    await makeFolder(dirname(resolve(file)));
    const stream = createWriteStream(file);
    await once(stream, 'open');
    for (const piece of pieces) if (!stream.write(piece)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'finish');
  } catch (error) {
    throw notWritten(file, error);
  }
}

function notWritten(file: string, error: unknown): unknown {
  const code = codeOf(error);
  return code === null ? error : new OutputError({ kind: 'outputNotWritten', file, reason: code });
}

/** The folder a file is to be in, or the nearest one above it that is there. */
async function folderFor(file: string): Promise<string> {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const there = await stat(folder).catch(() => null);
    if (there?.isDirectory() || folder === dirname(folder)) return folder;
    if (there !== null) throw new OutputError({ kind: 'outputNotWritten', file, reason: 'ENOTDIR' });
  }
}

/** Makes a folder and those above it, one by one: Node's recursive way never ends where the system refuses with ENOENT. */
async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => null))?.isDirectory()) return;
  if (folder !== dirname(folder)) await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    // Another program may have made it in between; a file in its place shows when the result is written.
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

/** The operating system's word for an error; null for an error of another kind, which is not about the file. */
function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^E[A-Z0-9]+$/.test(code) ? code : null;
}

async function samePlace(one: string, other: string): Promise<boolean> {
  const place = (file: string) => realpath(file).catch(() => resolve(file));
  return (await place(one)) === (await place(other));
}
