import { issue, type Division, type Issue, type RegionName } from '../issues';
import { coverageOf, coverageOfRegion } from './coverage';
import { followChanges, type SplitReason } from './follow-changes';
import type { RegionsInReach } from './reach';
import type { ReportingOfYear } from './reporting';
import { hasFigures, type MunicipalityLine } from './reporting-status';
import { sourcesOfSeries } from './sources-of-series';
import type { Classification, KostraGroups, YearClassification } from './types';

/** Which year's reporting is put on which year's classification. */
export interface OnClassificationQuestion {
  readonly classification: Classification;
  /** The year of the figures. */
  readonly year: number;
  /** The year whose kommuner and fylker the figures are to be given for. */
  readonly regionsOf: number;
  readonly kostra?: KostraGroups;
  /** The regions of `regionsOf` that the data are about ([IN-11]); null: all. */
  readonly inReach?: RegionsInReach | null;
}

type Lines = ReadonlyMap<string, MunicipalityLine>;

/**
 * Puts the reporting of a year on the classification of another, so that a series over years is of the same regions
 * ([REG-7]). A kommune gets the rows of the whole kommuner it is made of, when all of them reported; one that takes part
 * in a split gets none, since a split is never guessed. What the others reported is still part of their fylke and of the
 * country, which is the same on every classification.
 *
 * @returns the lines of the other year's kommuner, and what is to be said of those without figures; the reporting as it
 *   is when the years are the same or one of them has no classification
 */
export function onClassification(
  reporting: ReportingOfYear,
  { classification, year, regionsOf, kostra, inReach }: OnClassificationQuestion,
): { readonly reporting: ReportingOfYear; readonly issues: readonly Issue[] } {
  if (year === regionsOf) return { reporting, issues: [] };
  const own = classification.forYear(year);
  const target = classification.forYear(regionsOf);
  const sources = sourcesOfSeries(classification, year, regionsOf);
  if (!own || !target || !sources) return { reporting, issues: [] };

  const lines = new Map<string, MunicipalityLine>();
  const placed = new Set<string>();
  const incomplete: Incomplete[] = [];
  for (const [code, source] of sources) {
    if (source.kind === 'notGiven') {
      lines.set(code, { status: { kind: 'notComparable', because: source.because }, rows: [] });
      continue;
    }
    const line = wholeOf(source.from, reporting.lines);
    lines.set(code, line);
    if (line.rows.length > 0) for (const one of source.from) placed.add(one);
    const without = source.from.filter((one) => !hasFigures(one, source.from, reporting.lines));
    if (without.length > 0 && without.length < source.from.length) incomplete.push({ code, without });
  }

  const countiesOf = new Map(
    own.municipalities.map(
      ({ code }) => [code, countiesAfter(classification, code, year, regionsOf)] as const,
    ),
  );
  const besides = [...reporting.lines]
    .filter(([code, line]) => line.rows.length > 0 && !placed.has(code))
    .map(([code, line]) => ({ counties: countiesOf.get(code) ?? [], line }));
  const { kostraGroups } = coverageOf(target, lines, kostra);
  const counties = new Map(
    target.counties.map(({ code }) => {
      const members = [...countiesOf].flatMap(([one, among]) => (among.includes(code) ? [one] : []));
      return [code, coverageOfRegion(members, reporting.lines)] as const;
    }),
  );
  return {
    reporting: { lines, besides, coverage: { country: reporting.coverage.country, counties, kostraGroups } },
    issues: issuesOfSeries(
      classification,
      own,
      target,
      new Map([...lines].filter(([code]) => inReach?.municipalities.has(code) ?? true)),
      incomplete.filter(({ code }) => inReach?.municipalities.has(code) ?? true),
    ),
  };
}

/** The line of a kommune made of whole kommuner: their rows together, when every one of them has figures. */
function wholeOf(from: readonly string[], lines: Lines): MunicipalityLine {
  const [first] = from;
  const only = from.length === 1 && first !== undefined ? lines.get(first) : undefined;
  if (only) return only;
  if (!from.every((one) => hasFigures(one, from, lines)))
    return { status: { kind: 'notReported', named: false }, rows: [] };
  const parts = from.flatMap((one) => lines.get(one) ?? []);
  const carried = parts.find(({ status }) => status.kind === 'carriedForward');
  return { status: carried?.status ?? { kind: 'reported' }, rows: parts.flatMap(({ rows }) => rows) };
}

/** The fylker of the other year that a kommune lies in; one, unless a split crossed their border. */
function countiesAfter(
  classification: Classification,
  code: string,
  year: number,
  regionsOf: number,
): readonly string[] {
  const followed = followChanges(classification, code, year, regionsOf);
  const into = followed.kind === 'one' ? [followed.code] : followed.kind === 'split' ? followed.into : [];
  return [...new Set(into.map((one) => one.slice(0, 2)))];
}

interface Incomplete {
  readonly code: string;
  /** Kommuner of the year of the figures that are part of it and have none. */
  readonly without: readonly string[];
}

function issuesOfSeries(
  classification: Classification,
  own: YearClassification,
  target: YearClassification,
  lines: Lines,
  incomplete: readonly Incomplete[],
): readonly Issue[] {
  const facts = { year: own.year, regionsOf: target.year };
  const issues: Issue[] = [];
  const divided = [...lines].flatMap(([code, { status }]) =>
    status.kind === 'notComparable' ? [{ code, because: status.because }] : [],
  );
  if (divided.length > 0) {
    const because = divisionsOf(
      classification,
      divided.flatMap((one) => one.because),
    );
    const municipalities = divided.map(({ code }) => name(target, code));
    issues.push(issue('seriesDivided', 'info', { ...facts, municipalities, because }));
  }
  const lacking = incomplete.map(({ code, without }) => ({
    ...name(target, code),
    without: without.map((one) => name(own, one)),
  }));
  if (lacking.length > 0)
    issues.push(issue('seriesIncomplete', 'warning', { ...facts, municipalities: lacking }));
  return issues;
}

/** The changes that took kommuner apart, each once, in the order of year and code. */
function divisionsOf(
  { forYear }: Classification,
  because: readonly { readonly reason: SplitReason }[],
): readonly Division[] {
  const distinct = new Map(because.map(({ reason }) => [`${reason.year}/${reason.code}`, reason] as const));
  return [...distinct]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { kind, year, code, among }]) => {
      // The whole stands before a split and after a merger.
      const [before, after] = [forYear(year - 1), forYear(year)];
      const [ofWhole, ofParts] = kind === 'split' ? [before, after] : [after, before];
      return { kind, year, whole: name(ofWhole, code), parts: among.map((one) => name(ofParts, one)) };
    });
}

function name(of: YearClassification | undefined, code: string): RegionName {
  return { code, name: of?.municipalityByCode.get(code)?.name ?? code };
}
