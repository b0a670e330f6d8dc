import { add, compare, type Fraction, fraction, multiply } from '../../figures/fraction';
import { USUAL_STATISTICS, type Outcome } from '../../../core';
import type { SpreadClaim, VariationClaim } from '../claim';
import { rank, someHidden } from './check-extremes';
import { unchecked } from './check-share';
import { points, spread } from './check-trend';
import { pointDigits, type MeasureBook } from './measure-book';
import { understand } from './understand';
import type { CheckedClaim, Evidence } from '../verdict';

/**
 * Variation between and within fylker. Between: the highest less the lowest share of the fylker. Within: the same among the kommuner of a
 * fylke with at least ten in the denominator ([STA-7]; all where none has), and of all fylker with at least two such kommuner the middle one (median). Which of the two is greater can be checked; how much
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
  const asked = { ...understood.reading, outcomes: claim.outcomes, year };
  const between = spreadBetween(book, asked);
  const within = spreadWithin(book, asked, USUAL_STATISTICS.smallBelow) ?? spreadWithin(book, asked, 1);
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

/** "15,7 prosentpoeng" between the lowest and the highest, against the exact difference. */
export function checkSpread(claim: SpreadClaim, evidence: Evidence, book: MeasureBook | null): CheckedClaim {
  const understood = understand({ ...claim, region: { kind: 'country' } }, evidence, book);
  const { reading } = understood;
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const { year } = understood.reading;
  const { figure, of, outcomes } = claim;
  if (someHidden(book, reading, outcomes, year, of === 'betweenCounties' ? 'fylke' : 'kommune')) {
    return unchecked(claim, reading, { kind: 'someHidden' });
  }
  const asked = { ...understood.reading, outcomes, year };
  const value =
    of === 'betweenCounties' ? spreadBetween(book, asked) : spreadWithin(book, asked, claim.least ?? 1);
  if (value === null) return unchecked(claim, reading, { kind: 'nothingToCompare' });
  const agrees = pointDigits(value, figure.decimals) === figure.digits;
  return {
    claim,
    reading,
    verdict: agrees ? 'verified' : 'contradicted',
    basis: 'measures',
    reason: { kind: agrees ? 'agrees' : 'differs' },
    against: [points(of, outcomes, value, figure.decimals)],
  };
}

/** Which shares are looked at together. */
export interface SpreadAsked {
  readonly indicator: string | null;
  readonly ageGroup: string;
  readonly year: number;
  readonly outcomes: readonly Outcome[];
}

/** The highest less the lowest share of the fylker; null of fewer than two. */
export function spreadBetween(book: MeasureBook, asked: SpreadAsked): Fraction | null {
  const counties = rank(book, asked, asked.outcomes, asked.year, 'fylke').map((one) => one.percent);
  return counties.length < 2 ? null : spread(counties);
}

/** The same among the kommuner of a fylke that have so many in the denominator: of the fylker with two of them the median; null where none has. */
export function spreadWithin(book: MeasureBook, asked: SpreadAsked, least: number): Fraction | null {
  const byCounty = new Map<string, Fraction[]>();
  for (const one of rank(book, asked, asked.outcomes, asked.year, 'kommune')) {
    if (one.denominator < least) continue;
    const county = one.region.code.slice(0, 2);
    byCounty.set(county, [...(byCounty.get(county) ?? []), one.percent]);
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
