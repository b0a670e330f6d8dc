import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The folder of the real, unmodified library. */
export const OFFICE_JS_FOLDER = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** The address from which shipped pages load the library. */
export const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** A file of the library, or null when it has none of that name. */
export async function officeJsFile(name: string): Promise<Buffer | null> {
  const file = path.normalize(path.join(OFFICE_JS_FOLDER, name));
  if (!file.startsWith(OFFICE_JS_FOLDER)) return null;
  return readFile(file).catch(() => null);
}
