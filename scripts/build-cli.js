'use strict';

/**
 * Bundles src/hosts/cli/main.ts into out/cli/iplos.js, with the small packages that every run needs, and keeps beside it what Node has
 * compiled of it (bin/load.js): a run then opens one file instead of some two hundred. npm runs it after every
 * install (`prepare`), so that `npx iplos` works in a fresh checkout. It also links the command into
 * node_modules/.bin, where npx looks first: npx would otherwise ask the registry about our own name.
 */
const { spawnSync } = require('node:child_process');
const {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const { bundling, intoParts } = require('./cli-parts.js');

const root = join(__dirname, '..');
const bundle = join(root, 'out', 'cli', 'iplos.js');
const parts = join(root, 'out', 'cli', 'parts');
const esbuild = loadEsbuild();
/** Resolves when the command is there. */
module.exports = built();

async function built() {
  if (esbuild === null) {
    process.stdout.write(
      'iplos: the command line is not built, since development packages are not installed.\n',
    );
    return;
  }
  await bundled();
  keepCompiled();
  linkCommand();
}

async function bundled() {
  // First into parts, each with what its commands use and nothing else …
  await esbuild.build({ ...intoParts, outdir: parts, legalComments: 'inline', sourcemap: 'inline' });
  // … then these into one file, in which a part is run when it is asked for.
  esbuild.buildSync({
    ...bundling,
    entryPoints: [join(parts, 'main.js')],
    outfile: bundle,
    format: 'cjs',
    legalComments: 'eof',
    minify: true,
    sourcemap: 'linked',
  });
  rmSync(parts, { recursive: true, force: true });
  const text = readFileSync(bundle, 'utf8').replace(/\bimport\("([^".][^"]*)"\)/g, 'importPackage("$1")');
  writeFileSync(bundle, text.replace(/[^\0-\x7f]/g, escaped));
}

/** What is not ASCII in regular expressions, which the bundler leaves as it stands. */
const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Short runs, which keep what they compiled (bin/load.js): so that the user's first is not the one that does. */
function keepCompiled() {
  const { COMPILED } = require('../bin/load.js');
  for (const name of readdirSync(dirname(bundle)).filter((one) => one.endsWith(COMPILED)))
    rmSync(join(dirname(bundle), name));
  const folder = mkdtempSync(join(tmpdir(), 'iplos-build-'));
  const rows = join(folder, 'rows.csv');
  writeFileSync(rows, sampleRows());
  const output = join(folder, 'figures.csv');
  for (const args of [['--help'], ['compute', rows, '--format', 'csv', '--output', output]])
    spawnSync(process.execPath, [join(root, 'bin', 'iplos.js'), ...args], { cwd: root, stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

/** Rows enough that every step of an ordinary run is taken: those of a large file are read by their bytes. */
function sampleRows() {
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `${at};2019;0301;${at % 100};${1 + (at % 2)};${1 + (at % 3)};${1 + (at % 2)};${at % 4 || ''}`,
  );
  return ['rad;år;kommunenr;alder;kode 9;kode 10;kode 13;kode 14', ...rows, ''].join('\n');
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
