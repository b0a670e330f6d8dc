import type { PublishedRegion } from '../../published';
import type { AuditAssumptions } from '../assumptions';
import { QUANTITIES, rowKey, type AuditedCell, type AuditedRow, type RowGroup } from '../cells/figures';
import { ageParts } from './age-parts';
import { sumsOfRegions, type Missing, type SumOfRegions } from './region-sums';
import { countsOfInterval, intervalConditions } from './interval-conditions';
import { countsOfShare, shareConditions } from './share-conditions';
import type { CountsOver, CountsOfRow, Linear, System } from './system';
import { AGE_NOT_KNOWN, type AuditedNumber, type Stands } from './variable';

/** The numbers behind the tables and all that is known of them. */
export interface AuditedSystem extends System {
  readonly numbers: readonly AuditedNumber[];
  /** What was taken to hold without the tables showing it, for the report. */
  readonly taken: readonly Taken[];
}

/** Something taken to hold. */
export type Taken =
  /** The parts listed are all there are, though the classification has more. */
  | {
      readonly kind: 'listedAreAll';
      readonly region: PublishedRegion;
      readonly year: number;
      readonly missing: number;
    }
  /** Outcomes leave a rest; ages do; kommuner or fylker do: seen in the tables. */
  | { readonly kind: 'outcomesLeaveRest' | 'agesLeaveRest' | 'regionsLeaveRest'; readonly year: number };

const WIDTH = QUANTITIES.length;
const REST = WIDTH - 1;

/**
 * Lays out every group of rows as numbers and conditions on them.
 *
 * @param seen the cells by which it is judged which sums hold: as they are printed, also where some of `cells` are tried hidden
 */
export function buildSystem(
  cells: readonly AuditedCell[],
  groups: readonly RowGroup[],
  assumptions: AuditAssumptions,
  seen: readonly AuditedCell[] = cells,
): AuditedSystem {
  const made: MadeSystem = { numbers: [], conditions: [], shares: [], rows: [], taken: [] };
  for (const group of groups) new GroupOfRows(cells, seen, group, assumptions, made).layOut();
  return { ...made, variables: made.numbers.length };
}

interface MadeSystem {
  readonly numbers: AuditedNumber[];
  readonly conditions: Linear[];
  readonly shares: CountsOver[];
  readonly rows: CountsOfRow[];
  readonly taken: Taken[];
}

/** A row as the first of its variables. */
interface PlacedRow {
  readonly first: number;
  readonly region: PublishedRegion;
  readonly ageGroup: string;
}

class GroupOfRows {
  private readonly placed = new Map<string, PlacedRow>();
  private readonly values = new Map<number, number>();
  private readonly outcomes: readonly number[];
  private readonly release: number | null;
  private readonly rowsOfRegion = new Map<string, PlacedRow[]>();

  constructor(
    private readonly cells: readonly AuditedCell[],
    private readonly seen: readonly AuditedCell[],
    private readonly group: RowGroup,
    private readonly assumptions: AuditAssumptions,
    private readonly made: MadeSystem,
  ) {
    const releases = new Set(group.rows.flatMap((row) => row.cells.flat()).map((at) => cells[at]?.release));
    this.release = releases.size === 1 ? ([...releases][0] ?? null) : null;
    this.outcomes = [1, 2, 3, 4].filter((at) => group.rows.some((row) => (row.cells[at] ?? []).length > 0));
  }

  layOut(): void {
    for (const row of this.group.rows) if (row.reported) this.addListed(row);
    const sums = sumsOfRegions(this.group, this.assumptions);
    this.sumOfAges();
    this.sumOfRegions(sums);
    this.sumOfOutcomes();
  }

  private addListed(row: AuditedRow): void {
    const placed = this.place(row.region, row.ageGroup, 'printed', null, row.cells);
    row.cells.forEach((own, quantity) => {
      for (const at of own) this.tell(placed.first, quantity, at);
    });
    const { knows, ageGroups } = this.assumptions;
    if (knows.includes('listed') && row.region.level === 'kommune' && row.ageGroup === ageGroups[0])
      this.made.conditions.push(onlyOne(placed.first, 1, Infinity, null));
  }

