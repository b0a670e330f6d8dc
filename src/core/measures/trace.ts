import { assertNever } from '../assert';
import type { CountedRow, CountedRows } from '../cube/counted-rows';
import type { Tabulation } from '../cube/tabulation';
import { NO_YEAR, type Cube, type CubeBlock } from '../cube/types';
import { OUTCOMES, type Outcome, type PersonClass } from '../definitions/types';
import { EMPTY_ROW, NO_LEGAL_YEAR, TAKES_PART, UNKNOWN_AGE } from '../persons/batch';
import type { Question } from '../question';
import type { ReportingOfYear } from '../regions/reporting';
import { isLevel, levelsAsked } from './levels-asked';
import { ageGroupsShown, measuresOfRegion } from './measures-of-region';
import type { RegionSum } from './region-sums';
import { openYear } from './regions-of-year';
import { indicatorsAsked, yearsAsked, type IndicatorCounted } from './tables-of-years';
import type { Measure, MeasureStatus } from './types';
import { whoReported } from './who-reported';

/** What a row does: whom it stands for, every måltall and level it counts in, and the rule that keeps it out of the others. */
export interface RowTrace {
  /** The row's number among all that are read. */
  readonly number: number;
  readonly fate: RowFate;
  readonly read: RowRead;
  /** One for each indicator asked for; empty where the row does not count. */
  readonly indicators: readonly RowInIndicator[];
  /** The regions of the years asked for that the row counts in; empty where it does not count. */
  readonly regions: readonly RowRegion[];
  /** The levels asked for in which it counts in no region, with the rule; none where the row does not count at all. */
  readonly keptOut: readonly { readonly level: string; readonly rule: LevelRule }[];
  /** The kommune whose line the row's kommune stands in ([REG-6]); null for its own. */
  readonly reportedWith: string | null;
}

/** Whether a row counts at all. */
export type RowFate =
  | { readonly kind: 'counts'; readonly hasKey: boolean }
  /** Another row of the same person and year counts: `by` is its number ([IN-7]). */
  | { readonly kind: 'setAside'; readonly by: number }
  /** The row takes no part ([IN-1], [IN-6]). */
  | { readonly kind: 'skipped'; readonly because: 'empty' | 'yearUnreadable' | 'yearNotAsked' };

/** What the row's cells were read as. */
export interface RowRead {
  /** Null when nobody named one. */
  readonly year: number | null;
  /** Four digits; null where it is missing or no kommune of the year ([IN-4]). */
  readonly municipality: string | null;
  readonly municipalityName: string | null;
  /** Completed years; null when unknown ([IN-5]). */
  readonly age: number | null;
  readonly codes: readonly { readonly code: number; readonly value: number | 'missing' | 'invalid' }[];
  /** Values of the grouping columns ([REG-9]), '' when empty. */
  readonly groups: readonly { readonly header: string; readonly value: string }[];
}

/** A region of a year that a row counts in. */
export type RowRegion = Pick<RegionSum, 'level' | 'code' | 'name'> & { readonly year: number | null };

/** What a row is to an indicator. */
export interface RowInIndicator {
  readonly indicator: string;
  readonly personClass: PersonClass;
  /** Id of its age group after `all`; null when its age is unknown ([AGE-2]) or there are no ages ([AGE-3]). */
  readonly ageGroup: string | null;
  /** In the order of their numbers. */
  readonly measures: readonly RowInMeasure[];
}

/** What a row is to a måltall, in every region it counts in. */
export interface RowInMeasure {
  readonly measure: number;
  readonly outcome: Outcome;
  readonly ageGroup: string;
  /** It counts in the numerator, which is b. */
  readonly counts: boolean;
  readonly inDenominator: boolean;
  /** What keeps it out of the numerator; null where it counts. For another outcome, the rule of the one it has. */
  readonly rule: MeasureRule | null;
}

/** The rules that keep a person out of a måltall. */
export type MeasureRule = 'DEN-1' | 'NUM-1' | 'NUM-2' | 'NUM-3' | 'NUM-4' | 'NUM-5' | 'AGE-1' | 'AGE-2';

/** The rules that keep a row out of a level. */
export type LevelRule = 'IN-6' | 'IN-11' | 'REG-2' | 'REG-3' | 'REG-5' | 'REG-7' | 'REG-8';

/** Whose rows are wanted: those of the count, or of the denominator, of one måltall. */
export interface FigureOfRows extends Pick<
  Measure,
  'indicator' | 'year' | 'level' | 'regionCode' | 'measure'
> {
  readonly part: 'count' | 'denominator';
}

