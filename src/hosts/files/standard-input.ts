import { InputError } from '../host';
import { inOrderOf, type Bytes, type BytesAnywhere, type BytesInOrder } from './bytes';

/** How a user names standard input. */
export const STANDARD_INPUT = '-';

/** So much is kept of standard input, to be read again or in any order (bytes); a longer text is read once, as it comes. */
const MOST_KEPT = 128 << 20;

/**
 * Bytes that come once, as standard input's and a pipe's do: kept while they are not too many.
 *
 * @param pieces gives them; asked when the first byte is wanted
 */
export function bytesOnce(file: string, pieces: () => AsyncIterable<Uint8Array>): Bytes {
  let iterator: AsyncIterator<Uint8Array> | null = null;
  let kept: Uint8Array[] | null = [];
  let length = 0;
  const take = async (): Promise<Uint8Array | null> => {
    iterator ??= pieces()[Symbol.asyncIterator]();
    const { value, done } = await iterator.next();
    if (done === true) return null;
    length += value.length;
    if (length > MOST_KEPT) kept = null;
    kept?.push(value);
    return value;
  };
  const isOver = () => new InputError({ kind: 'standardInputLong', most: MOST_KEPT });

  async function* inPieces(): AsyncGenerator<Uint8Array> {
    if (kept === null) throw isOver();
    for (let at = 0; kept !== null && at < kept.length; at++) yield kept[at] ?? new Uint8Array(0);
    for (let piece = await take(); piece !== null; piece = await take()) yield piece;
  }

  async function anywhere(): Promise<BytesAnywhere> {
    while ((await take()) !== null);
    if (kept === null) throw isOver();
    const [all = new Uint8Array(0)] = kept.length === 1 ? kept : [Buffer.concat(kept)];
    kept = [all];
    return inMemory(all);
  }

  return {
    file,
    // Left before its end, what has not come yet is still to come.
    inOrder: (): Promise<BytesInOrder> =>
      Promise.resolve({ ...inOrderOf(inPieces()), close: () => Promise.resolve() }),
    anywhere,
  };
}

function inMemory(all: Uint8Array): BytesAnywhere {
  return {
    size: all.length,
    read: (buffer, offset, most, position) => {
      const part = all.subarray(position, position + most);
      buffer.set(part, offset);
      return Promise.resolve({ bytesRead: part.length });
    },
    close: () => Promise.resolve(),
  };
}
