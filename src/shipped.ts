import {
  buildClassification,
  extendRegions,
  type Classification,
  type Issue,
  type NamedAnswer,
  type RegionsFault,
} from './core';
import { regionData } from './definitions';

export { INDICATORS } from './shipped-indicators';

/** What the program ships with, parsed once for all that use it: nobody else parses a shipped definition or classification. */

/** The shipped fylker and kommuner of each year ([REG-2]). */
export const CLASSIFICATION: Classification = buildClassification(regionData);

/** What is shipped with the years that answers of KLASS add ([REG-2]), or why they cannot be used. */
export function classificationWith(
  answers: readonly NamedAnswer[],
):
  | { readonly kind: 'ok'; readonly classification: Classification; readonly issues: readonly Issue[] }
  | { readonly kind: 'no'; readonly fault: RegionsFault } {
  const extended = extendRegions(regionData, answers);
  if (extended.kind === 'no') return extended;
  return { kind: 'ok', classification: buildClassification(extended.data), issues: extended.issues };
}
