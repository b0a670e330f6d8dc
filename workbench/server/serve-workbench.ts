import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { OFFICE_JS_CDN, officeJsFile } from '../../simulated-excel/harness/office-js';
import { bundlePages, type WorkbenchBundle } from './bundle-pages';

/** What is served. */
export interface WorkbenchOptions {
  /** The checkout. */
  readonly root: string;
  /** The folder of the built add-in. */
  readonly addIn: string;
  /** 0 takes a free port. */
  readonly port: number;
}

/** A running workbench. */
export interface ServedWorkbench {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the workbench to this machine only. The built pane is given as it is, but for two lines of its page: the bridge to
 * the simulated Excel before the library, and the library from the installed package instead of Microsoft's address.
 */
export async function serveWorkbench(options: WorkbenchOptions): Promise<ServedWorkbench> {
  const bundle = await bundlePages(options.root);
  const server = createServer((request, response) => {
    void answer(request, response, options, bundle).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: WorkbenchOptions,
  bundle: WorkbenchBundle,
): Promise<void> {
  // A page elsewhere that made its own name point here would ask with that name.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) {
    response.writeHead(403).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const body = request.method === 'GET' ? await content(pathname, options, bundle) : null;
  if (body === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const type = TYPES[path.extname(pathname === '/' ? 'page.html' : pathname)] ?? 'application/octet-stream';
  response
    .writeHead(200, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(pathname === '/' && { 'Content-Security-Policy': PAGE_POLICY }),
    })
    .end(body);
}

async function content(
  pathname: string,
  { root, addIn }: WorkbenchOptions,
  bundle: WorkbenchBundle,
): Promise<string | Buffer | null> {
  switch (pathname) {
    case '/':
      return readFile(path.join(root, 'workbench', 'page', 'workbench.html'));
    case '/workbench.js':
      return bundle.script;
    case '/workbench.css':
      return bundle.styles;
    case '/bridge.js':
      return bundle.bridge;
    case '/formula-engine.wasm':
      return readFile(require.resolve('@ironcalc/wasm/wasm_bg.wasm'));
    case '/addin/taskpane.html':
      return paneAtHome(await readFile(path.join(addIn, 'taskpane.html'), 'utf8'));
  }
  if (pathname.startsWith('/office-js/')) return officeJsFile(pathname.slice('/office-js/'.length));
  if (pathname.startsWith('/addin/')) return fileIn(addIn, pathname.slice('/addin/'.length));
  return null;
}

/** The pane's page with the library and the bridge from here. Throws when the page does not load the library. */
function paneAtHome(html: string): string {
  const [library] = LIBRARY_TAG.exec(html) ?? [];
  if (library === undefined) throw new Error('The built taskpane.html does not load office.js as expected.');
  return html.replace(
    library,
    '<script src="/bridge.js"></script><script src="/office-js/office.js"></script>',
  );
}

/** The build may leave out the quotes. */
const LIBRARY_TAG = new RegExp(
  `<script src="?${OFFICE_JS_CDN.replace(/[.]/g, '\\.')}office\\.js"?></script>`,
);

async function fileIn(folder: string, name: string): Promise<Buffer | null> {
  const whole = path.resolve(folder);
  const file = path.join(whole, path.normalize(decodeURIComponent(name)));
  return file.startsWith(whole + path.sep) ? readFile(file).catch(() => null) : null;
}

/** The page speaks to nobody but this server, which only gives files. */
const PAGE_POLICY = [
  "default-src 'none'",
  // The formula engine is WebAssembly, from this server.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};
