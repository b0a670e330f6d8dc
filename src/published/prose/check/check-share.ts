import { assertNever } from '../../../core';
import { compare, type Fraction, fraction, subtract } from '../../figures/fraction';
import { contains } from '../../figures/interval';
import { type NumericFigure, printsAs, roundingInterval } from '../../figures/rounding-interval';
import type { Hedge, PersonCountClaim, ShareClaim } from '../claim';
import { type MeasureBook, percentOf, shareDigits } from './measure-book';
import { notInMeasures, shareOfReading } from './share-of-reading';
import { understand } from './understand';
import type { CheckedClaim, ClaimReading, Evidence, Held, Reason } from '../verdict';

/** The age groups measures are made for ([AGE-1]). */
const ageGroups = new Set(['all', '0-17', '18-66', '67+']);

/** A share of the text against the exact fraction: it is verified when the fraction prints as the figure ([PUB-1], [VAL-2]). */
export function checkShare(claim: ShareClaim, evidence: Evidence, book: MeasureBook | null): CheckedClaim {
  const understood = understand(claim, evidence, book);
  const { reading } = understood;
  if (claim.figure.digits > 100 * 10 ** claim.figure.decimals) {
    return {
      claim,
      reading,
      verdict: 'contradicted',
      basis: 'text',
      reason: { kind: 'moreThanAll' },
      against: [],
    };
  }
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  if (!ageGroups.has(claim.ageGroup)) {
    return unchecked(claim, reading, { kind: 'ageGroupWithoutMeasure', ageGroup: claim.ageGroup });
  }
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const { region, year } = understood.reading;
  const share = shareOfReading(book, reading, claim.outcomes, region, year);
  if (share.kind === 'absent') return unchecked(claim, reading, notInMeasures(book, reading, region, year));
  if (share.kind === 'noFigure') return unchecked(claim, reading, { kind: 'noFigure', status: share.status });
  const { decimals } = claim.figure;
  const held: Held = {
    kind: 'share',
    ...{ region, year, outcomes: claim.outcomes, count: share.count, denominator: share.denominator },
    ...{ digits: shareDigits(share, decimals), decimals },
  };
  const exact = printsAs(claim.figure, share.count, share.denominator);
  const reason = fits(claim.figure, claim.hedge, percentOf(share), exact);
  return { claim, reading, verdict: verdictOf(reason), basis: 'measures', reason, against: [held] };
}

/** A number of persons against the count: exact, unless a word makes it looser. */
export function checkPersons(
  claim: PersonCountClaim,
  evidence: Evidence,
  book: MeasureBook | null,
): CheckedClaim {
  // The denominator is the same for every outcome.
  const asked = claim.of === 'denominator' ? { ...claim, outcomes: ['met'] as const } : claim;
  const understood = understand(asked, evidence, book);
  const reading = { ...understood.reading, outcomes: claim.outcomes };
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const { region, year } = understood.reading;
  const share = shareOfReading(book, reading, asked.outcomes, region, year);
  if (share.kind === 'absent') return unchecked(claim, reading, notInMeasures(book, reading, region, year));
  if (share.kind === 'noFigure') return unchecked(claim, reading, { kind: 'noFigure', status: share.status });
  const count = claim.of === 'denominator' ? share.denominator : share.count;
  const exact = claim.figure.digits === count * 10 ** claim.figure.decimals;
  const reason = fits(claim.figure, claim.hedge, fraction(count), exact);
  const against: readonly Held[] = [{ kind: 'count', of: 'persons', count }];
  return { claim, reading, verdict: verdictOf(reason), basis: 'measures', reason, against };
}

/** A claim without an answer; `wrong` when the classification alone contradicts it. */
export function unchecked(
  claim: CheckedClaim['claim'],
  reading: ClaimReading | null,
  reason: Reason,
  wrong = false,
): CheckedClaim {
  return {
    claim,
    reading,
    verdict: wrong ? 'contradicted' : 'notCheckable',
    basis: wrong ? 'classification' : 'none',
    reason,
    against: [],
  };
}

