import fs from 'node:fs';
import path from 'node:path';

/** A folder of files as the checks see it: path with forward slashes → content. Tests change one file of it and check again. */
export type Files = ReadonlyMap<string, Buffer>;

/** Reads a folder with all that is in it; an empty map when there is no such folder. */
export function readFiles(folder: string, keep: (name: string) => boolean = () => true): Files {
  const files = new Map<string, Buffer>();
  if (!fs.existsSync(folder)) return files;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, full).split(path.sep).join('/');
    if (entry.isFile() && keep(name)) files.set(name, fs.readFileSync(full));
  }
  return files;
}

/** The text of a file, or undefined when it is not there. */
export function textOf(files: Files, name: string): string | undefined {
  return files.get(name)?.toString('utf8');
}
