import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds a Chromium on this machine: the one named by the environment variable CHROMIUM, else one in a usual place.
 *
 * @throws Error that says how to install one
 */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM is set to ${named}, but there is no such file.`);
  }
  const found = PLACES.find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    'These tests need Chromium and found none. On Debian or Ubuntu: "sudo apt-get install chromium". Elsewhere: ' +
      'install Chromium or Chrome and set the environment variable CHROMIUM to its program file.',
  );
}

/** Starts Chromium without a window and without calls home. */
export async function launchChromium(): Promise<Browser> {
  // Loaded when it is needed: it takes most of a second, and every worker of the tests knows this file.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
