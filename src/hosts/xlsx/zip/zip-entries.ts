import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { ArchiveError } from '../archive-error';
import { bytesAt, partStart, readDirectory, type Entry, type ZipBytes } from './zip-directory';

/** A zip archive whose parts can be read one by one, in a stream. Names of parts are compared by `partKey`. */
export interface ZipArchive {
  readonly has: (name: string) => boolean;
  /** Size of the part as stored, in bytes; 0 when there is no such part. */
  readonly storedSize: (name: string) => number;
  /**
   * The part's bytes, which are known to be right only once the last has come: then its length and checksum are held against what the
   * archive says. `onStored` is told the stored bytes read so far. The iteration throws ArchiveError, or an error of zlib's, when there is
   * no such part or it is damaged.
   */
  readonly read: (name: string, onStored?: (done: number) => void) => AsyncIterable<Buffer>;
  readonly close: () => Promise<void>;
}

/** Small enough that a block's rows stay few, large enough that the stream does not cost. */
const CHUNK = 1 << 16;
const ENCRYPTED = 1;

/**
 * Opens a zip archive by its directory at the end of the file, so that only the parts asked for are read, whatever their order.
 *
 * @param archive the path of its file, or its bytes, which are closed with it
 * @throws ArchiveError when it is no zip archive; the operating system's error when the file cannot be opened
 */
export async function openZip(archive: string | ZipBytes): Promise<ZipArchive> {
  const handle = typeof archive === 'string' ? await fileHandle(archive) : archive;
  try {
    const entries = new Map<string, Entry | 'twice'>();
    for (const entry of await readDirectory(handle)) {
      if (entry.headerAt + entry.storedSize > handle.size) throw new ArchiveError('part outside the file');
      const key = partKey(entry.name);
      entries.set(key, entries.has(key) ? 'twice' : entry);
    }
    return {
      has: (name) => entries.has(partKey(name)),
      storedSize: (name) => {
        const entry = entries.get(partKey(name));
        return typeof entry === 'object' ? entry.storedSize : 0;
      },
      read: (name, onStored = () => undefined) => readEntry(handle, entries.get(partKey(name)), onStored),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function fileHandle(file: string): Promise<ZipBytes> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  return { size, read: (...place) => handle.read(...place), close: () => handle.close() };
}

/**
 * What names of one part have in common: their case does not matter (ECMA-376 part 2, 6.2.2.3), a slash at the front neither, signs may be
 * written as `%20`, and some programs write the slashes of Windows.
 */
function partKey(name: string): string {
  const plain = name.replace(/\\/g, '/').replace(/^\//, '');
  return decoded(plain).toLowerCase();
}

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function* readEntry(
  handle: ZipBytes,
  entry: Entry | 'twice' | undefined,
  onStored: (done: number) => void,
): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new ArchiveError('part is missing', 'missing');
  if (entry === 'twice') throw new ArchiveError('two parts of one name');
  if ((entry.flags & ENCRYPTED) !== 0) throw new ArchiveError('encrypted');
  const start = await partStart(handle, entry, (one, other) => partKey(one) === partKey(other));
  let size = 0;
  let crc = 0;
  for await (const chunk of unpacked(handle, entry, start, onStored)) {
    size += chunk.length;
    if (size > entry.size) break;
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc)
    throw new ArchiveError('changed since it was written', 'changed');
}

async function* unpacked(
  handle: ZipBytes,
  { method, storedSize }: Entry,
  start: number,
  onStored: (done: number) => void,
): AsyncGenerator<Buffer> {
  if (method !== 0 && method !== 8) throw new ArchiveError('unknown compression');
  const stored = storedBytes(handle, start, storedSize, onStored);
  if (method === 0) {
    yield* stored;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  // The pipeline's error reaches us through the iteration below.
  for await (const chunk of pipeline(Readable.from(stored), inflate, () => undefined)) yield chunk as Buffer;
  if (inflate.bytesWritten !== storedSize) throw new ArchiveError('more than the part', 'changed');
}

/** Not a stream of Node's, which closes the file when it is left before its end. */
async function* storedBytes(
  handle: ZipBytes,
  start: number,
  length: number,
  onStored: (done: number) => void,
): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const chunk = await bytesAt(handle, start + done, Math.min(CHUNK, length - done));
    done += chunk.length;
    onStored(done);
    yield chunk;
  }
}
