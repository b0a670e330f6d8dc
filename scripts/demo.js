'use strict';

/** `npm run demo`: the main job on an embedded default, through the same program as `npx iplos`. */
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { spawnSync } = require('node:child_process');

const root = join(__dirname, '..');
void run();

async function run() {
  if (!existsSync(join(root, 'out', 'cli', 'iplos.js'))) await require('./build-cli.js');
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'bin', 'iplos.js'), 'demo', ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = status ?? 2;
}
