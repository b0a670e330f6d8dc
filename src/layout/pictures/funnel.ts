import {
  adjustedFunnelRule,
  formatTenths,
  funnelRule,
  overDispersion,
  type RegionShare,
  type RegionsCompared,
} from '../../core';
import { levelWords } from '../words/statistics';
import { pictureText } from '../words/pictures';
import type { FunnelPicture } from './picture';
import {
  comparedIn,
  countryOf,
  idOf,
  leftOutNotes,
  saidShare,
  subjectOf,
  titleOf,
  wholeOf,
  type PicturesInput,
} from './pictured';

/** Denominators the limits are drawn at, from the smallest to the largest region. */
const STEPS = 60;

/** Kommuner or fylker between the limits round the country ([STA-2]); null without a country or without two regions. */
export function funnelPicture(input: PicturesInput, level: 'fylke' | 'kommune'): FunnelPicture | null {
  const { language } = input;
  const { regions, ...left } = comparedIn(input, level);
  const country = countryOf(input);
  if (country === null || regions.length < 2) return null;
  const baseline = country.count / country.denominator;
  const rule = funnelRule(baseline);
  const text = pictureText(language);
  const points = regions.map((one) => {
    const position = rule.positionOf(one);
    return {
      name: one.name,
      count: one.count,
      denominator: one.denominator,
      share: one.count / one.denominator,
      isOutside: position !== 'within',
      isFarOutside: position === 'farAbove' || position === 'farBelow',
    };
  });
  const outside = points.filter((one) => one.isOutside).length;
  const whole = wholeOf(input);
  const said = `${whole.name} ${saidShare(country, language)}`;
  const regionsText = text.levels[level];
  return {
    kind: 'funnel',
    id: idOf(input, `trakt-${regionsText.id}`),
    title: titleOf(input, regionsText.where),
    altText: text.funnelAlt(regionsText.counted(points.length), said, regionsText.counted(outside)),
    baseline,
    points,
    limits: limitsOf(regions, rule),
    axes: { x: text.denominator, y: subjectOf(input) },
    keys: {
      baseline: said,
      inner: levelWords(95, language),
      outer: levelWords(99.8, language),
    },
    notes: [
      text.funnelNote(regionsText.one, whole.inText, points.length, outside),
      dispersionNote(input, regions),
      ...leftOutNotes(input, left),
      text.source(input.source),
    ],
  };
}

/** Steps are even on a scale of logarithms, as the regions are drawn. */
function limitsOf(
  regions: readonly RegionShare[],
  rule: ReturnType<typeof funnelRule>,
): FunnelPicture['limits'] {
  const sizes = regions.map(({ denominator }) => denominator);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return Array.from({ length: STEPS + 1 }, (_, at) => {
    const denominator = least * (most / least) ** (at / STEPS);
    const [inner, outer] = [rule.limits(denominator, 95), rule.limits(denominator, 99.8)];
    return { denominator, inner: [inner.low, inner.high], outer: [outer.low, outer.high] };
  });
}

/** How much the regions differ beyond chance, and how many are outside limits that allow for it. */
function dispersionNote({ language }: PicturesInput, regions: RegionsCompared['regions']): string {
  const { baseline, ratio, tauSquared } = overDispersion(regions);
  const rule = adjustedFunnelRule(baseline, tauSquared);
  const outside = regions.filter((one) => rule.positionOf(one) !== 'within').length;
  return pictureText(language).overDispersion(formatTenths(Math.round(ratio * 10), language), outside);
}
