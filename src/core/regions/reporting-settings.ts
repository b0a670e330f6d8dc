import { issue, type Issue } from '../issues';
import type { Classification, Reporting } from './types';

/** What the user's settings come to in one year, once what cannot hold is set aside. */
export interface SettingsOfYear {
  /** Kommuner of the year named as not reporting ([REG-5]). */
  readonly named: ReadonlySet<string>;
  /** Kommune → the one it was reported with ([REG-6]); both are kommuner of the year, and no partner has a partner. */
  readonly partnerOf: ReadonlyMap<string, string>;
}

/** The settings of any year, and what was wrong with them. */
export interface ReportingSettings {
  readonly forYear: (year: number) => SettingsOfYear;
  readonly issues: readonly Issue[];
}

/**
 * Reads the settings on reporting for the years asked for. A code counts in the years in which it is a kommune; one that
 * is a kommune in none of them is an error, never ignored. The naming of non-reporting kommuner speaks of the years asked
 * for; joint reporting holds in every year, so that figures carried forward are of the same area.
 */
export function readSettings(
  classification: Classification,
  years: readonly number[],
  reporting: Reporting,
): ReportingSettings {
  const held = years.filter((year) => classification.forYear(year) !== undefined);
  const isIn = (code: string, year: number) =>
    classification.forYear(year)?.municipalityByCode.has(code) === true;
  const isKnown = (code: string) => held.some((year) => isIn(code, year));
  const unknown = (setting: string, code: string, year: number | undefined) =>
    year === undefined ? [] : [issue('settingUnknownMunicipality', 'error', { setting, code, year })];

  const named = reporting.nonReporting.filter(isKnown);
  const { pairs, issues: pairIssues } = usablePairs(reporting.joint, new Set(named));
  const strangers = new Set(reporting.nonReporting.filter((code) => !isKnown(code)));
  const issues = [
    ...[...strangers].flatMap((code) => unknown('nonReporting', code, held.at(-1))),
    ...pairIssues,
    ...[...pairs].flatMap(([municipality, partner]) =>
      isKnown(municipality)
        ? held
            .filter((year) => isIn(municipality, year) && !isIn(partner, year))
            .flatMap((year) => unknown('joint', partner, year))
        : unknown('joint', municipality, held.at(-1)),
    ),
  ];
  return {
    forYear: (year) => ({
      named: new Set(years.includes(year) ? named.filter((code) => isIn(code, year)) : []),
      partnerOf: new Map([...pairs].filter((pair) => pair.every((code) => isIn(code, year)))),
    }),
    issues,
  };
}

/** The pairs that do not contradict each other or the naming. Of two partners for one kommune the first holds. */
function usablePairs(joint: Reporting['joint'], named: ReadonlySet<string>) {
  const issues: Issue[] = [];
  const withPartner = new Set(
    joint.filter((pair) => pair.municipality !== pair.with).map((pair) => pair.municipality),
  );
  const pairs = new Map<string, string>();
  for (const pair of joint) {
    const reason = contradiction(pair.municipality, pair.with, pairs, withPartner, named);
    if (reason === undefined) pairs.set(pair.municipality, pair.with);
    else issues.push(issue('jointSettingUnusable', 'error', { ...pair, reason }));
  }
  return { pairs, issues };
}

function contradiction(
  municipality: string,
  partner: string,
  pairs: ReadonlyMap<string, string>,
  withPartner: ReadonlySet<string>,
  named: ReadonlySet<string>,
) {
  if (municipality === partner) return 'self';
  if (named.has(municipality)) return 'nonReporting';
  if (pairs.has(municipality) && pairs.get(municipality) !== partner) return 'twice';
  return withPartner.has(partner) ? 'chain' : undefined;
}
