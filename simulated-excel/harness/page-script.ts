import { buildSync } from 'esbuild';
import path from 'node:path';

/** Bundles one of the simulator's own scripts for a page, as a classic script without exports. */
export function pageScript(entry: 'bridge/native-page-entry.ts' | 'bridge/web-frame-entry.ts'): string {
  const known = BUILT.get(entry);
  if (known) return known;
  const result = buildSync({
    entryPoints: [path.join(__dirname, '..', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const text = result.outputFiles[0]?.text ?? '';
  BUILT.set(entry, text);
  return text;
}
const BUILT = new Map<string, string>();
