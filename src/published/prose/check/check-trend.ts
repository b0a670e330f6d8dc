import { compare, type Fraction, fraction, subtract, zero } from '../../figures/fraction';
import type { ChangeClaim, StabilityClaim } from '../claim';
import { type Fit, fits, unchecked, verdictOf } from './check-share';
import { type MeasureBook, percentOf, pointDigits, shareDigits } from './measure-book';
import { shareOfReading } from './share-of-reading';
import { understand, regionIn } from './understand';
import type { CheckedClaim, ClaimReading, Evidence, Held } from '../verdict';
import type { Outcome } from '../../../core';

/** What "stable" allows over the years when nothing else is asked for, in percentage points. A convention of ours. */
export const STABLE_WITHIN = 2;

/**
 * "Stable": for each outcome, the highest less the lowest share of the years is at most `stableWithin` points. Years that are missing
 * leave it open, unless the others already exceed it.
 */
export function checkStability(
  claim: StabilityClaim,
  evidence: Evidence,
  book: MeasureBook | null,
): CheckedClaim {
  const within = evidence.stableWithin ?? STABLE_WITHIN;
  const understood = understand({ ...claim, year: claim.to }, evidence, book);
  const { reading } = understood;
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const to = understood.reading.year;
  if (claim.from === null) return unchecked(claim, reading, { kind: 'yearNotSaid' });
  const years = Array.from({ length: Math.max(0, to - claim.from + 1) }, (_, i) => (claim.from ?? to) + i);
  const missing = new Set<number>();
  const against = claim.outcomes.flatMap((outcome): readonly Held[] => {
    const shares = years.flatMap((year) => {
      const share = shareIn(claim, reading, [outcome], year, evidence, book);
      if (share === null) missing.add(year);
      return share === null ? [] : [share.percent];
    });
    return shares.length < 2 ? [] : [points('overYears', [outcome], spread(shares), 1)];
  });
  const exceeds = against.some((one) => one.kind === 'points' && compare(one.points, fractionOf(within)) > 0);
  // What is stable has no definition: only a limit that the caller gave makes it false.
  if (exceeds)
    return {
      claim,
      reading,
      verdict: evidence.stableWithin === undefined ? 'notCheckable' : 'contradicted',
      basis: 'measures',
      reason: { kind: 'notStable', within },
      against,
    };
  if (missing.size > 0 || against.length === 0) {
    const reason = { kind: 'yearsMissing', years: [...missing].sort((a, b) => a - b) } as const;
    return { claim, reading, verdict: 'notCheckable', basis: 'none', reason, against };
  }
  return {
    claim,
    reading,
    verdict: 'verified',
    basis: 'measures',
    reason: { kind: 'stable', within },
    against,
  };
}

/**
 * A rise or fall between two years. Points are verified when the exact difference prints as they are printed – or when they are the
 * difference of the two shares as printed, which a reader of the table would compute.
 */
export function checkChange(claim: ChangeClaim, evidence: Evidence, book: MeasureBook | null): CheckedClaim {
  const understood = understand({ ...claim, year: claim.to }, evidence, book);
  const { reading } = understood;
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const to = understood.reading.year;
  if (claim.from === null) return unchecked(claim, reading, { kind: 'yearNotSaid' });
  const before = shareIn(claim, reading, claim.outcomes, claim.from, evidence, book);
  const after = shareIn(claim, reading, claim.outcomes, to, evidence, book);
  if (before === null || after === null) {
    const years = [...(before === null ? [claim.from] : []), ...(after === null ? [to] : [])];
    return unchecked(claim, reading, { kind: 'yearsMissing', years });
  }
  const change = subtract(after.percent, before.percent);
  const decimals = claim.points?.decimals ?? 1;
  const held = points('change', claim.outcomes, change, decimals);
  const result = (kind: Fit | 'agreesAsRounded'): CheckedClaim => ({
    claim,
    reading,
    verdict: kind === 'agreesAsRounded' ? 'verified' : verdictOf({ kind }),
    basis: 'measures',
    reason: { kind },
    against: [held],
  });
  const size = claim.direction === 'up' ? change : subtract(zero, change);
  const figure = claim.points;
  if (figure === null) return result(compare(size, zero) > 0 ? 'agrees' : 'differs');
  const loosely = fits(figure, claim.hedge, size, pointDigits(size, decimals) === figure.digits);
  const sign = claim.direction === 'up' ? 1 : -1;
  const rounded = sign * (shareDigits(after, decimals) - shareDigits(before, decimals));
  // A change of nothing has no direction: "økte med 0,0" is false of a fall, whatever it rounds to.
  if (compare(size, zero) < 0 && figure.digits === 0) return result('differs');
  if (loosely.kind !== 'differs') return result(loosely.kind);
  return result(rounded === figure.digits && compare(size, zero) > 0 ? 'agreesAsRounded' : 'differs');
}

/** Highest less lowest of at least one exact value. */
export function spread(values: readonly Fraction[]): Fraction {
  const [first = zero] = values;
  const highest = values.reduce((best, one) => (compare(one, best) > 0 ? one : best), first);
  const lowest = values.reduce((best, one) => (compare(one, best) < 0 ? one : best), first);
  return subtract(highest, lowest);
}

/** A difference of ours in percentage points, printed with so many decimals. */
export function points(
  of: Extract<Held, { kind: 'points' }>['of'],
  outcomes: readonly Outcome[],
  value: Fraction,
  decimals: number,
): Held {
  return { kind: 'points', of, outcomes, points: value, digits: pointDigits(value, decimals), decimals };
}

function shareIn(
  claim: StabilityClaim | ChangeClaim,
  reading: ClaimReading,
  outcomes: readonly Outcome[],
  year: number,
  evidence: Evidence,
  book: MeasureBook,
): { readonly percent: Fraction; readonly count: number; readonly denominator: number } | null {
  const place = regionIn(evidence.classification, claim.region, year);
  if (place.kind === 'not') return null;
  const share = shareOfReading(book, reading, outcomes, place.region, year);
  return share.kind === 'share' ? { ...share, percent: percentOf(share) } : null;
}

/** A threshold given with up to three decimals as an exact number. */
function fractionOf(value: number): Fraction {
  return fraction(Math.round(value * 1000), 1000);
}
