import type { AreaTree } from './area-tree';

/**
 * Sums over areas that are themselves parted in one way, by age or by outcome: at each node of the tree its parts and their total, which
 * stands last. A change that keeps every sum right is a cycle among them, and what it costs is the sum of what it changes.
 */
export interface PartedAreas {
  readonly tree: AreaTree;
  readonly atoms: number;
  /** Number of parts; the total is the part of this number. */
  readonly parts: number;
  /** What is lost when a node's part changes; Infinity where it may not. */
  readonly costOf: (node: number, part: number) => number;
  /** Whether an atom's part, or total, can change by one this way. */
  readonly canChange: (atom: number, part: number, by: 1 | -1) => boolean;
}

/** One more or one less of a node's part. */
export interface SumChange {
  readonly node: number;
  readonly part: number;
  readonly by: 1 | -1;
}

/**
 * Finds the cheapest cycle through a step. It is a shortest path (Dijkstra): an atom is one place, where its parts and total meet; a larger
 * area's part is one, where the part and those below it meet; and everything at the top meets outside. The room of a search is used again
 * and again.
 */
export class CycleSearch {
  private readonly outside: number;
  private readonly distance: Float64Array;
  private readonly seen: Int32Array;
  private readonly done: Int32Array;
  /** The edge by which a place was reached, as node × width + part, and from where. */
  private readonly edge: Int32Array;
  private readonly before: Int32Array;
  private readonly heap = new Heap();
  private round = 0;
  private width = 1;
  private excluded = 0;
  private bound = 0;
  private here = 0;

  /** @param nodes the most nodes of a tree; `mostParts` the most parts of a network */
  constructor(nodes: number, mostParts: number) {
    const places = nodes * (mostParts + 1) + 1;
    this.outside = places - 1;
    this.distance = new Float64Array(places);
    this.seen = new Int32Array(places);
    this.done = new Int32Array(places);
    this.edge = new Int32Array(places);
    this.before = new Int32Array(places);
  }

  /** The cycle, the given step first; null where there is none that costs less than `bound` besides that step. */
  find(network: PartedAreas, through: SumChange, bound: number): readonly SumChange[] | null {
    const { parts } = network;
    const { done, distance, seen, heap } = this;
    this.width = parts + 1;
    this.bound = bound;
    this.excluded = through.node * this.width + through.part;
    const own = this.placeOf(network, through.node, through.part);
    const over = this.above(network, through.node, through.part);
    const isUp = through.part < parts === (through.by === 1);
    const from = isUp ? over : own;
    const to = isUp ? own : over;
    this.round++;
    heap.clear();
    distance[from] = 0;
    seen[from] = this.round;
    heap.push(from, 0);
    for (;;) {
      const here = heap.pop();
      if (here < 0) return null;
      if (done[here] === this.round) continue;
      done[here] = this.round;
      if (here === to) return [through, ...this.stepsBack(network, from, to)];
      this.here = here;
      this.visit(network, here);
    }
  }

  private visit(network: PartedAreas, here: number): void {
    const { tree, atoms } = network;
    const { width } = this;
    if (here === this.outside) {
      for (const node of tree.tops)
        for (let part = 0; part < width; part++) this.tryEdge(network, node, part, false);
      return;
    }
    const node = Math.floor(here / width);
    if (node < atoms) {
      for (let part = 0; part < width; part++) this.tryEdge(network, node, part, true);
      return;
    }
    const part = here % width;
    this.tryEdge(network, node, part, true);
    const children = tree.children[node] ?? [];
    for (let at = 0; at < children.length; at++) this.tryEdge(network, children[at] ?? 0, part, false);
  }

  private tryEdge(network: PartedAreas, node: number, part: number, up: boolean): void {
    const number = node * this.width + part;
    if (number === this.excluded) return;
    const next = up ? this.above(network, node, part) : this.placeOf(network, node, part);
    if (this.done[next] === this.round) return;
    const so = this.distance[this.here] ?? 0;
    const reached =
      this.seen[next] === this.round ? Math.min(this.bound, this.distance[next] ?? 0) : this.bound;
    if (so >= reached) return;
    if (node < network.atoms && !network.canChange(node, part, up === part < network.parts ? 1 : -1)) return;
    const far = so + network.costOf(node, part);
    if (far >= reached) return;
    this.seen[next] = this.round;
    this.distance[next] = far;
    this.edge[next] = number;
    this.before[next] = this.here;
    this.heap.push(next, far);
  }

  private stepsBack(network: PartedAreas, from: number, to: number): readonly SumChange[] {
    const steps: SumChange[] = [];
    for (let place = to; place !== from; place = this.before[place] ?? from) {
      const number = this.edge[place] ?? 0;
      const node = Math.floor(number / this.width);
      const part = number % this.width;
      // Upwards from the node to what is above it, or down to it.
      const isUp = place !== this.placeOf(network, node, part);
      steps.push({ node, part, by: isUp === part < network.parts ? 1 : -1 });
    }
    return steps;
  }

  private placeOf({ atoms }: PartedAreas, node: number, part: number): number {
    return node < atoms ? node * this.width : node * this.width + part;
  }

  private above(network: PartedAreas, node: number, part: number): number {
    const parent = network.tree.parents[node] ?? -1;
    return parent < 0 ? this.outside : this.placeOf(network, parent, part);
  }
}

/** Places by distance, the nearest first. */
class Heap {
  private readonly keys: number[] = [];
  private readonly values: number[] = [];

  clear(): void {
    this.keys.length = 0;
    this.values.length = 0;
  }

  push(value: number, key: number): void {
    const { keys, values } = this;
    let at = keys.length;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const other = keys[up] ?? 0;
      if (other <= key) break;
      keys[at] = other;
      values[at] = values[up] ?? 0;
      at = up;
    }
    keys[at] = key;
    values[at] = value;
  }

  /** −1 when it is empty. */
  pop(): number {
    const { keys, values } = this;
    const first = values[0] ?? -1;
    const key = keys.pop();
    const value = values.pop();
    const length = keys.length;
    if (key === undefined || value === undefined || length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && (keys[child + 1] ?? 0) < (keys[child] ?? 0)) child++;
      const other = keys[child] ?? 0;
      if (other >= key) break;
      keys[at] = other;
      values[at] = values[child] ?? 0;
      at = child;
    }
    keys[at] = key;
    values[at] = value;
    return first;
  }
}
