import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { access, constants, link, mkdir, open, readdir, realpath, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OutputError } from '../host';
import { moveInPlace, ownerFileOf } from './platform';
import { systemCode } from './system-code';

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
 * @throws OutputError `outputIsInput`, `outputIsFolder`, `outputExists`, `outputOpenInExcel`, `outputNotWritten`
 */
export async function checkOutput({ file, inputs, force }: OutputChoice): Promise<void> {
  for (const input of inputs) {
    if (await isSameFile(file, input)) throw new OutputError({ kind: 'outputIsInput', file });
  }
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory()) throw new OutputError({ kind: 'outputIsFolder', file });
  if (there?.isFile() === true && !force) throw new OutputError({ kind: 'outputExists', file });
  await access(there === null ? await folderFor(file) : file, constants.W_OK).catch(
    async (error: unknown) => {
      throw await notWritten(file, error);
    },
  );
}

/** How a result is written. */
export interface Writing {
  /** Whether a file that has come there in between is replaced. */
  readonly force: boolean;
}

/**
 * Writes a file, from one piece or many, making its folder where it is missing. The new file is made beside the old one and
 * takes its place when it is whole and on the disk: a full disk, a kill or another run leave the old one or the new, never a
 * part. A device or a pipe is written to as it is.
 *
 * @throws OutputError when it cannot be written; nothing is left behind then
 */
export async function writeOutput(
  file: string,
  pieces: string | Uint8Array | Iterable<string>,
  { force }: Writing,
): Promise<void> {
  const whole = typeof pieces === 'string' || pieces instanceof Uint8Array ? [pieces] : pieces;
  try {
    await makeFolder(dirname(resolve(file)));
    const there = await stat(file).catch(() => null);
    if (there !== null && !there.isFile()) return await writePieces(file, 'w', whole);
    // What a link points to is replaced, not the link.
    const target = there === null ? resolve(file) : await realpath(file);
    await removeLeft(target);
    const beside = join(dirname(target), `${beginningFor(target)}${randomBytes(6).toString('hex')}.tmp`);
    const forget = removedAtExit(beside);
    try {
      await writePieces(beside, 'wx', whole, there?.mode);
      if (force) await moveInPlace(beside, target);
      else await linkInPlace(beside, target);
    } finally {
      await unlink(beside).catch(() => undefined);
      forget();
    }
  } catch (error) {
    throw await notWritten(file, error);
  }
}

/** What the name of a file made beside another begins with. */
const beginningFor = (target: string): string => `.${basename(target).slice(0, 100)}.`;
/** No result takes so long to write. */
const LEFT_AFTER_MS = 3_600_000;

/** Takes away what a run that was killed outright left beside a file: it could not do so itself. */
async function removeLeft(target: string): Promise<void> {
  const folder = dirname(target);
  const beginning = beginningFor(target);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(beginning) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(beginning.length))) continue;
    const left = join(folder, name);
    const there = await stat(left).catch(() => null);
    if (there?.isFile() && Date.now() - there.mtimeMs > LEFT_AFTER_MS)
      await unlink(left).catch(() => undefined);
  }
}

async function writePieces(
  file: string,
  flags: 'w' | 'wx',
  pieces: Iterable<string | Uint8Array>,
  mode?: number,
): Promise<void> {
  const handle = await open(file, flags);
  try {
    for (const piece of pieces) await handle.writeFile(piece);
    if (mode !== undefined) await handle.chmod(mode & 0o7777).catch(() => undefined);
    if (flags === 'wx') await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a file its name only where nobody has it; on disks without links, as near to that as can be. */
async function linkInPlace(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    await moveInPlace(beside, target);
  }
}

/** A run that is stopped takes what it had begun with it; returns what calls that off. */
function removedAtExit(file: string): () => void {
  const remove = (): void => {
    try {
      unlinkSync(file);
    } catch {
      // It is gone already.
    }
  };
  process.once('exit', remove);
  return () => void process.removeListener('exit', remove);
}

async function notWritten(file: string, error: unknown): Promise<unknown> {
  const reason = systemCode(error);
  if (reason === null) return error;
  const isThere = await stat(file).then(
    (there) => there.isFile(),
    () => false,
  );
  if (reason === 'EEXIST' && isThere) return new OutputError({ kind: 'outputExists', file });
  const owner = await stat(ownerFileOf(file)).catch(() => null);
  return owner !== null && ['EBUSY', 'EPERM', 'EACCES'].includes(reason)
    ? new OutputError({ kind: 'outputOpenInExcel', file })
    : new OutputError({ kind: 'outputNotWritten', file, reason });
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
    if (systemCode(error) !== 'EEXIST') throw error;
  });
}

/** Whether two names are of one file: by link, by hard link, or as written where neither is there yet. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map((file) => stat(file, { bigint: true }).catch(() => null)),
  );
  if (first?.isFile() === true && second?.isFile() === true) {
    return first.ino === second.ino && first.dev === second.dev;
  }
  return resolve(one) === resolve(other);
}
