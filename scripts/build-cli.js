'use strict';

/**
 * Bundles src/hosts/cli/main.ts into out/cli/iplos.js; packages stay outside the bundle. npm runs it after every
 * install (`prepare`), so that `npx iplos` works in a fresh checkout. It also links the command into
 * node_modules/.bin, where npx looks first: npx would otherwise ask the registry about our own name.
 */
const { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const esbuild = loadEsbuild();
if (esbuild === null) {
  process.stdout.write(
    'iplos: the command line is not built, since development packages are not installed.\n',
  );
} else {
  esbuild.buildSync({
    entryPoints: [join(root, 'src', 'hosts', 'cli', 'main.ts')],
    outfile: join(root, 'out', 'cli', 'iplos.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  linkCommand();
}

function loadEsbuild() {
  try {
    return require('esbuild');
  } catch {
    return null;
  }
}

function linkCommand() {
  const folder = join(root, 'node_modules', '.bin');
  // Installed as a dependency of something else, npm links the command itself.
  if (!existsSync(join(root, 'node_modules'))) return;
  mkdirSync(folder, { recursive: true });
  const link = join(folder, 'iplos');
  rmSync(link, { force: true });
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\iplos.js" %*\r\n');
  } else {
    symlinkSync(join('..', '..', 'bin', 'iplos.js'), link);
    chmodSync(join(root, 'bin', 'iplos.js'), 0o755);
  }
}
