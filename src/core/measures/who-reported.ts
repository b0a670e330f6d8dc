import { invariant } from '../assert';
import { indexPlane, rowsOfBlock } from '../cube/look-up';
import type { Tabulation } from '../cube/tabulation';
import { issue, type Issue } from '../issues';
import { coverageOfRegion } from '../regions/coverage';
import { onClassification } from '../regions/on-classification';
import {
  guessReach,
  namedReach,
  type Reach,
  regionsInReach,
  type RegionsInReach,
  WHOLE_COUNTRY,
} from '../regions/reach';
import { reportingOf, type ReportingOfYear } from '../regions/reporting';
import { withinReach } from '../regions/within-reach';
import { NO_REPORTING, type Classification, type KostraGroups, type Reporting } from '../regions/types';

/** What decides which regions there are and what stands in their lines. */
export interface RegionQuestion {
  readonly classification: Classification;
  readonly reporting?: Reporting;
  readonly kostra?: KostraGroups;
  /**
   * The year whose kommuner and fylker all years are given for ([REG-7]); without it each year's own. It changes nothing
   * for the country and for groups that are not inside kommuner.
   */
  readonly regionsOf?: number;
  /** What the data are about ([IN-11]); without it the whole country. `withReach` guesses it. */
  readonly reach?: Reach;
}

/** Who reported in the years asked for, and how many persons each kommune has rows of. */
export interface WhoReported {
  /** By year; a year without a classification, and data without kommuner, have none. */
  readonly years: ReadonlyMap<number, ReportingOfYear>;
  /** Persons of a kommune's own rows in a year, those outside every denominator included; 0 when it has none. */
  readonly countRows: (year: number, municipality: string) => number;
  readonly issues: readonly Issue[];
}

/**
 * Says of every kommune of the years whether it reported, going by the counts ([REG-4], [REG-5], [REG-6]), on the regions that
 * are asked for ([REG-7]).
 *
 * @throws when `regionsOf` is a year without classification
 */
export function whoReported(
  { cube }: Tabulation,
  years: readonly number[],
  { classification, reporting = NO_REPORTING, kostra, regionsOf, reach = WHOLE_COUNTRY }: RegionQuestion,
): WhoReported {
  invariant(
    regionsOf === undefined || classification.forYear(regionsOf) !== undefined,
    `${regionsOf} has a classification`,
  );
  const plane = cube.planes[0];
  if (!cube.hasMunicipality || !plane || cube.indicators.length === 0)
    return { years: new Map(), countRows: () => 0, issues: [] };
  const index = indexPlane(plane);
  const countRows = (year: number, municipality: string): number => {
    const block = index.find(year, municipality);
    return block === undefined ? 0 : rowsOfBlock(cube, plane, block);
  };
  const groups = kostra ? { kostra } : {};
  const inReach = (year: number) => regionsInReach(classification, reach, year, { reporting, regionsOf });
  const own = reportingOf({ classification, years, countRows, reporting, inReach, ...groups });
  const issues = [...reachIssues(classification, reach, years), ...own.issues];
  const placed = new Map<number, ReportingOfYear>();
  for (const [year, ofYear] of own.years) {
    const regionsYear = regionsOf ?? year;
    const regions = inReach(regionsYear);
    const on = onClassification(ofYear, {
      classification,
      year,
      regionsOf: regionsYear,
      inReach: regions,
      ...groups,
    });
    issues.push(...on.issues);
    const target = classification.forYear(regionsYear);
    const members = inReach(year)?.municipalities;
    placed.set(
      year,
      regions && target && members
        ? withinReach(on.reporting, regions, target, kostra, coverageOfRegion([...members], ofYear.lines))
        : on.reporting,
    );
    issues.push(...outsideIssues(classification, year, inReach(year), ofYear, countRows));
  }
  return { years: placed, countRows, issues };
}

/** The question with its reach: the one that is set, or the one guessed from who has rows in any year ([IN-11]). */
export function withReach<Asked extends RegionQuestion>(
  { cube }: Tabulation,
  question: Asked,
): Asked & { readonly reach: Reach } {
  if (question.reach) return { ...question, reach: question.reach };
  const withRows = new Map<number, Set<string>>();
  for (const { year, municipality } of cube.planes[0]?.blocks ?? []) {
    if (municipality === '') continue;
    withRows.set(year, (withRows.get(year) ?? new Set()).add(municipality));
  }
  const { classification, reporting = NO_REPORTING, regionsOf } = question;
  return { ...question, reach: guessReach({ classification, withRows, reporting, regionsOf }) };
}

/** That the reach was guessed; of the whole country nothing is said. */
function reachIssues(
  classification: Classification,
  reach: Reach,
  years: readonly number[],
): readonly Issue[] {
  const named = namedReach(classification, reach, years);
  if (named.kind === 'country' || !named.guessed || named.regions.length === 0) return [];
  return [issue('reachGuessed', 'info', { kind: named.kind, regions: named.regions })];
}

/** Rows of kommuner that the data are not about. */
function outsideIssues(
  classification: Classification,
  year: number,
  inReach: RegionsInReach | null,
  { lines }: ReportingOfYear,
  countRows: WhoReported['countRows'],
): readonly Issue[] {
  if (!inReach) return [];
  const outside = [...lines.keys()].filter(
    (code) => !inReach.municipalities.has(code) && lines.get(code)?.rows.length !== 0,
  );
  if (outside.length === 0) return [];
  const ofYear = classification.forYear(year)?.municipalityByCode;
  const municipalities = outside.map((code) => ({ code, name: ofYear?.get(code)?.name ?? code }));
  const rows = outside.reduce((sum, code) => sum + countRows(year, code), 0);
  return [issue('rowsOutsideReach', 'info', { year, municipalities }, { rows })];
}
