import { leastAt, mostAt } from './bounds';
import { leastDenominator } from './denominator-search';
import { type HoldsWith, fewest, withoutSpare } from './minimal-subset';
import { narrow, type Narrowed } from './narrow';
import { type Network, network } from './network';
import type { OutcomeRow, PublishedCell } from './outcome-row';
import type { TableOptions, TableRow, TableRules } from './published-table';
import { type ConflictReason, explainConflict, onlyCells } from './row-conflict';
import { rowSystem } from './row-system';
import { sharesOutsideParts } from './share-hull';
import { type Progress, type Steps, withoutPause } from '../../core';
import { searchNumbers } from './table-search';
import { tableSystem, type TableSystem } from './table-system';

/** What can be said of a published table without the data behind it [PUB-3]. */
export interface TableFeasibility {
  /**
   * `impossible`: proved, see the conflicts. `possible`: whole numbers were found that print as every cell.
   * `noContradictionFound`: neither, for rows that hang together over unknown denominators.
   */
  readonly verdict: 'possible' | 'impossible' | 'noContradictionFound';
  readonly conflicts: readonly TableConflict[];
  /** Whether the search for conflicts stopped at its limit, so there may be more. */
  readonly stoppedEarly: boolean;
  /** One for each row of the table, in its order: what its whole numbers can be, cells in conflicts set aside; unknown where the check stopped. */
  readonly rows: readonly NarrowedRow[];
}

/** Cells that contradict each other; without any one of them the others do not. */
export type TableConflict =
  /** Within one row (its index): the fewest cells that do. */
  | {
      readonly kind: 'row';
      readonly row: number;
      readonly cells: readonly string[];
      readonly reason: ConflictReason;
    }
  /** Across rows: by the sums of age groups or regions. */
  | { readonly kind: 'sums'; readonly cells: readonly string[] }
  /** Across rows: a whole's share above or below all of its parts' shares. */
  | { readonly kind: 'shareOutsideParts'; readonly cells: readonly string[] };

/** Whole numbers from `least` to `most`; no `most` is known where it is null. Forced where both are equal. */
export interface OpenRange {
  readonly least: number;
  readonly most: number | null;
}

export interface NarrowedRow {
  readonly denominator: OpenRange;
  readonly outcomes: readonly { readonly outcome: string; readonly counts: OpenRange }[];
  /** Null in a table whose outcomes make the whole. */
  readonly rest: OpenRange | null;
}

/**
 * Checks a whole table: every row by itself, then age groups against all ages and regions against the regions they make [PUB-3].
 *
 * A cell that prints a count and its share gives both its id; else ids are unique. When a conflict is found its cells are set aside and the search goes on, so one slip does not hide another.
 */
export function tableFeasibility(
  rows: readonly TableRow[],
  rules: TableRules,
  options: TableOptions = {},
): TableFeasibility {
  return withoutPause(tableSteps(rows, rules, options));
}

