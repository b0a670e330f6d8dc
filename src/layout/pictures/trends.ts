import { countedShare, pChart, type Measure } from '../../core';
import { topLineName } from '../words/layout';
import { pictureText } from '../words/pictures';
import type { TrendPanel, TrendPicture } from './picture';
import {
  byKey,
  idOf,
  picturedMeasures,
  saidWithN,
  subjectOf,
  titleOf,
  wholeOf,
  type PicturesInput,
} from './pictured';

/** Each fylke over the years, the country behind, each year against the fylke's own p-chart ([STA-4]); null with fewer than two years. */
export function countyTrends(input: PicturesInput): TrendPicture | null {
  const country = byYear(picturedMeasures(input, 'land', 'everyYear'));
  const counties = byKey(picturedMeasures(input, 'fylke', 'everyYear'), (one) => one.regionCode);
  const years = yearsWith([...counties.values()].flat());
  const panels = [...counties]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([code, measures]) => panelOf(input, code, measures, years));
  const behind = years.map((year) => country.get(year)?.share ?? null);
  const without = counties.size - panels.length;
  return trends({ ...input, year: null }, panels, years, { id: 'utvikling-fylker', behind, without });
}

/** The country over the years against its p-chart. */
export function countryTrend(input: PicturesInput): TrendPicture | null {
  const measures = picturedMeasures(input, 'land', 'everyYear');
  const years = yearsWith(measures);
  const panels = panelOf(input, '0', measures, years);
  return trends({ ...input, year: null }, panels, years, {
    id: 'utvikling-landet',
    behind: null,
    without: 0,
  });
}

function trends(
  input: PicturesInput,
  panels: readonly TrendPanel[],
  years: readonly number[],
  about: {
    readonly id: string;
    readonly behind: TrendPicture['behind'];
    /** Regions without two years to show. */
    readonly without: number;
  },
): TrendPicture | null {
  if (panels.length === 0 || years.length < 2) return null;
  const { id, behind, without } = about;
  const text = pictureText(input.language);
  const whole = wholeOf(input);
  const points = panels.flatMap((one) => one.points).filter((point) => point !== null);
  const outside = points.filter(({ isOutside }) => isOutside).length;
  const period = `${years[0]}–${years.at(-1)}`;
  return {
    kind: 'trends',
    id: idOf(input, id),
    title: titleOf(input, behind === null ? `${whole.where} ${period}` : text.trendOfCounties(period)),
    altText: text.trendAlt(
      behind === null ? null : text.levels.fylke.counted(panels.length),
      whole.inText,
      period,
      outside,
      points.length,
      panels.map(({ name, said }) => `${name} ${said}`).join(', '),
    ),
    years,
    behind,
    panels,
    keys: {
      share: subjectOf(input),
      behind: whole.name,
      limits: text.trendLimits,
      outside: text.trendOutside,
    },
    notes: [
      text.trendNote(outside, points.length),
      ...missingNote(input, panels, years),
      ...(without === 0 ? [] : [text.trendWithout(text.levels.fylke.counted(without))]),
      text.source(input.source),
    ],
  };
}

function missingNote(
  { language, rule }: PicturesInput,
  panels: readonly TrendPanel[],
  years: readonly number[],
): readonly string[] {
  const gaps = panels.reduce((sum, { points }) => sum + points.filter((point) => point === null).length, 0);
  return gaps === 0
    ? []
    : [pictureText(language).trendGaps(gaps, panels.length * years.length, rule.smallBelow)];
}

/** A panel; none for a region with fewer than two years to show. */
function panelOf(
  { rule, language }: PicturesInput,
  code: string,
  measures: readonly Measure[],
  years: readonly number[],
): readonly TrendPanel[] {
  const shares = byYear(measures);
  const shown = [...shares.values()].filter(({ denominator }) => denominator >= rule.smallBelow);
  const last = shown.at(-1);
  if (last === undefined || shown.length < 2) return [];
  const chart = new Map(pChart(shown).points.map((point) => [point.year, point]));
  const points = years.map((year) => {
    const [point, of] = [chart.get(year), shares.get(year)];
    if (point === undefined || of === undefined) return null;
    const { share, isOutside, limits } = point;
    return { share, count: of.count, denominator: of.denominator, ...limits, isOutside };
  });
  const name =
    code === '0'
      ? topLineName(measures.at(-1)?.regionName ?? '', language)
      : (measures.at(-1)?.regionName ?? code);
  return [{ code, name, said: `${last.year}: ${saidWithN(last, language)}`, points }];
}

function byYear(
  measures: readonly Measure[],
): ReadonlyMap<number, { year: number; count: number; denominator: number; share: number }> {
  return new Map(
    [...measures]
      .sort((one, other) => (one.year ?? 0) - (other.year ?? 0))
      .flatMap((one) => {
        const share = countedShare(one);
        if (one.year === null || share === null) return [];
        const { count, denominator } = share;
        return [[one.year, { year: one.year, count, denominator, share: count / denominator }] as const];
      }),
  );
}

function yearsWith(measures: readonly Measure[]): readonly number[] {
  return [...new Set(measures.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);
}
