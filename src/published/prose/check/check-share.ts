import { compare, type Fraction, fraction } from '../../figures/fraction';
import { contains } from '../../figures/interval';
import { type NumericFigure, printsAs, roundingInterval } from '../../figures/rounding-interval';
import type { Hedge, PersonCountClaim, ShareClaim } from '../claim';
import { type MeasureBook, percentOf, shareDigits } from './measure-book';
import { shareOfReading } from './share-of-reading';
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
  if (share.kind === 'absent') return unchecked(claim, reading, { kind: 'notInMeasures' });
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
  if (share.kind === 'absent') return unchecked(claim, reading, { kind: 'notInMeasures' });
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

/**
 * Whether a value fits a figure. "over" and "knapt" give one bound; "om lag" allows half of the step the figure is rounded to: a whole
 * number ending in 0 is taken to the nearest ten, one ending in 5 to the nearest five (a convention of ours), any other as printed.
 */
export function fits(
  figure: NumericFigure,
  hedge: Hedge,
  value: Fraction,
  exact: boolean,
): { readonly kind: 'agrees' } | { readonly kind: 'agreesLoosely' } | { readonly kind: 'differs' } {
  if (exact) return { kind: 'agrees' };
  const printed = fraction(figure.digits, 10 ** figure.decimals);
  const order = compare(value, printed);
  const loosely =
    (hedge === 'over' && order > 0 && compare(value, plusStep(figure)) < 0) ||
    (hedge === 'under' && order < 0 && compare(value, minusStep(figure)) > 0) ||
    (hedge === 'about' && aboutAllows(figure, value));
  return { kind: loosely ? 'agreesLoosely' : 'differs' };
}

function verdictOf(reason: {
  readonly kind: 'agrees' | 'agreesLoosely' | 'differs';
}): 'verified' | 'contradicted' {
  return reason.kind === 'differs' ? 'contradicted' : 'verified';
}

function aboutAllows(figure: NumericFigure, value: Fraction): boolean {
  const step = stepOf(figure);
  if (step === 1) return contains(roundingInterval(figure), value);
  const low = fraction(2 * figure.digits - step, 2);
  const high = fraction(2 * figure.digits + step, 2);
  return compare(value, low) >= 0 && compare(value, high) < 0;
}

/** "over 80" says nothing of 95: a reader takes it as less than the next such round figure. */
function plusStep(figure: NumericFigure): Fraction {
  return fraction(figure.digits + boundStep(figure), 10 ** figure.decimals);
}

function minusStep(figure: NumericFigure): Fraction {
  return fraction(figure.digits - boundStep(figure), 10 ** figure.decimals);
}

function boundStep(figure: NumericFigure): number {
  return figure.decimals > 0 ? 1 : stepOf(figure);
}

function stepOf(figure: NumericFigure): number {
  if (figure.decimals > 0 || figure.digits === 0) return 1;
  if (figure.digits % 100 === 0 && figure.digits >= 1000) return 100;
  return figure.digits % 10 === 0 ? 10 : figure.digits % 5 === 0 ? 5 : 1;
}
