import { invariant } from '../assert';
import { NO_YEAR, type Cube } from '../cube/types';
import type { CompiledIndicator } from '../definitions/types';
import { issue, type Issue, type IssueFacts } from '../issues';
import { ageGroupsShown } from '../measures/measures-of-region';
import type { RegionSum } from '../measures/region-sums';
import type { IndicatorCounted, TablesOfYear } from '../measures/tables-of-years';
import type { Steps } from '../steps';
import { hidingSteps } from './hide-small-counts';
import { isOfColumn, tableOfRegions } from './table-of-regions';
import { isBelow, LARGEST_BELOW, type Hidden, type SuppressionRule } from './types';

/** The tables that are to be shown, year by year, and the rule; without a rule nothing is hidden. */
export interface SuppressionRequest {
  readonly cube: Cube;
  readonly indicators: readonly IndicatorCounted[];
  readonly tables: readonly TablesOfYear[];
  readonly rule: SuppressionRule | undefined;
  /** Ids of the age groups shown; without it all. Only they are hidden in, and only they tell anything. */
  readonly ageGroups?: readonly string[] | undefined;
  /** Figures of one year stand in another's tables. */
  readonly carryForward: boolean;
}

/** What is hidden of the tables. */
export interface Suppression {
  /** False when hiding is asked for and cannot be safe: then nothing is to be shown at all. */
  readonly isPossible: boolean;
  /**
   * Which of an indicator's outcomes in a region of the tables are hidden, count and share; undefined where none is. Age groups
   * are numbered as in the definition: 0 is all ages.
   */
  readonly hiddenIn: (indicator: string, region: RegionSum) => HiddenOutcomes | undefined;
  readonly issues: readonly Issue[];
}

type HiddenOutcomes = (ageGroup: number, outcome: number) => boolean;

/**
 * Hides small numbers, and what they could be computed from ([VAL-3]). Each year and each indicator is a table by itself: no sum holds
 * figures of two.
 */
export function* suppressionSteps(request: SuppressionRequest): Steps<Suppression> {
  const { cube, indicators, tables, rule } = request;
  if (rule === undefined) return { isPossible: true, hiddenIn: () => undefined, issues: [] };
  invariant(isBelow(rule.below), `a limit is a whole number from 2 to ${LARGEST_BELOW}`);
  const obstacles = obstaclesTo(request);
  if (obstacles.length > 0) return { isPossible: false, hiddenIn: () => undefined, issues: obstacles };
  // Every region sum is of one year.
  const found = new Map(
    indicators.map(({ compiled }) => [compiled.indicator.id, new Map<RegionSum, HiddenOutcomes>()]),
  );
  const issues: Issue[] = [];
  const parts = tables.length * indicators.length;
  let part = 0;
  for (const { year, levels } of tables) {
    const told = new Told(year, rule);
    for (const { compiled, shape } of indicators) {
      const ageGroups = ageGroupsShown(compiled, cube.hasAge, request.ageGroups);
      const hidesZeros = rule.kind === 'zero' || rule.kind === 'rest';
      const { table, regions } = tableOfRegions({ cube, compiled, shape, levels, ageGroups, hidesZeros });
      const hidden = yield* partOf(hidingSteps(table, rule), part++, parts);
      regions.forEach((region, number) => {
        // Where something cannot be promised no figure is given.
        const isHidden: HiddenOutcomes = (ageGroup, outcome) =>
          hidden.unprotected.length > 0 || hidden.isHidden(number, ageGroups.indexOf(ageGroup), outcome);
        found.get(compiled.indicator.id)?.set(region, isHidden);
      });
      told.add(compiled, ageGroups, regions, hidden);
    }
    if (indicators.length > 0) issues.push(...told.issues());
  }
  return { isPossible: true, hiddenIn: (indicator, region) => found.get(indicator)?.get(region), issues };
}

/** The steps of one of several parts of the work, as steps of the whole. */
function* partOf<Result>(steps: Steps<Result>, part: number, parts: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { done, total } = step.value;
    yield {
      done: PARTS_OF_PART * part + Math.floor((PARTS_OF_PART * done) / total),
      total: PARTS_OF_PART * parts,
    };
  }
}

const PARTS_OF_PART = 100;

/** Why small numbers cannot be hidden safely in what is asked for, as errors; none where they can. */
function obstaclesTo({ cube, indicators, tables, carryForward }: SuppressionRequest): readonly Issue[] {
  // Outcomes of the same persons can be subtracted; those of other codes say nothing of one another.
  const all = indicators.flatMap(({ compiled }) => [
    ...new Set(compiled.indicator.variables.map(({ code }) => code)),
  ]);
  const codes = [...new Set(all.filter((code, at) => all.indexOf(code) !== at))];
  const levels = new Set(tables.flatMap((table) => table.levels.map(({ level }) => level)));
  const columns = cube.planes.flatMap(({ column }) =>
    column !== null && [...levels].some((level) => isOfColumn(level, column)) ? [column] : [],
  );
  return [
    ...(carryForward ? [issue('suppressionImpossibleCarried', 'error', {})] : []),
    ...(codes.length > 0
      ? [
          issue('suppressionImpossibleShared', 'error', {
            indicators: indicators.map(({ compiled }) => compiled.indicator.id),
            codes,
          }),
        ]
      : []),
    ...(columns.length > 1 ? [issue('suppressionImpossibleGroups', 'error', { columns })] : []),
  ];
}

type Place = IssueFacts['notProtected']['places'][number];

/** What is told of a year's tables, all indicators together. */
class Told {
  private hidden = 0;
  private figures = 0;
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly year: number,
    private readonly rule: SuppressionRule,
  ) {}

  add(
    { indicator }: CompiledIndicator,
    ageGroups: readonly number[],
    regions: readonly RegionSum[],
    { hidden, unprotected }: Hidden,
  ): void {
    const figures = regions.length * ageGroups.length * (indicator.numerators.length + 1);
    this.hidden += unprotected.length > 0 ? figures : hidden;
    this.figures += unprotected.length;
    for (const one of unprotected) {
      const region = regions[one.region];
      const ageGroup = indicator.ageGroups[ageGroups[one.ageGroup] ?? 0]?.id ?? '';
      if (region === undefined) continue;
      const { level, code, name } = region;
      this.places.set(`${level} ${code} ${ageGroup}`, { region: { code, name }, ageGroup });
    }
  }

  issues(): readonly Issue[] {
    const { hidden, figures } = this;
    const { below, kind = 'small' } = this.rule;
    const facts = { year: this.year === NO_YEAR ? null : this.year, below, kind };
    return [
      issue('suppressed', 'info', { ...facts, hidden }),
      ...(figures === 0
        ? []
        : [issue('notProtected', 'error', { ...facts, figures, places: [...this.places.values()] })]),
    ];
  }
}
