import type { Browser } from 'playwright-core';

declare global {
  /** Given by scripts/tests/environment.ts. */
  var startedBrowser: () => Promise<Browser>;
}

/** The browser that all test files of a worker share. A test opens a context of its own, and closes that, not the browser. */
export function sharedBrowser(): Promise<Browser> {
  return globalThis.startedBrowser();
}
