import { Zip, type ZipInputFile } from 'fflate';
import type { ByteTools } from '../bytes/byte-tools';

/** The earliest time an entry can carry: the same parts give the same bytes. */
const TIME = new Date(1980, 0, 1);

/** Packs parts, by their names, into a zip archive. */
export function packParts(parts: Readonly<Record<string, Uint8Array>>, tools: ByteTools): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => pieces.push(piece));
  for (const [filename, part] of Object.entries(parts)) {
    const file: ZipInputFile = {
      filename,
      size: part.length,
      crc: tools.crc32(part, 0),
      compression: 8,
      mtime: TIME,
    };
    zip.add(file);
    file.ondata?.(null, tools.deflate(part), true);
  }
  zip.end();
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
