import { type RegionName, findRegion, type Classification } from '../../../core';
import { unchecked } from './check-share';
import type { Claim, JointReportingClaim, ListedName, MergerCauseClaim, NameListClaim } from '../claim';
import { jointOfText } from './joint-of-text';
import type { MeasureBook } from './measure-book';
import { assumedYear } from './understand';
import type { CheckedClaim, CheckedName, Evidence } from '../verdict';
import { type ReportingKnown, reportingKnown } from './who-reported';
import { fateOf } from '../fate';

/**
 * A list of kommuner: each name against the classification of the year (is it a kommune then? several of that name?), and, where it is
 * known who reported, against that. Without that knowledge a list of real kommuner is not verified, only not contradicted.
 */
export function checkNameList(
  claim: NameListClaim,
  evidence: Evidence,
  book: MeasureBook | null,
  all: readonly Claim[],
): CheckedClaim {
  const year = claim.year ?? assumedYear(evidence, book);
  if (year === null) return unchecked(claim, null, { kind: 'yearNotSaid' });
  const known = reportingKnown(evidence, book, year);
  const names = checkedNames(claim.names, year, evidence.classification, known, claim.about);
  const explained = jointOfText(all, year, evidence.classification);
  const left =
    claim.complete && claim.about === 'notReported'
      ? notListed(names, known, year, evidence.classification).filter(({ code }) => !explained.has(code))
      : [];
  // Where nothing is known or said of joint reporting, those that are left may have reported with others ([REG-6]).
  const leftIsWrong = left.length > 0 && (known?.jointKnown === true || explained.size > 0);
  const wrong = names.some(
    (one) =>
      one.answer.kind === 'notInYear' ||
      (one.reported !== null && one.reported !== (claim.about === 'reported')),
  );
  const open =
    known === null ||
    left.length > 0 ||
    names.some((one) => one.answer.kind === 'ambiguous' || one.reported === null);
  return {
    claim,
    reading: null,
    verdict: wrong || leftIsWrong ? 'contradicted' : open ? 'notCheckable' : 'verified',
    basis: known === null ? 'classification' : known.basis,
    reason: { kind: 'names', year, names, left },
    against: [],
  };
}

/** "A har rapportert sammen med B": both must be kommuner of the year, and A must be known to be in the line of B ([REG-6]). */
export function checkJointReporting(
  claim: JointReportingClaim,
  evidence: Evidence,
  book: MeasureBook | null,
): CheckedClaim {
  const year = claim.year ?? assumedYear(evidence, book);
  if (year === null) return unchecked(claim, null, { kind: 'yearNotSaid' });
  const known = reportingKnown(evidence, book, year);
  const names = checkedNames(
    [claim.municipality, claim.with],
    year,
    evidence.classification,
    null,
    'reported',
  );
  const [a, b] = names.map((one) => (one.answer.kind === 'kommune' ? one.answer.region : null));
  const facts = { kind: 'names', year, names, left: [] } as const;
  if (names.some((one) => one.answer.kind === 'notInYear')) {
    return {
      claim,
      reading: null,
      verdict: 'contradicted',
      basis: 'classification',
      reason: facts,
      against: [],
    };
  }
  if (!a || !b || known === null) {
    return {
      claim,
      reading: null,
      verdict: 'notCheckable',
      basis: 'classification',
      reason: facts,
      against: [],
    };
  }
  if (!known.jointKnown) return unchecked(claim, null, { kind: 'jointUnknown' });
  const partner = known.joint.get(a.code);
  const { municipalityByCode } = evidence.classification.forYear(year) ?? {};
  const named = partner ? (municipalityByCode?.get(partner) ?? null) : null;
  const reason = {
    kind: 'jointPartner',
    with: named === null ? null : { code: named.code, name: named.name },
  } as const;
  const verdict =
    partner === undefined
      ? 'contradicted'
      : partner === null
        ? 'notCheckable'
        : partner === b.code
          ? 'verified'
          : 'contradicted';
  return { claim, reading: null, verdict, basis: known.basis, reason, against: [] };
}

/**
 * Mergers as the reason for missing data: which of the kommuner without data – listed in the text, or else known – were merged or split at
 * the next new year. "All", more than half ("i hovedsak"), or at least one ("blant annet"); that it is the reason cannot be checked.
 */
