import type { RegionName } from '../../../core';
import { fraction } from '../../figures/fraction';
import type { Claim, NameListClaim, RegionCountClaim } from '../claim';
import type { MeasureBook } from './measure-book';
import { assumedYear, regionIn } from './understand';
import type { CheckedClaim, Evidence, Held } from '../verdict';
import { fits, unchecked, verdictOf } from './check-share';
import { jointOfText } from './joint-of-text';
import { type ReportingKnown, reportingKnown } from './who-reported';

/**
 * A number of kommuner or fylker: in all against the classification of the year; with or without data against who reported. When that
 * is not known, the list of names in the same text is all there is, and agreement with it verifies nothing.
 */
export function checkRegionCount(
  claim: RegionCountClaim,
  evidence: Evidence,
  book: MeasureBook | null,
  all: readonly Claim[],
): CheckedClaim {
  const year = claim.year ?? assumedYear(evidence, book);
  if (year === null) return unchecked(claim, null, { kind: 'yearNotSaid' });
  const ofYear = evidence.classification.forYear(year);
  if (ofYear === undefined) return unchecked(claim, null, { kind: 'reportingUnknown' });
  const place = regionIn(evidence.classification, claim.region, year);
  if (place.kind === 'not') return unchecked(claim, null, place.reason, place.wrong);
  const { region } = place;
  if (claim.unit === 'fylke') return against(claim, ofYear.counties.length, 'classification');

  const members = ofYear.municipalities.filter(
    (one) => region.level !== 'fylke' || one.county === region.code,
  );
  if (claim.about === 'total') return against(claim, members.length, 'classification');
  const known = reportingKnown(evidence, book, year);
  if (known === null) return againstList(claim, year, all);
  if (members.some(({ code }) => known.isOutside(code))) {
    return unchecked(claim, null, { kind: 'reportingUnknown' });
  }
  const missing = members.filter((one) => known.notReported.has(one.code));
  const explaining = jointOfText(all, year, evidence.classification);
  const joint = missing.flatMap(({ code }) => explaining.get(code) ?? []);
  return againstReporting(claim, members.length, missing.length, joint, known);
}

/**
 * The number of kommuner without data, or with: as known; or when those that the text itself says were reported with others are no longer
 * missing. Where nothing is known or said of that, fewer missing than we know may be true.
 */
function againstReporting(
  claim: RegionCountClaim,
  members: number,
  missing: number,
  joint: readonly RegionName[],
  known: ReportingKnown,
): CheckedClaim {
  const count = (without: number): number =>
    claim.about === 'notReported' ? missing - without : members - missing + without;
  const plain = against(claim, count(0), known.basis);
  if (plain.verdict !== 'contradicted') return plain;
  if (joint.length > 0) {
    const explained = against(claim, count(joint.length), known.basis);
    const reason = { kind: 'agreesWithJointOfText', joint } as const;
    return explained.verdict === 'verified' ? { ...explained, reason } : explained;
  }
  const open =
    !known.jointKnown &&
    Array.from({ length: missing }, (_, i) => against(claim, count(i + 1), known.basis)).some(
      (one) => one.verdict === 'verified',
    );
  return open ? { ...plain, verdict: 'notCheckable', reason: { kind: 'jointUnknown' } } : plain;
}

/** The list of names a count is about: the same statement, the same year. */
export function listFor(
  claim: RegionCountClaim,
  year: number | null,
  all: readonly Claim[],
): NameListClaim | null {
  if (claim.unit !== 'kommune' || claim.about === 'total' || claim.region.kind === 'named') return null;
  const lists = all.filter(
    (one): one is NameListClaim => one.kind === 'nameList' && one.complete && one.about === claim.about,
  );
  const [list] = lists;
  return lists.length === 1 &&
    list !== undefined &&
    (list.year === null || list.year === (claim.year ?? year))
    ? list
    : null;
}

function against(claim: RegionCountClaim, count: number, basis: CheckedClaim['basis']): CheckedClaim {
  const exact = claim.figure.digits === count * 10 ** claim.figure.decimals;
  const reason = fits(claim.figure, claim.hedge, fraction(count), exact);
  const held: Held = { kind: 'count', of: claim.unit, count };
  return { claim, reading: null, verdict: verdictOf(reason), basis, reason, against: [held] };
}

function againstList(claim: RegionCountClaim, year: number, all: readonly Claim[]): CheckedClaim {
  const list = listFor(claim, year, all);
  if (list === null) return unchecked(claim, null, { kind: 'reportingUnknown' });
  if (claim.hedge !== null) return unchecked(claim, null, { kind: 'reportingUnknown' });
  const agrees = claim.figure.digits === list.names.length;
  return {
    claim,
    reading: null,
    verdict: agrees ? 'notCheckable' : 'contradicted',
    basis: 'text',
    reason: { kind: agrees ? 'listAgrees' : 'listDiffers' },
    against: [{ kind: 'count', of: 'listedNames', count: list.names.length }],
  };
}
