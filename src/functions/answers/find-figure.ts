import {
  EVERYONE_IN_DATA,
  figure,
  invariant,
  issue,
  issueMessage,
  type FoundRegion,
  type Indicator,
  type Language,
  type Measure,
  type RegionBook,
  type Tabulation,
} from '../../core';
import { readScalar, type Scalar } from '../arguments/argument';
import { functionText } from '../words/functions';
import type { FunctionContext } from '../context';
import { notAvailable, wrong } from '../arguments/refusal';
import { hiddenEvaluation } from '../data/hidden-evaluation';
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
  /** The region is outside what the data are about ([IN-11]): there is no figure, and nothing is known of it. */
  readonly isOutside: boolean;
}

/** Finds the measure of an indicator that arguments ask for; `measure` is its number, 1–16, or the index of an age group for those who are in none. */
export async function findFigure(
  asked: {
    readonly data: unknown;
    readonly indicator: Indicator;
    readonly measure: number | { readonly restOf: number };
    readonly region: unknown;
    readonly year: unknown;
    /** The data's place among the function's arguments; the first when not given. */
    readonly place?: number;
  },
  context: FunctionContext,
): Promise<FoundFigure> {
  const { indicator } = asked;
  const askedYear = yearArgument(asked.year, context);
  const data = await resolveData(
    asked.data,
    { indicator, year: askedYear, group: null, ...(asked.place === undefined ? {} : { place: asked.place }) },
    context,
  );
  const { tabulation } = data;
  const wanted = asked.measure;
  const ageGroup = typeof wanted === 'number' ? (wanted - 1) % indicator.ageGroups.length : wanted.restOf;
  requireIndicator(tabulation, indicator, context);
  requireAgeGroup(tabulation, indicator, ageGroup, context);
  const year = yearOf(askedYear, tabulation, context);
  const region = resolveRegion(asked.region, year, tabulation, context);
  const regions = regionsOf(tabulation, context.settings);
  const measures = measuresOf(data, { indicator, region, year, regions }, context);
  if (isOutsideReach(region, measures, readScalar(asked.region, 'region', context.language), regions)) {
    const [like] = regions.measuresOf(indicator.id, 'land', '0', year);
    invariant(like !== undefined, 'data have a top line');
    const { level, code: regionCode, name: regionName } = region;
    const number = typeof wanted === 'number' ? wanted : like.measure;
    const measure = { ...like, ...NOTHING, level, regionCode, regionName, measure: number };
    return { data, year, region, measure, regions, isOutside: true };
  }
  const measure =
    typeof wanted === 'number'
      ? measures.find((one) => one.measure === wanted)
      : restOf(measures, indicator.ageGroups[ageGroup]?.id, data.hiding !== null);
  if (!measure) return noSuchLine(region, year, context);
  const named = region.level === 'land' ? { ...region, name: measure.regionName } : region;
  return { data, year, region: named, measure, regions, isOutside: false };
}

/** The measures of a region; where the data set hides small numbers, what all its figures together leave to show. */
function measuresOf(
  { tabulation, hiding }: Data,
  asked: {
    readonly indicator: Indicator;
    readonly region: FoundRegion;
    readonly year: number | null;
    readonly regions: RegionBook;
  },
  context: FunctionContext,
): readonly Measure[] {
  const { indicator, region, year, regions } = asked;
  if (hiding === null) return regions.measuresOf(indicator.id, region.level, region.code, year);
  return hiddenEvaluation(tabulation, hiding, context).measures.filter(
    (one) =>
      one.indicator === indicator.id &&
      one.level === region.level &&
      one.regionCode === region.code &&
      one.year === year,
  );
}

/**
 * Whether a region is outside what the data are about ([IN-11]): a fylke or kommune of the year that has no line, and the country
 * where it is asked for by its name and the data are about a part of it. Left out, and as 0, it is everyone in the data.
 */
function isOutsideReach(
  { level }: FoundRegion,
  measures: readonly Measure[],
  written: Scalar,
  { reach }: RegionBook,
): boolean {
  if (reach.kind === 'country' || reach.codes.length === 0) return false;
  if (level !== 'land') return level !== 'kostragruppe' && measures.length === 0;
  return typeof written === 'string' && /\p{L}/u.test(written);
}

const NOTHING = {
  count: null,
  denominator: null,
  share: null,
  sharePercent: null,
  status: 'notReported',
  coverage: null,
} as const;

/** Everyone of an age group's denominator who is in no numerator ([NUM-5]); undefined where there is no such region. */
function restOf(
  measures: readonly Measure[],
  ageGroup: string | undefined,
  isHidden: boolean,
): Measure | undefined {
  const ofGroup = measures.filter((one) => one.ageGroup === ageGroup);
  const [first] = ofGroup;
  if (first === undefined || first.denominator === null) return first;
  // Nobody has looked whether the rest of a denominator is small.
  if (isHidden) return { ...first, ...NOTHING, status: 'suppressed' };
  const counted = ofGroup.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return { ...first, ...figure(first.denominator - counted, first.denominator) };
}

/** A region inside a sentence: "0301 Oslo", "hele landet", "alle i dataene". */
export function regionWords({ level, code, name }: FoundRegion, language: Language): string {
  if (level !== 'land') return `${code} ${name}`;
  const { country, everyone } = functionText(language);
  return name === EVERYONE_IN_DATA.name ? everyone : country;
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
