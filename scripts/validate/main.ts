import fs from 'node:fs';
import path from 'node:path';
import { DEV_ADDRESS } from '../address';
import { checkSchema } from './check-schema';
import { checkDist } from './dist';
import { readFiles } from './files';
import type { Finding } from './finding';
import { checkManifest } from './manifest';

/** Checks manifest.xml and the built add-in in dist/, without the network. `root` is the repository. */
export async function checkAddIn(root: string): Promise<Finding[]> {
  const sourceManifest = fs.readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const served = readFiles(root, (name) => /^assets\/[^/]+\.png$/.test(name));
  const built = path.join(root, 'dist', 'manifest.xml');
  return [
    ...(await checkSchema('manifest.xml', sourceManifest)),
    ...(fs.existsSync(built) ? await checkSchema('dist/manifest.xml', fs.readFileSync(built, 'utf8')) : []),
    ...checkManifest(sourceManifest, {
      name: 'manifest.xml',
      address: DEV_ADDRESS,
      files: served,
    }),
    ...checkDist(readFiles(path.join(root, 'dist')), sourceManifest),
  ];
}

/** Findings as lines for a terminal, errors first; with what was found in all. */
export function report(findings: readonly Finding[]): string {
  const errors = findings.filter((f) => f.severity === 'error');
  const warnings = findings.filter((f) => f.severity === 'warning');
  const lines = [...errors, ...warnings].map((f) => `${f.severity}: ${f.where}\n  ${f.what}\n  → ${f.mend}`);
  const sum = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}, ${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}`;
  return [
    ...lines,
    errors.length === 0
      ? `The add-in is in order (${sum}).`
      : `The add-in cannot be installed as it is (${sum}).`,
  ].join('\n\n');
}
