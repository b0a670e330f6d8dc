import { assertNever } from '../../../core';
import { checkExtreme, checkRange } from './check-extremes';
import { checkJointReporting, checkMergerCause, checkNameList } from './check-names';
import { checkRegionCount } from './check-region-count';
import { checkAgainst } from '../uncertainty/check-against';
import { checkInterval } from '../uncertainty/check-interval';
import { checkPersons, checkShare, unchecked } from './check-share';
import { checkChange, checkStability } from './check-trend';
import { checkSpread, checkVariation } from './check-variation';
import type { Claim } from '../claim';
import { findInconsistencies } from './consistency';
import { measureBook, type MeasureBook } from './measure-book';
import type { CheckedClaim, Evidence, TextCheck } from '../verdict';

/**
 * Holds the claims of a text against what there is to hold them against [PUB-5]: measures, the classification of the year, what is known of
 * who reported – and against each other, which needs no data at all.
 *
 * `verified` is said only where our own figure prints as the text's; `notCheckable` where there is none to compare with, or the
 * claim can be taken in two ways.
 *
 * @returns one answer per claim, in the order given, and findings about several claims together
 */
export function checkClaims(claims: readonly Claim[], evidence: Evidence): TextCheck {
  const book = measureBook(evidence.measures);
  return {
    claims: claims.map((claim) => checkClaim(claim, evidence, book, claims)),
    findings: findInconsistencies(claims),
  };
}

function checkClaim(
  claim: Claim,
  evidence: Evidence,
  book: MeasureBook | null,
  all: readonly Claim[],
): CheckedClaim {
  switch (claim.kind) {
    case 'share':
      return checkShare(claim, evidence, book);
    case 'personCount':
      return checkPersons(claim, evidence, book);
    case 'regionCount':
      return checkRegionCount(claim, evidence, book, all);
    case 'nameList':
      return checkNameList(claim, evidence, book, all);
    case 'jointReporting':
      return checkJointReporting(claim, evidence, book);
    case 'mergerCause':
      return checkMergerCause(claim, evidence, book, all);
    case 'stability':
      return checkStability(claim, evidence, book);
    case 'change':
      return checkChange(claim, evidence, book);
    case 'extreme':
      return checkExtreme(claim, evidence, book);
    case 'range':
      return checkRange(claim, evidence, book);
    case 'variation':
      return checkVariation(claim, evidence, book);
    case 'interval':
      return checkInterval(claim, evidence, book);
    case 'spread':
      return checkSpread(claim, evidence, book);
    case 'against':
      return checkAgainst(claim, evidence, book);
    case 'unread':
      return unchecked(claim, null, { kind: 'unread', reason: claim.reason });
    default:
      return assertNever(claim);
  }
}
