import { InputError, type TooLargeFile } from '../host';
import type { Bytes } from './bytes';
import { fileError } from './file-error';
import { bytesOf } from './open-input';

/**
 * The bytes of a file that is read whole, or of standard input (`-`).
 *
 * @param most the largest that is read (bytes)
 * @param of what it is opened as, for the message
 * @throws InputError when it cannot be read, or is larger
 */
export async function wholeFile(
  file: string,
  most: number,
  of: TooLargeFile,
  standardInput: Bytes | undefined,
): Promise<Uint8Array> {
  const bytes = await (await bytesOf(file, standardInput)).anywhere();
  try {
    if (bytes.size > most) throw new InputError({ kind: 'fileTooLarge', file, bytes: bytes.size, most, of });
    const buffer = Buffer.alloc(bytes.size);
    const { bytesRead } = await bytes.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw fileError(file, error);
  } finally {
    await bytes.close();
  }
}
