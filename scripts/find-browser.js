/**
 * Finds the Chromium that the browser tests need, and on Debian or Ubuntu installs it when it may. Elsewhere it says what
 * to do. Run before the tests; the tests look in the same places.
 */
const { execFileSync, spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser the tests can drive, or undefined. */
function findBrowser() {
  return PLACES.find((path) => path && existsSync(path));
}

function installOnDebian() {
  if (
    process.platform !== 'linux' ||
    process.getuid?.() !== 0 ||
    spawnSync('apt-get', ['--version']).status !== 0
  )
    return;
  console.log('No Chromium found: installing Debian’s package chromium for the browser tests.');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      options,
    );
  } catch {
    // What is wrong is said below, in one place.
  }
}

if (require.main === module) {
  if (!findBrowser()) installOnDebian();
  if (!findBrowser()) {
    console.error(
      'The browser tests need Chromium, Chrome or Edge, and none was found.\n' +
        'Install one (Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM to the path of its program.',
    );
    process.exit(1);
  }
}

module.exports = { findBrowser };
