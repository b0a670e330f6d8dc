import { open } from 'node:fs/promises';
import { fileError } from './file-error';

/** Bytes that are read at any place, as a file's are: what a workbook and Parquet need. */
export interface BytesAnywhere {
  readonly size: number;
  /** As a file handle reads: fewer bytes than asked for where they end. */
  readonly read: (
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>;
  readonly close: () => Promise<void>;
}

/** Bytes that are read from the first to the last. */
export interface BytesInOrder {
  /** Of how many, where that is known. */
  readonly size: number | null;
  /** The next bytes, at least so many unless they end; none at the end. */
  readonly next: (least: number) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** A file, or standard input: bytes that can be read several times. */
export interface Bytes {
  /** As the user wrote it. */
  readonly file: string;
  readonly inOrder: () => Promise<BytesInOrder>;
  readonly anywhere: () => Promise<BytesAnywhere>;
}

/** The bytes of a file; its errors are InputErrors. */
export function fileBytes(file: string): Bytes {
  const anywhere = async (): Promise<BytesAnywhere> => {
    try {
      const handle = await open(file, 'r');
      const { size } = await handle.stat();
      return {
        size,
        read: (...place) => handle.read(...place),
        close: () => handle.close(),
      };
    } catch (error) {
      throw fileError(file, error);
    }
  };
  return { file, anywhere, inOrder: async () => inOrderFrom(file, await anywhere()) };
}

/** From the first byte to the last of what can be read anywhere. A pipe has no places: its bytes come as they come. */
function inOrderFrom(file: string, bytes: BytesAnywhere): BytesInOrder {
  let done = 0;
  return {
    size: bytes.size,
    next: async (least) => {
      const buffer = Buffer.allocUnsafe(least);
      try {
        const { bytesRead } = await bytes.read(buffer, 0, least, bytes.size === 0 ? -1 : done);
        done += bytesRead;
        return buffer.subarray(0, bytesRead);
      } catch (error) {
        throw fileError(file, error);
      }
    },
    close: bytes.close,
  };
}

/** From the first byte to the last of what comes in pieces. */
export function inOrderOf(pieces: AsyncIterable<Uint8Array>): BytesInOrder {
  const iterator = pieces[Symbol.asyncIterator]();
  return {
    size: null,
    next: async (least) => {
      const taken: Uint8Array[] = [];
      for (let length = 0; length < least;) {
        const { value, done } = await iterator.next();
        if (done === true) break;
        taken.push(value);
        length += value.length;
      }
      const [only] = taken;
      return taken.length === 1 && only !== undefined ? only : Buffer.concat(taken);
    },
    close: async () => void (await iterator.return?.()),
  };
}

/** The pieces of what is read in order. */
export async function* piecesOf(bytes: BytesInOrder): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = await bytes.next(1 << 16);
    if (piece.length === 0) return;
    yield piece;
  }
}
