import { issue, type Issue, type RegionName } from '../issues';
import { coverageOf, type CoverageOfYear } from './coverage';
import { readSettings, type SettingsOfYear } from './reporting-settings';
import { carryForward, linesOfYear, type CountRows, type MunicipalityLine } from './reporting-status';
import type { RegionsInReach } from './reach';
import type { Classification, KostraGroups, Reporting, YearClassification } from './types';

/** What is needed to say who reported. */
export interface ReportingQuestion {
  readonly classification: Classification;
  /** The years asked for; those without a classification are passed over (their rows count in land only). */
  readonly years: readonly number[];
  readonly countRows: CountRows;
  readonly reporting: Reporting;
  readonly kostra?: KostraGroups;
  /** The regions of a year that the data are about ([IN-11]); null, and without it: all. */
  readonly inReach?: (year: number) => RegionsInReach | null;
}

/** Who reported in one year. */
export interface ReportingOfYear {
  /** Every kommune of the year, in code order. */
  readonly lines: ReadonlyMap<string, MunicipalityLine>;
  /**
   * On another year's classification ([REG-7]): what was reported by kommuner that are no whole part of a line. It is in
   * the country, and in the fylke when there is one alone.
   */
  readonly besides?: readonly { readonly counties: readonly string[]; readonly line: MunicipalityLine }[];
  readonly coverage: CoverageOfYear;
}

/**
 * Says for every kommune of every year asked for whether it reported, which rows its line is the sum of, and how well
 * each aggregate is covered ([REG-4], [REG-5], [REG-6]). An aggregate is the sum of its kommuner's lines; rows of unknown
 * kommune come in addition, in land only ([REG-3]).
 *
 * @returns one entry per year with a classification, and the issues in the order of the years
 */
export function reportingOf(question: ReportingQuestion): {
  readonly years: ReadonlyMap<number, ReportingOfYear>;
  readonly issues: readonly Issue[];
} {
  const { classification, countRows, reporting, kostra } = question;
  const asked = [...new Set(question.years)].sort((a, b) => a - b);
  const settings = readSettings(classification, asked, reporting);
  const issues: Issue[] = [...settings.issues];
  const years = new Map<number, ReportingOfYear>();
  for (const year of asked) {
    const ofYear = classification.forYear(year);
    if (!ofYear) continue;
    const own = linesOfYear(ofYear, settings.forYear(year), countRows);
    const before = classification.forYear(year - 1);
    const lines =
      reporting.carryForward && before
        ? carryForward(classification, own, linesOfYear(before, settings.forYear(year - 1), countRows), year)
        : own;
    const inReach = question.inReach?.(year) ?? null;
    years.set(year, { lines, coverage: coverageOf(ofYear, lines, kostra) });
    issues.push(...issuesOfYear(ofYear, lines, settings.forYear(year), { countRows, kostra, inReach }));
  }
  return { years, issues };
}

interface About {
  readonly countRows: CountRows;
  readonly kostra: KostraGroups | undefined;
  readonly inReach: RegionsInReach | null;
}

function issuesOfYear(
  classification: YearClassification,
  lines: ReadonlyMap<string, MunicipalityLine>,
  settings: SettingsOfYear,
  { countRows, kostra, inReach }: About,
): readonly Issue[] {
  const { year } = classification;
  const named = (codes: readonly string[]): readonly RegionName[] =>
    codes.map((code) => ({ code, name: classification.municipalityByCode.get(code)?.name ?? code }));
  const all = [...lines.keys()];
  const codes = all.filter((code) => inReach?.municipalities.has(code) ?? true);
  const statusOf = (code: string) => lines.get(code)?.status;
  const issues: Issue[] = [];

  const silent = codes.filter((code) => statusOf(code)?.kind === 'notReported' && !settings.named.has(code));
  if (silent.length > 0) {
    issues.push(issue('notReported', 'warning', { year, municipalities: named(silent) }));
  }
  const leftOut = all.filter((code) => settings.named.has(code));
  if (leftOut.length > 0) {
    const withThem = [...settings.partnerOf].flatMap(([code, partner]) =>
      leftOut.includes(partner) ? [code] : [],
    );
    const rows = [...leftOut, ...withThem].reduce((sum, code) => sum + countRows(year, code), 0);
    issues.push(issue('namedNonReporting', 'info', { year, municipalities: named(leftOut) }, { rows }));
  }
  for (const pair of settings.partnerOf) {
    const [municipality, partner] = named(pair);
    if (municipality && partner && (inReach?.municipalities.has(partner.code) ?? true)) {
      // Counted with the partner, unless that is left out itself.
      const rows = settings.named.has(partner.code) ? 0 : countRows(year, municipality.code);
      issues.push(issue('jointlyReported', 'info', { year, municipality, with: partner }, { rows }));
    }
  }
  const carried = codes.filter((code) => statusOf(code)?.kind === 'carriedForward');
  if (carried.length > 0) {
    const facts = { year, fromYear: year - 1, municipalities: named(carried) };
    issues.push(issue('carriedForward', 'warning', facts));
  }
  const groupless = kostra ? codes.filter((code) => kostra.groupOf(year, code) === undefined) : [];
  if (groupless.length > 0) {
    issues.push(issue('kostraGroupMissing', 'warning', { year, municipalities: named(groupless) }));
  }
  return issues;
}
