import type { PartedAreas } from './parted-areas';

/** One more or one less of a node's part. */
export interface SumChange {
  readonly node: number;
  readonly part: number;
  readonly by: 1 | -1;
}

/**
 * Finds the cheapest cycle through a step. It is a shortest path (Dijkstra): an atom is one place, where its parts and total meet; a larger
 * area's part is one, where the part and those below it meet; and everything at the top meets outside. It is looked from both ends by
 * turns, until what is left cannot be less: where little leads to an end it is soon seen that nothing does. The room of a search is
 * used again and again.
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
    ahead.start(network, through, isUp);
    back.start(network, through, !isUp);
    if (ahead.from === back.from) return [through];
    let least = bound;
    let meeting = -1;
    for (;;) {
      const side = ahead.tried < back.tried ? ahead : back;
      const other = side === ahead ? back : ahead;
      if (side.nearest() + other.nearest() >= least) break;
      side.go(other, least);
      if (side.least === least) continue;
      least = side.least;
      meeting = side.meeting;
    }
    return meeting < 0 ? null : [through, ...ahead.steps(meeting), ...back.steps(meeting)];
  }
}

/** A search from one end. */
class Side {
  /** Where it began. */
  from = 0;
  /** Edges looked at. */
  tried = 0;
  /** Where it met the other, and what it costs all the way. */
  meeting = -1;
  least = Infinity;
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
  private here = 0;

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

  start(network: PartedAreas, through: SumChange, isUp: boolean): void {
    const { seen, distance, heap } = this;
    this.network = network;
    this.width = network.parts + 1;
    this.excluded = through.node * this.width + through.part;
    this.from = isUp
      ? this.above(network, through.node, through.part)
      : this.placeOf(network, through.node, through.part);
    this.round++;
    this.tried = 0;
    this.meeting = -1;
    this.least = Infinity;
    heap.clear();
    distance[this.from] = 0;
    seen[this.from] = this.round;
    heap.push(this.from, 0);
  }

  /** How far the nearest place is that it has not gone on from. */
  nearest(): number {
    return this.heap.nearest();
  }

  /** Goes on from that place; what does not lead to the other for less than `least` is left. */
  go(other: Side, least: number): void {
    const { network, done, heap } = this;
    const here = heap.pop();
    this.least = least;
    if (network === null || here < 0 || done[here] === this.round) return;
    done[here] = this.round;
    this.here = here;
    this.visit(network, here, other);
  }

  /** The way between where it began and a place. */
  steps(end: number): readonly SumChange[] {
    const { network } = this;
    const steps: SumChange[] = [];
    if (network === null) return steps;
    for (let place = end; place !== this.from; place = this.before[place] ?? this.from) {
      const number = this.edge[place] ?? 0;
      const node = Math.floor(number / this.width);
      const part = number % this.width;
      // Upwards from the node to what is above it, or down to it.
      const isUp = place !== this.placeOf(network, node, part);
      steps.push({ node, part, by: (isUp === part < network.parts) === this.isAhead ? 1 : -1 });
    }
    return steps;
  }

  private visit(network: PartedAreas, here: number, other: Side): void {
    const { tree, atoms } = network;
    const { width } = this;
    if (here === this.outside) {
      for (const node of tree.tops)
        for (let part = 0; part < width; part++) this.tryEdge(network, node, part, false, other);
      return;
    }
    const node = Math.floor(here / width);
    if (node < atoms) {
      for (let part = 0; part < width; part++) this.tryEdge(network, node, part, true, other);
      return;
    }
    const part = here % width;
    this.tryEdge(network, node, part, true, other);
    const children = tree.children[node] ?? [];
    for (let at = 0; at < children.length; at++) this.tryEdge(network, children[at] ?? 0, part, false, other);
  }

  private tryEdge(network: PartedAreas, node: number, part: number, up: boolean, other: Side): void {
    const number = node * this.width + part;
    this.tried++;
    if (number === this.excluded) return;
    const next = up ? this.above(network, node, part) : this.placeOf(network, node, part);
    if (this.done[next] === this.round) return;
    const so = this.distance[this.here] ?? 0;
    const isMet = other.seen[next] === other.round;
    const left = isMet ? (other.distance[next] ?? 0) : other.nearest();
    const isSeen = this.seen[next] === this.round;
    const reached = isSeen ? Math.min(this.least - left, this.distance[next] ?? 0) : this.least - left;
    if (so >= reached) return;
    const isMore = (up === part < network.parts) === this.isAhead;
    if (node < network.atoms && !network.canChange(node, part, isMore ? 1 : -1)) return;
    const far = so + network.costOf(node, part, reached - so);
    if (far >= reached) return;
    this.seen[next] = this.round;
    this.distance[next] = far;
    this.edge[next] = number;
    this.before[next] = this.here;
    if (isMet) {
      this.least = far + left;
      this.meeting = next;
    }
    // From where the other has gone on it knows the rest.
    if (other.done[next] !== other.round) this.heap.push(next, far);
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

  /** The least distance; Infinity when it is empty. */
  nearest(): number {
    return this.keys[0] ?? Infinity;
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
