import type { Tabulation } from '../cube/tabulation';
import { NO_YEAR } from '../cube/types';
import type { Issue } from '../issues';
import { type Reach, WHOLE_COUNTRY } from '../regions/reach';
import type { Level } from '../regions/types';
import { ageGroupsShown, measuresOfRegion } from './measures-of-region';
import type { RegionSum } from './region-sums';
import { openYear } from './regions-of-year';
import type { Measure } from './types';
import { type RegionQuestion, whoReported } from './who-reported';

/** Answers about single regions: a year is summed when it is first asked about, and a level when its first region is. */
export interface RegionBook {
  /**
   * The measures of one region, in the order of their numbers; empty when there is no such region in the year.
   *
   * @param year null when neither data nor caller named one
   */
  readonly measuresOf: (
    indicator: string,
    level: Level,
    regionCode: string,
    year: number | null,
  ) => readonly Measure[];
  /** The counts of one region, or why there are none; undefined when there is no such region in the year. */
  readonly sumOf: (level: Level, regionCode: string, year: number | null) => RegionSum | undefined;
  /** What the data are about ([IN-11]); regions outside it have no line. */
  readonly reach: Reach;
  /** What is to be said of who reported in the year. */
  readonly issuesOf: (year: number | null) => readonly Issue[];
}

/**
 * Opens counts for questions about one region at a time: `evaluate` makes all measures of a level, some thousands of
 * which one cell of a worksheet wants a single one. The figures are the same.
 */
export function openRegions(tabulation: Tabulation, question: RegionQuestion): RegionBook {
  const years = new Map<number, YearOfBook>();
  const inYear = (year: number | null): YearOfBook => {
    const number = year ?? NO_YEAR;
    const known = years.get(number) ?? openBook(tabulation, question, number);
    years.set(number, known);
    return known;
  };
  return {
    reach: question.reach ?? WHOLE_COUNTRY,
    sumOf: (level, regionCode, year) => inYear(year).level(level).get(regionCode),
    issuesOf: (year) => inYear(year).issues,
    measuresOf(indicator, level, regionCode, year) {
      const region = inYear(year).level(level).get(regionCode);
      const compiled = tabulation.indicators.find((one) => one.indicator.id === indicator);
      const shape = tabulation.cube.indicators.find(({ id }) => id === indicator);
      const measures: Measure[] = [];
      if (region && compiled && shape) {
        const ageGroups = ageGroupsShown(compiled, tabulation.cube.hasAge, undefined);
        measuresOfRegion(compiled, shape, region, year ?? NO_YEAR, ageGroups, measures);
      }
      return measures;
    },
  };
}

interface YearOfBook {
  readonly level: (level: Level) => ReadonlyMap<string, RegionSum>;
  readonly issues: readonly Issue[];
}

function openBook(tabulation: Tabulation, question: RegionQuestion, year: number): YearOfBook {
  const reported = whoReported(tabulation, [year], question);
  const regions = openYear(tabulation, question, year, reported.years.get(year) ?? null);
  const levels = new Map<Level, ReadonlyMap<string, RegionSum>>();
  return {
    issues: reported.issues,
    level(level) {
      const known = levels.get(level) ?? new Map(regions(level).map((region) => [region.code, region]));
      levels.set(level, known);
      return known;
    },
  };
}
