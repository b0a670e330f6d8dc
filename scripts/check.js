/**
 * `npm test`: types, lint, format and every test. `npm run test:quick`: types, lint and the tests that start no browser, no
 * build and no other program. The tests run beside the rest; at the end stands how long each took. Exits with 1 when anything
 * is wrong, after all has been looked at.
 */
const { spawn } = require('node:child_process');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const isQuick = process.argv.includes('--quick');
/** On two processors that do nothing else, without `npm ci`. */
const LIMIT = isQuick ? 120 : 300;

const program = (file) => path.join(ROOT, 'node_modules', file);
const cache = (name) => path.join('.cache', name);
const cached = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', cache(name)];

const READ = [
  [
    'types',
    [
      program('typescript-7/bin/tsc'),
      ...['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', cache('types.tsbuildinfo')],
    ],
  ],
  ['lint', [program('eslint/bin/eslint.js'), '.', ...cached('eslint')]],
  ...(isQuick
    ? []
    : [
        [
          'format',
          [
            program('prettier/bin/prettier.cjs'),
            '--check',
            '--log-level',
            'warn',
            '.',
            ...cached('prettier'),
          ],
        ],
      ]),
];
const TESTS = [
  program('jest/bin/jest.js'),
  ...['--config', path.join(__dirname, 'tests', isQuick ? 'jest.quick.js' : 'jest.all.js')],
];

async function check() {
  if (!isQuick && !(await run('browser', [path.join(__dirname, 'find-browser.js')], 'inherit')).isRight)
    return 1;
  const start = Date.now();
  const [read, tests] = await Promise.all([readAll(), run('tests', TESTS, 'inherit')]);
  const all = [...read, tests];
  const said = all.map(({ name, seconds, isRight }) => `${name} ${seconds} s${isRight ? '' : ' – wrong'}`);
  console.log(
    `${said.join(', ')}; in all ${since(start)} s of the ${LIMIT} s that two free processors may take`,
  );
  return all.every(({ isRight }) => isRight) ? 0 : 1;
}

/** One after the other, so that two processors are enough for them and the tests. */
async function readAll() {
  const done = [];
  for (const [name, args] of READ) done.push(await run(name, args, 'pipe'));
  return done;
}

/** Runs a program of Node's; what it says comes in one piece, or as it is said when it inherits the terminal. */
function run(name, args, stdio) {
  const start = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['inherit', stdio, stdio] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (said.trim() !== '') console.log(`\n${name}:\n${said.trimEnd()}\n`);
      resolve({ name, seconds: since(start), isRight: code === 0 });
    });
  });
}

function since(start) {
  return Math.round((Date.now() - start) / 1000);
}

check().then((code) => process.exit(code));
