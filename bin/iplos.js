#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('./load.js');

const bundle = join(__dirname, '..', 'out', 'cli', 'iplos.js');
if (existsSync(bundle)) {
  load(bundle, process.argv.slice(2));
} else {
  process.stderr.write(
    'iplos er ikke bygget ennå. Kjør «npm run prepare» først.\n' +
      'iplos has not been built yet. Run “npm run prepare” first.\n',
  );
  process.exitCode = 2;
}
