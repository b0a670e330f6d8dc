import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/**
 * What the worksheet functions cost: a table of `rows` × 8 through the simulated Excel to a ready data set, 500 cells on
 * it, IPLOS.TABLE for all kommuner, and the second question. The simulator finds its files beside its sources, so this part
 * is bundled on its own, each file keeping its place.
 */
export async function benchFunctions(rows: number, rounds: number): Promise<void> {
  const outfile = join(process.cwd(), 'out', 'bench-functions.js');
  await build({
    entryPoints: [join(process.cwd(), 'bench', 'functions-in-excel.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    plugins: [KEEP_PLACES],
  });
  const { run } = createRequire(outfile)(outfile) as { run: (rows: number, rounds: number) => Promise<void> };
  await run(rows, rounds);
}

/** Gives each source file its own `__dirname` in the bundle. */
const KEEP_PLACES: Plugin = {
  name: 'keep-places',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/](test|bench|scripts)[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const place = text.includes('__dirname') ? `const __dirname = ${JSON.stringify(dirname(path))};\n` : '';
      return { contents: place + text, loader: 'ts' };
    });
  },
};