export function checkMergerCause(
  claim: MergerCauseClaim,
  evidence: Evidence,
  book: MeasureBook | null,
  all: readonly Claim[],
): CheckedClaim {
  const year = claim.year ?? assumedYear(evidence, book);
  if (year === null) return unchecked(claim, null, { kind: 'yearNotSaid' });
  const known = reportingKnown(evidence, book, year);
  const listed = all
    .filter((one): one is NameListClaim => one.kind === 'nameList' && one.about === 'notReported')
    .flatMap((one) => one.names);
  const names =
    listed.length > 0
      ? checkedNames(listed, year, evidence.classification, known, 'notReported')
      : knownNames(known, year, evidence.classification, claim.span);
  const decided = names.filter((one) => one.fate !== null);
  if (decided.length === 0) return unchecked(claim, null, { kind: 'reportingUnknown' });
  const merged = decided.filter((one) => one.fate?.kind === 'merged' || one.fate?.kind === 'split').length;
  const holds =
    claim.extent === 'all'
      ? merged === decided.length
      : claim.extent === 'mainly'
        ? 2 * merged > decided.length
        : merged > 0;
  // A cause named without "alle" may be the cause of some.
  const open = claim.extent === 'all' && merged > 0;
  return {
    claim,
    reading: null,
    verdict: holds ? 'verified' : open ? 'notCheckable' : 'contradicted',
    basis: 'classification',
    reason: { kind: 'mergers', merged, names: decided },
    against: [{ kind: 'count', of: 'kommune', count: merged }],
  };
}

function checkedNames(
  listed: readonly ListedName[],
  year: number,
  classification: Classification,
  known: ReportingKnown | null,
  about: 'reported' | 'notReported',
): readonly CheckedName[] {
  return listed.map(({ name, within, span }): CheckedName => {
    const found = findRegion(classification, year, within === null ? name : `${name} (${within})`, 'kommune');
    const reportedOf = (code: string): boolean => !known?.notReported.has(code);
    if (found.kind === 'ok') {
      const { code } = found.region;
      const reported = known === null || known.isOutside(code) ? null : reportedOf(code);
      return {
        name,
        span,
        answer: { kind: 'kommune', region: found.region },
        fate: fate(found.region.code),
        reported,
      };
    }
    if (found.kind !== 'ambiguous') {
      const elsewhere = found.kind === 'unknown' ? found.elsewhere : [];
      return { name, span, answer: { kind: 'notInYear', elsewhere }, fate: null, reported: null };
    }
    // Two kommuner of one name: the one that makes the text true, if there is just one; never a guess without the facts.
    const { candidates } = found;
    const fitting =
      known === null ? [] : candidates.filter((one) => reportedOf(one.code) === (about === 'reported'));
    const [one] = fitting;
    if (about === 'notReported' && fitting.length === 1 && one !== undefined) {
      return { name, span, answer: { kind: 'kommune', region: one }, fate: fate(one.code), reported: false };
    }
    return { name, span, answer: { kind: 'ambiguous', candidates }, fate: null, reported: null };
  });

  function fate(code: string): CheckedName['fate'] {
    const next = fateOf(classification, code, year + 1);
    return next.kind === 'notInYear' ? null : next;
  }
}

function knownNames(
  known: ReportingKnown | null,
  year: number,
  classification: Classification,
  span: CheckedName['span'],
): readonly CheckedName[] {
  const { municipalityByCode } = classification.forYear(year) ?? {};
  const listed = [...(known?.notReported ?? [])].flatMap((code) => municipalityByCode?.get(code) ?? []);
  return listed.map(({ code, name }): CheckedName => {
    const next = fateOf(classification, code, year + 1);
    return {
      name,
      span,
      answer: { kind: 'kommune', region: { level: 'kommune', code, name } },
      fate: next.kind === 'notInYear' ? null : next,
      reported: false,
    };
  });
}

function notListed(
  names: readonly CheckedName[],
  known: ReportingKnown | null,
  year: number,
  classification: Classification,
): readonly RegionName[] {
  const listed = new Set(
    names.flatMap((one) =>
      one.answer.kind === 'kommune'
        ? [one.answer.region.code]
        : one.answer.kind === 'ambiguous'
          ? one.answer.candidates.map((candidate) => candidate.code)
          : [],
    ),
  );
  const { municipalityByCode } = classification.forYear(year) ?? {};
  return [...(known?.notReported ?? [])]
    .filter((code) => !listed.has(code))
    .map((code) => ({ code, name: municipalityByCode?.get(code)?.name ?? code }));
}
