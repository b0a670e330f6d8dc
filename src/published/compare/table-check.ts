import {
  measureNumber,
  OUTCOMES,
  type Outcome,
  LEVELS,
  type Classification,
  type Steps,
  withoutPause,
} from '../../core';
import { findDenominator, restOver } from '../feasibility/feasibility';
import type { OutcomeRow, PublishedCell } from '../feasibility/outcome-row';
import type { PrintedFigure } from '../figures/printed-figure';
import type { PrintedRegionSum, TableRow, TableRules } from '../feasibility/published-table';
import { rulesToTry } from '../feasibility/row-by-any-rule';
import type { RoundingRule } from '../figures/rounding';
import type { NumericFigure, PrintedRange } from '../figures/rounding-interval';
import { tableSteps, type TableFeasibility } from '../feasibility/table-feasibility';
import type { PublishedRegion } from './recognise/place-region';
import type { RecognisedCell } from './recognise/recognised-table';
import { remembered } from './remembered';

/** What a recognised table says of itself, without any data ([PUB-3]). */
export interface TableCheck {
  readonly indicator: string | null;
  /** Cells are named by their addresses. */
  readonly feasibility: TableFeasibility;
  /** How the figures are rounded where they are possible: the usual way, else the first other that all of them can be by. */
  readonly rule: RoundingRule;
  /** One for each row with shares and without its denominator, or with an outcome left out. */
  readonly forced: readonly ForcedRow[];
  /** Cells with more decimals than are printed (computed values), which were not checked. */
  readonly unchecked: number;
  /** Addresses of cells with a text that is no figure. */
  readonly unreadable: readonly string[];
}

/** What is forced in one row of outcomes though it is not printed ([PUB-4]). */
export interface ForcedRow {
  readonly region: PublishedRegion;
  readonly year: number;
  readonly ageGroup: string;
  readonly cells: readonly string[];
  /** The least denominator; null where the denominator is printed. */
  readonly leastDenominator: number | null;
  /** What the only outcome without a share must print as; null where none or several have none, or the row is closed. */
  readonly rest: {
    readonly prints: PrintedRange;
    readonly outcome: Outcome;
    /** Null for an age group that no måltall has. */
    readonly measure: number | null;
  } | null;
}

/** How a table is checked without data. */
export interface TableCheckOptions {
  readonly classification: Classification;
  /** Whether the printed outcomes are all there are; else there is a rest. */
  readonly closed: boolean;
  /** Ids of the age groups in their order, the first all ages. */
  readonly ageGroups: readonly string[];
}

/**
 * Checks the figures of a recognised table against each other with exact integers ([PUB-3]): outcomes over one denominator, age groups
 * against all ages, kommuner against fylke against land without those that print `..`.
 *
 * @returns one check for each indicator in the table
 */
export function checkRecognised(
  cells: readonly RecognisedCell[],
  options: TableCheckOptions,
): readonly TableCheck[] {
  return withoutPause(checkSteps(cells, options));
}

/** {@link checkRecognised} step by step: the caller may pause after each or stop. */
export function* checkSteps(
  cells: readonly RecognisedCell[],
  options: TableCheckOptions,
): Steps<readonly TableCheck[]> {
  const asPerCent = perCentReader();
  const checks: TableCheck[] = [];
  for (const indicator of new Set(cells.map((cell) => cell.indicator))) {
    const own = cells.filter((cell) => cell.indicator === indicator);
    const printed = own.flatMap((cell) => {
      const figure = asPerCent(cell);
      return figure ? [{ cell, figure }] : [];
    });
    const recognised = rowsOf(printed);
    const rows = recognised.map(({ row }) => row);
    const { rule, feasibility } = yield* byAnyRule(rows, options);
    const forced: ForcedRow[] = [];
    for (const [index, row] of recognised.entries()) {
      forced.push(...forcedIn(row, rule, options));
      if (index % ROWS_IN_STEP === 0) yield { done: 2 * rows.length, total: 2 * rows.length };
    }
    const unreadable = own.filter(({ figure }) => figure.kind === 'unreadable').map(({ address }) => address);
    const unchecked = own.length - printed.length - unreadable.length;
    checks.push({ indicator, feasibility, rule, forced, unchecked, unreadable });
  }
  return checks;
}

/**
 * Checks rows by the usual rounding and, where that is impossible, by the other named ones: a whole table is rounded one way.
 */
function* byAnyRule(
  rows: readonly TableRow[],
  options: TableCheckOptions,
): Steps<{ readonly rule: RoundingRule; readonly feasibility: TableFeasibility }> {
  const rules = rulesOf(rows, options);
  const feasibility = yield* tableSteps(rows, rules);
  if (feasibility.verdict === 'impossible') {
    for (const rule of rulesToTry(options.closed).slice(1)) {
      const other = yield* tableSteps(rows, rules, { rule, mostConflicts: 1 });
      if (other.verdict !== 'impossible') return { rule, feasibility: other };
    }
  }
  return { rule: 'halfAwayFromZero', feasibility };
}

/** Rows looked at between two pauses. */
const ROWS_IN_STEP = 500;

/** Takes figures as the check does: shares in per cent, so that 0,777 is 77,7 with the same interval. Null for what is not printed so. */
function perCentReader(): (cell: RecognisedCell) => PrintedFigure | null {
  const hundredfold = remembered((figure: NumericFigure): NumericFigure | null =>
    figure.exact === true
      ? { ...figure, unit: 'percent' }
      : figure.decimals < 2
        ? null
        : { ...figure, decimals: figure.decimals - 2, unit: 'percent' },
  );
  return ({ figure, part, scale, computed }) => {
    if (computed || figure.kind === 'unreadable') return null;
    return part !== 'share' || scale === 100 || figure.kind !== 'figure' ? figure : hundredfold(figure);
  };
}

