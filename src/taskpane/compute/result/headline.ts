import { isLevel, OUTCOMES, type Measure, type Outcome } from '../../../core';
import type { Headline, RegionFigure, TrendPoint } from '../../state/headline';

/** The outcome the extremes and the trend are told by: the first of the definitions (måltall 1–4). */
export const MAIN_OUTCOME: Outcome = 'met';

/**
 * The main figures of everything measured: one headline for each indicator, year and age group, in the measures' order.
 *
 * @param leastRanked the denominator from which on a region may be called highest or lowest ([STA-7])
 */
export function headlinesOf(measures: readonly Measure[], leastRanked: number): readonly Headline[] {
  const groups = new Map<string, { country: Measure[]; counties: Map<string, Measure[]> }>();
  const compared = comparedLevel(measures);
  for (const measure of measures) {
    if (measure.level !== 'land' && measure.level !== compared) continue;
    const key = keyOf(measure);
    const group = groups.get(key) ?? { country: [], counties: new Map<string, Measure[]>() };
    groups.set(key, group);
    if (measure.level === 'land') group.country.push(measure);
    else group.counties.set(measure.regionCode, [...(group.counties.get(measure.regionCode) ?? []), measure]);
  }
  const headlines = [...groups.values()].flatMap(({ country, counties }) => {
    const [first] = country;
    if (!first) return [];
    const level = compared === 'fylke' ? 'fylke' : 'group';
    const figures = [...counties.values()]
      .flatMap((one) => figureOf(one, level) ?? [])
      .filter(({ denominator }) => (denominator ?? 0) >= leastRanked);
    const figure = figureOf(country, 'land');
    if (!figure) return [];
    const { indicator, year, ageGroup } = first;
    return [{ indicator, year, ageGroup, country: figure, ...extremes(figures), trend: [] }];
  });
  return headlines.map((one) => ({ ...one, trend: trendOf(one, headlines) }));
}

/** What is compared: fylker, else the groups of the user's own column. */
function comparedLevel(measures: readonly Measure[]): string {
  const levels = new Set(measures.map(({ level }) => level));
  const own = [...levels].find((level) => !isLevel(level) && !level.startsWith('kommune/'));
  return levels.has('fylke') || own === undefined ? 'fylke' : own;
}

/** The share met of a headline's country figure can be given. */
export function hasShare(figure: RegionFigure): figure is RegionFigure & { readonly denominator: number } {
  return figure.denominator !== null && figure.denominator > 0 && figure.counts[MAIN_OUTCOME] !== null;
}

/** Persons in the denominator and in no outcome shown: those of an invalid value ([NUM-5]), and of outcomes that are hidden. */
export function restOf(figure: RegionFigure): number {
  const counted = OUTCOMES.reduce((sum, outcome) => sum + (figure.counts[outcome] ?? 0), 0);
  return (figure.denominator ?? 0) - counted;
}

function figureOf(measures: readonly Measure[], level: RegionFigure['level']): RegionFigure | null {
  const [first] = measures;
  if (!first) return null;
  const countOf = (outcome: Outcome) => measures.find((one) => one.outcome === outcome)?.count ?? null;
  const main = measures.find((one) => one.outcome === MAIN_OUTCOME) ?? first;
  const shown = measures.find(({ status }) => status !== 'suppressed') ?? first;
  return {
    level,
    code: first.regionCode,
    name: first.regionName,
    status: main.status,
    denominator: shown.denominator,
    counts: {
      met: countOf('met'),
      partiallyMet: countOf('partiallyMet'),
      unmet: countOf('unmet'),
      unreported: countOf('unreported'),
    },
    coverage: first.coverage,
  };
}

/** The ends of what is compared, as exact fractions, never as rounded shares. */
function extremes(figures: readonly RegionFigure[]): Pick<Headline, 'highest' | 'lowest'> {
  const sorted = figures.filter(hasShare).sort(compareShares);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (!lowest || !highest || compareShares(lowest, highest) === 0) return { highest: null, lowest: null };
  const tiesWith = (end: RegionFigure) => sorted.filter((one) => compareShares(one, end) === 0).length - 1;
  const firstHighest = sorted.find((one) => compareShares(one, highest) === 0) ?? highest;
  return {
    highest: { figure: firstHighest, ties: tiesWith(highest) },
    lowest: { figure: lowest, ties: tiesWith(lowest) },
  };
}

function compareShares(a: RegionFigure, b: RegionFigure): number {
  return (
    (a.counts[MAIN_OUTCOME] ?? 0) * (b.denominator ?? 0) -
    (b.counts[MAIN_OUTCOME] ?? 0) * (a.denominator ?? 0)
  );
}

function trendOf(one: Headline, headlines: readonly Headline[]): readonly TrendPoint[] {
  const years = headlines
    .filter(({ indicator, ageGroup }) => indicator === one.indicator && ageGroup === one.ageGroup)
    .flatMap(({ year, country }): readonly TrendPoint[] => {
      if (year === null) return [];
      return hasShare(country)
        ? [{ year, count: country.counts[MAIN_OUTCOME], denominator: country.denominator }]
        : [{ year, count: null, denominator: null }];
    });
  return years.length > 1 ? years : [];
}

function keyOf({ indicator, year, ageGroup }: Measure): string {
  return `${indicator} ${year ?? ''} ${ageGroup}`;
}
