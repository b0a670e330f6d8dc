/**
 * `npm start`: serves the add-in at https://localhost:3000/ from the sources as they change, and says how to bring it into Excel.
 *
 * Excel only loads pages whose certificate the machine trusts. office-addin-dev-certs makes one for localhost and has the machine trust
 * it; the first time it asks for permission. `npm start -- --self-signed` serves with a certificate that nobody trusts instead, for looking
 * at the page in a browser on a machine without Excel. `--port N` serves elsewhere than the manifest says, for the same purpose.
 */
const { parseArgs } = require('node:util');
const { parseNumber } = require('office-addin-cli');
const webpack = require('webpack');
const WebpackDevServer = require('webpack-dev-server');
const webpackConfig = require('../webpack.config.js');

const MANIFEST_PORT = 3000;

async function start() {
  const { values } = parseArgs({
    options: { 'self-signed': { type: 'boolean' }, port: { type: 'string' } },
  });
  const port = parseNumber(values.port, '--port takes a port number.') ?? MANIFEST_PORT;
  const https = values['self-signed'] ? {} : await trustedCertificate();
  const config = webpackConfig({}, { mode: 'development' });
  const server = new WebpackDevServer(
    {
      host: 'localhost',
      port,
      server: { type: 'https', options: https },
      // Excel on the web fetches the functions' metadata from its own origin.
      headers: { 'Access-Control-Allow-Origin': '*' },
      // The page is swapped whole: functions and ribbon commands are registered once, when it loads.
      hot: false,
      liveReload: true,
      client: { overlay: false, logging: 'warn' },
      static: false,
    },
    webpack({ ...config, infrastructureLogging: { level: 'warn' } }),
  );
  await server.start();
  console.log(howToSideload(port));
}

async function trustedCertificate() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    throw new Error(
      [
        `No trusted certificate for localhost could be made: ${error.message}`,
        'Excel will not load the add-in without one. It is made by `npx office-addin-dev-certs install`, which needs leave to change the',
        "machine's trusted certificates (an administrator, on a managed machine; sudo and the package libnss3-tools on Linux).",
        'To look at the page in a browser only, without Excel: npm start -- --self-signed',
      ].join('\n'),
    );
  }
}

function howToSideload(port) {
  const address = `https://localhost:${port}/`;
  if (port !== MANIFEST_PORT)
    return `\nIPLOS is served at ${address} for browsers; manifest.xml names port ${MANIFEST_PORT}, so Excel will not find it here.\n`;
  return `
IPLOS is served at ${address} – stop with Ctrl+C. The pane in a browser: ${address}taskpane.html

To bring it into Excel, in another window:
  Windows, Mac   npx office-addin-debugging start manifest.xml desktop
                 (opens Excel with the add-in; npx office-addin-debugging stop manifest.xml takes it out)
  Mac, by hand   copy manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef and restart Excel;
                 the add-in is under Home > Add-ins
  Web            open a workbook at https://excel.cloud.microsoft, Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in,
                 and choose manifest.xml; the browser must trust the certificate: open ${address}taskpane.html there once

Changed a function's name, parameters or texts? Excel keeps them in a cache: stop, raise Version in manifest.xml, start again.
`;
}

start().catch((error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${MANIFEST_PORT} is taken; stop what runs there.` : error.message,
  );
  process.exit(1);
});
