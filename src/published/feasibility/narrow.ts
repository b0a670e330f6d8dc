import { type Bounds, chosen, type End, freshBounds, high, leastAt, low, mostAt, move } from './bounds';
import { leastCount, leastDenominatorFor, mostCount, mostDenominatorFor } from './count-bounds';
import type { Network } from './network';
import type { Ratio } from './table-system';
import { traceCells } from './trace-cells';

/** Bounds that hold, or the cells that a contradiction follows from (perhaps with some that it does not need). */
export type Narrowed =
  | { readonly kind: 'holds'; readonly bounds: Bounds }
  | { readonly kind: 'contradiction'; readonly cells: readonly string[] };

/** Narrows all ranges to a fixed point under the cells kept (all of them when left out). */
export function narrow(net: Network, kept?: ReadonlySet<string>): Narrowed {
  const bounds = freshBounds(net.system.variables);
  const narrowing = startNarrowing(net, bounds, kept);
  const failed = narrowing.applyFacts() ?? narrowing.run();
  return failed === null ? { kind: 'holds', bounds } : { kind: 'contradiction', cells: failed };
}

export interface Narrowing {
  /** Each returns null when all holds, else the cells of the contradiction; the bounds are then of no more use. */
  applyFacts(): readonly string[] | null;
  run(): readonly string[] | null;
  choose(variable: number, end: End, value: number): readonly string[] | null;
}

/**
 * How far narrowing goes before it leaves the rest undone: steps that one look at a node may move its denominator, and moves per variable.
 * Ranges without end could creep for ever. Stopping leaves them wider than they could be, and never says more than is so.
 */
const fullReach = { shaved: 4096, movesPerVariable: 40 } as const;
/** A search meets thousands of half-open ranges; there a short look at each finds more than a long look at a few. */
const searchReach = { shaved: 32, movesPerVariable: 5 } as const;

/**
 * The three ways to tighten bounds: by the facts of the cells, by running all conditions to a fixed point, by a choice of a search.
 *
 * @param traces whether a contradiction names its cells; a search, which meets thousands, has no use for them
 */
