import { invariant } from '../assert';
import { NO_YEAR, type Cube, type CubeIndicator } from '../cube/types';
import type { CompiledIndicator } from '../definitions/types';
import { issue, type Issue, type IssueFacts } from '../issues';
import type { RegionSum } from '../measures/region-sums';
import { hideSmallCounts } from './hide-small-counts';
import { isOfColumn, tableOfRegions } from './table-of-regions';
import { isBelow, LARGEST_BELOW, type SuppressionRule } from './types';

/** The tables that are to be shown, year by year, and the rule; without a rule nothing is hidden. */
export interface SuppressionRequest {
  readonly cube: Cube;
  readonly indicators: readonly { readonly compiled: CompiledIndicator; readonly shape: CubeIndicator }[];
  readonly tables: readonly TablesOfYear[];
  readonly rule: SuppressionRule | undefined;
  /** Figures of one year stand in another's tables. */
  readonly carryForward: boolean;
}

/** The regions of a year, level by level. */
export interface TablesOfYear {
  readonly year: number;
  readonly levels: readonly { readonly level: string; readonly regions: readonly RegionSum[] }[];
}

/** What is hidden of the tables. */
export interface Suppression {
  /** False when hiding is asked for and cannot be safe: then nothing is to be shown at all. */
  readonly isPossible: boolean;
  /**
   * Which of an indicator's outcomes in a region of the tables are hidden, count and share; undefined where none is. Age groups
   * are numbered from 0, all ages.
   */
  readonly hiddenIn: (indicator: string, region: RegionSum) => HiddenOutcomes | undefined;
  readonly issues: readonly Issue[];
}

type HiddenOutcomes = (ageGroup: number, outcome: number) => boolean;

/**
 * Hides small numbers, and what they could be computed from ([VAL-3]). Each year and each indicator is a table by itself: no sum holds
 * figures of two.
 */
export function suppress(request: SuppressionRequest): Suppression {
  const { cube, indicators, tables, rule } = request;
  if (rule === undefined) return { isPossible: true, hiddenIn: () => undefined, issues: [] };
  invariant(isBelow(rule.below), `a limit is a whole number from 2 to ${LARGEST_BELOW}`);
  const obstacles = obstaclesTo(request);
  if (obstacles.length > 0) return { isPossible: false, hiddenIn: () => undefined, issues: obstacles };
  // Every region sum is of one year.
  const found = new Map(
    indicators.map(({ compiled }) => [compiled.indicator.id, new Map<RegionSum, HiddenOutcomes>()]),
  );
  const issues = tables.flatMap(({ year, levels }) => {
    const told = new Told(year, rule);
    for (const { compiled, shape } of indicators) {
      const { table, regions } = tableOfRegions({ cube, compiled, shape, levels });
      const hidden = hideSmallCounts(table, rule);
      regions.forEach((region, number) => {
        found
          .get(compiled.indicator.id)
          ?.set(region, (ageGroup, outcome) => hidden.isHidden(number, ageGroup, outcome));
      });
      told.add(compiled, regions, hidden);
    }
    return indicators.length === 0 ? [] : told.issues();
  });
  return { isPossible: true, hiddenIn: (indicator, region) => found.get(indicator)?.get(region), issues };
}

/** Why small numbers cannot be hidden safely in what is asked for, as errors; none where they can. */
function obstaclesTo({ cube, tables, carryForward }: SuppressionRequest): readonly Issue[] {
  const levels = new Set(tables.flatMap((table) => table.levels.map(({ level }) => level)));
  const columns = cube.planes.flatMap(({ column }) =>
    column !== null && [...levels].some((level) => isOfColumn(level, column)) ? [column] : [],
  );
  return [
    ...(carryForward ? [issue('suppressionImpossibleCarried', 'error', {})] : []),
    ...(columns.length > 1 ? [issue('suppressionImpossibleGroups', 'error', { columns })] : []),
  ];
}

type Place = IssueFacts['notProtected']['places'][number];

/** What is told of a year's tables, all indicators together. */
class Told {
  private small = 0;
  private besides = 0;
  private figures = 0;
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly year: number,
    private readonly rule: SuppressionRule,
  ) {}

  add(
    { indicator }: CompiledIndicator,
    regions: readonly RegionSum[],
    { small, besides, unprotected }: ReturnType<typeof hideSmallCounts>,
  ): void {
    this.small += small;
    this.besides += besides;
    this.figures += unprotected.length;
    for (const one of unprotected) {
      const region = regions[one.region];
      const ageGroup = indicator.ageGroups[one.ageGroup]?.id ?? '';
      if (region === undefined) continue;
      const { level, code, name } = region;
      this.places.set(`${level} ${code} ${ageGroup}`, { region: { code, name }, ageGroup });
    }
  }

  issues(): readonly Issue[] {
    const { small, besides, figures } = this;
    const facts = { year: this.year === NO_YEAR ? null : this.year, below: this.rule.below };
    return [
      issue('suppressed', 'info', { ...facts, small, besides }),
      ...(figures === 0
        ? []
        : [issue('notProtected', 'warning', { ...facts, figures, places: [...this.places.values()] })]),
    ];
  }
}
