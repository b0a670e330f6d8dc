import { shareInterval } from './count-bounds';
import type { Interval } from '../figures/interval';
import type { PublishedCell } from './outcome-row';
import type { PrintedRegionSum, SumKind, TableOptions, TableRow, TableRules } from './published-table';
import { printedCount, shareFigure } from './row-system';

/** What one cell says of one whole number by itself. */
export interface Fact {
  readonly cell: string;
  readonly variable: number;
  readonly least: number;
  readonly most: number;
}

/** What a printed share says of a count and its denominator. */
export interface Ratio {
  readonly cell: string;
  readonly node: number;
  readonly outcome: number;
  readonly denominator: number;
  readonly count: number;
  readonly interval: Interval;
}

/** Parts that sum to a whole, or to at most it. */
export interface Sum {
  readonly parts: readonly number[];
  readonly whole: number;
  readonly equal: boolean;
}

/** One region, year and age group: its denominator and its counts by outcome, each the number of a variable. */
export interface Node {
  readonly region: string;
  readonly year: number;
  readonly ageGroup: string;
  readonly denominator: number;
  readonly counts: readonly number[];
  /** The cells printed for it. */
  readonly cells: readonly PublishedCell[];
  readonly reported: boolean;
}

/** Sums between whole nodes, from which those between their variables are made. */
export interface NodeSum {
  readonly parts: readonly number[];
  readonly whole: number;
  readonly equal: boolean;
}

/** A table as whole-number variables and the conditions on them. Variables start from 0 up, without end. */
export interface TableSystem {
  readonly outcomes: readonly string[];
  readonly closed: boolean;
  readonly nodes: readonly Node[];
  /** The node of each row; two rows of the same region, year and age group share one. */
  readonly nodeOfRow: readonly number[];
  readonly variables: number;
  readonly facts: readonly Fact[];
  readonly ratios: readonly Ratio[];
  readonly sums: readonly Sum[];
  readonly nodeSums: readonly NodeSum[];
}

/**
 * Lays a table out as conditions. Cells in `dropped` are left out, as are share and count cells that nothing can print as
 * (the check of single rows names those).
 */
export function tableSystem(
  rows: readonly TableRow[],
  rules: TableRules,
  options: TableOptions,
  dropped: ReadonlySet<string>,
): TableSystem {
  const outcomes = [...new Set(rows.flatMap((row) => row.outcomes.map(({ outcome }) => outcome)))];
  const width = outcomes.length + 1;
  const byKey = new Map<string, number>();
  const rowsOfNode: TableRow[][] = [];
  const nodeOfRow = rows.map((row) => {
    const key = nodeKey(row.region, row.year, row.ageGroup);
    const node = byKey.get(key) ?? rowsOfNode.push([]) - 1;
    byKey.set(key, node);
    rowsOfNode[node]?.push(row);
    return node;
  });
  const nodes = rowsOfNode.map((own, node) => layOutNode(own, node * width, outcomes.length));
  const facts: Fact[] = [];
  const ratios: Ratio[] = [];
  rows.forEach((row, i) => readCells(row, nodeOfRow[i] ?? 0));
  const nodeSums = sumsBetween(nodes, byKey, rules);
  const sums: Sum[] = nodes.map(({ denominator, counts }) => ({
    parts: counts,
    whole: denominator,
    equal: rules.outcomesClosed,
  }));
  for (const { parts, whole, equal } of nodeSums) {
    for (let k = 0; k < width; k++) {
      sums.push({ parts: parts.map((part) => part * width + k), whole: whole * width + k, equal });
    }
  }
  const variables = nodes.length * width;
  return {
    outcomes,
    closed: rules.outcomesClosed,
    nodes,
    nodeOfRow,
    variables,
    facts,
    ratios,
    sums,
    nodeSums,
  };

  function readCells(row: TableRow, node: number): void {
    const denominator = node * width;
    if (row.denominator) readCount(row.denominator, denominator);
    for (const { outcome, share, count } of row.outcomes) {
      const index = outcomes.indexOf(outcome);
      const variable = denominator + 1 + index;
      if (count) readCount(count, variable);
      if (!share || dropped.has(share.id)) continue;
      if (share.figure.kind === 'sign' && share.figure.status === 'zeroDenominator') {
        facts.push({ cell: share.id, variable: denominator, least: 0, most: 0 });
      }
      const figure = shareFigure(share);
      const read = figure && shareInterval(figure, options.rule ?? 'halfAwayFromZero', options.scale ?? 100);
      if (!read) continue;
      facts.push({ cell: share.id, variable: denominator, least: 1, most: Infinity });
      ratios.push({ cell: share.id, node, outcome: index, denominator, count: variable, interval: read });
    }
  }

  function readCount(cell: PublishedCell, variable: number): void {
    const printed = dropped.has(cell.id) ? null : printedCount(cell);
    if (printed === null || printed === 'impossible') return;
    facts.push({ cell: cell.id, variable, least: printed, most: printed });
  }
}

function layOutNode(rows: readonly TableRow[], denominator: number, outcomes: number): Node {
  const first = rows[0];
  const cells = rows.flatMap((row) => [
    ...row.outcomes.flatMap(({ share, count }) => [share ?? [], count ?? []].flat()),
    ...(row.denominator ? [row.denominator] : []),
  ]);
  const saysNotReported = cells.some(
    ({ figure }) => figure.kind === 'sign' && figure.status === 'notReported',
  );
  return {
    region: first?.region ?? '',
    year: first?.year ?? 0,
    ageGroup: first?.ageGroup ?? '',
    denominator,
    counts: Array.from({ length: outcomes }, (_, i) => denominator + 1 + i),
    cells,
    reported: !saysNotReported || cells.some(({ figure }) => figure.kind === 'figure'),
  };
}

function sumsBetween(
  nodes: readonly Node[],
  byKey: ReadonlyMap<string, number>,
  rules: TableRules,
): readonly NodeSum[] {
  const sums: NodeSum[] = [];
  const { ages } = rules;
  const regionSums = new Map<string, PrintedRegionSum[]>();
  for (const sum of rules.regions ?? [])
    regionSums.set(sum.whole, [...(regionSums.get(sum.whole) ?? []), sum]);
  nodes.forEach(({ region, year, ageGroup, reported }, whole) => {
    if (!reported) return;
    if (ages && ageGroup === ages.whole) {
      addSum(
        whole,
        ages.sum,
        ages.parts.map((part) => byKey.get(nodeKey(region, year, part))),
      );
    }
    for (const sum of regionSums.get(region) ?? []) {
      if (sum.year !== undefined && sum.year !== year) continue;
      const silent = new Set(sum.notReported);
      const parts = sum.parts.filter((part) => !silent.has(part));
      addSum(
        whole,
        sum.sum,
        parts.map((part) => byKey.get(nodeKey(part, year, ageGroup))),
      );
    }
  });
  return sums;

  function addSum(whole: number, kind: SumKind, all: readonly (number | undefined)[]): void {
    const listed = all.flatMap((part) => part ?? []);
    const parts = listed.filter((part) => nodes[part]?.reported);
    if (listed.length > 0)
      sums.push({ parts, whole, equal: kind === 'equal' && listed.length === all.length });
  }
}

function nodeKey(region: string, year: number, ageGroup: string): string {
  return `${region}\0${year}\0${ageGroup}`;
}