/** The rows behind a figure. */
export interface RowsOfFigure {
  readonly regionName: string;
  /** Why the region has no figure, and then no rows; null where it has. */
  readonly status: Extract<MeasureStatus, 'notReported' | 'jointlyReported' | 'notComparable'> | null;
  /** In order; as many as the figure. */
  readonly rows: readonly number[];
}

/** Counts with their rows, open for questions both ways. */
export interface Traces {
  /** Null when no such row was read. */
  readonly ofRow: (number: number) => RowTrace | null;
  /** Null when there is no such indicator, måltall or region in the year. */
  readonly ofFigure: (figure: FigureOfRows) => RowsOfFigure | null;
}

/**
 * Opens counts for questions about rows. What a row does in the måltall is what the evaluator makes of a region that holds that row
 * alone; where it counts is which of the evaluator's sums its block is in.
 *
 * @param rows the witness of the reading that gave the counts
 */
export function openTraces(tabulation: Tabulation, question: Question, rows: CountedRows): Traces {
  const { cube } = tabulation;
  const years = yearsAsked(tabulation, question.years);
  const reported = whoReported(tabulation, years, question);
  const { levels } = levelsAsked(cube, question);
  const indicators = indicatorsAsked(tabulation, question.indicators);
  const tables = new Map<string, readonly RegionSum[]>();
  const regionsOf = (year: number, level: string): readonly RegionSum[] => {
    const key = `${year} ${level}`;
    const known = tables.get(key);
    const regions = known ?? openYear(tabulation, question, year, reported.years.get(year) ?? null)(level);
    if (!known) tables.set(key, regions);
    return regions;
  };

  const placesOf = (row: CountedRow): Pick<RowTrace, 'regions' | 'keptOut' | 'reportedWith'> => {
    const own = cube.planes[0]?.blocks[row.blocks[0] ?? -1];
    const found = years.flatMap((year) =>
      levels.flatMap((level) =>
        regionsOf(year, level)
          .filter(
            ({ figures }) =>
              figures.kind === 'counts' && figures.blocks.includes(row.blocks[planeOf(cube, level)] ?? -1),
          )
          .map(({ code, name }) => ({ year: named(year), level, code, name })),
      ),
    );
    const keptOut = levels
      .filter((level) => found.every((one) => one.level !== level))
      .map((level) => ({
        level,
        rule:
          own && years.includes(own.year)
            ? ruleOfLevel(level, own, reported.years.get(own.year), question)
            : ('IN-6' as const),
      }));
    const status = own && reported.years.get(own.year)?.lines.get(own.municipality)?.status;
    const reportedWith = status?.kind === 'jointlyReported' ? status.with : null;
    return { regions: found, keptOut, reportedWith };
  };

  return {
    ofRow(number) {
      const row = rows.row(number);
      if (row === null) return null;
      const fate = fateOf(row);
      return {
        number,
        fate,
        read: readOf(row, tabulation, rows, question),
        indicators:
          fate.kind !== 'counts'
            ? []
            : indicators.map((one) =>
                rowInIndicator(one, row.cells[tabulation.indicators.indexOf(one.compiled)] ?? 0, cube),
              ),
        ...(fate.kind === 'counts' ? placesOf(row) : { regions: [], keptOut: [], reportedWith: null }),
      };
    },
    ofFigure({ indicator, year, level, regionCode, measure, part }) {
      const counted = indicators.find(({ compiled }) => compiled.indicator.id === indicator);
      const region = regionsOf(year ?? NO_YEAR, level).find(({ code }) => code === regionCode);
      if (!counted || !region) return null;
      const { compiled, shape } = counted;
      const cells = new Set<number>();
      let isMade = false;
      for (let cell = shape.offset; cell < shape.offset + shape.ageSlots * shape.classes; cell++) {
        const one = measuresOfCell(counted, cell, cube).find((made) => made.measure === measure);
        isMade ||= one !== undefined;
        if (one?.[part] === 1) cells.add(cell);
      }
      if (!isMade) return null;
      const { figures, name } = region;
      if (figures.kind === 'none') return { regionName: name, status: figures.status, rows: [] };
      const found = rows.rowsIn(
        planeOf(cube, level),
        new Set(figures.blocks),
        tabulation.indicators.indexOf(compiled),
        cells,
      );
      return { regionName: name, status: null, rows: found };
    },
  };
}

function named(year: number): number | null {
  return year === NO_YEAR ? null : year;
}

/** Which plane of the cube a level is summed from. */
function planeOf({ planes }: Cube, level: string): number {
  return isLevel(level)
    ? 0
    : planes.findIndex(({ column }) => column !== null && [column, `kommune/${column}`].includes(level));
}

