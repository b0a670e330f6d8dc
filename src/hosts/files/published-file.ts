import { basename } from 'node:path';
import {
  isPublishedForm,
  LARGEST_FORM,
  readPublishedForm,
  type PublishedForm,
} from '../forms/published/open-form';
import { TELLING_BYTES } from '../forms/file-format';
import { InputError } from '../host';
import type { Bytes } from './bytes';
import { fileError } from './file-error';

/**
 * A publisher's form in a file; null when the file's first bytes are of none, so that it may be a table.
 *
 * @throws InputError when it cannot be read, is faulty or too large
 */
export async function publishedForm({ file, anywhere }: Bytes): Promise<PublishedForm | null> {
  const bytes = await anywhere();
  try {
    const take = async (length: number): Promise<Uint8Array> => {
      const buffer = Buffer.alloc(Math.min(length, bytes.size));
      const { bytesRead } = await bytes.read(buffer, 0, buffer.length, 0);
      return buffer.subarray(0, bytesRead);
    };
    if (!isPublishedForm(await take(TELLING_BYTES))) return null;
    if (bytes.size > LARGEST_FORM)
      throw new InputError({
        kind: 'fileTooLarge',
        file,
        bytes: bytes.size,
        most: LARGEST_FORM,
        of: 'figures',
      });
    return readPublishedForm(file, basename(file), await take(LARGEST_FORM));
  } catch (error) {
    throw fileError(file, error);
  } finally {
    await bytes.close();
  }
}
