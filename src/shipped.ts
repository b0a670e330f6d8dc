import { buildClassification, invariant, parseIndicator, type Classification, type Indicator } from './core';
import { indicatorFiles, regionData } from './definitions';
import about from '../package.json';

/** What the program ships with, parsed once for all that use it: nobody else parses a shipped definition or classification. */

/** What results say they were made with. */
export const PROGRAM = { name: 'IPLOS for Excel', version: about.version } as const;

/** The shipped indicators ([DEF-2]) in the order they are shown. */
export const INDICATORS: readonly Indicator[] = indicatorFiles.map((file) => {
  const parsed = parseIndicator(file);
  invariant(parsed.kind === 'ok', 'the shipped definitions parse');
  return parsed.indicator;
});

/** The shipped fylker and kommuner of each year ([REG-2]). */
export const CLASSIFICATION: Classification = buildClassification(regionData);
