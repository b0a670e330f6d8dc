import { build } from 'esbuild';
import path from 'node:path';

/** The workbench's own scripts and styles, ready to serve. */
export interface WorkbenchBundle {
  /** The page: the workbook, the grid, and everything around them. */
  readonly script: string;
  readonly styles: string;
  /** What the pane's page must run before office.js. */
  readonly bridge: string;
}

/** Bundles the workbench's page with the simulated Excel; `root` is the checkout. Throws esbuild's messages when it cannot. */
export async function bundlePages(root: string): Promise<WorkbenchBundle> {
  const { outputFiles } = await build({
    entryPoints: {
      page: path.join(root, 'workbench', 'page', 'main.tsx'),
      bridge: path.join(root, 'simulated-excel', 'bridge', 'native-page-entry.ts'),
    },
    outdir: path.join(root, 'out', 'workbench'),
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const text = (name: string): string => outputFiles.find((file) => file.path.endsWith(name))?.text ?? '';
  return { script: text('page.js'), styles: text('page.css'), bridge: text('bridge.js') };
}