/** {@link tableFeasibility} step by step, in parts of the table's rows: the caller may pause after each or stop. */
export function* tableSteps(
  rows: readonly TableRow[],
  rules: TableRules,
  options: TableOptions = {},
): Steps<TableFeasibility> {
  const mostConflicts = options.mostConflicts ?? 100;
  const conflicts: TableConflict[] = [];
  const dropped = new Set<string>();
  const narrowed: NarrowedRow[] = rows.map(() => unknownRow);
  let undecided = false;
  let done = 0;
  // Each row is looked at twice: alone and with the others of its year.
  const progress = (): Progress => ({ done, total: 2 * rows.length });
  let place: ReadonlyMap<string, number> | null = null;
  const note = (conflict: TableConflict): boolean => {
    place ??= new Map(rows.flatMap(idsOf).map((id, i) => [id, i]));
    const order = place;
    const cells = [...new Set(conflict.cells)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    conflicts.push({ ...conflict, cells });
    for (const cell of cells) dropped.add(cell);
    return conflicts.length < mostConflicts;
  };

  for (const [i, row] of rows.entries()) {
    const before = conflicts.length;
    undecided = checkSingleRow(row, i, rules, options, note) || undecided;
    done += 1;
    if (conflicts.length >= mostConflicts) break;
    if (done % ROWS_IN_STEP === 0 || conflicts.length > before) yield progress();
  }
  // No sum crosses years, so each year is a table of its own.
  for (const year of new Set(rows.map((row) => row.year))) {
    if (conflicts.length >= mostConflicts) break;
    const indices = rows.flatMap((row, i) => (row.year === year ? [i] : []));
    const ofYear = indices.flatMap((i) => rows[i] ?? []);
    const steps = checkYear(ofYear, rules, options, dropped, note);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield progress();
    const checked = step.value;
    undecided ||= checked.undecided;
    indices.forEach((index, i) => (narrowed[index] = checked.rows[i] ?? unknownRow));
    done += indices.length;
    yield progress();
  }
  return {
    verdict: conflicts.length > 0 ? 'impossible' : undecided ? 'noContradictionFound' : 'possible',
    conflicts,
    stoppedEarly: conflicts.length >= mostConflicts,
    rows: narrowed,
  };
}

/** Rows checked alone between two pauses: some milliseconds' work. */
const ROWS_IN_STEP = 500;

const unknownRow: NarrowedRow = { denominator: { least: 0, most: null }, outcomes: [], rest: null };

/** Notes every conflict inside one row; true when the row could not be decided. */
function checkSingleRow(
  row: TableRow,
  index: number,
  rules: TableRules,
  options: TableOptions,
  note: (conflict: TableConflict) => boolean,
): boolean {
  let left: OutcomeRow = {
    outcomes: row.outcomes,
    denominator: row.denominator,
    closed: rules.outcomesClosed,
  };
  for (;;) {
    const system = rowSystem(left, options);
    const found = system === null ? null : leastDenominator(system, options.mostTried);
    if (found !== null && found.kind !== 'none') return found.kind === 'cannotTell';
    const { conflict, reason } = explainConflict(left, options);
    if (!note({ kind: 'row', row: index, cells: conflict, reason })) return false;
    const others = idsOf(left).filter((id) => !conflict.includes(id));
    left = onlyCells(left, new Set(others));
  }
}

interface CheckedYear {
  readonly rows: readonly NarrowedRow[];
  readonly undecided: boolean;
}

/** A year's rows together; pauses after each conflict. */
function* checkYear(
  rows: readonly TableRow[],
  rules: TableRules,
  options: TableOptions,
  dropped: ReadonlySet<string>,
  note: (conflict: TableConflict) => boolean,
): Generator<void, CheckedYear, void> {
  for (; ; yield) {
    const system = tableSystem(rows, rules, options, dropped);
    const net = network(system);
    const found = narrow(net);
    const conflict = conflictAcross(net, found);
    if (conflict !== null) {
      // Narrowing sees less than the search: the search may refute fewer of its cells.
      const cells = withoutSpare(conflict.cells, refutation(net, components(system), options));
      if (note(cells.length < conflict.cells.length ? { kind: 'sums', cells } : conflict)) continue;
      return { rows: rows.map(() => unknownRow), undecided: true };
    }
    if (found.kind !== 'holds') continue;
    const searched = searchComponents(net, found, options);
    if (searched.kind === 'impossible') {
      if (note({ kind: 'sums', cells: searched.cells })) continue;
      return { rows: rows.map(() => unknownRow), undecided: true };
    }
    return {
      rows: rows.map((_, i) => narrowedRow(system, found, system.nodeOfRow[i] ?? 0)),
      undecided: searched.kind === 'undecided',
    };
  }
}

function conflictAcross(net: Network, found: Narrowed): TableConflict | null {
  if (found.kind === 'contradiction') {
    const cells = fewest(found.cells, (kept) => narrow(net, kept).kind === 'contradiction');
    return { kind: 'sums', cells };
  }
  const outside = sharesOutsideParts(net.system);
  return outside === null ? null : { kind: 'shareOutsideParts', cells: outside };
}

type Searched =
  | { readonly kind: 'possible' | 'undecided' }
  | { readonly kind: 'impossible'; readonly cells: readonly string[] };

/** Seeks whole numbers for each group of nodes that sums tie together; a node tied to none was decided as a row. */
function searchComponents(
  net: Network,
  { bounds }: Extract<Narrowed, { kind: 'holds' }>,
  options: TableOptions,
): Searched {
  const mostChoices = options.mostChoices ?? MOST_CHOICES;
  let undecided = false;
  for (const nodes of components(net.system)) {
    const outcome = searchNumbers(net, bounds, nodes, mostChoices);
    undecided ||= outcome === 'gaveUp';
    if (outcome !== 'none') continue;
    const cells = nodes.flatMap((node) => net.system.nodes[node]?.cells.map(({ id }) => id) ?? []);
    const refuted = refutation(net, [nodes], options);
    return { kind: 'impossible', cells: cells.length <= 60 ? fewest(cells, refuted) : cells };
  }
  return { kind: undecided ? 'undecided' : 'possible' };
}

/** Whether narrowing, or the search among one of the groups of nodes, finds that no whole numbers meet the cells kept. */
function refutation(
  net: Network,
  groups: readonly (readonly number[])[],
  { mostChoices = MOST_CHOICES }: TableOptions,
): HoldsWith {
  return (kept) => {
    const found = narrow(net, kept);
    return (
      found.kind === 'contradiction' ||
      groups.some((nodes) => searchNumbers(net, found.bounds, nodes, mostChoices, kept) === 'none')
    );
  };
}

const MOST_CHOICES = 2000;

/** The nodes tied together by sums, each group once; nodes with two rows are a group even when no sum ties them. */
function components(system: TableSystem): readonly (readonly number[])[] {
  const group = system.nodes.map((_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (group[at] !== at) at = group[at] ?? at;
    group[node] = at;
    return at;
  };
  const tied = new Set<number>();
  for (const { parts, whole } of system.nodeSums) {
    for (const part of parts) {
      group[root(part)] = root(whole);
      tied.add(part).add(whole);
    }
  }
  const rowsSeen = new Set<number>();
  for (const node of system.nodeOfRow) {
    if (rowsSeen.has(node)) tied.add(node);
    rowsSeen.add(node);
  }
  const groups = new Map<number, number[]>();
  for (const node of tied) groups.set(root(node), [...(groups.get(root(node)) ?? []), node]);
  return [...groups.values()];
}

function narrowedRow(
  system: TableSystem,
  { bounds }: Extract<Narrowed, { kind: 'holds' }>,
  index: number,
): NarrowedRow {
  const node = system.nodes[index];
  if (!node) return unknownRow;
  const range = (variable: number): OpenRange =>
    openRange(leastAt(bounds, variable), mostAt(bounds, variable));
  const leastSum = node.counts.reduce((sum, count) => sum + leastAt(bounds, count), 0);
  const mostSum = node.counts.reduce((sum, count) => sum + mostAt(bounds, count), 0);
  const most = mostAt(bounds, node.denominator);
  return {
    denominator: range(node.denominator),
    outcomes: node.counts.map((count, i) => ({ outcome: system.outcomes[i] ?? '', counts: range(count) })),
    rest: system.closed
      ? null
      : openRange(Math.max(0, leastAt(bounds, node.denominator) - mostSum), most - leastSum),
  };
}

function openRange(least: number, most: number): OpenRange {
  return { least, most: most === Infinity ? null : most };
}

/** The cells of a row in the order that conflicts name them. */
function idsOf(row: Pick<OutcomeRow, 'outcomes' | 'denominator'>): readonly string[] {
  const cells: readonly (PublishedCell | undefined)[] = [
    ...row.outcomes.flatMap(({ share, count }) => [share, count]),
    row.denominator,
  ];
  return cells.flatMap((cell) => cell?.id ?? []);
}