  private tell(first: number, quantity: number, at: number): void {
    const audited = this.cells[at];
    if (!audited) return;
    const { cell, told } = audited;
    const variable = first + quantity;
    const { conditions, shares } = this.made;
    const printed = this.seen[at]?.told;
    if (printed?.kind === 'count' && !this.values.has(variable)) this.values.set(variable, printed.value);
    switch (told.kind) {
      case 'count':
        conditions.push(onlyOne(variable, told.value, told.value, at));
        return;
      case 'nobody':
        conditions.push(onlyOne(first, 0, 0, at));
        return;
      case 'share': {
        if (cell.figure.kind !== 'figure') return;
        const share = {
          figure: cell.figure,
          scale: cell.scale,
          count: variable,
          denominator: first,
          cell: at,
        };
        conditions.push(...shareConditions(share));
        shares.push(countsOfShare(share));
        return;
      }
      case 'interval': {
        const { low, high, level } = told;
        const one = { low, high, level, scale: cell.scale, count: variable, denominator: first, cell: at };
        conditions.push(...intervalConditions(one));
        shares.push(countsOfInterval(one));
        return;
      }
      case 'hidden': {
        if (cell.part === 'share') return;
        const { rule, knows } = this.assumptions;
        const isKnown = knows.includes('threshold');
        const most = rule.kind === 'rest' ? rule.below : rule.below - 1;
        const least = Math.max(told.least, isKnown && (rule.kind ?? 'small') === 'small' ? 1 : 0);
        const top = Math.min(told.most, isKnown ? most : Infinity);
        if (least > 0 || top < Infinity) conditions.push(onlyOne(variable, least, top, at));
        return;
      }
      case 'notReported':
      case 'unreadable':
        return;
    }
  }

  private place(
    region: PublishedRegion,
    ageGroup: string,
    stands: Stands,
    missing: Missing | null,
    cells: readonly (readonly number[])[] = [],
  ): PlacedRow {
    const key = rowKey(region, ageGroup);
    const known = this.placed.get(key);
    if (known) return known;
    const { indicator, year } = this.group;
    const { numbers } = this.made;
    const first = numbers.length;
    QUANTITIES.forEach((quantity, at) => {
      const own = cells[at] ?? [];
      const isPrinted = own.length > 0;
      const isUsed = at === 0 || at === REST || this.outcomes.includes(at);
      numbers.push({
        indicator,
        year,
        region,
        ageGroup,
        quantity,
        cells: own,
        stands: isPrinted
          ? 'printed'
          : stands === 'unknown' || at === REST || !isUsed
            ? 'unknown'
            : 'derived',
        missing,
        release: this.release,
      });
      if (!isUsed) this.made.conditions.push(onlyOne(first + at, 0, 0, null));
    });
    const row: PlacedRow = { first, region, ageGroup };
    this.placed.set(key, row);
    const regionKey = rowKey(region, '');
    const ofRegion = this.rowsOfRegion.get(regionKey);
    if (ofRegion) ofRegion.push(row);
    else this.rowsOfRegion.set(regionKey, [row]);
    return row;
  }

  private sumOfOutcomes(): void {
    const { conditions, rows, taken } = this.made;
    const { outcomes } = this;
    if (outcomes.length === 0) return;
    const isWhole = outcomes.length === 4;
    const leaves =
      isWhole &&
      [...this.placed.values()].some(
        ({ first }) =>
          this.evidence(
            first,
            outcomes.map((at) => first + at),
          ) === 'unequal',
      );
    if (leaves) taken.push({ kind: 'outcomesLeaveRest', year: this.group.year });
    const closed = isWhole && !leaves;
    for (const { first } of this.placed.values()) {
      const counts = [...outcomes.map((at) => first + at), ...(closed ? [] : [first + REST])];
      conditions.push(sum(first, counts));
      if (closed) conditions.push(onlyOne(first + REST, 0, 0, null));
      rows.push({ denominator: first, counts, closed: true });
      const rest = this.made.numbers[first + REST];
      if (!isWhole && rest)
        this.made.numbers[first + REST] = {
          ...rest,
          stands: rest.missing || this.standsOf(first) === 'unknown' ? 'unknown' : 'derived',
        };
    }
  }

  private standsOf(first: number): Stands {
    return this.made.numbers[first]?.stands ?? 'unknown';
  }

