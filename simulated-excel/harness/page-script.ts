import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The simulator's own scripts for a page, below its folder. */
export const PAGE_SCRIPTS = ['bridge/native-page-entry.ts', 'bridge/web-frame-entry.ts'] as const;

/** A script of the simulator for a page: classic, without exports. Taken from the folder PAGE_SCRIPTS names, else bundled now. */
export function pageScript(entry: (typeof PAGE_SCRIPTS)[number]): string {
  const made = process.env['PAGE_SCRIPTS'];
  const text =
    KNOWN.get(entry) ?? (made ? readFileSync(pageScriptFile(made, entry), 'utf8') : bundled(entry));
  KNOWN.set(entry, text);
  return text;
}
const KNOWN = new Map<string, string>();

/** Where a folder of scripts made beforehand has one of them. */
export function pageScriptFile(folder: string, entry: (typeof PAGE_SCRIPTS)[number]): string {
  return path.join(folder, `${path.basename(entry, '.ts')}.js`);
}

/** Bundles a script from its source. */
export function bundled(entry: (typeof PAGE_SCRIPTS)[number]): string {
  const result = buildSync({
    entryPoints: [path.join(__dirname, '..', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return result.outputFiles[0]?.text ?? '';
}
