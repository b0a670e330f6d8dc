import type { Outcome } from '../../../core';
import type { CarriedAttribute, SpreadClaim } from '../claim';
import { sentenceYear, type Marks } from '../read/marks';

/**
 * "Forskjellen mellom fylkene, fra lavest til høyest andel innfridd, er 15,7 prosentpoeng", and the same inside the fylker as the median of
 * them: the points between the lowest and the highest share. None where the sentence does not say in full what the points are of.
 */
export function readSpread(marks: Marks): readonly SpreadClaim[] {
  const words = marks.reading.text.slice(marks.start, marks.end);
  const [points, other] = marks.figures.filter(({ unit }) => unit === 'points');
  if (points === undefined || other !== undefined || !difference.test(words)) return [];
  const of = median.test(words) ? 'withinCounties' : lowestToHighest.test(words) ? 'betweenCounties' : null;
  if (of === null) return [];
  const own = marks.outcomes.flatMap((one) => (one.outcomes === 'unclear' ? [] : [one.outcomes]))[0];
  const { year, carried } = sentenceYear(marks);
  const outcomes = own ?? carriedOutcomes(marks);
  const near: CarriedAttribute[] = [
    ...(own === undefined && outcomes.length > 0 ? (['outcome'] as const) : []),
    ...(carried ? (['year'] as const) : []),
  ];
  return [
    {
      kind: 'spread',
      span: { start: points.start, end: points.end },
      figure: points.figure,
      of,
      least: Number(least.exec(words)?.[1] ?? Number.NaN) || null,
      outcomes,
      year,
      ageGroup: marks.ages[0]?.ageGroup ?? marks.context.ageGroup,
      indicator: marks.indicator ?? marks.context.indicator,
      carried: near,
    },
  ];
}

function carriedOutcomes({ context }: Marks): readonly Outcome[] {
  if (context.outcomes !== null && context.outcomes !== 'unclear') return context.outcomes;
  return context.headline === null ? [] : [context.headline];
}

const difference = /(?<!\p{L})(?:forskjell(?:en)?|difference)(?!\p{L})/iu;
const lowestToHighest =
  /(?:mellom fylkene|between the counties),? (?:fra lavest til høyest|from the lowest to the highest)/iu;
const median = /(?:medianen av fylkene|the median of the counties)/iu;
const least = /(?:nevner på minst|denominator of at least) (\d+)/iu;
