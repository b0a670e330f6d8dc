import { readFile } from 'node:fs/promises';
import { docxText } from '../../docx/read-docx';
import { fileError } from '../../files/file-error';
import { readText } from '../../files/read-text';

/** The words of a file: of a .docx its text with its tables as lines of bars, of any other file the text as it stands. */
export async function readProse(file: string): Promise<string> {
  if (!/\.docx$/i.test(file)) return readText(file);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fileError(file, error);
  });
  return docxText(bytes, file);
}
