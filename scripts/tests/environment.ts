import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import NodeEnvironment from 'jest-environment-node';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { loadPlainly } from './load-plainly';
import { launchChromium } from '../../simulated-excel/harness/chromium';

/** How long a test waits for a page, in milliseconds: on a machine with much else to do half a minute is soon gone. */
const PATIENCE = 120_000;

/** The browser of this worker; a test file's own modules end with the file, this one with the worker. */
let browser: Promise<Browser> | null = null;

/**
 * Node, and a browser that all test files of a worker share: `startedBrowser()` starts it when the first of them asks. What each
 * test file took of the processor is written down for the run's last lines (`closing-line.js`).
 */
export default class Environment extends NodeEnvironment {
  private readonly file: string;
  private since = process.cpuUsage();
  /** Microseconds by file. */
  private readonly spent = new Map<string, number>();

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const { rootDir } = config.projectConfig;
    this.file = path.relative(rootDir, context.testPath);
    const { watch, watchAll } = config.globalConfig;
    Object.assign(this.global, {
      startedBrowser: () => (browser ??= patientChromium()),
      loadPlainly: (file: string) => loadPlainly(file, this.global, watch || watchAll),
    });
  }

  /** A file of a group is a block of it: first it is loaded, later its tests are run. */
  readonly handleTestEvent = (event: Circus.Event): void => {
    if (event.name === 'finish_describe_definition') this.noteFile(event.blockName);
    if (event.name === 'run_describe_finish') this.noteFile(event.describeBlock.name);
  };

  override async teardown(): Promise<void> {
    this.note(this.file);
    const lines = [...this.spent].map(([file, spent]) => `${file}\t${spent}\n`);
    if (process.env.TEST_COSTS) appendFileSync(process.env.TEST_COSTS, lines.join(''));
    await super.teardown();
    if (process.send || browser === null) return;
    // Without workers nobody ends this process but its own end.
    await (await browser).close();
    browser = null;
  }

  private noteFile(block: Circus.BlockName): void {
    if (/^test.*\.test\.tsx?$/.test(String(block))) this.note(String(block));
  }

  private note(file: string): void {
    const { user, system } = process.cpuUsage(this.since);
    this.since = process.cpuUsage();
    this.spent.set(file, (this.spent.get(file) ?? 0) + user + system);
  }
}

async function patientChromium(): Promise<Browser> {
  const started = await launchChromium();
  started.on('context', (context) => context.setDefaultTimeout(PATIENCE));
  return started;
}

// A worker that is told to end has nothing left to do, and its browser would keep it; it ends with the process.
const END_OF_WORKER = 2;
process.on('message', (message) => {
  if (browser !== null && Array.isArray(message) && message[0] === END_OF_WORKER) process.exit();
});