export function startNarrowing(
  net: Network,
  bounds: Bounds,
  kept?: ReadonlySet<string>,
  traces = true,
): Narrowing {
  const { system, firstRatio, firstNode, firstFact, watching, ratiosOfNode } = net;
  const isKept = (cell: string): boolean => kept === undefined || kept.has(cell);
  const active = system.ratios.map(({ cell }) => isKept(cell));
  const reach = traces ? fullReach : searchReach;
  const queue: number[] = [];
  const queued = new Uint8Array(firstFact);
  const width = system.outcomes.length;
  const leasts = new Float64Array(width);
  const mosts = new Float64Array(width);
  let failure: readonly string[] | null = null;
  let moves = 0;

  return {
    applyFacts() {
      system.facts.forEach((fact, i) => {
        if (failure !== null || !isKept(fact.cell)) return;
        raise(fact.variable, fact.least, firstFact + i);
        lower(fact.variable, fact.most, firstFact + i);
      });
      system.nodes.forEach((_, node) => {
        if (ratiosOfNode[node]?.some((ratio) => active[ratio])) enqueue(firstNode + node);
      });
      return failure;
    },
    run() {
      moves = 0;
      const mostMoves = reach.movesPerVariable * system.variables;
      for (let next = 0; next < queue.length && failure === null; next++) {
        if (moves > mostMoves) break;
        const condition = queue[next] ?? 0;
        queued[condition] = 0;
        if (condition < firstRatio) narrowSum(condition);
        else if (condition < firstNode) narrowRatio(condition);
        else narrowNode(condition);
        if (next > 100_000) {
          queue.splice(0, next + 1);
          next = -1;
        }
      }
      for (const condition of queue) queued[condition] = 0;
      queue.length = 0;
      return takeFailure();
    },
    choose(variable, end, value) {
      if (end === low) raise(variable, value, chosen);
      else lower(variable, value, chosen);
      return takeFailure();
    },
  };

  function takeFailure(): readonly string[] | null {
    const found = failure;
    failure = null;
    return found;
  }

  function cellsBehind(variable: number, end: End, cause: number): readonly string[] {
    return traces ? traceCells({ net, bounds, active }, { variable, end, cause }) : [];
  }

  function enqueue(condition: number): void {
    if (queued[condition] === 1) return;
    queued[condition] = 1;
    queue.push(condition);
  }

  function raise(variable: number, value: number, cause: number): void {
    if (failure !== null || value <= leastAt(bounds, variable)) return;
    // A least value without end: no whole number is large enough.
    if (value > mostAt(bounds, variable) || value === Infinity) failure = cellsBehind(variable, low, cause);
    else moved(variable, low, value, cause);
  }

  function lower(variable: number, value: number, cause: number): void {
    if (failure !== null || value >= mostAt(bounds, variable)) return;
    if (value < leastAt(bounds, variable)) failure = cellsBehind(variable, high, cause);
    else moved(variable, high, value, cause);
  }

  function moved(variable: number, end: End, value: number, cause: number): void {
    move(bounds, variable, end, value, cause);
    moves += 1;
    for (const condition of watching[variable] ?? []) {
      if (condition < firstRatio || condition >= firstNode || active[condition - firstRatio])
        enqueue(condition);
    }
  }

  function narrowSum(condition: number): void {
    const sum = system.sums[condition];
    if (!sum) return;
    let leastSum = 0;
    let mostSum = 0;
    let endless = 0;
    for (const part of sum.parts) {
      leastSum += leastAt(bounds, part);
      const most = mostAt(bounds, part);
      if (most === Infinity) endless += 1;
      else mostSum += most;
    }
    raise(sum.whole, leastSum, condition);
    if (sum.equal && endless === 0) lower(sum.whole, mostSum, condition);
    const wholeLeast = leastAt(bounds, sum.whole);
    const wholeMost = mostAt(bounds, sum.whole);
    for (const part of sum.parts) {
      const least = leastAt(bounds, part);
      const most = mostAt(bounds, part);
      lower(part, wholeMost - (leastSum - least), condition);
      if (!sum.equal) continue;
      if (endless === 0) raise(part, wholeLeast - (mostSum - most), condition);
      else if (endless === 1 && most === Infinity) raise(part, wholeLeast - mostSum, condition);
    }
  }

  function narrowRatio(condition: number): void {
    const ratio = system.ratios[condition - firstRatio];
    if (!ratio) return;
    const { denominator, count, interval } = ratio;
    raise(count, leastCount(interval, leastAt(bounds, denominator)), condition);
    if (mostAt(bounds, denominator) !== Infinity) {
      lower(count, mostCount(interval, mostAt(bounds, denominator)), condition);
    }
    raise(denominator, leastDenominatorFor(interval, leastAt(bounds, count)), condition);
    if (mostAt(bounds, count) !== Infinity) {
      lower(denominator, mostDenominatorFor(interval, mostAt(bounds, count)), condition);
    }
  }

  /** Takes denominators off both ends of a node's range for which its outcomes have no whole numbers that sum as they must. */
  function narrowNode(condition: number): void {
    const node = system.nodes[condition - firstNode];
    const own = (ratiosOfNode[condition - firstNode] ?? []).flatMap((i) =>
      active[i] ? (system.ratios[i] ?? []) : [],
    );
    if (!node || own.length === 0) return;
    const { denominator, counts } = node;
    let least = leastAt(bounds, denominator);
    let most = mostAt(bounds, denominator);
    for (let n = 0; n < reach.shaved && least <= most && !nodeHolds(counts, own, least); n++) least++;
    raise(denominator, least, condition);
    if (most === Infinity || failure !== null) return;
    for (let n = 0; n < reach.shaved && most >= least && !nodeHolds(counts, own, most); n++) most--;
    lower(denominator, most, condition);
  }

  function nodeHolds(counts: readonly number[], own: readonly Ratio[], denominator: number): boolean {
    for (let i = 0; i < width; i++) {
      leasts[i] = leastAt(bounds, counts[i] ?? 0);
      mosts[i] = Math.min(denominator, mostAt(bounds, counts[i] ?? 0));
    }
    for (const { outcome, interval } of own) {
      leasts[outcome] = Math.max(leasts[outcome] ?? 0, leastCount(interval, denominator));
      mosts[outcome] = Math.min(mosts[outcome] ?? 0, mostCount(interval, denominator));
    }
    let leastSum = 0;
    let mostSum = 0;
    for (let i = 0; i < width; i++) {
      const least = leasts[i] ?? 0;
      const most = mosts[i] ?? 0;
      if (least > most) return false;
      leastSum += least;
      mostSum += most;
    }
    return leastSum <= denominator && (!system.closed || denominator <= mostSum);
  }
}
