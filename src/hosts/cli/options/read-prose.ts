import { detectingDecoder } from '../../forms/text-decoding';
import { docxText } from '../../docx/read-docx';
import { InputError } from '../../host';
import type { Bytes } from '../../files/bytes';
import { wholeFile } from '../../files/whole-file';

/** The largest file of prose that is read (bytes): a report with its pictures. */
const LARGEST_PROSE = 48 << 20;
/** The largest plain text (bytes); each claim in it takes far more. */
const LONGEST_PROSE = 2 << 20;

/**
 * The words of a file, or of standard input (`-`): of a .docx, known by its first bytes, its text with its tables as lines of bars; of any other file the
 * text as it stands.
 */
export async function readProse(file: string, standardInput: Bytes | undefined): Promise<string> {
  const bytes = await wholeFile(file, LARGEST_PROSE, 'prose', standardInput);
  const isPacked = [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
  if (isPacked) return docxText(bytes, file);
  if (bytes.length > LONGEST_PROSE)
    throw new InputError({ kind: 'contentTooLarge', file, of: 'megabytes', most: LONGEST_PROSE >> 20 });
  return detectingDecoder(file, () => 1).decode(bytes, true);
}
