import { invariant, parseIndicator, type Indicator } from './core';
import { indicatorFiles } from './definitions';

/**
 * The shipped indicators ([DEF-2]) in the order they are shown, parsed once for all that use them. Where the command is built what this
 * gives takes its place (scripts/parsed-indicators.js), so that no run parses what every run before it parsed.
 */
export const INDICATORS: readonly Indicator[] = indicatorFiles.map((file) => {
  const parsed = parseIndicator(file);
  invariant(parsed.kind === 'ok', 'the shipped definitions parse');
  return parsed.indicator;
});
