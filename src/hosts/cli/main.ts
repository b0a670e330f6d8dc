import { processTerminal } from './print/process-terminal';
import { runCli } from './run-cli';

// The reader of a pipe may leave early (`| head`): that is no error of ours, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

void runCli(process.argv.slice(2), processTerminal, process.env.IPLOS_DEBUG === '1').then((code) => {
  // Not process.exit: what is still on its way to a pipe must arrive.
  process.exitCode = code;
});
