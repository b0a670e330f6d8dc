import { deflateSync, Inflate } from 'fflate';
import { ArchiveError } from '../archive-error';
import type { ByteTools } from './byte-tools';
import { decoderNamed } from '../xml/part-text';

/** Unpacked at once (bytes in the file): at most a thousand times as many come of them. */
const PIECE = 1 << 12;

/** For a page, in any browser. */
export const PAGE_TOOLS: ByteTools = {
  async *inflate(stored, size) {
    const unpacked: Uint8Array[] = [];
    const inflate = new Inflate((piece) => unpacked.push(piece));
    let done = 0;
    for await (const bytes of stored) {
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        done += piece.length;
        try {
          inflate.push(piece, done === size);
        } catch {
          throw new ArchiveError('bytes that cannot be unpacked', 'changed');
        }
        yield* unpacked.splice(0);
      }
    }
  },
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  crc32(bytes, before) {
    let crc = ~before;
    for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return ~crc >>> 0;
  },
  utf8: () => decoderNamed('utf-8'),
};

/** The remainders of all bytes by the polynomial of zip files (PKWARE APPNOTE 4.4.7). */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});
