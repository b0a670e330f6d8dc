import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import NodeEnvironment from 'jest-environment-node';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../simulated-excel/harness/chromium';

/** The browser of this worker; a test file's own modules end with the file, this one with the worker. */
let browser: Promise<Browser> | null = null;

/** Node, and a browser that all test files of a worker share: `startedBrowser()` starts it when the first of them asks. */
export default class Environment extends NodeEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    Object.assign(this.global, { startedBrowser: () => (browser ??= launchChromium()) });
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    if (process.send || browser === null) return;
    // Without workers nobody ends this process but its own end.
    await (await browser).close();
    browser = null;
  }
}

// A worker that is told to end has nothing left to do, and its browser would keep it; it ends with the process.
const END_OF_WORKER = 2;
process.on('message', (message) => {
  if (browser !== null && Array.isArray(message) && message[0] === END_OF_WORKER) process.exit();
});
