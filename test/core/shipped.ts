import { invariant } from '../../src/core/assert';
import { parseIndicator } from '../../src/core/definitions/parse';
import type { Indicator } from '../../src/core/definitions/types';
import { buildClassification } from '../../src/core/regions/classification';
import { indicatorFiles } from '../../src/definitions';
import regions from '../../src/definitions/regions/classification.json';

/** The classification of 2015–2025 as shipped. */
export const classification = buildClassification(regions);

/** The shipped indicators, parsed. */
export const indicators: readonly Indicator[] = indicatorFiles.map((file) => {
  const parsed = parseIndicator(file);
  invariant(parsed.kind === 'ok', 'a shipped definition does not parse');
  return parsed.indicator;
});
