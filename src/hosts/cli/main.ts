import type { Language } from '../../core';
import { startProgram } from '../files/start-program';
import { systemCode } from '../files/system-code';
import { outputProblemMessage } from '../words/output-problems';
import { processTerminal } from './print/process-terminal';
import { runCli } from './run-cli';

let language: Language = 'nb';
let lost = false;
process.stdout.on('error', (error: unknown) => {
  if (lost) return;
  lost = true;
  const reason = systemCode(error) ?? String(error);
  // The reader of a pipe may leave early (`| head`): that is no error of ours, and the run goes on to its own end.
  if (reason === 'EPIPE') return;
  processTerminal(language).say(outputProblemMessage({ kind: 'screenNotWritten', reason }, language));
  process.exitCode = 2;
});
// Nobody is left to tell.
process.stderr.on('error', () => undefined);
// A run that is stopped tidies up after itself, as one that ends does.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => process.exit(code));
}

const terminalFor = (asked: Language) => ({ ...processTerminal((language = asked)), startProgram });
void runCli(process.argv.slice(2), terminalFor, process.env.IPLOS_DEBUG === '1').then((code) => {
  // Not process.exit: what is still on its way to a pipe must arrive.
  process.exitCode ??= code;
});
