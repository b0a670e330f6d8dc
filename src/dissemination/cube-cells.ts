import type { Release, ReleasedRow } from './release';
import type { ReleasedCell } from './released-figures';

/** A place of the cube: no row stands there where a region did not exist that year, or an indicator has not the age group. */
const NOWHERE: ReleasedCell = { text: null, status: 'notComparable' };

/** How many cells the cube of a release has. */
export function cubeSize({ indicators, regions, ageGroups, figures, years }: Release): number {
  return indicators.length * regions.length * ageGroups.length * figures.length * years.length;
}

/**
 * The cells of a release as a full cube of indicator × region × age group × figure × year, the last fastest, as JSON-stat and PX have them.
 * Rows without a year are in no cube.
 */
export function* cubeCells(release: Release): Generator<ReleasedCell> {
  const { indicators, regions, ageGroups, figures, years } = release;
  const rows = new Map<string, ReleasedRow>();
  const keyOf = (indicator: string, region: string, ageGroup: string, year: number) =>
    JSON.stringify([indicator, region, ageGroup, year]);
  for (const row of release.rows)
    if (row.year !== null) rows.set(keyOf(row.indicator.id, row.region.code, row.ageGroup, row.year), row);
  for (const indicator of indicators)
    for (const region of regions)
      for (const ageGroup of ageGroups) {
        const ofYears = years.map((year) => rows.get(keyOf(indicator.id, region.code, ageGroup.code, year)));
        for (const figure of figures)
          for (const row of ofYears) yield row === undefined ? NOWHERE : figure.of(row);
      }
}
