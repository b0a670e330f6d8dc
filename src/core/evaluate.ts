import { invariant } from './assert';
import { indexPlane } from './cube/look-up';
import { suppressionSteps, type TablesOfYear } from './disclosure/suppress';
import type { SuppressionRule } from './disclosure/types';
import type { Issue } from './issues';
import { isLevel, levelsAsked } from './levels-asked';
import { sumsOfGroups } from './measures/group-sums';
import { ageGroupsShown, measuresOfRegion } from './measures/measures-of-region';
import { regionSums, type RegionSum } from './measures/region-sums';
import type { Measure } from './measures/types';
import { onClassification } from './regions/on-classification';
import { type Steps, withoutPause } from './steps';
import { startReading, type InputSummary, type ReadingRequest, type Tabulation } from './reading';
import type { Classification, KostraGroups, Reporting } from './regions/types';
import type { RangeSnapshot } from './persons/snapshot';
import { whoReported, type WhoReported } from './who-reported';

/** What is asked of the counts. Reporting and levels can be changed without reading again. */
export interface Question {
  readonly classification: Classification;
  /** Levels, and headers of grouping columns; without it all levels with data. */
  readonly levels?: readonly string[];
  /** Without it all years in the data. */
  readonly years?: readonly number[];
  /**
   * The year whose kommuner and fylker all years are given for ([REG-7]); without it each year's own. It changes nothing
   * for the country and for groups that are not inside kommuner.
   */
  readonly regionsOf?: number;
  /** Ids; without it all that were counted. */
  readonly indicators?: readonly string[];
  /** Ids; without it all, where ages are known ([AGE-3]). */
  readonly ageGroups?: readonly string[];
  readonly reporting?: Reporting;
  readonly kostra?: KostraGroups;
  /** Hides numbers that are too small, and what they could be computed from; without it nothing is hidden. */
  readonly suppress?: SuppressionRule;
}

/** The answer: every måltall asked for, and everything that was the matter on the way. */
export interface Evaluation {
  /** In the order indicator, level, year, region code, measure number. */
  readonly measures: readonly Measure[];
  readonly issues: readonly Issue[];
  readonly input: InputSummary;
}

/*
 *  rows of raw cells ──1──▶ persons ──2──▶ cube ──3──▶ who reported ──4──▶ region sums ──5──▶ måltall
 *
 *  1 and 2 are startReading (reading.ts): header → roles, cells → typed columns → counts, block by block.
 *  3 to 5 are evaluate. The tables (core/layout) and the hosts come after.
 */

/** From rows to måltall in one call, for rows that are all at hand. */
export function evaluateRows(
  snapshot: RangeSnapshot,
  request: ReadingRequest,
  question?: Omit<Question, 'classification'>,
): Evaluation {
  const reading = startReading(request); //                                            1, 2
  reading.add(snapshot);
  return evaluate(reading.finish(), { ...question, classification: request.classification }); // 3, 4, 5
}

/**
 * From counts to måltall.
 *
 * @throws when `regionsOf` is a year without classification
 */
export function evaluate(tabulation: Tabulation, question: Question): Evaluation {
  return withoutPause(evaluationSteps(tabulation, question));
}

/** The same in steps, for whoever must not wait: hiding small numbers takes its time, the rest is quick. */
export function* evaluationSteps(tabulation: Tabulation, question: Question): Steps<Evaluation> {
  const { cube, input } = tabulation;
  const years = question.years ?? (input.years.length > 0 ? input.years : yearsOfCube(tabulation));
  const asked = levelsAsked(cube, question);

  const reported = whoReported(tabulation, years, question); //                               3
  const placed = placeOnRegions(years, reported, question);
  const indicators = indicatorsAsked(tabulation, question);
  const tables = years.map((year): TablesOfYear => {
    const sums = sumsOf(year, tabulation, question, placed.years); //                         4
    return { year, levels: asked.levels.map((level) => ({ level, regions: sums(level) })) };
  });
  const carryForward = question.reporting?.carryForward === true;
  const { suppress: rule, ageGroups } = question;
  const hidden = yield* suppressionSteps({ cube, indicators, tables, rule, ageGroups, carryForward });
  const measures: Measure[] = [];
  for (const { compiled, shape } of hidden.isPossible ? indicators : []) {
    const shown = ageGroupsShown(compiled, cube.hasAge, ageGroups);
    asked.levels.forEach((_, level) => {
      for (const { year, levels } of tables) {
        for (const region of levels[level]?.regions ?? []) {
          const isHidden = hidden.hiddenIn(compiled.indicator.id, region);
          measuresOfRegion(compiled, shape, region, year, shown, measures, isHidden); // 5
        }
      }
    });
  }
  const about = [asked, reported, placed, hidden].flatMap(({ issues }) => issues);
  return { measures, issues: [...tabulation.issues, ...about], input };
}

/** The indicators counted that are asked for, with their places in the cube. */
function indicatorsAsked({ cube, indicators }: Tabulation, question: Question) {
  return indicators.flatMap((compiled) => {
    const { id } = compiled.indicator;
    const shape = cube.indicators.find((one) => one.id === id);
    return !shape || (question.indicators && !question.indicators.includes(id)) ? [] : [{ compiled, shape }];
  });
}

type Reported = WhoReported['years'];

/** Puts each year's reporting on the regions that all years are to be given for ([REG-7]). */
function placeOnRegions(
  years: readonly number[],
  reported: WhoReported,
  { classification, kostra, regionsOf }: Question,
): { readonly years: Reported; readonly issues: readonly Issue[] } {
  if (regionsOf === undefined) return { years: reported.years, issues: [] };
  invariant(classification.forYear(regionsOf) !== undefined, `${regionsOf} has a classification`);
  const issues: Issue[] = [];
  const placed = new Map(reported.years);
  for (const year of years) {
    const own = reported.years.get(year);
    if (!own) continue;
    const on = onClassification(own, { classification, year, regionsOf, ...(kostra ? { kostra } : {}) });
    placed.set(year, on.reporting);
    issues.push(...on.issues);
  }
  return { years: placed, issues };
}

/** The regions of each level in one year; for a grouping column's levels, its groups. */
function sumsOf(
  year: number,
  { cube }: Tabulation,
  question: Question,
  reported: Reported,
): (level: string) => readonly RegionSum[] {
  const main = cube.planes[0];
  if (!main) return () => [];
  const { classification, kostra, regionsOf = year } = question;
  const reporting = reported.get(year) ?? null;
  const index = indexPlane(main);
  const regions = regionSums({ cube, index, year, regionsOf, classification, reporting, kostra });
  const nameOf = (code: string) =>
    classification.forYear(regionsOf)?.municipalityByCode.get(code)?.name ?? code;
  return (level) => {
    if (isLevel(level)) return regions(level);
    const plane = cube.planes.find(({ column }) => level === column || level === `kommune/${column ?? ''}`);
    if (!plane) return [];
    const groups = sumsOfGroups(cube, plane, year, reporting, nameOf);
    return level === plane.column ? groups.inCountry : groups.inMunicipalities;
  };
}

/** Rows whose year nobody named are counted as such, in land only. */
function yearsOfCube({ cube }: Tabulation): readonly number[] {
  return [...new Set(cube.planes[0]?.blocks.map(({ year }) => year) ?? [])];
}
