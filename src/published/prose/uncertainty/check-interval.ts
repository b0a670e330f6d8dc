import { wilsonInterval } from '../../../core';
import type { IntervalClaim } from '../claim';
import type { CheckedClaim, Evidence, Held } from '../verdict';
import { unchecked } from '../check/check-share';
import type { MeasureBook } from '../check/measure-book';
import { notInMeasures, shareOfReading } from '../check/share-of-reading';
import { understand } from '../check/understand';

/** An interval against Wilson's of our share, its ends rounded as the text's are ([STA-1]); floating point, so half a step either way at most. */
export function checkInterval(
  claim: IntervalClaim,
  evidence: Evidence,
  book: MeasureBook | null,
): CheckedClaim {
  const understood = understand(claim, evidence, book);
  const { reading } = understood;
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const { region, year } = understood.reading;
  const share = shareOfReading(book, reading, claim.outcomes, region, year);
  if (share.kind === 'absent') return unchecked(claim, reading, notInMeasures(book, reading, region, year));
  if (share.kind === 'noFigure') return unchecked(claim, reading, { kind: 'noFigure', status: share.status });
  const interval = wilsonInterval(share, claim.level);
  const { decimals } = claim.high;
  const printed = (end: number): number => Math.round(end * 100 * 10 ** decimals);
  const [low, high] = [printed(interval.low), printed(interval.high)];
  const agrees = claim.low.decimals === decimals && claim.low.digits === low && claim.high.digits === high;
  const held: Held = { kind: 'interval', region, year, level: claim.level, low, high, decimals };
  return {
    claim,
    reading,
    verdict: agrees ? 'verified' : 'contradicted',
    basis: 'measures',
    reason: { kind: agrees ? 'agrees' : 'differs' },
    against: [held],
  };
}
