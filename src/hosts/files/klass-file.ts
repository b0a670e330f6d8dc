import type { KlassAnswer } from '../../core';
import { LARGEST_ANSWER, readKlass } from '../forms/read-klass';
import type { Bytes } from './bytes';
import { wholeFile } from './whole-file';

/** An answer of KLASS in a file; throws InputError when it cannot be read, is too large or is no such answer. */
export async function klassFile(file: string, standardInput: Bytes | undefined): Promise<KlassAnswer> {
  return readKlass(file, await wholeFile(file, LARGEST_ANSWER, 'answer', standardInput));
}
