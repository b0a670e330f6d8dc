import type { MeasureBook } from './measure-book';
import type { Basis, Evidence } from '../verdict';

/** Which kommuner of a year did not report, and which are in the line of another; codes of four digits. */
export interface ReportingKnown {
  readonly notReported: ReadonlySet<string>;
  /** Kommune → the one it reported with; null when only that it did is known. */
  readonly joint: ReadonlyMap<string, string | null>;
  /** Whether it is known at all who reported with whom: where it is not, a kommune without data may have ([REG-6]). */
  readonly jointKnown: boolean;
  /** Whether a kommune is outside what the measures cover, so that nothing is known of it. */
  readonly isOutside: (code: string) => boolean;
  readonly basis: Extract<Basis, 'measures' | 'reporting'>;
}

/**
 * Who reported in a year, as far as the evidence tells: measures of kommuner tell it of all; else what the caller says in `reporting`.
 *
 * @returns null when neither is given
 */
export function reportingKnown(
  evidence: Pick<Evidence, 'classification' | 'reporting'>,
  book: MeasureBook | null,
  year: number,
): ReportingKnown | null {
  const { reporting, classification } = evidence;
  const ofYear = classification.forYear(year);
  const named = (reporting?.nonReporting ?? []).filter(
    (code) => ofYear?.municipalityByCode.has(code) === true,
  );
  const joint = new Map<string, string | null>(
    (reporting?.joint ?? []).map((one): [string, string] => [one.municipality, one.with]),
  );
  const measured = book?.municipalities(year) ?? null;
  if (measured !== null) {
    const missing = measured.filter((one) => one.status === 'notReported').map((one) => one.regionCode);
    for (const one of measured) {
      if (one.status === 'jointlyReported' && !joint.has(one.regionCode)) joint.set(one.regionCode, null);
    }
    const covered = new Set([...measured.map((one) => one.regionCode), ...named]);
    return {
      notReported: without(joint, [...missing, ...named]),
      joint,
      jointKnown: joint.size > 0,
      isOutside: (code) => !covered.has(code),
      basis: 'measures',
    };
  }
  if (named.length === 0 && joint.size === 0) return null;
  return {
    notReported: without(joint, named),
    joint,
    jointKnown: joint.size > 0,
    isOutside: () => false,
    basis: 'reporting',
  };
}

/** A kommune reported together with another is not missing ([REG-6]). */
function without(joint: ReadonlyMap<string, unknown>, codes: readonly string[]): ReadonlySet<string> {
  return new Set(codes.filter((code) => !joint.has(code)));
}
