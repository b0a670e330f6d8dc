import { crc32, deflateRawSync } from 'node:zlib';

/** A part to be packed, and how (PKWARE APPNOTE 4.3). */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
  readonly stored?: boolean;
  /** Sizes and checksum behind the part, as by programs that write in one go. */
  readonly sizesBehind?: boolean;
  /** Sizes and place in 64 bits. */
  readonly wide?: boolean;
  /** What the directory says instead of the truth. */
  readonly lie?: { readonly size?: number; readonly storedSize?: number; readonly crc?: number };
  /** What the header before the part says instead of the name. */
  readonly localName?: string;
}

const ONES = 0xffffffff;

/** Packs parts. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { bytes, stored = false, sizesBehind = false, wide = false, lie = {} } = part;
    const packed = stored ? bytes : deflateRawSync(bytes);
    const truth = { size: bytes.length, storedSize: packed.length, crc: crc32(bytes) };
    const said = { ...truth, ...lie };
    const name = Buffer.from(part.name);
    const localName = Buffer.from(part.localName ?? part.name);
    const flags = sizesBehind ? 0x0808 : 0x0800;
    const method = stored ? 0 : 8;
    const narrow = (size: number) => (wide ? ONES : size);
    const localExtra = wide && !sizesBehind ? extra([said.size, said.storedSize]) : Buffer.alloc(0);
    const localSizes = sizesBehind ? [0, 0, 0] : [said.crc, narrow(said.storedSize), narrow(said.size)];
    const header = Buffer.concat([
      words([0x04034b50], 4),
      words([45, flags, method, 0, 33], 2),
      words(localSizes, 4),
      words([localName.length, localExtra.length], 2),
      localName,
      localExtra,
    ]);
    const behind = sizesBehind
      ? words([0x08074b50, truth.crc, truth.storedSize, truth.size], 4)
      : Buffer.alloc(0);
    const wideExtra = wide ? extra([said.size, said.storedSize, at]) : Buffer.alloc(0);
    directory.push(
      words([0x02014b50], 4),
      words([45, 45, flags, method, 0, 33], 2),
      words([said.crc, narrow(said.storedSize), narrow(said.size)], 4),
      words([name.length, wideExtra.length, 0, 0, 0], 2),
      words([0, narrow(at)], 4),
      name,
      wideExtra,
    );
    local.push(header, packed, behind);
    at += header.length + packed.length + behind.length;
  }
  const listed = Buffer.concat(directory);
  const isWide = parts.some(({ wide }) => wide);
  const end = [
    words([0x06054b50], 4),
    words([0, 0, ...(isWide ? [0xffff, 0xffff] : [parts.length, parts.length])], 2),
    words(isWide ? [ONES, ONES] : [listed.length, at], 4),
    words([0], 2),
  ];
  const wideEnd = isWide
    ? [
        words([0x06064b50], 4),
        longs([44]),
        words([45, 45], 2),
        words([0, 0], 4),
        longs([parts.length, parts.length, listed.length, at]),
        words([0x07064b50, 0], 4),
        longs([at + listed.length]),
        words([1], 4),
      ]
    : [];
  return Buffer.concat([...local, listed, ...wideEnd, ...end]);
}

function extra(sizes: readonly number[]): Buffer {
  return Buffer.concat([words([1, 8 * sizes.length], 2), longs(sizes)]);
}

function words(values: readonly number[], length: 2 | 4): Buffer {
  const buffer = Buffer.alloc(length * values.length);
  values.forEach((value, at) => buffer.writeUIntLE(value, at * length, length));
  return buffer;
}

function longs(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(8 * values.length);
  values.forEach((value, at) => buffer.writeBigUInt64LE(BigInt(value), 8 * at));
  return buffer;
}
