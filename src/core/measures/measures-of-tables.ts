import { ageGroupsShown, measuresOfRegion } from './measures-of-region';
import type { RegionSum } from './region-sums';
import type { IndicatorCounted, TablesOfYear } from './tables-of-years';
import type { Measure } from './types';

/** What of the tables is shown. */
export interface Shown {
  readonly hasAge: boolean;
  /** Ids of the age groups asked for; undefined: all. */
  readonly ageGroups: readonly string[] | undefined;
  /** Which of an indicator's outcomes in a region are hidden, by age group and outcome; undefined where none is. */
  readonly hiddenIn: (
    indicator: string,
    region: RegionSum,
  ) => ((ageGroup: number, outcome: number) => boolean) | undefined;
}

/** The måltall of the tables, in the order indicator, level, year, region, number. */
export function measuresOfTables(
  tables: readonly TablesOfYear[],
  indicators: readonly IndicatorCounted[],
  { hasAge, ageGroups, hiddenIn }: Shown,
): readonly Measure[] {
  const measures: Measure[] = [];
  for (const { compiled, shape } of indicators) {
    const shown = ageGroupsShown(compiled, hasAge, ageGroups);
    for (const level of tables[0]?.levels.keys() ?? []) {
      for (const { year, levels } of tables) {
        for (const region of levels[level]?.regions ?? []) {
          const isHidden = hiddenIn(compiled.indicator.id, region);
          measuresOfRegion(compiled, shape, region, year, shown, measures, isHidden);
        }
      }
    }
  }
  return measures;
}