function fateOf({ number, skip, counting, hasKey }: CountedRow): RowFate {
  if (skip === TAKES_PART)
    return counting === number ? { kind: 'counts', hasKey } : { kind: 'setAside', by: counting };
  const because = skip === EMPTY_ROW ? 'empty' : skip === NO_LEGAL_YEAR ? 'yearUnreadable' : 'yearNotAsked';
  return { kind: 'skipped', because };
}

function readOf(
  { skip, year, age, categories, blocks }: CountedRow,
  { cube }: Tabulation,
  { variables }: CountedRows,
  { classification }: Question,
): RowRead {
  const takesPart = skip === TAKES_PART;
  const [main, ...grouped] = cube.planes;
  const place = takesPart ? main?.blocks[blocks[0] ?? -1] : undefined;
  const municipality = place?.municipality ?? '';
  const ofYear = place && classification.forYear(place.year)?.municipalityByCode.get(municipality);
  return {
    year: named(place?.year ?? year),
    municipality: municipality === '' ? null : municipality,
    municipalityName: ofYear?.name ?? null,
    age: takesPart && cube.hasAge && age !== UNKNOWN_AGE ? age : null,
    codes: takesPart
      ? variables.map(({ variable, missing }, at) => {
          const category = categories[at] ?? missing;
          const value = category === missing ? 'missing' : (variable.values[category]?.value ?? 'invalid');
          return { code: variable.code, value };
        })
      : [],
    groups: takesPart
      ? grouped.map(({ column, blocks: those }, at) => ({
          header: column ?? '',
          value: those[blocks[at + 1] ?? -1]?.value ?? '',
        }))
      : [],
  };
}

/** The måltall of a region that holds one person, whose place in a block is `cell`: each integer is 0 or 1. */
function measuresOfCell(
  { compiled, shape }: IndicatorCounted,
  cell: number,
  { hasAge, blockLength }: Cube,
): readonly Measure[] {
  const counts = Array.from({ length: blockLength }, (_, at) => (at === cell ? 1 : 0));
  const alone = {
    level: '',
    code: '',
    name: '',
    coverage: null,
    figures: { kind: 'counts', counts, blocks: [] },
  } as const;
  const measures: Measure[] = [];
  measuresOfRegion(compiled, shape, alone, NO_YEAR, ageGroupsShown(compiled, hasAge, undefined), measures);
  return [...measures].sort((one, other) => one.measure - other.measure);
}

function rowInIndicator(counted: IndicatorCounted, cell: number, cube: Cube): RowInIndicator {
  const { compiled, shape } = counted;
  const { indicator, classes } = compiled;
  const slot = Math.floor((cell - shape.offset) / shape.classes);
  const personClass = classes[(cell - shape.offset) % shape.classes] ?? { kind: 'invalidOutcome' };
  const ageGroup = indicator.ageGroups[slot + 1]?.id ?? null;
  const measures = measuresOfCell(counted, cell, cube).map((one): RowInMeasure => {
    const [counts, inDenominator] = [one.count === 1, one.denominator === 1];
    const isOfOtherAge = personClass.kind !== 'outside' && !inDenominator;
    const rule = counts
      ? null
      : isOfOtherAge
        ? ageGroup === null
          ? 'AGE-2'
          : 'AGE-1'
        : ruleOfClass(personClass);
    return {
      measure: one.measure,
      outcome: one.outcome,
      ageGroup: one.ageGroup,
      counts,
      inDenominator,
      rule,
    };
  });
  return { indicator: indicator.id, personClass, ageGroup, measures };
}

/** What puts a person where it is among the outcomes, or outside them. */
function ruleOfClass(personClass: PersonClass): MeasureRule {
  switch (personClass.kind) {
    case 'outside':
      return 'DEN-1';
    case 'invalidOutcome':
      return 'NUM-5';
    case 'outcome':
      return OUTCOME_RULES[OUTCOMES.indexOf(personClass.outcome)] ?? 'NUM-5';
    default:
      return assertNever(personClass);
  }
}

const OUTCOME_RULES = ['NUM-1', 'NUM-2', 'NUM-3', 'NUM-4'] as const;

/** What keeps the rows of a kommune out of every region of a level, which they are known to be. */
function ruleOfLevel(
  level: string,
  { year, municipality }: CubeBlock,
  reporting: ReportingOfYear | undefined,
  { regionsOf = year }: Question,
): LevelRule {
  if (!reporting) return 'REG-2';
  if (municipality === '') return 'REG-3';
  const { lines } = reporting;
  const line = lines.get(municipality);
  if (line === undefined) return regionsOf === year ? 'IN-11' : 'REG-7';
  const holder = line.status.kind === 'jointlyReported' ? (lines.get(line.status.with) ?? line) : line;
  if (holder.status.kind === 'notReported') return 'REG-5';
  return level === 'kostragruppe' ? 'REG-8' : 'REG-7';
}
