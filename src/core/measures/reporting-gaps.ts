import { NO_YEAR } from '../cube/types';
import type { Indicator } from '../definitions/types';
import { issue, type Issue, type IssueCode } from '../issues';
import type { Tabulation } from '../cube/tabulation';
import type { Classification, Reporting } from '../regions/types';
import { reportingFigures, type ReportingFigures } from '../cube/reporting-figures';

/** Fewer persons with a need than this say nothing: in a small kommune a few missing codes are most of them. */
const LEAST_WITH_NEED = 10;

/** A year is a handful beside one that has at least so many persons … */
const LEAST_FULL_YEAR = 100;
/** … and so many times as many. */
const TIMES_AS_MANY = 50;

/**
 * What looks like columns that nobody filled, and like rows of a year that came along by mistake ([IN-10]): a received code that is
 * missing for more than half of at least ten persons with a need, in a year as a whole, or else in a kommune of it, more than
 * chance makes of what is missing elsewhere; a year of at most
 * a fiftieth of the persons of the fullest year, where that has a hundred or more.
 *
 * Where small numbers are hidden nothing is told: it would narrow what the hidden figures can be. `check-data` and the pane tell it
 * before anything is hidden.
 */
export function reportingGaps(
  tabulation: Tabulation,
  years: readonly number[],
  {
    classification,
    reporting,
    suppress,
  }: {
    readonly classification: Classification;
    readonly reporting?: Reporting;
    /** The rule by which small numbers are hidden. */
    readonly suppress?: object;
  },
): { readonly issues: readonly Issue[] } {
  if (suppress !== undefined) return { issues: [] };
  const left = new Set(reporting?.nonReporting);
  const figures = reportingFigures(tabulation).filter(
    ({ year, municipality }) => years.includes(year) && !left.has(municipality),
  );
  const nameOf = (year: number, code: string) =>
    classification.forYear(year)?.municipalityByCode.get(code)?.name ?? code;
  const empty = tabulation.indicators.flatMap(({ indicator }) => {
    const own = figures.filter((one) => one.indicator === indicator.id);
    return gapsOf(indicator, own, years, tabulation, nameOf);
  });
  const [first] = tabulation.indicators;
  return {
    issues: [...empty, ...handfuls(figures.filter((one) => one.indicator === first?.indicator.id))],
  };
}

/** Whether an issue is one of these. */
export function isReportingGap(code: IssueCode): boolean {
  return code === 'receivedMissing' || code === 'receivedMissingIn' || code === 'yearNearlyEmpty';
}

/** Whether a received code is missing for most: of a whole year that looks as if nobody filled it in. */
function isMostlyMissing({ withNeed, missing }: Pick<ReportingFigures, 'withNeed' | 'missing'>): boolean {
  return withNeed >= LEAST_WITH_NEED && missing * 2 > withNeed;
}

/**
 * What looks not filled of what was reported: all of a year that does as a whole where most is missing, else the kommuner that stand out.
 *
 * @param figures of one indicator or several
 */
