import { createWriteStream } from 'node:fs';
import { access, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { once } from 'node:events';
import { UsageError } from './usage-error';

/** Where a result goes, checked before anything is read: nothing that exists is overwritten without being asked. */
export interface OutputChoice {
  readonly file: string;
  /** The file being read, which is never written to, also not by force. */
  readonly input: string | null;
  readonly force: boolean;
}

/**
 * Checks that a file may be written, before the work begins.
 *
 * @throws UsageError `outputIsInput`, `outputExists`
 */
export async function checkOutput({ file, input, force }: OutputChoice): Promise<void> {
  if (input !== null && (await samePlace(file, input))) throw new UsageError({ kind: 'outputIsInput', file });
  if (!force && (await exists(file))) throw new UsageError({ kind: 'outputExists', file });
}

/** Writes a whole file, making its folder where it is missing. */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    throw notWritten(file, error);
  }
}

/** Writes a file piece by piece, no faster than the disk takes it. */
export async function streamOutput(file: string, pieces: Iterable<string>): Promise<void> {
  try {
    await mkdir(dirname(resolve(file)), { recursive: true });
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
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
  return code === null ? error : new UsageError({ kind: 'outputNotWritten', file, reason: code });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function samePlace(one: string, other: string): Promise<boolean> {
  const place = (file: string) => realpath(file).catch(() => resolve(file));
  return (await place(one)) === (await place(other));
}
