import { ArchiveError } from '../archive-error';
import type { ByteTools } from '../bytes/byte-tools';
import { bytesAt, partStart, readDirectory, type Entry, type ZipBytes } from './zip-directory';

/** A zip archive whose parts can be read one by one, in a stream. Names of parts are compared by `partKey`. */
export interface ZipArchive {
  readonly has: (name: string) => boolean;
  /** Size of the part as stored, in bytes; 0 when there is no such part. */
  readonly storedSize: (name: string) => number;
  /**
   * The part's bytes, which are known to be right only once the last has come: then its length and checksum are held against what the
   * archive says. `onStored` is told the stored bytes read so far. The iteration throws ArchiveError, when there is
   * no such part or it is damaged.
   */
  readonly read: (name: string, onStored?: (done: number) => void) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Small enough that a block's rows stay few, large enough that the stream does not cost. */
export const CHUNK = 1 << 16;
const ENCRYPTED = 1;

/**
 * Opens a zip archive by its directory at the end of the file, so that only the parts asked for are read, whatever their order.
 *
 * @param handle its bytes, which are closed with it
 * @throws ArchiveError when it is no zip archive
 */
export async function openZip(handle: ZipBytes, tools: ByteTools): Promise<ZipArchive> {
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
      read: (name, onStored = () => undefined) =>
        readEntry(handle, entries.get(partKey(name)), tools, onStored),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
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
  tools: ByteTools,
  onStored: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new ArchiveError('part is missing', 'missing');
  if (entry === 'twice') throw new ArchiveError('two parts of one name');
  if ((entry.flags & ENCRYPTED) !== 0) throw new ArchiveError('encrypted');
  const start = await partStart(handle, entry, (one, other) => partKey(one) === partKey(other));
  let size = 0;
  let crc = 0;
  for await (const chunk of unpacked(handle, entry, start, tools, onStored)) {
    size += chunk.length;
    if (size > entry.size) break;
    crc = tools.crc32(chunk, crc);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc)
    throw new ArchiveError('changed since it was written', 'changed');
}

async function* unpacked(
  handle: ZipBytes,
  { method, storedSize }: Entry,
  start: number,
  tools: ByteTools,
  onStored: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  if (method !== 0 && method !== 8) throw new ArchiveError('unknown compression');
  const stored = storedBytes(handle, start, storedSize, onStored);
  if (method === 0) {
    yield* stored;
    return;
  }
  yield* tools.inflate(stored, storedSize);
}

/** Not a stream of Node's, which closes the file when it is left before its end. */
async function* storedBytes(
  handle: ZipBytes,
  start: number,
  length: number,
  onStored: (done: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length;) {
    const chunk = await bytesAt(handle, start + done, Math.min(CHUNK, length - done));
    done += chunk.length;
    onStored(done);
    yield chunk;
  }
}
