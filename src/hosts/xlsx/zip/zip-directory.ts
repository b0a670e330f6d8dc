import { ArchiveError } from '../archive-error';

/** The bytes of an archive, read at any place: a file handle's `read`, and the length. */
export interface ZipBytes {
  readonly size: number;
  readonly read: (
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>;
  readonly close: () => Promise<void>;
}

/** What the directory of an archive says of a part. */
export interface Entry {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly storedSize: number;
  /** Bytes of the part itself. */
  readonly size: number;
  readonly headerAt: number;
}

/** Flag: the sizes and the checksum follow behind the part, and the header before it need not have them. */
const SIZES_BEHIND = 1 << 3;
const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const UNKNOWN_16 = 0xffff;
const UNKNOWN_32 = 0xffffffff;
/** A workbook has a part for each sheet, picture and chart; this many are nobody's. */
const LONGEST_DIRECTORY = 1 << 26;

/**
 * The directory at the end of an archive (PKWARE APPNOTE 4.3), of the 64-bit form too.
 * @throws ArchiveError when there is none, or it contradicts itself
 */
export async function readDirectory(handle: ZipBytes): Promise<readonly Entry[]> {
  const { size } = handle;
  const tailAt = Math.max(0, size - 0x10000 - 22);
  const tail = await bytesAt(handle, tailAt, size - tailAt);
  let end = tail.length - 22;
  while (end >= 0 && uint32(tail, end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new ArchiveError('no directory');
  let count = uint16(tail, end + 10);
  let length = uint32(tail, end + 12);
  let start = uint32(tail, end + 16);
  const isWide = count === UNKNOWN_16 || length === UNKNOWN_32 || start === UNKNOWN_32;
  if (isWide && end >= 20 && uint32(tail, end - 20) === ZIP64_LOCATOR) {
    const record = await bytesAt(handle, Number(uint64(tail, end - 12)), 56);
    if (uint32(record, 0) !== ZIP64_END) throw new ArchiveError('damaged directory');
    count = Number(uint64(record, 32));
    length = Number(uint64(record, 40));
    start = Number(uint64(record, 48));
  }
  if (start + length > tailAt + end) throw new ArchiveError('directory outside the file');
  if (length > LONGEST_DIRECTORY) throw new ArchiveError('directory too long');
  const entries = entriesOf(await bytesAt(handle, start, length));
  if (entries.length !== count) throw new ArchiveError('directory of another length');
  return entries;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at < directory.length) {
    const rest = directory.subarray(at);
    if (rest.length < 46 || uint32(rest, 0) !== DIRECTORY_ENTRY) throw new ArchiveError('damaged directory');
    const nameEnd = 46 + uint16(rest, 28);
    const extraEnd = nameEnd + uint16(rest, 30);
    const wide = wideFields(rest.subarray(nameEnd, extraEnd));
    // The 64-bit fields stand in this order, and only those whose 32-bit field is filled with ones.
    const [size = 0, storedSize = 0, headerAt = 0] = [24, 20, 42].map((field) => {
      const narrow = uint32(rest, field);
      return narrow === UNKNOWN_32 ? (wide.shift() ?? narrow) : narrow;
    });
    entries.push({
      name: nameIn(rest.subarray(46, nameEnd)),
      flags: uint16(rest, 8),
      method: uint16(rest, 10),
      crc: uint32(rest, 16),
      storedSize,
      size,
      headerAt,
    });
    at += extraEnd + uint16(rest, 32);
  }
  if (at !== directory.length) throw new ArchiveError('damaged directory');
  return entries;
}

/** The 64-bit sizes and offset of an entry's extra field 1, in order. */
function wideFields(extra: Uint8Array): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + uint16(extra, at + 2)) {
    if (uint16(extra, at) !== 1) continue;
    const end = Math.min(at + 4 + uint16(extra, at + 2), extra.length);
    const fields: number[] = [];
    for (let field = at + 4; field + 8 <= end; field += 8) fields.push(Number(uint64(extra, field)));
    return fields;
  }
  return [];
}

/**
 * Where the bytes of a part begin, behind its own header.
 *
 * @param isSame whether two names are names of the same part
 * @throws ArchiveError when that header is not where the directory says, or speaks of something else
 */
export async function partStart(
  handle: ZipBytes,
  entry: Entry,
  isSame: (one: string, other: string) => boolean,
): Promise<number> {
  const header = await bytesAt(handle, entry.headerAt, 30);
  if (uint32(header, 0) !== LOCAL_HEADER)
    throw new ArchiveError('no part where the directory says', 'changed');
  const nameLength = uint16(header, 26);
  const name = await bytesAt(handle, entry.headerAt + 30, nameLength);
  const agrees = (at: number, said: number): boolean => {
    const here = uint32(header, at);
    return here === said || (here === UNKNOWN_32 && at > 14);
  };
  const sizesAgree = agrees(14, entry.crc) && agrees(18, entry.storedSize) && agrees(22, entry.size);
  if (
    !isSame(nameIn(name), entry.name) ||
    uint16(header, 8) !== entry.method ||
    !(sizesAgree || (uint16(header, 6) & SIZES_BEHIND) !== 0)
  )
    throw new ArchiveError('the directory and the part disagree', 'changed');
  return entry.headerAt + 30 + nameLength + uint16(header, 28);
}

/** @throws ArchiveError when the file ends first */
export async function bytesAt(handle: ZipBytes, position: number, length: number): Promise<Uint8Array> {
  if (!Number.isSafeInteger(position)) throw new ArchiveError('outside the file', 'changed');
  const buffer = new Uint8Array(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead < length) throw new ArchiveError('cut off', 'changed');
  return buffer;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

const uint16 = (bytes: Uint8Array, at: number): number => viewOf(bytes).getUint16(at, true);
const uint32 = (bytes: Uint8Array, at: number): number => viewOf(bytes).getUint32(at, true);
const uint64 = (bytes: Uint8Array, at: number): bigint => viewOf(bytes).getBigUint64(at, true);
const nameIn = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
