import { readFile, stat } from 'node:fs/promises';
import type { KlassAnswer } from '../../core';
import { LARGEST_ANSWER, readKlass } from '../forms/read-klass';
import { InputError } from '../host';
import { fileError } from './file-error';

/** An answer of KLASS in a file; throws InputError when it cannot be read, is too large or is no such answer. */
export async function klassFile(file: string): Promise<KlassAnswer> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_ANSWER)
      throw new InputError({ kind: 'fileTooLarge', file, bytes: size, most: LARGEST_ANSWER });
    return readKlass(file, await readFile(file));
  } catch (error) {
    throw fileError(file, error);
  }
}
