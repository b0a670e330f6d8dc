import { type Classification, findRegion, type RegionName } from '../../../core';
import type { Claim } from '../claim';

/**
 * The kommuner of a year that a text says were reported with others, by code: what it says of itself explains its numbers, whether or not
 * anything else is known of it ([PUB-5], [REG-6]).
 */
export function jointOfText(
  all: readonly Claim[],
  year: number,
  classification: Classification,
): ReadonlyMap<string, RegionName> {
  const joint = new Map<string, RegionName>();
  for (const claim of all) {
    if (claim.kind !== 'jointReporting' || (claim.year !== null && claim.year !== year)) continue;
    const { name, within } = claim.municipality;
    const found = findRegion(classification, year, within === null ? name : `${name} (${within})`, 'kommune');
    if (found.kind === 'ok')
      joint.set(found.region.code, { code: found.region.code, name: found.region.name });
  }
  return joint;
}