interface RecognisedRow {
  readonly row: TableRow;
  readonly region: PublishedRegion;
}

/** A row while its cells are gathered. */
interface GrowingRow {
  readonly region: PublishedRegion;
  readonly year: number;
  readonly ageGroup: string;
  readonly outcomes: Map<Outcome, { outcome: Outcome; share?: PublishedCell; count?: PublishedCell }>;
  denominator?: PublishedCell;
}

/** Rows of outcomes; a figure that is printed twice makes a second row of the same region, year and age group. */
function rowsOf(
  cells: readonly { readonly cell: RecognisedCell; readonly figure: PrintedFigure }[],
): readonly RecognisedRow[] {
  const rows = new Map<string, GrowingRow[]>();
  for (const { cell, figure } of cells) {
    const { region, year, ageGroup, address } = cell;
    const key = `${region.level}\0${region.code}\0${year}\0${ageGroup}`;
    const own = rows.get(key) ?? [];
    if (own.length === 0) rows.set(key, own);
    let row = own.find((one) => !holds(one, cell));
    if (!row) own.push((row = { region, year, ageGroup, outcomes: new Map() }));
    addTo(row, cell, { id: address, figure });
  }
  return [...rows.values()].flat().map(({ region, year, ageGroup, outcomes, denominator }) => ({
    region,
    row: {
      region: codeOf(region),
      year,
      ageGroup,
      outcomes: [...outcomes.values()],
      ...(denominator ? { denominator } : {}),
    },
  }));
}

/** The groups of a column of the user's own ([REG-9]) may be called as a region's code is. */
function codeOf({ level, code }: PublishedRegion): string {
  return LEVELS.some((one) => one === level) ? code : `${level} ${code}`;
}

function holds({ outcomes, denominator }: GrowingRow, { part, outcome }: RecognisedCell): boolean {
  if (part === 'denominator' || outcome === null) return denominator !== undefined;
  return outcomes.get(outcome)?.[part] !== undefined;
}

function addTo(row: GrowingRow, { part, outcome }: RecognisedCell, cell: PublishedCell): void {
  if (part === 'denominator' || outcome === null) {
    row.denominator = cell;
    return;
  }
  const known = row.outcomes.get(outcome);
  if (known) known[part] = cell;
  else row.outcomes.set(outcome, { outcome, [part]: cell });
}

/** The sums that hold among the rows there are. Rows of unknown kommune and of unknown age count in the whole only ([REG-3], [AGE-2]). */
function rulesOf(
  rows: readonly TableRow[],
  { classification, closed, ageGroups }: TableCheckOptions,
): TableRules {
  const [whole, ...parts] = ageGroups;
  const present = new Set(rows.map(({ ageGroup }) => ageGroup));
  const ages =
    whole !== undefined && parts.length > 0 && present.has(whole) && parts.some((part) => present.has(part));
  return {
    outcomesClosed: closed,
    ...(ages ? { ages: { whole, parts, sum: 'atMost' } } : {}),
    regions: regionSums(rows, classification),
  };
}

function regionSums(rows: readonly TableRow[], classification: Classification): readonly PrintedRegionSum[] {
  const sums: PrintedRegionSum[] = [];
  for (const year of new Set(rows.map((row) => row.year))) {
    const ofYear = classification.forYear(year);
    const codes = new Set(rows.flatMap((row) => (row.year === year ? [row.region] : [])));
    if (!ofYear) continue;
    for (const { code } of ofYear.counties) {
      const parts = ofYear.municipalities.flatMap((one) => (one.county === code ? [one.code] : []));
      if (codes.has(code) && parts.some((part) => codes.has(part)))
        sums.push({ whole: code, parts, sum: 'equal', year });
    }
    const counties = ofYear.counties.map(({ code }) => code);
    if (codes.has('0') && counties.some((code) => codes.has(code))) {
      sums.push({ whole: '0', parts: counties, sum: 'atMost', year });
    } else if (codes.has('0')) {
      const parts = ofYear.municipalities.map(({ code }) => code);
      if (parts.some((part) => codes.has(part))) sums.push({ whole: '0', parts, sum: 'atMost', year });
    }
  }
  return sums;
}

function forcedIn(
  { row, region }: RecognisedRow,
  rule: RoundingRule,
  { closed, ageGroups }: TableCheckOptions,
): readonly ForcedRow[] {
  const shares = row.outcomes.filter(({ share }) => share?.figure.kind === 'figure');
  if (shares.length === 0) return [];
  const own: OutcomeRow = { outcomes: row.outcomes, closed, denominator: row.denominator };
  const found = findDenominator(own, { rule });
  if (found.kind === 'none' || found.kind === 'cannotTell') return [];
  const left = OUTCOMES.filter((outcome) => !shares.some((one) => one.outcome === outcome));
  const [only, another] = left;
  const prints = only === undefined || another !== undefined ? null : restOver(own, found, { rule });
  const age = ageGroups.indexOf(row.ageGroup);
  const rest =
    prints === null || only === undefined
      ? null
      : { prints, outcome: only, measure: age >= 0 ? measureNumber(OUTCOMES.indexOf(only), age) : null };
  const leastDenominator = found.kind === 'unknown' ? found.least : null;
  if (rest === null && leastDenominator === null) return [];
  return [
    {
      region,
      year: row.year,
      ageGroup: row.ageGroup,
      cells: shares.flatMap(({ share }) => share?.id ?? []),
      leastDenominator,
      rest,
    },
  ];
}
