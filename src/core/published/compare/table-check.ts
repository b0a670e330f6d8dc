import { measureNumber, OUTCOMES, type Outcome } from '../../definitions/types';
import type { Classification } from '../../regions/types';
import { checkRow } from '../feasibility';
import type { OutcomeCells, PublishedCell } from '../outcome-row';
import type { PrintedFigure } from '../printed-figure';
import type { RegionSum, TableRow, TableRules } from '../published-table';
import type { PrintedRange } from '../rounding-interval';
import { checkTable, type TableFeasibility } from '../table-feasibility';
import type { PublishedRegion } from './place-region';
import type { RecognisedCell } from './recognised-table';

/** What a recognised table says of itself, without any data ([PUB-3]). */
export interface TableCheck {
  readonly indicator: string | null;
  /** Cells are named by their addresses. */
  readonly feasibility: TableFeasibility;
  /** One for each row with shares and without its denominator, or with an outcome left out. */
  readonly forced: readonly ForcedRow[];
  /** Cells that are no printed figures (computed values), and were not checked. */
  readonly unchecked: number;
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
  const indicators = [...new Set(cells.map(({ indicator }) => indicator))];
  return indicators.map((indicator) => {
    const own = cells.filter((cell) => cell.indicator === indicator);
    const printed = own.flatMap((cell) => {
      const figure = asPerCent(cell);
      return figure ? [{ ...cell, figure }] : [];
    });
    const rows = rowsOf(printed);
    return {
      indicator,
      feasibility: checkTable(
        rows.map(({ row }) => row),
        rulesOf(
          rows.map(({ row }) => row),
          options,
        ),
      ),
      forced: rows.flatMap((row) => forcedIn(row, options)),
      unchecked: own.length - printed.length,
    };
  });
}

/** A figure whose shares are per cent, as the check takes them: 0,777 is 77,7 with the same interval. Null for what is not printed so. */
function asPerCent({ figure, part, scale, computed }: RecognisedCell): PrintedFigure | null {
  if (computed || figure.kind === 'unreadable') return null;
  if (part !== 'share' || scale === 100 || figure.kind !== 'figure') return figure;
  return figure.decimals < 2 ? null : { ...figure, decimals: figure.decimals - 2, unit: 'percent' };
}

interface RecognisedRow {
  readonly row: TableRow;
  readonly region: PublishedRegion;
}

/** Rows of outcomes; a figure that is printed twice makes a second row of the same region, year and age group. */
function rowsOf(cells: readonly RecognisedCell[]): readonly RecognisedRow[] {
  const rows = new Map<string, RecognisedRow[]>();
  for (const cell of cells) {
    const { region, year, ageGroup } = cell;
    const key = JSON.stringify([region.level, region.code, year, ageGroup]);
    const own = rows.get(key) ?? [];
    const at = own.findIndex(({ row }) => !holds(row, cell));
    const row = own[at]?.row ?? { region: region.code, year, ageGroup, outcomes: [] };
    const added = { region, row: withCell(row, cell) };
    if (at < 0) own.push(added);
    else own[at] = added;
    rows.set(key, own);
  }
  return [...rows.values()].flat();
}

function holds(row: TableRow, { part, outcome }: RecognisedCell): boolean {
  if (part === 'denominator') return row.denominator !== undefined;
  return row.outcomes.some((one) => one.outcome === outcome && one[part] !== undefined);
}

function withCell(row: TableRow, cell: RecognisedCell): TableRow {
  const published: PublishedCell = { id: cell.address, figure: cell.figure };
  const { part, outcome } = cell;
  if (part === 'denominator' || outcome === null) return { ...row, denominator: published };
  const known = row.outcomes.find((one) => one.outcome === outcome) ?? { outcome };
  const changed: OutcomeCells = { ...known, [part]: published };
  const outcomes = row.outcomes.some((one) => one.outcome === outcome)
    ? row.outcomes.map((one) => (one.outcome === outcome ? changed : one))
    : [...row.outcomes, changed];
  return { ...row, outcomes };
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

function regionSums(rows: readonly TableRow[], classification: Classification): readonly RegionSum[] {
  const sums: RegionSum[] = [];
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
  { closed, ageGroups }: TableCheckOptions,
): readonly ForcedRow[] {
  const shares = row.outcomes.filter(({ share }) => share?.figure.kind === 'figure');
  if (shares.length === 0) return [];
  const found = checkRow({
    outcomes: row.outcomes,
    closed,
    ...(row.denominator ? { denominator: row.denominator } : {}),
  });
  if (found.kind !== 'possible') return [];
  const left = OUTCOMES.filter((outcome) => !shares.some((one) => one.outcome === outcome));
  const age = ageGroups.indexOf(row.ageGroup);
  const [only, another] = left;
  const rest =
    found.restPrints === null || only === undefined || another !== undefined
      ? null
      : {
          prints: found.restPrints,
          outcome: only,
          measure: age >= 0 ? measureNumber(OUTCOMES.indexOf(only), age) : null,
        };
  const leastDenominator = found.denominator.kind === 'unknown' ? found.denominator.least : null;
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
