import { add, compare, type Fraction, fraction, multiply } from '../../figures/fraction';
import type { VariationClaim } from '../claim';
import { rank } from './check-extremes';
import { unchecked } from './check-share';
import { points, spread } from './check-trend';
import type { MeasureBook } from './measure-book';
import { understand } from './understand';
import type { CheckedClaim, Evidence } from '../verdict';

/**
 * Variation between and within fylker. Between: the highest less the lowest share of the fylker. Within: the same among the kommuner of a
 * fylke, and of all fylker with at least two such kommuner the middle one (median). Which of the two is greater can be checked; how much
 * "noe variasjon" is has no definition, so the spread is shown and nothing decided – unless there is none at all.
 */
export function checkVariation(
  claim: VariationClaim,
  evidence: Evidence,
  book: MeasureBook | null,
): CheckedClaim {
  const understood = understand({ ...claim, region: { kind: 'country' } }, evidence, book);
  const { reading } = understood;
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const { year } = understood.reading;
  const counties = rank(book, reading, claim.outcomes, year, 'fylke').map((one) => one.percent);
  const between = counties.length < 2 ? null : spread(counties);
  const within = medianWithin(claim, book, understood.reading);
  const against = [
    ...(between === null ? [] : [points('betweenCounties', claim.outcomes, between, 1)]),
    ...(within === null ? [] : [points('withinCounties', claim.outcomes, within, 1)]),
  ];
  const answer = (verdict: CheckedClaim['verdict'], reason: CheckedClaim['reason']): CheckedClaim => ({
    ...{ claim, reading, verdict, reason, against },
    basis: verdict === 'notCheckable' ? 'none' : 'measures',
  });
  if (claim.says === 'betweenCounties' || claim.says === 'withinCounties') {
    const one = claim.says === 'betweenCounties' ? between : within;
    if (one === null) return answer('notCheckable', { kind: 'nothingToCompare' });
    return one.numerator === 0
      ? answer('contradicted', { kind: 'differs' })
      : answer('notCheckable', { kind: 'noDefinition' });
  }
  if (between === null || within === null) return answer('notCheckable', { kind: 'nothingToCompare' });
  const order = compare(within, between);
  const holds = claim.says === 'mostWithinCounties' ? order > 0 : order < 0;
  // The median of the fylker is a measure of ours: another may say otherwise, so it refutes nobody.
  return answer(holds ? 'verified' : 'notCheckable', { kind: holds ? 'agrees' : 'noDefinition' });
}

function medianWithin(
  claim: VariationClaim,
  book: MeasureBook,
  reading: { readonly indicator: string | null; readonly ageGroup: string; readonly year: number },
): Fraction | null {
  const byCounty = new Map<string, Fraction[]>();
  for (const { region, percent } of rank(book, reading, claim.outcomes, reading.year, 'kommune')) {
    const county = region.code.slice(0, 2);
    byCounty.set(county, [...(byCounty.get(county) ?? []), percent]);
  }
  const spreads = [...byCounty.values()]
    .filter((shares) => shares.length > 1)
    .map(spread)
    .sort(compare);
  const [low, high] = [
    spreads[Math.floor((spreads.length - 1) / 2)],
    spreads[Math.floor(spreads.length / 2)],
  ];
  return low === undefined || high === undefined ? null : multiply(add(low, high), fraction(1, 2));
}
