/** `npm run bench [part …]`: bundles bench/main.ts and runs it in a process of its own, with the collector at hand. */
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const esbuild = require('esbuild');

const root = join(__dirname, '..');
const outfile = join(root, 'out', 'bench.js');
esbuild.buildSync({
  entryPoints: [join(root, 'bench', 'main.ts')],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--max-old-space-size=8192', outfile, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
