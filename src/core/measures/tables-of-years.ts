import type { Tabulation } from '../cube/tabulation';
import type { CubeIndicator } from '../cube/types';
import type { CompiledIndicator } from '../definitions/types';
import type { RegionSum } from './region-sums';
import { openYear } from './regions-of-year';
import type { RegionQuestion, WhoReported } from './who-reported';

/** The regions of a year, level by level. */
export interface TablesOfYear {
  readonly year: number;
  readonly levels: readonly { readonly level: string; readonly regions: readonly RegionSum[] }[];
}

/** An indicator that was counted, with its place in the cube. */
export interface IndicatorCounted {
  readonly compiled: CompiledIndicator;
  readonly shape: CubeIndicator;
}

/** Sums the regions of the levels, year by year. */
export function tablesOfYears(
  tabulation: Tabulation,
  question: RegionQuestion,
  years: readonly number[],
  levels: readonly string[],
  reported: WhoReported,
): readonly TablesOfYear[] {
  return years.map((year) => {
    const regions = openYear(tabulation, question, year, reported.years.get(year) ?? null);
    return { year, levels: levels.map((level) => ({ level, regions: regions(level) })) };
  });
}

/** The years asked for, or all that were read; rows whose year nobody named are counted as such, in land only. */
export function yearsAsked(
  { cube, input }: Tabulation,
  asked: readonly number[] | undefined,
): readonly number[] {
  if (asked) return asked;
  return input.years.length > 0
    ? input.years
    : [...new Set(cube.planes[0]?.blocks.map(({ year }) => year) ?? [])];
}

/** The indicators counted that are asked for by id, or all. */
export function indicatorsAsked(
  { cube, indicators }: Tabulation,
  asked: readonly string[] | undefined,
): readonly IndicatorCounted[] {
  return indicators.flatMap((compiled) => {
    const { id } = compiled.indicator;
    const shape = cube.indicators.find((one) => one.id === id);
    return !shape || (asked && !asked.includes(id)) ? [] : [{ compiled, shape }];
  });
}