/** How a value stands to a printed figure. */
export type Fit = 'agrees' | 'agreesLoosely' | 'agreesHalfToEven' | 'aboutHowMuch' | 'differs';

/**
 * Whether a value fits a figure. "over" and "under" say one bound; "drøyt" and "knapt" that it is also near. "om lag" allows half of the
 * step the figure is rounded to: a whole number ending in 0 is taken to the nearest ten, one ending in 5 to the nearest five (a
 * convention of ours), any other as printed; up to half as much again, or one for a whole number, is left open.
 */
export function fits(
  figure: NumericFigure,
  hedge: Hedge,
  value: Fraction,
  exact: boolean,
): { readonly kind: Fit } {
  if (exact) return { kind: 'agrees' };
  const printed = fraction(figure.digits, 10 ** figure.decimals);
  const order = compare(value, printed);
  switch (hedge) {
    case null:
      return { kind: isHalfToEven(figure, value) ? 'agreesHalfToEven' : 'differs' };
    case 'over':
      return { kind: order > 0 ? 'agreesLoosely' : 'differs' };
    case 'under':
      return { kind: order < 0 ? 'agreesLoosely' : 'differs' };
    case 'justOver':
      return nearFit(order > 0, compare(value, beyond(figure, 1)) < 0);
    case 'justUnder':
      return nearFit(order < 0, compare(value, beyond(figure, -1)) > 0);
    case 'about':
      return { kind: aboutFit(figure, value) };
    default:
      return assertNever(hedge);
  }
}

/** On the right side and far away: "knapt 90" of 77,7 is on the right side of 90, and how near "knapt" is nobody has said. */
function nearFit(rightSide: boolean, near: boolean): { readonly kind: Fit } {
  return { kind: !rightSide ? 'differs' : near ? 'agreesLoosely' : 'aboutHowMuch' };
}

/** A value exactly between two printed figures, of which the text has the even one. */
function isHalfToEven(figure: NumericFigure, value: Fraction): boolean {
  if (figure.digits % 2 !== 0) return false;
  const half = (sign: number): Fraction => fraction(2 * figure.digits + sign, 2 * 10 ** figure.decimals);
  return compare(value, half(1)) === 0 || compare(value, half(-1)) === 0;
}

/** The verdict of a fit. */
export function verdictOf({ kind }: { readonly kind: Fit }): CheckedClaim['verdict'] {
  return kind === 'differs' ? 'contradicted' : kind === 'aboutHowMuch' ? 'notCheckable' : 'verified';
}

function aboutFit(figure: NumericFigure, value: Fraction): Fit {
  if (aboutAllows(figure, value)) return 'agreesLoosely';
  const step = stepOf(figure);
  const reach = fraction(
    step === 1 ? (figure.decimals > 0 ? 5 : 1) : 3 * step,
    (step === 1 ? 1 : 4) * 10 ** figure.decimals,
  );
  const printed = fraction(figure.digits, 10 ** figure.decimals);
  const distance = compare(value, printed) > 0 ? subtract(value, printed) : subtract(printed, value);
  return compare(distance, reach) <= 0 ? 'aboutHowMuch' : 'differs';
}

function aboutAllows(figure: NumericFigure, value: Fraction): boolean {
  const step = stepOf(figure);
  if (step === 1) return contains(roundingInterval(figure), value);
  const low = fraction(2 * figure.digits - step, 2);
  const high = fraction(2 * figure.digits + step, 2);
  return compare(value, low) >= 0 && compare(value, high) < 0;
}

/** The next such round figure above or below: "drøyt 80" is less than 90. */
function beyond(figure: NumericFigure, sign: 1 | -1): Fraction {
  return fraction(figure.digits + sign * boundStep(figure), 10 ** figure.decimals);
}

function boundStep(figure: NumericFigure): number {
  return figure.decimals > 0 ? 1 : stepOf(figure);
}

function stepOf(figure: NumericFigure): number {
  if (figure.decimals > 0 || figure.digits === 0) return 1;
  if (figure.digits % 100 === 0 && figure.digits >= 1000) return 100;
  return figure.digits % 10 === 0 ? 10 : figure.digits % 5 === 0 ? 5 : 1;
}
