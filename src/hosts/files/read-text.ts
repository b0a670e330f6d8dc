import { detectingDecoder } from '../forms/text-decoding';
import type { Bytes } from './bytes';
import { wholeFile } from './whole-file';

/** The longest definition that is read (bytes); one is some ten kB. */
const LONGEST_TEXT = 1 << 20;

/** The whole of a text file, its encoding found out; throws InputError when it cannot be read, is too large or is no text. */
export async function readText(file: string, standardInput?: Bytes): Promise<string> {
  return detectingDecoder(file, () => 1).decode(
    await wholeFile(file, LONGEST_TEXT, 'definition', standardInput),
    true,
  );
}