export function notFilled(figures: readonly ReportingFigures[]): ReadonlySet<ReportingFigures> {
  const groups = new Map<string, ReportingFigures[]>();
  for (const one of figures) {
    const key = `${one.indicator} ${one.year}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return new Set(
    [...groups.values()].flatMap((group) =>
      isMostlyMissing(sumOf(group)) ? group.filter(isMostlyMissing) : outstanding(group),
    ),
  );
}

/** How seldom chance may make one kommune of a year stand out. */
const SELDOM = 0.01;

/**
 * The kommuner of a year where most is missing, and more than chance makes of what is missing elsewhere: of hundreds of small kommuner
 * a few have most missing though nothing is wrong with their columns.
 */
function outstanding(ofYear: readonly ReportingFigures[]): readonly ReportingFigures[] {
  const all = sumOf(ofYear);
  const kommuner = ofYear.filter(({ municipality, withNeed }) => municipality !== '' && withNeed > 0);
  return kommuner.filter((one) => {
    if (!isMostlyMissing(one)) return false;
    if (one.missing === one.withNeed) return true;
    const [others, missing] = [all.withNeed - one.withNeed, all.missing - one.missing];
    const elsewhere = others === 0 ? 0 : missing / others;
    return kommuner.length * atLeast(one.missing, one.withNeed, elsewhere) < SELDOM;
  });
}

/** The probability of so many or more of `of`, each with the same chance. */
function atLeast(count: number, of: number, chance: number): number {
  if (chance <= 0) return count > 0 ? 0 : 1;
  if (chance >= 1) return 1;
  let logTerm = of * Math.log1p(-chance);
  let below = 0;
  for (let k = 0; k < count; k++) {
    below += Math.exp(logTerm);
    logTerm += Math.log((of - k) / (k + 1)) + Math.log(chance / (1 - chance));
  }
  return Math.max(0, 1 - below);
}

function gapsOf(
  indicator: Indicator,
  figures: readonly ReportingFigures[],
  years: readonly number[],
  { input }: Tabulation,
  nameOf: (year: number, code: string) => string,
): readonly Issue[] {
  const code = receivedCode(indicator);
  const column = { indicator: indicator.id, header: input.columns[code] ?? String(code), code };
  const whole = years.map((year) => ({ year, ...sumOf(figures.filter((one) => one.year === year)) }));
  const empty = whole.filter(isMostlyMissing);
  const { withNeed: persons, missing } = sumOf(empty);
  const named = empty.flatMap(({ year }) => (year === NO_YEAR ? [] : [year]));
  const ofAll =
    empty.length === 0
      ? []
      : [
          issue(
            'receivedMissing',
            'warning',
            { ...column, years: named, persons, missing },
            { rows: missing },
          ),
        ];
  const inKommuner = years.flatMap((year) => {
    if (empty.some((one) => one.year === year)) return [];
    const some = outstanding(figures.filter((one) => one.year === year));
    if (some.length === 0) return [];
    const municipalities = some
      .map((one) => ({
        code: one.municipality,
        name: nameOf(year, one.municipality),
        persons: one.withNeed,
        missing: one.missing,
      }))
      .sort((a, b) => b.missing - a.missing || a.code.localeCompare(b.code));
    const rows = sumOf(some).missing;
    return [issue('receivedMissingIn', 'warning', { ...column, year, municipalities }, { rows })];
  });
  return [...ofAll, ...inKommuner];
}

/** The code whose absence is "uten rapportering" (måltall 13–16). */
function receivedCode({ numerators, variables }: Indicator): number {
  const absent = numerators.find(({ outcome }) => outcome === 'unreported')?.condition.variable;
  return variables.find(({ id }) => id === absent)?.code ?? 0;
}

function handfuls(figures: readonly ReportingFigures[]): readonly Issue[] {
  const persons = new Map<number, number>();
  for (const one of figures) {
    if (one.year !== NO_YEAR) persons.set(one.year, (persons.get(one.year) ?? 0) + one.persons);
  }
  const [full] = [...persons].sort(([, a], [, b]) => b - a);
  if (!full || full[1] < LEAST_FULL_YEAR) return [];
  const [fullYear, fullPersons] = full;
  return [...persons].flatMap(([year, count]) =>
    count * TIMES_AS_MANY > fullPersons
      ? []
      : [
          issue(
            'yearNearlyEmpty',
            'warning',
            { year, persons: count, fullYear, fullPersons },
            { rows: count },
          ),
        ],
  );
}

function sumOf(figures: readonly Pick<ReportingFigures, 'withNeed' | 'missing'>[]) {
  return figures.reduce(
    (sum, one) => ({ withNeed: sum.withNeed + one.withNeed, missing: sum.missing + one.missing }),
    { withNeed: 0, missing: 0 },
  );
}
