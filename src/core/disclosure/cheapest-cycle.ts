import type { PartedAreas } from './parted-areas';

/** One more or one less of a node's part. */
export interface SumChange {
  readonly node: number;
  readonly part: number;
  readonly by: 1 | -1;
}

/** Steps that the search from the end is given first, and by how much each turn is longer than the one before. */
const FIRST_TURN = 24;
const GROWTH = 4;

/**
 * Finds the cheapest cycle through a step. It is a shortest path (Dijkstra): an atom is one place, where its parts and total meet; a larger
 * area's part is one, where the part and those below it meet; and everything at the top meets outside. From the end it is looked too, by
 * turns: where little leads there it is soon seen that nothing does. The room of a search is used again and again.
 */
export class CycleSearch {
  private readonly ahead: Side;
  private readonly back: Side;

  /** @param nodes the most nodes of a tree; `mostParts` the most parts of a network */
  constructor(nodes: number, mostParts: number) {
    const places = nodes * (mostParts + 1) + 1;
    this.ahead = new Side(places, true);
    this.back = new Side(places, false);
  }

  /** The cycle, the given step first; null where there is none that costs less than `bound` besides that step. */
  find(network: PartedAreas, through: SumChange, bound: number): readonly SumChange[] | null {
    const { ahead, back } = this;
    const isUp = through.part < network.parts === (through.by === 1);
    ahead.start(network, through, bound, isUp);
    back.start(network, through, bound, !isUp);
    for (let turn = FIRST_TURN; ; turn *= GROWTH) {
      if (back.go(turn) === 'nothing') return null;
      const found = ahead.go(turn * GROWTH);
      if (found === 'nothing') return null;
      if (found === 'there') return [through, ...ahead.steps()];
    }
  }
}

/** A search from one end. */
class Side {
  private readonly outside: number;
  private readonly distance: Float64Array;
  private readonly seen: Int32Array;
  private readonly done: Int32Array;
  /** The edge by which a place was reached, as node × width + part, and from where. */
  private readonly edge: Int32Array;
  private readonly before: Int32Array;
  private readonly heap = new Heap();
  private network: PartedAreas | null = null;
  private round = 0;
  private width = 1;
  private excluded = 0;
  private bound = 0;
  private here = 0;
  private from = 0;
  private to = 0;
  private tried = 0;
  private isThere = false;

  constructor(
    places: number,
    private readonly isAhead: boolean,
  ) {
    this.outside = places - 1;
    this.distance = new Float64Array(places);
    this.seen = new Int32Array(places);
    this.done = new Int32Array(places);
    this.edge = new Int32Array(places);
    this.before = new Int32Array(places);
  }

  start(network: PartedAreas, through: SumChange, bound: number, isUp: boolean): void {
    const { seen, distance, heap } = this;
    this.network = network;
    this.width = network.parts + 1;
    this.bound = bound;
    this.excluded = through.node * this.width + through.part;
    const own = this.placeOf(network, through.node, through.part);
    const over = this.above(network, through.node, through.part);
    this.from = isUp ? over : own;
    this.to = isUp ? own : over;
    this.isThere = this.from === this.to;
    this.round++;
    heap.clear();
    distance[this.from] = 0;
    seen[this.from] = this.round;
    heap.push(this.from, 0);
  }

  /** Goes on for about so many edges. */
  go(edges: number): 'there' | 'nothing' | 'on' {
    const { network, done, heap } = this;
    if (network === null) return 'nothing';
    this.tried = 0;
    while (this.tried < edges) {
      if (this.isThere) return 'there';
      const here = heap.pop();
      if (here < 0) return 'nothing';
      if (done[here] === this.round) continue;
      done[here] = this.round;
      this.here = here;
      if (here === this.to) this.isThere = true;
      else this.visit(network, here);
    }
    return this.isThere ? 'there' : 'on';
  }

  /** The way there. */
  steps(): readonly SumChange[] {
    const { network } = this;
    const steps: SumChange[] = [];
    if (network === null) return steps;
    for (let place = this.to; place !== this.from; place = this.before[place] ?? this.from) {
      const number = this.edge[place] ?? 0;
      const node = Math.floor(number / this.width);
      const part = number % this.width;
      // Upwards from the node to what is above it, or down to it.
      const isUp = place !== this.placeOf(network, node, part);
      steps.push({ node, part, by: isUp === part < network.parts ? 1 : -1 });
    }
    return steps;
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
    this.tried++;
    if (this.isThere || number === this.excluded) return;
    const next = up ? this.above(network, node, part) : this.placeOf(network, node, part);
    if (this.done[next] === this.round) return;
    const so = this.distance[this.here] ?? 0;
    const reached =
      this.seen[next] === this.round ? Math.min(this.bound, this.distance[next] ?? 0) : this.bound;
    if (so >= reached) return;
    const isMore = (up === part < network.parts) === this.isAhead;
    if (node < network.atoms && !network.canChange(node, part, isMore ? 1 : -1)) return;
    const far = so + network.costOf(node, part, reached - so);
    if (far >= reached) return;
    this.seen[next] = this.round;
    this.distance[next] = far;
    this.edge[next] = number;
    this.before[next] = this.here;
    // What costs nothing more cannot be reached for less.
    if (next === this.to && far === so) this.isThere = true;
    else this.heap.push(next, far);
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
