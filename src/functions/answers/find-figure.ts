import {
  figure,
  issue,
  issueMessage,
  type FoundRegion,
  type Indicator,
  type Language,
  type Measure,
  type RegionBook,
  type Tabulation,
} from '../../core';
import { functionText } from '../words/functions';
import type { FunctionContext } from '../context';
import { notAvailable, wrong } from '../arguments/refusal';
import { regionsOf } from '../data/regions-of';
import { resolveData, type Data } from '../arguments/resolve-data';
import { requireIndicator } from '../arguments/resolve-indicator';
import { resolveRegion } from '../arguments/resolve-region';
import { yearArgument, yearOf } from '../arguments/resolve-year';

/** One figure that was asked for, and where it stands. */
export interface FoundFigure {
  readonly data: Data;
  readonly year: number | null;
  readonly region: FoundRegion;
  readonly measure: Measure;
  readonly regions: RegionBook;
}

/** Finds the measure of an indicator that arguments ask for; `measure` is its number, 1–16, or the index of an age group for those who are in none. */
export async function findFigure(
  asked: {
    readonly data: unknown;
    readonly indicator: Indicator;
    readonly measure: number | { readonly restOf: number };
    readonly region: unknown;
    readonly year: unknown;
  },
  context: FunctionContext,
): Promise<FoundFigure> {
  const { indicator } = asked;
  const askedYear = yearArgument(asked.year, context);
  const data = await resolveData(asked.data, { indicator, year: askedYear, group: null }, context);
  const { tabulation } = data;
  const wanted = asked.measure;
  const ageGroup = typeof wanted === 'number' ? (wanted - 1) % indicator.ageGroups.length : wanted.restOf;
  requireIndicator(tabulation, indicator, context);
  requireAgeGroup(tabulation, indicator, ageGroup, context);
  const year = yearOf(askedYear, tabulation, context);
  const region = resolveRegion(asked.region, year, tabulation, context);
  const regions = regionsOf(tabulation, context.settings);
  const measures = regions.measuresOf(indicator.id, region.level, region.code, year);
  const measure =
    typeof wanted === 'number'
      ? measures.find((one) => one.measure === wanted)
      : restOf(measures, indicator.ageGroups[ageGroup]?.id);
  return measure ? { data, year, region, measure, regions } : noSuchLine(region, year, context);
}

/** Everyone of an age group's denominator who is in no numerator ([NUM-5]); undefined where there is no such region. */
function restOf(measures: readonly Measure[], ageGroup: string | undefined): Measure | undefined {
  const ofGroup = measures.filter((one) => one.ageGroup === ageGroup);
  const [first] = ofGroup;
  if (first === undefined || first.denominator === null) return first;
  const counted = ofGroup.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return { ...first, ...figure(first.denominator - counted, first.denominator) };
}

/** A region inside a sentence: "0301 Oslo", "hele landet". */
export function regionWords({ level, code, name }: FoundRegion, language: Language): string {
  return level === 'land' ? functionText(language).country : `${code} ${name}`;
}

/**
 * Refuses an age group whose figures cannot be given: no ages ([AGE-3]), or ages of 0 that may be empty cells ([IN-8]).
 *
 * @param ageGroup its index; 0, everyone, can always be given
 * @throws Refusal
 */
export function requireAgeGroup(
  { cube, issues }: Tabulation,
  indicator: Indicator,
  ageGroup: number,
  { language }: FunctionContext,
): void {
  if (ageGroup === 0) return;
  if (!cube.hasAge) {
    const facts = { ageGroups: indicator.ageGroups.slice(1).map(({ id }) => id) };
    notAvailable(issueMessage(issue('noAgeColumn', 'error', facts), language));
  }
  const doubtful = issues.find(({ code }) => code === 'ageZeroOrBlank');
  if (doubtful) wrong(issueMessage(doubtful, language));
}

/** A region that could be asked for but has no line: a KOSTRA group that no kommune belongs to. */
function noSuchLine(region: FoundRegion, year: number | null, { language }: FunctionContext): never {
  return notAvailable(functionText(language).noMembers(region.name, year === null ? null : String(year)));
}
