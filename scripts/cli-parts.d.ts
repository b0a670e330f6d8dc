import type { BuildOptions } from 'esbuild';

/** How esbuild bundles the command into parts. */
export const intoParts: BuildOptions;
