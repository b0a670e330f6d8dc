import type { AgainstClaim, CarriedAttribute, RegionMention, Span } from '../claim';
import type { RegionFound } from '../read/gazetteer';
import { sentenceYear, type Marks } from '../read/marks';

/**
 * "Andelen med innfridd behov i Oslo kommune er høyere enn landet": that the share of a region is higher or lower than the country's; "… er
 * høyere enn landet i fylkene Oslo og Rogaland" of each of them. Only of a sentence without a figure, whose outcome is said, and which
 * denies nothing.
 */
export function readAgainst(marks: Marks): readonly AgainstClaim[] {
  const words = marks.reading.text.slice(marks.start, marks.end);
  const said = against.exec(words);
  const outcomes = marks.outcomes.flatMap((one) => (one.outcomes === 'unclear' ? [] : [one.outcomes]))[0];
  const named = marks.regions.filter(({ region }) => region.kind === 'named');
  if (said === null || outcomes === undefined || marks.figures.length > 0 || denied.test(words)) return [];
  const at = marks.start + said.index;
  const span = { start: at, end: at + said[0].length };
  const { year, carried } = sentenceYear(marks);
  const claim = ({ start, end }: Span, region: RegionMention, isCarried: boolean): AgainstClaim => {
    const near: CarriedAttribute[] = [
      ...(isCarried ? (['region'] as const) : []),
      ...(carried ? (['year'] as const) : []),
    ];
    return {
      kind: 'against',
      span: { start, end },
      says: /^(?:høy|hig)/iu.test(said[0]) ? 'higher' : 'lower',
      ...{ outcomes, region, year, carried: near },
      ageGroup: marks.ages[0]?.ageGroup ?? marks.context.ageGroup,
      indicator: marks.indicator ?? marks.context.indicator,
    };
  };
  const [only, other] = named;
  if (other !== undefined || (only !== undefined && only.start >= span.end))
    return listedAt(marks, span.end, named).map((one) => claim(one, one.region, false));
  const region = only?.region ?? marks.context.region;
  return region.kind === 'named' ? [claim(span, region, only === undefined)] : [];
}

/** "… i fylkene Oslo, Rogaland og Troms": regions one after the other from a place on, being all that the sentence names; else none. */
function listedAt({ reading }: Marks, at: number, named: readonly RegionFound[]): readonly RegionFound[] {
  const between = named.map((one, i) => reading.text.slice(named[i - 1]?.end ?? at, one.start));
  const [lead = '', ...others] = between;
  const said = /^ (?:i|in) (fylkene |fylka |the counties |)$/u.exec(lead);
  if (said === null || !others.every((one) => /^(?:, | og | and )$/u.test(one))) return [];
  if (said[1] === '') return named;
  return named.map((one) => ({ ...one, region: ofCounty(one.region) }));
}

function ofCounty(region: RegionMention): RegionMention {
  return region.kind === 'named' ? { ...region, level: 'fylke' } : region;
}

const against =
  /(?<!\p{L})(?:(?:høyere|lavere) enn (?:i )?(?:hele )?(?:landet|på landsbasis)|(?:higher|lower) than (?:in )?the (?:whole )?country)(?!\p{L})/iu;
const denied = /(?<!\p{L})(?:ikke|verken|not|neither)(?!\p{L})(?! innfridd| met)/iu;