  private sumOfAges(): void {
    const { year } = this.group;
    const { ageGroups } = this.assumptions;
    const [everyone, ...parts] = ageGroups;
    const regions = [...this.rowsOfRegion.values()];
    const ways = regions.map((rows) => {
      const present = rows.map(({ ageGroup }) => ageGroup);
      const isParted = present.includes(everyone ?? '') && present.some((group) => parts.includes(group));
      const groups = isParted ? [...new Set([...present, ...parts])] : present;
      return {
        rows,
        sums: present.flatMap((whole) => ageParts(whole, groups).map((way) => ({ whole, way }))),
      };
    });
    const leaves = ways.some(({ rows, sums }) =>
      sums.some(({ whole, way }) => {
        const of = (group: string) => rows.find(({ ageGroup }) => ageGroup === group);
        const [top, below] = [of(whole), way.map(of)];
        if (!top || below.some((one) => !one)) return false;
        return QUANTITIES.some(
          (_, at) =>
            this.evidence(
              top.first + at,
              below.map((one) => (one?.first ?? 0) + at),
            ) === 'unequal',
        );
      }),
    );
    if (leaves) this.made.taken.push({ kind: 'agesLeaveRest', year });
    for (const { rows, sums } of ways) {
      const region = rows[0]?.region;
      if (!region) continue;
      for (const { whole, way } of sums) {
        const top = this.place(region, whole, 'derived', null);
        const below = way.map((group) => this.place(region, group, 'derived', null));
        if (leaves && whole === everyone) below.push(this.place(region, AGE_NOT_KNOWN, 'unknown', null));
        this.sumRows(top, below);
      }
    }
  }

  private sumOfRegions(sums: readonly SumOfRegions[]): void {
    const { year } = this.group;
    for (const { whole, parts, missing } of sums) {
      const tops = this.rowsOfRegion.get(rowKey(whole, '')) ?? [];
      const verdict = this.evidenceOfSum(tops, parts);
      const isOpen = verdict === 'unequal';
      if (isOpen) this.made.taken.push({ kind: 'regionsLeaveRest', year });
      else if (missing && verdict === 'none')
        this.made.taken.push({ kind: 'listedAreAll', region: whole, year, missing: missing.regions.length });
      // The parts not listed are one region more, of which nothing is printed.
      const rest = {
        level: `${whole.level}/?`,
        code: `${whole.code}/${parts[0]?.level ?? ''}`,
        name: whole.name,
      };
      for (const top of [...tops]) {
        const below = parts.map((part) =>
          this.place(part, top.ageGroup, top.ageGroup === AGE_NOT_KNOWN ? 'unknown' : 'derived', null),
        );
        if (isOpen) below.push(this.place(rest, top.ageGroup, missing ? 'derived' : 'unknown', missing));
        this.sumRows(top, below);
      }
    }
  }

  private evidenceOfSum(tops: readonly PlacedRow[], parts: readonly PublishedRegion[]): Evidence {
    let seen: Evidence = 'none';
    for (const top of tops) {
      const below = parts.map((part) => this.placed.get(rowKey(part, top.ageGroup)));
      if (below.some((one) => !one)) continue;
      for (let at = 0; at < WIDTH; at++) {
        const found = this.evidence(
          top.first + at,
          below.map((one) => (one?.first ?? 0) + at),
        );
        if (found === 'unequal') return found;
        if (found === 'equal') seen = found;
      }
    }
    return seen;
  }

  /** Whether a whole and its parts, all printed, are equal. */
  private evidence(whole: number, parts: readonly number[]): Evidence {
    const value = this.values.get(whole);
    if (value === undefined) return 'none';
    let total = 0;
    for (const part of parts) {
      const one = this.values.get(part);
      if (one === undefined) return 'none';
      total += one;
    }
    return total !== value ? 'unequal' : value > 0 ? 'equal' : 'none';
  }

  private sumRows(whole: PlacedRow, parts: readonly PlacedRow[]): void {
    for (let at = 0; at < WIDTH; at++) {
      if (at !== 0 && at !== REST && !this.outcomes.includes(at)) continue;
      this.made.conditions.push(
        sum(
          whole.first + at,
          parts.map(({ first }) => first + at),
        ),
      );
    }
  }
}

type Evidence = 'equal' | 'unequal' | 'none';

function onlyOne(variable: number, least: number, most: number, cell: number | null): Linear {
  return { terms: [{ variable, factor: 1 }], least, most, cell };
}

function sum(whole: number, parts: readonly number[]): Linear {
  return {
    terms: [{ variable: whole, factor: -1 }, ...parts.map((variable) => ({ variable, factor: 1 }))],
    least: 0,
    most: 0,
    cell: null,
  };
}
