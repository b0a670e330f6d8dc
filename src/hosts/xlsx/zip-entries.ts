import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** A zip archive whose parts can be read one by one, in a stream. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** Size of the part as stored, in bytes; 0 when there is no such part. */
  readonly storedSize: (name: string) => number;
  /** The part's bytes; null when there is no such part. `onStored` is told the stored bytes read so far. */
  readonly read: (name: string, onStored?: (done: number) => void) => AsyncIterable<Buffer> | null;
  readonly close: () => Promise<void>;
}

/** The file is no zip archive, or what is in it is damaged. */
export class ArchiveError extends Error {}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly headerAt: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;

/**
 * Opens a zip archive by its directory at the end of the file (PKWARE APPNOTE 4.3), so that only the parts asked for are
 * read, whatever their order. Workbooks stored in the 64-bit form are read too.
 *
 * @throws ArchiveError when the file is not a zip archive; the operating system's error when it cannot be opened
 */
export async function openZip(file: string): Promise<ZipArchive> {
  const handle = await open(file, 'r');
  // Node keeps a listener on the handle for every stream that read from it; a workbook has many parts. (A handle emits events without
  // being an EventEmitter by inheritance.)
  if ('setMaxListeners' in handle && typeof handle.setMaxListeners === 'function') handle.setMaxListeners(0);
  try {
    const size = (await handle.stat()).size;
    const entries = new Map((await readDirectory(handle, size)).map((entry) => [entry.name, entry]));
    return {
      names: [...entries.keys()],
      storedSize: (name) => entries.get(name)?.size ?? 0,
      read: (name, onStored) => {
        const entry = entries.get(name);
        return entry ? readEntry(handle, entry, onStored ?? (() => undefined)) : null;
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readDirectory(handle: FileHandle, size: number): Promise<Entry[]> {
  const tail = await bytesAt(handle, Math.max(0, size - 0x10000 - 22), Math.min(size, 0x10000 + 22));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new ArchiveError('no directory');
  let length = tail.readUInt32LE(end + 12);
  let start = tail.readUInt32LE(end + 16);
  if (end >= 20 && tail.readUInt32LE(end - 20) === ZIP64_LOCATOR) {
    const record = await bytesAt(handle, Number(tail.readBigUInt64LE(end - 12)), 56);
    length = Number(record.readBigUInt64LE(40));
    start = Number(record.readBigUInt64LE(48));
  }
  if (start + length > size) throw new ArchiveError('directory outside the file');
  return entriesOf(await bytesAt(handle, start, length));
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ArchiveError('damaged directory');
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const wide = wideFields(extra);
    // The 64-bit fields stand in this order, and only those whose 32-bit field is filled with ones.
    const sizes = [24, 20, 42].map((field) => {
      const narrow = directory.readUInt32LE(at + field);
      return narrow === UNKNOWN_32 ? (wide.shift() ?? narrow) : narrow;
    });
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      size: sizes[1] ?? 0,
      headerAt: sizes[2] ?? 0,
    });
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The 64-bit sizes and offset of an entry's extra field 1, in order. */
function wideFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const end = Math.min(at + 4 + extra.readUInt16LE(at + 2), extra.length);
    const fields: number[] = [];
    for (let field = at + 4; field + 8 <= end; field += 8) fields.push(Number(extra.readBigUInt64LE(field)));
    return fields;
  }
  return [];
}

async function* readEntry(
  handle: FileHandle,
  entry: Entry,
  onStored: (done: number) => void,
): AsyncGenerator<Buffer> {
  const header = await bytesAt(handle, entry.headerAt, 30);
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw new ArchiveError('damaged part');
  if (entry.method !== 0 && entry.method !== 8) throw new ArchiveError('unknown compression');
  if (entry.size === 0) return;
  const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const stored = handle.createReadStream({
    start,
    end: start + entry.size - 1,
    autoClose: false,
    highWaterMark: 1 << 18,
  });
  let done = 0;
  stored.on('data', (chunk) => onStored((done += chunk.length)));
  if (entry.method === 0) {
    for await (const chunk of stored) yield chunk as Buffer;
    return;
  }
  // The pipeline's error reaches us through the iteration below.
  const inflated = pipeline(stored, createInflateRaw({ chunkSize: 1 << 18 }), () => undefined);
  for await (const chunk of inflated) yield chunk as Buffer;
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead < length) throw new ArchiveError('cut off');
  return buffer;
}
