import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..', '..');

/** A file as the tests of the house see it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** The paths of all files in a folder and below it, from the checkout's root. */
export function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (at: string): void => {
    for (const name of readdirSync(join(root, at))) {
      const path = join(at, name);
      if (statSync(join(root, path)).isDirectory()) visit(path);
      else found.push(path);
    }
  };
  visit(folder);
  return found;
}

/** A file with the names it imports; comments do not count. */
export function read(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [
    ...withoutComments(text).matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)'([^']+)'/g),
  ].map((match) => match[1] ?? '');
  return { path, text, imports };
}

/** Whether a path is a room (a folder or a file, with or without its ending) or stands in it. */
export function within(path: string, room: string): boolean {
  return path === room || path === room.replace(/\.ts$/, '') || path.startsWith(`${room}/`);
}

/** The text of a file of TypeScript without its comments. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Whether an import, its path taken from the root, is of a file that exists. */
export function resolves(path: string): boolean {
  const at = relative(root, join(root, path));
  return ['', '.ts', '.tsx', '.js', '.json', '/index.ts'].some((end) => {
    try {
      return statSync(join(root, at + end)).isFile();
    } catch {
      return false;
    }
  });
}
