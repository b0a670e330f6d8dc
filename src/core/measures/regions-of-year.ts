import { indexPlane } from '../cube/look-up';
import type { Tabulation } from '../cube/tabulation';
import { COUNTRY, EVERYONE_IN_DATA } from '../regions/found-region';
import { WHOLE_COUNTRY } from '../regions/reach';
import type { ReportingOfYear } from '../regions/reporting';
import { sumsOfGroups } from './group-sums';
import { isLevel } from './levels-asked';
import { regionSums, type RegionSum } from './region-sums';
import type { RegionQuestion } from './who-reported';

/**
 * Opens the regions of one year: the way from counts to regions, for whoever wants all of a level and for whoever wants one region.
 *
 * @param reporting who reported in the year; null when that is not known
 * @returns the regions of a level in the order of their codes, for a grouping column's levels its groups; summed when asked for
 */
export function openYear(
  { cube }: Tabulation,
  { classification, kostra, regionsOf, reach = WHOLE_COUNTRY }: RegionQuestion,
  year: number,
  reporting: ReportingOfYear | null,
): (level: string) => readonly RegionSum[] {
  const main = cube.planes[0];
  if (!main) return () => [];
  const ofRegions = regionsOf ?? year;
  const index = indexPlane(main);
  const top = reach.kind === 'country' ? COUNTRY : EVERYONE_IN_DATA;
  const regions = regionSums({
    cube,
    index,
    year,
    regionsOf: ofRegions,
    classification,
    reporting,
    kostra,
    top,
  });
  const nameOf = (code: string) =>
    classification.forYear(ofRegions)?.municipalityByCode.get(code)?.name ?? code;
  return (level) => {
    if (isLevel(level)) return regions(level);
    const plane = cube.planes.find(({ column }) => level === column || level === `kommune/${column ?? ''}`);
    if (!plane) return [];
    const groups = sumsOfGroups(cube, plane, year, reporting, nameOf);
    return level === plane.column ? groups.inCountry : groups.inMunicipalities;
  };
}
