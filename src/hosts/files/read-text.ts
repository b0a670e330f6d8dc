import { readFile } from 'node:fs/promises';
import { fileError } from './file-error';
import { detectingDecoder } from '../forms/text-decoding';

/** The whole of a text file, its encoding found out; throws InputError when it cannot be read or is no text. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fileError(file, error);
  });
  return detectingDecoder(file, () => 1).decode(bytes, true);
}
