import {
  countedShare,
  formatCount,
  formatTenths,
  funnelRule,
  regionsCompared,
  shareTenths,
  wilsonInterval,
  type Indicator,
  type Language,
  type Measure,
  type RegionShare,
  type StatisticsRule,
} from '../core';
import { layoutText, levelWords } from '../layout';
import type { FunnelPicture, Picture, RankedPicture } from './picture';
import { pictureText } from './words/pictures';

/** What pictures are made from. */
export interface PicturesInput {
  /** After hiding: a picture shows what the tables show. */
  readonly measures: readonly Measure[];
  readonly indicator: Indicator;
  readonly year: number | null;
  readonly rule: StatisticsRule;
  readonly source: string;
  readonly language: Language;
}

/**
 * The pictures of one indicator and year, of the share met at all ages: the funnel of kommuner, fylker ranked with their intervals, and
 * kommuner of each fylke likewise. Those without two regions to show are left out.
 */
export function makePictures(input: PicturesInput): readonly Picture[] {
  const counties = compared(input, 'fylke');
  const kommuner = compared(input, 'kommune');
  return [
    funnel(input, kommuner),
    ranked(input, counties, 'fylker', null),
    ...counties.regions.map((county) =>
      ranked(input, compared(input, 'kommune', county.code), `kommuner-${county.code}`, county),
    ),
  ].filter((picture) => picture !== null);
}

type Compared = ReturnType<typeof regionsCompared>;

/** The måltall of the share met at all ages. */
const MET = 1;
/** Denominators the limits are drawn at, from the smallest to the largest region. */
const STEPS = 60;

function compared(
  { measures, indicator, year, rule }: PicturesInput,
  level: string,
  county?: string,
): Compared {
  const asked = {
    indicator: indicator.id,
    year,
    measure: MET,
    level,
    ...(county === undefined ? {} : { county }),
  };
  return regionsCompared(measures, asked, rule.smallBelow);
}

function funnel(input: PicturesInput, { regions, ...left }: Compared): FunnelPicture | null {
  const baseline = countryShare(input);
  if (baseline === null || regions.length < 2) return null;
  const rule = funnelRule(baseline);
  const sizes = regions.map(({ denominator }) => denominator);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const text = pictureText(input.language);
  const points = regions.map((one) => {
    const position = rule.positionOf(one);
    return {
      name: one.name,
      denominator: one.denominator,
      share: one.count / one.denominator,
      isOutside: position !== 'within',
      isFarOutside: position === 'farAbove' || position === 'farBelow',
    };
  });
  const outside = points.filter((one) => one.isOutside).length;
  const limits = Array.from({ length: STEPS + 1 }, (_, at) => {
    const denominator = least * (most / least) ** (at / STEPS);
    const [inner, outer] = [rule.limits(denominator, 95), rule.limits(denominator, 99.8)];
    return { denominator, inner: [inner.low, inner.high] as const, outer: [outer.low, outer.high] as const };
  });
  return {
    kind: 'funnel',
    id: `${input.indicator.id}-trakt-kommuner`,
    title: text.funnelTitle(input.indicator.title[input.language], yearOf(input)),
    altText: text.funnelAlt(points.length, percent(baseline, input.language), outside),
    baseline,
    points,
    limits,
    axes: { x: text.denominator, y: text.share },
    keys: {
      baseline: text.baseline(percent(baseline, input.language)),
      inner: levelWords(95, input.language),
      outer: levelWords(99.8, input.language),
    },
    notes: [text.funnelNote(points.length, outside), ...leftOut(input, left), text.source(input.source)],
  };
}

function ranked(
  input: PicturesInput,
  { regions, ...left }: Compared,
  id: string,
  county: RegionShare | null,
): RankedPicture | null {
  const baseline = county === null ? countryShare(input) : county.count / county.denominator;
  if (baseline === null || regions.length < 2) return null;
  const { language, rule } = input;
  const text = pictureText(language);
  const rows = [...regions]
    .sort((a, b) => b.count / b.denominator - a.count / a.denominator || (a.code < b.code ? -1 : 1))
    .map((one) => {
      const tenths = formatTenths(shareTenths(one.count, one.denominator), language);
      return {
        name: one.name,
        share: one.count / one.denominator,
        ...wilsonInterval(one, rule.level),
        said: `${layoutText(language).percent(tenths)} (n = ${formatCount(one.denominator, language)})`,
      };
    });
  const where = county === null ? null : county.name;
  return {
    kind: 'ranked',
    id: `${input.indicator.id}-${id}`,
    title: text.rankedTitle(input.indicator.title[language], where, yearOf(input)),
    altText: text.rankedAlt(
      rows.length,
      `${rows[0]?.name} ${rows[0]?.said}`,
      `${rows.at(-1)?.name} ${rows.at(-1)?.said}`,
    ),
    baseline,
    rows,
    axis: text.share,
    keys: {
      baseline:
        where === null
          ? text.baseline(percent(baseline, language))
          : text.baselineOf(where, percent(baseline, language)),
    },
    notes: [
      text.rankedNote(levelWords(rule.level, language)),
      ...leftOut(input, left),
      text.source(input.source),
    ],
  };
}

function leftOut(
  { rule, language }: PicturesInput,
  { hidden, withoutFigure, small }: Omit<Compared, 'regions'>,
): readonly string[] {
  if (small.length + hidden + withoutFigure === 0) return [];
  return [pictureText(language).leftOut(small.length, rule.smallBelow, hidden, withoutFigure)];
}

function countryShare({ measures, indicator, year }: PicturesInput): number | null {
  const country = measures.find(
    (one) =>
      one.level === 'land' && one.measure === MET && one.year === year && one.indicator === indicator.id,
  );
  const share = country === undefined ? null : countedShare(country);
  return share === null ? null : share.count / share.denominator;
}

function percent(share: number, language: Language): string {
  return layoutText(language).percent(formatTenths(Math.round(share * 1000), language));
}

function yearOf({ year }: PicturesInput): string {
  return year === null ? '' : String(year);
}
