import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '../host';
import { inOrderOf, piecesOf, type Bytes, type BytesInOrder } from './bytes';

/** What a gzip file holds, unpacked as it is read; throws InputError `packedDamaged` where it is cut off or changed. */
export async function unpackedGzip(packed: Bytes): Promise<BytesInOrder> {
  const bytes = await packed.inOrder();
  const inOrder = inOrderOf(pieces(packed.file, bytes));
  return {
    ...inOrder,
    close: async () => {
      await inOrder.close();
      await bytes.close();
    },
  };
}

async function* pieces(file: string, bytes: BytesInOrder): AsyncGenerator<Uint8Array> {
  try {
    // The pipeline's error reaches us through the iteration.
    const unpacking = pipeline(Readable.from(piecesOf(bytes)), createGunzip(), () => undefined);
    for await (const piece of unpacking) yield piece as Uint8Array;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const isDamage = code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
    throw isDamage ? new InputError({ kind: 'packedDamaged', file }) : error;
  }
}
