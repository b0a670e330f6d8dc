import type { TextPieces } from '../xml/part-text';

/** What reading and writing a workbook need of their surroundings: Node's own is quick, and a page has none of it. */
export interface ByteTools {
  /**
   * Unpacks deflated bytes, of which there are so many. The iteration throws ArchiveError, or an error of zlib's, where they are damaged
   * or end before that.
   */
  readonly inflate: (stored: AsyncIterable<Uint8Array>, size: number) => AsyncIterable<Uint8Array>;
  /** Packs bytes as a zip file has them; the same bytes give the same. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;
  /** The checksum of a zip file, of bytes behind those that gave `before`. */
  readonly crc32: (bytes: Uint8Array, before: number) => number;
  /** Reads UTF-8 piece by piece; throws ArchiveError where bytes are none. */
  readonly utf8: () => TextPieces;
}
