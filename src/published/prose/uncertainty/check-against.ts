import { COUNTRY, USUAL_STATISTICS } from '../../../core';
import type { AgainstClaim } from '../claim';
import type { CheckedClaim, Evidence, Held } from '../verdict';
import { unchecked } from '../check/check-share';
import { shareDigits, type MeasureBook } from '../check/measure-book';
import { notInMeasures, shareOfReading } from '../check/share-of-reading';
import { understand } from '../check/understand';
import { besideCountry } from './beside-country';

/**
 * "Høyere enn landet", "lavere enn landet": holds where the share is outside the funnel limits of 95 % round the country's ([STA-2]), of a
 * denominator of at least ten ([STA-7]). A share on the other side, or the same, contradicts it; between, it may be chance and is left open.
 */
export function checkAgainst(
  claim: AgainstClaim,
  evidence: Evidence,
  book: MeasureBook | null,
): CheckedClaim {
  const understood = understand(claim, evidence, book);
  const { reading } = understood;
  if (understood.kind === 'not') return unchecked(claim, reading, understood.reason, understood.wrong);
  if (book === null) return unchecked(claim, reading, { kind: 'noMeasures' });
  const { region, year } = understood.reading;
  const share = shareOfReading(book, reading, claim.outcomes, region, year);
  const country = shareOfReading(book, reading, claim.outcomes, COUNTRY, year);
  for (const [one, of] of [
    [share, region],
    [country, COUNTRY],
  ] as const) {
    if (one.kind === 'absent') return unchecked(claim, reading, notInMeasures(book, reading, of, year));
    if (one.kind === 'noFigure') return unchecked(claim, reading, { kind: 'noFigure', status: one.status });
  }
  if (share.kind !== 'share' || country.kind !== 'share')
    return unchecked(claim, reading, { kind: 'noMeasures' });
  const beside = besideCountry(share, country, USUAL_STATISTICS.smallBelow);
  const difference = share.count * country.denominator - country.count * share.denominator;
  const isOpposite = claim.says === 'higher' ? difference <= 0 : difference >= 0;
  const verdict = beside === claim.says ? 'verified' : isOpposite ? 'contradicted' : 'notCheckable';
  return {
    claim,
    reading,
    verdict,
    basis: verdict === 'notCheckable' ? 'none' : 'measures',
    reason: { kind: verdict === 'verified' ? 'agrees' : isOpposite ? 'differs' : 'mayBeChance' },
    against: [
      { ...share, region },
      { ...country, region: COUNTRY },
    ].map(({ count, denominator, region: of }): Held => ({
      ...{ kind: 'share', region: of, year, outcomes: claim.outcomes, count, denominator },
      ...{ digits: shareDigits({ count, denominator }, 1), decimals: 1 },
    })),
  };
}
