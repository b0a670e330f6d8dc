import type { AgainstClaim, CarriedAttribute } from '../claim';
import { sentenceYear, type Marks } from '../read/marks';

/**
 * "Andelen med innfridd behov i Oslo kommune er høyere enn landet": that the share of a region is higher or lower than the country's. Only
 * of a sentence without a figure, whose outcome is said, and which denies nothing.
 */
export function readAgainst(marks: Marks): readonly AgainstClaim[] {
  const words = marks.reading.text.slice(marks.start, marks.end);
  const said = against.exec(words);
  const outcomes = marks.outcomes.flatMap((one) => (one.outcomes === 'unclear' ? [] : [one.outcomes]))[0];
  const named = marks.regions.filter(({ region }) => region.kind === 'named');
  const [only, other] = named;
  if (said === null || outcomes === undefined || marks.figures.length > 0 || other !== undefined) return [];
  if (denied.test(words)) return [];
  const region = only?.region ?? marks.context.region;
  if (region.kind !== 'named') return [];
  const { year, carried } = sentenceYear(marks);
  const near: CarriedAttribute[] = [
    ...(only === undefined ? (['region'] as const) : []),
    ...(carried ? (['year'] as const) : []),
  ];
  const start = marks.start + said.index;
  return [
    {
      kind: 'against',
      span: { start, end: start + said[0].length },
      says: /^(?:høy|hig)/iu.test(said[0]) ? 'higher' : 'lower',
      ...{ outcomes, region, year, carried: near },
      ageGroup: marks.ages[0]?.ageGroup ?? marks.context.ageGroup,
      indicator: marks.indicator ?? marks.context.indicator,
    },
  ];
}

const against =
  /(?<!\p{L})(?:(?:høyere|lavere) enn (?:i )?(?:hele )?(?:landet|på landsbasis)|(?:higher|lower) than (?:in )?the (?:whole )?country)(?!\p{L})/iu;
const denied = /(?<!\p{L})(?:ikke|verken|not|neither)(?!\p{L})(?! innfridd| met)/iu;
