import { invariant } from '../assert';
import type { RegionData, RegionPeriod } from './region-data';
import type { Classification, County, Municipality, YearClassification } from './types';

/**
 * Unfolds the compact region data into one classification per year ([REG-1], [REG-2]).
 *
 * @throws Error when the data contradicts itself: two names for a code in one year, a kommune without its fylke, a
 *   change of a code that did not hold. The data ships with the program, so this is an error of ours.
 */
export function buildClassification(data: RegionData): Classification {
  const years = new Map<number, YearClassification>();
  for (let year = data.firstYear; year <= data.lastYear; year++)
    years.set(year, classificationOf(data, year));
  for (const { oldCode, newCode, year } of data.changes) {
    invariant(
      years.get(year - 1)?.municipalityByCode.has(oldCode) === true &&
        years.get(year)?.municipalityByCode.has(newCode) === true,
      `the change ${oldCode} → ${newCode} in ${year} names a code that did not hold`,
    );
  }
  return {
    firstYear: data.firstYear,
    lastYear: data.lastYear,
    forYear: (year) => years.get(year),
    changes: data.changes,
  };
}

function classificationOf(data: RegionData, year: number): YearClassification {
  const counties = holding(data.counties, data, year).map(({ code, name }): County => ({ code, name }));
  const countyByCode = byCode(counties, year);
  const municipalities = holding(data.municipalities, data, year).map(({ code, name }): Municipality => {
    const county = code.slice(0, 2);
    invariant(countyByCode.has(county), `kommune ${code} has no fylke in ${year}`);
    return { code, name, county };
  });
  return { year, municipalities, counties, municipalityByCode: byCode(municipalities, year), countyByCode };
}

function holding(periods: readonly RegionPeriod[], data: RegionData, year: number): readonly RegionPeriod[] {
  return periods
    .filter((period) => period.from <= year && year <= (period.to ?? data.lastYear))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function byCode<Region extends County>(
  regions: readonly Region[],
  year: number,
): ReadonlyMap<string, Region> {
  const map = new Map(regions.map((region) => [region.code, region]));
  invariant(map.size === regions.length, `a region code stands twice in ${year}`);
  return map;
}
