import { promisify } from 'node:util';
import type { StartProgram } from './libre-office';

/** Another program takes its time with many formulas; then it is given up. */
const PATIENCE_MS = 600_000;

/** Starts another program and waits for its end, whatever came of it. */
export const startProgram: StartProgram = async (program, args) => {
  const { execFile } = await import('node:child_process');
  const limits = { timeout: PATIENCE_MS, killSignal: 'SIGKILL' } as const;
  await promisify(execFile)(program, [...args], limits).catch(() => undefined);
};
