import type { Claim, NameListClaim, RegionCountClaim } from '../claim';
import type { MeasureBook } from './measure-book';
import { assumedYear, regionIn } from './understand';
import type { CheckedClaim, Evidence, Held } from '../verdict';
import { unchecked } from './check-share';
import { reportingKnown } from './who-reported';

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
  const missing = members.filter((one) => known.notReported.has(one.code)).length;
  return against(claim, claim.about === 'notReported' ? missing : members.length - missing, known.basis);
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
  const agrees = claim.figure.digits === count * 10 ** claim.figure.decimals;
  const held: Held = { kind: 'count', of: claim.unit, count };
  return {
    claim,
    reading: null,
    verdict: agrees ? 'verified' : 'contradicted',
    basis,
    reason: { kind: agrees ? 'agrees' : 'differs' },
    against: [held],
  };
}

function againstList(claim: RegionCountClaim, year: number, all: readonly Claim[]): CheckedClaim {
  const list = listFor(claim, year, all);
  if (list === null) return unchecked(claim, null, { kind: 'reportingUnknown' });
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
