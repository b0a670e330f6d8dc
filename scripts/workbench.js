/**
 * `npm run workbench`: builds the add-in and the workbench, serves both to this machine on a free port and opens a browser.
 * `-- --port N` takes a port, `-- --no-open` only prints the address, `-- --add-in FOLDER` shows an add-in that is built already.
 */
const { spawn } = require('node:child_process');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { requireTs } = require('./require-ts');

async function start() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, 'add-in': { type: 'string' } },
  });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`"${values.port}" is not a port.`);
  const addIn = values['add-in'] ?? (await build());
  const { serveWorkbench } = requireTs('workbench/server/serve-workbench.ts');
  const { address } = await serveWorkbench({ root: path.join(__dirname, '..'), addIn, port });
  console.log(
    `\nThe IPLOS workbench is at ${address} – stop with Ctrl+C.\nA try-out tool with a simulated Excel; nothing leaves the page.\n`,
  );
  if (!values['no-open']) openInBrowser(address);
}

function build() {
  console.log('Building the add-in; half a minute when something has changed …');
  return requireTs('scripts/built-addin.ts').builtAddIn();
}

/** Opens the address where the machine has a way to; elsewhere the printed address is what there is. */
function openInBrowser(address) {
  const commands = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '', address]],
  };
  const [command, args] = commands[process.platform] ?? ['xdg-open', [address]];
  const opened = spawn(command, args, { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
}

start().catch((error) => {
  console.error(
    error.code === 'EADDRINUSE' ? 'That port is taken; leave out --port for a free one.' : error.message,
  );
  process.exit(1);
});
