import { detectingDecoder } from '../../forms/text-decoding';
import { docxText } from '../../docx/read-docx';
import type { Bytes } from '../../files/bytes';
import { wholeFile } from '../../files/whole-file';

/** The largest file of prose that is read (bytes): a report with its pictures. */
const LARGEST_PROSE = 48 << 20;

/**
 * The words of a file, or of standard input (`-`): of a .docx, known by its first bytes, its text with its tables as lines of bars; of any other file the
 * text as it stands.
 */
export async function readProse(file: string, standardInput: Bytes | undefined): Promise<string> {
  const bytes = await wholeFile(file, LARGEST_PROSE, standardInput);
  const isPacked = [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
  return isPacked ? docxText(bytes, file) : detectingDecoder(file, () => 1).decode(bytes, true);
}
