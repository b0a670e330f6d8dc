import {
  assertNever,
  type Indicator,
  type Measure,
  statisticsOf,
  type MeasureStatistics,
  LEVELS,
  type Coverage,
  type Level,
} from '../../core';
import type { LayoutText, LevelText } from '../words/layout';
import type { LayoutInput } from '../input';

/** What the sheets of one indicator are made from. */
export interface IndicatorInput {
  readonly layout: LayoutInput;
  readonly indicator: Indicator;
  /** All measures of this indicator. */
  readonly measures: readonly Measure[];
  /** Ids of the age groups asked for that have measures, in the definition's order. */
  readonly ageGroups: readonly string[];
  /** Where intervals and labels are asked for: those of a measure, made of the figures that are shown. */
  readonly statistics: ((measure: Measure) => MeasureStatistics | null) | undefined;
  readonly text: LayoutText;
}

/** Gathers what one indicator's sheets need; null when it has no measures. */
export function indicatorInput(
  layout: LayoutInput,
  indicator: Indicator,
  text: LayoutText,
): IndicatorInput | null {
  const measures = layout.results.measures.filter((measure) => measure.indicator === indicator.id);
  const made = new Set(measures.map((measure) => measure.ageGroup));
  const ageGroups = indicator.ageGroups
    .map((group) => group.id)
    .filter((id) => made.has(id) && layout.ageGroups.includes(id));
  const statistics = layout.statistics && statisticsOf(measures, layout.statistics);
  return ageGroups.length === 0 ? null : { layout, indicator, measures, ageGroups, statistics, text };
}

/** The levels of the measures, in their order. */
export function levelsOf(measures: readonly Measure[]): readonly string[] {
  return [...new Set(measures.map((measure) => measure.level))];
}

/** What a level is made of: one of the four, or a grouping column, inside the country or inside each kommune ([REG-9]). */
export type LevelKind =
  | { readonly kind: 'region'; readonly level: Level }
  | { readonly kind: 'group'; readonly header: string }
  | { readonly kind: 'groupInKommune'; readonly header: string };

/** Reads a measure's level. */
export function levelKind(level: string): LevelKind {
  const region = LEVELS.find((one) => one === level);
  if (region !== undefined) return { kind: 'region', level: region };
  const inKommune = 'kommune/';
  return level.startsWith(inKommune)
    ? { kind: 'groupInKommune', header: level.slice(inKommune.length) }
    : { kind: 'group', header: level };
}

/** A level's words. */
export function levelText(level: string, text: LayoutText): LevelText {
  const kind = levelKind(level);
  switch (kind.kind) {
    case 'region':
      return text.levels[kind.level];
    case 'group':
      return text.grouping(kind.header);
    case 'groupInKommune':
      return text.groupingInKommune(kind.header);
    default:
      return assertNever(kind);
  }
}

/** The years of the measures in ascending order; one null when no year was named. */
export function yearsOf(measures: readonly Measure[]): readonly (number | null)[] {
  return [...new Set(measures.map((measure) => measure.year))].sort((a, b) => (a ?? 0) - (b ?? 0));
}

/** The measures of the country, all ages, in one year; empty where that level was not asked for. */
export function countryMeasures(
  { measures, indicator }: IndicatorInput,
  year: number | null,
): readonly Measure[] {
  const everyone = indicator.ageGroups[0]?.id;
  return measures.filter((one) => one.level === 'land' && one.year === year && one.ageGroup === everyone);
}

/** How many kommuner have data in a year ([REG-4]): the country's coverage, else counted from the kommuner; null without either. */
export function coverageIn(input: IndicatorInput, year: number | null): Coverage | null {
  const country = countryMeasures(input, year)[0]?.coverage ?? null;
  if (country !== null) return country;
  const { outcome, ageGroup } = input.measures[0] ?? {};
  const kommuner = input.measures.filter(
    (one) =>
      one.level === 'kommune' && one.year === year && one.outcome === outcome && one.ageGroup === ageGroup,
  );
  if (kommuner.length === 0) return null;
  return {
    reported: kommuner.filter((one) => one.status !== 'notReported').length,
    total: kommuner.length,
  };
}
