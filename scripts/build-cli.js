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
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} = require('node:fs');
const { join } = require('node:path');

const about = require('../package.json');
const { directImports } = require('./direct-imports.js');

/** Packages that (nearly) every run needs; the others are opened when a command asks for them. */
const IN_BUNDLE = ['cli-progress', 'commander', 'papaparse', 'zod'];
const root = join(__dirname, '..');
const bundle = join(root, 'out', 'cli', 'iplos.js');
const parts = join(root, 'out', 'cli', 'parts');
const esbuild = loadEsbuild();
if (esbuild === null) {
  process.stdout.write(
    'iplos: the command line is not built, since development packages are not installed.\n',
  );
} else {
  void bundled().then(() => {
    keepCompiled();
    linkCommand();
  });
}

async function bundled() {
  const common = {
    absWorkingDir: root,
    bundle: true,
    external: Object.keys({ ...about.dependencies, ...about.devDependencies }).filter(
      (name) => !IN_BUNDLE.includes(name),
    ),
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  };
  // First into parts, each with what its commands use and nothing else …
  await esbuild.build({
    ...common,
    entryPoints: [join(root, 'src', 'hosts', 'cli', 'main.ts')],
    plugins: [directImports],
    outdir: parts,
    splitting: true,
    format: 'esm',
    // As modules: what is not used of a package stays out.
    mainFields: ['module', 'main'],
    conditions: ['import'],
    legalComments: 'inline',
    sourcemap: 'inline',
  });
  // … then these into one file, in which a part is run when it is asked for.
  esbuild.buildSync({
    ...common,
    entryPoints: [join(parts, 'main.js')],
    outfile: bundle,
    format: 'cjs',
    legalComments: 'eof',
    minifyWhitespace: true,
    sourcemap: 'linked',
  });
  rmSync(parts, { recursive: true, force: true });
  writeFileSync(
    bundle,
    readFileSync(bundle, 'utf8').replace(/\bimport\("([^".][^"]*)"\)/g, 'importPackage("$1")'),
  );
}

/** A short run of the bundle, of which is kept what it compiled. Without it the command works as well, only slower. */
function keepCompiled() {
  const { compiledOf } = require('../bin/load.js');
  rmSync(compiledOf(bundle), { force: true });
  const keep = `const { load, compiledOf } = require('./bin/load.js');
    const script = load(process.argv[1]);
    process.on('exit', () => require('node:fs').writeFileSync(compiledOf(process.argv[1]), script.createCachedData()));`;
  spawnSync(process.execPath, ['-e', keep, bundle, '--help'], { cwd: root, stdio: 'ignore' });
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
