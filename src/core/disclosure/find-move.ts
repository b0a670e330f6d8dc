import type { AreaTree } from './area-tree';
import { CycleSearch, type SumChange } from './cheapest-cycle';
import { ChangesOfRows, type FoundMove } from './found-move';
import type { Hiding } from './hiding';
import { LIST_KNOWN, type ListKnown } from './listed';
import type { Model } from './model';
import { PartedAreas, type Parting } from './parted-areas';
import type { People } from './people';
import type { CellChange, FigureOfTable, Move } from './types';

/** What a move is looked for: one more (1) or one less (−1) of a figure, as many times as wanted. */
export interface Wanted {
  readonly figure: FigureOfTable;
  readonly direction: 1 | -1;
  readonly times: number;
  /** Whether what is taken as known may change as long as its totals do not. */
  readonly withKnown: boolean;
  /** The row's denominator is to stay as it is. */
  readonly keepsDenominator: boolean;
  /** No area may be left by so many that the list of lines would contradict it. */
  readonly known: ListKnown;
  /** Nobody is to be where nobody can be. */
  readonly knowsClosed: boolean;
  /** Less than this is to be lost. */
  readonly limit: number;
}

/**
 * A way of changing what the network does not part: ages where it parts outcomes, outcomes where it parts ages. Of two the first is one
 * more, the second one less.
 */
interface Change {
  readonly at: number;
  readonly by: 1 | -1;
}

/** Before anything is asked for. */
const NOTHING: Wanted = {
  figure: { region: 0, ageGroup: 0, figure: 0 },
  direction: 1,
  times: 0,
  withKnown: false,
  keepsDenominator: false,
  known: 'none',
  knowsClosed: false,
  limit: 0,
};

/** Of what costs more each time, two cycles together are looked for. */
const MENDED_ABOVE = 500;

/** Every cost is a whole number: below this is nothing. */
const LEAST_COST = 1;

/** Looks for moves in a model, from the persons there are. */
export class MoveSearch {
  private readonly search: CycleSearch;
  private readonly networks = new Map<number, PartedAreas>();
  private readonly changes = new Map<string, readonly (readonly Change[])[]>();
  private readonly changesOf: ChangesOfRows;
  private wanted: Wanted = NOTHING;
  private bound = 0;
  private best: FoundMove | null = null;
  private cost = Infinity;

  constructor(
    private readonly model: Model,
    private readonly trees: readonly AreaTree[],
    private readonly hiding: Hiding,
    private readonly people: People,
  ) {
    const { slots, outcomes } = model;
    this.search = new CycleSearch(
      Math.max(...trees.map(({ parents }) => parents.length)),
      Math.max(slots, outcomes + 1),
    );
    this.changesOf = new ChangesOfRows(model);
  }

  /**
   * The move that costs least for each time it can be made; null where none can be made at all. It may not reach as far as wanted: then
   * the next goes on from there.
   */
  find(wanted: Wanted): FoundMove | null {
    this.wanted = wanted;
    this.best = null;
    this.cost = Infinity;
    const { figure, withKnown, keepsDenominator, limit } = wanted;
    const classChanges = once(this.changes, `${figure.figure} ${withKnown} ${keepsDenominator}`, () =>
      this.classChanges(),
    );
    const ageChanges = once(this.changes, `age ${figure.ageGroup} ${withKnown}`, () => this.ageChanges());
    // What costs nothing is soon found where there is any; it is looked for first.
    for (const bound of limit > LEAST_COST ? [LEAST_COST, limit] : [limit]) {
      this.bound = bound;
      for (const tree of this.trees) {
        const node = tree.nodeOf[this.wanted.figure.region] ?? -1;
        if (node < 0) continue;
        for (const change of classChanges) {
          this.alongAges(tree, node, change);
          if (this.isPerfect()) return this.best;
        }
        for (const change of ageChanges) {
          this.consider(this.cellsAlongOutcomes(tree, node, change, false));
          if (this.isPerfect()) return this.best;
        }
      }
      if (this.best !== null) break;
    }
    if (limit > MENDED_ABOVE && this.costOfOne() > MENDED_ABOVE)
      for (const tree of this.trees) this.mended(tree, tree.nodeOf[this.wanted.figure.region] ?? -1);
    return this.best;
  }

  /**
   * Two cycles together: outcomes change in one age, and so does the largest region's row of all ages; there the same two outcomes are
   * traded back in other ages, maybe of other kommuner.
   */
  private mended(tree: AreaTree, node: number): void {
    const { slots, slotsOf, knownSlots } = this.model;
    const inside = slotsOf[this.wanted.figure.ageGroup] ?? [];
    if (node < 0 || slots === 1 || inside.length === slots) return;
    let top = node;
    for (let above = tree.parents[top] ?? -1; above >= 0; above = tree.parents[above] ?? -1) top = above;
    if (top < this.model.atoms.length) return;
    for (const slot of inside) {
      if (knownSlots.includes(slot)) continue;
      const first = this.cellsAlongOutcomes(tree, node, [{ at: slot, by: 1 }], true);
      if (first === null) continue;
      const net = new Map<number, number>();
      for (const { one, by } of first) net.set(one, (net.get(one) ?? 0) + by);
      const [more, less, ...others] = [...net].filter(([, by]) => by !== 0).sort((a, b) => b[1] - a[1]);
      if (more?.[1] !== 1 || less?.[1] !== -1 || others.length > 0) continue;
      const trade: readonly Change[] = [
        { at: more[0], by: 1 },
        { at: less[0], by: -1 },
      ];
      const move: Move = { cells: first, times: 1 };
      this.people.make(move, 1);
      const second = this.cellsAlongAges(tree, trade, { node: top, part: slots, by: -1 }, slot);
      this.people.make(move, -1);
      if (second !== null) this.consider([...first, ...second]);
    }
  }

  private isPerfect(): boolean {
    return this.best !== null && this.cost === 0 && this.best.times >= this.wanted.times;
  }

  /** What the best so far costs for each time. */
  private costOfOne(): number {
    return this.best === null ? Infinity : this.cost / this.best.times;
  }

  /** An outcome changes when it is taken from another, or alone; a denominator when an outcome changes alone. */
  private classChanges(): readonly (readonly Change[])[] {
    const { figure, withKnown, keepsDenominator } = this.wanted;
    const { outcomes } = this.model;
    const used = Array.from({ length: withKnown ? outcomes + 1 : outcomes }, (_, at) => at);
    if (figure.figure === outcomes) return used.map((at) => [{ at, by: 1 }]);
    const one: Change = { at: figure.figure, by: 1 };
    const traded = used.flatMap((at): (readonly Change[])[] =>
      at === figure.figure ? [] : [[one, { at, by: -1 }]],
    );
    return keepsDenominator ? traded : [...traded, [one]];
  }

  /** One slot of the age group alone, or taken from one outside it. */
  private ageChanges(): readonly (readonly Change[])[] {
    const { slots, slotsOf, knownSlots } = this.model;
    const inside = slotsOf[this.wanted.figure.ageGroup] ?? [];
    const isUsed = (slot: number) => this.wanted.withKnown || !knownSlots.includes(slot);
    const outside = Array.from({ length: slots }, (_, slot) => slot).filter(
      (slot) => isUsed(slot) && !inside.includes(slot),
    );
    return inside.filter(isUsed).flatMap((at): readonly (readonly Change[])[] => {
      const one: Change = { at, by: 1 };
      return [...outside.map((other): readonly Change[] => [one, { at: other, by: -1 }]), [one]];
    });
  }

  private alongAges(tree: AreaTree, node: number, classes: readonly Change[]): void {
    const { slots, slotsOf } = this.model;
    const { figure, direction } = this.wanted;
    const inside = slotsOf[figure.ageGroup] ?? [];
    for (const part of inside.length === slots ? [slots] : inside)
      this.consider(this.cellsAlongAges(tree, classes, { node, part, by: direction }, -1));
  }

  /** Outcomes traded, or one alone, in the cheapest ages and areas. */
  private cellsAlongAges(
    tree: AreaTree,
    classes: readonly Change[],
    through: SumChange,
    without: number,
  ): readonly CellChange[] | null {
    const network = this.network(tree, keyOf(classes), without, () => this.byAge(tree, classes, without));
    return this.cycle(network, through, (atom, slot, by) =>
      classes.map((one): CellChange => ({ atom, slot, one: one.at, by: by === one.by ? 1 : -1 })),
    );
  }

  private byAge(tree: AreaTree, classes: readonly Change[], without: number): Parting {
    const { slots, slotsOf, groupsOf, outcomes, knownSlots, groups, classes: width } = this.model;
    const { withKnown } = this.wanted;
    let bits = 0;
    for (const { at } of classes) if (at < outcomes) bits |= 1 << at;
    if (classes.length === 1) bits |= 1 << outcomes;
    const isAll = (group: number) => slotsOf[group]?.length === slots;
    const all = Array.from({ length: groups }, (_, group) => group).filter(isAll);
    const ofPart = [...groupsOf.map((of) => of.filter((group) => !isAll(group))), all];
    const { at: first } = classes[0] ?? { at: 0 };
    const second = classes[1]?.at ?? -1;
    const trades = second >= 0;
    const cellsOf = (one: number) => Array.from({ length: slots }, (_, slot) => slot * width + one);
    const isKnown = (part: number) => knownSlots.includes(part);
    const parts = Array.from({ length: slots + 1 }, (_, part) => part);
    return {
      tree,
      parts: slots,
      groups: ofPart,
      groupsAbove: ofPart,
      figures: parts.map(() => bits),
      closed: parts.map((part) => part === without || (!withKnown && isKnown(part))),
      // Of what is taken as known the totals stand.
      standing: parts.map((part) =>
        part < slots ? !trades && isKnown(part) : classes.some(({ at }) => at === outcomes),
      ),
      standingNode: -1,
      more: cellsOf(first),
      less: trades ? cellsOf(second) : [-1],
    };
  }

  /** Ages changed, in the cheapest outcomes and areas. Where it is to be mended, rows of all ages of areas above atoms are not counted. */
  private cellsAlongOutcomes(
    tree: AreaTree,
    node: number,
    ages: readonly Change[],
    isMended: boolean,
  ): readonly CellChange[] | null {
    const { outcomes } = this.model;
    const { figure, direction, keepsDenominator } = this.wanted;
    const standing = keepsDenominator ? node : -1;
    const network = this.network(tree, keyOf(ages) + (isMended ? 2 : 1) * MOST_KEYS, standing, () =>
      this.byOutcome(tree, ages, isMended, standing),
    );
    const part = figure.figure === outcomes ? outcomes + 1 : figure.figure;
    return this.cycle(network, { node, part, by: direction }, (atom, one, by) =>
      ages.map((age): CellChange => ({ atom, slot: age.at, one, by: by === age.by ? 1 : -1 })),
    );
  }

  private byOutcome(
    tree: AreaTree,
    ages: readonly Change[],
    isMended: boolean,
    standingNode: number,
  ): Parting {
    const { outcomes, groupsOf, groups, knownSlots, slotsOf, slots, classes: width } = this.model;
    const { withKnown } = this.wanted;
    const changed = Array.from({ length: groups }, (_, group) => group).filter(
      (group) =>
        ages.reduce((net, { at, by }) => net + (groupsOf[at]?.includes(group) === true ? by : 0), 0) !== 0,
    );
    const inOneAge = changed.filter((group) => slotsOf[group]?.length !== slots);
    // The rest of the denominator is a part like the others, but has no figure.
    const parts = outcomes + 1;
    const { at: first } = ages[0] ?? { at: 0 };
    const second = ages[1]?.at ?? -1;
    const cellsOf = (slot: number) => Array.from({ length: parts }, (_, one) => slot * width + one);
    const each = Array.from({ length: parts + 1 }, (_, one) => one);
    const isRest = (one: number) => one === outcomes;
    return {
      tree,
      parts,
      groups: each.map((one) => (isRest(one) ? [] : changed)),
      groupsAbove: each.map((one) => (isRest(one) ? [] : isMended ? inOneAge : changed)),
      figures: each.map((one) => 1 << Math.min(one, outcomes)),
      closed: each.map((one) => isRest(one) && !withKnown),
      standing: each.map(
        (one) => isRest(one) || (one === parts && ages.some(({ at }) => knownSlots.includes(at))),
      ),
      standingNode,
      more: cellsOf(first),
      less: second >= 0 ? cellsOf(second) : [-1],
    };
  }

  private network(tree: AreaTree, key: number, without: number, parting: () => Parting): PartedAreas {
    const { known, knowsClosed, withKnown } = this.wanted;
    const flags = (knowsClosed ? 1 : 0) + (withKnown ? 2 : 0) + 4 * LIST_KNOWN.indexOf(known);
    const whole = ((without + 1) * this.trees.length + this.trees.indexOf(tree)) * 3 * MOST_KEYS + key;
    return once(
      this.networks,
      4 * LIST_KNOWN.length * whole + flags,
      () => new PartedAreas(this.model, this.hiding, this.people, parting(), known, knowsClosed),
    );
  }

  private cycle(
    network: PartedAreas,
    through: SumChange,
    cellsOf: (atom: number, part: number, by: 1 | -1) => readonly CellChange[],
  ): readonly CellChange[] | null {
    const { parts } = network;
    if (through.node < this.model.atoms.length && !network.canChange(through.node, through.part, through.by))
      return null;
    const bound = this.best === null ? this.bound : this.costOfOne() * this.wanted.times;
    if (bound <= 0 || network.costOf(through.node, through.part, Infinity) === Infinity) return null;
    const steps = this.search.find(network, through, bound);
    if (steps === null) return null;
    return steps.flatMap(({ node, part, by }) =>
      node < this.model.atoms.length && part < parts ? cellsOf(node, part, by) : [],
    );
  }

  /** Takes a change for the best so far if it is cheaper. */
  private consider(cells: readonly CellChange[] | null): void {
    if (cells === null) return;
    const times = this.people.timesPossible(cells, 1, this.wanted.times, this.wanted.known);
    if (times === 0 || this.changeOfFigure(cells) !== this.wanted.direction) return;
    if (this.wanted.keepsDenominator && this.changeOfDenominator(cells) !== 0) return;
    const move: FoundMove = { cells, times, changes: this.changesOf.rowsOf(cells) };
    const cost = this.hiding.costOfMove(move);
    if (cost >= this.wanted.limit) return;
    // What it costs for each time; of two as cheap the one that goes further.
    const difference = this.best === null ? -1 : cost * this.best.times - this.cost * times;
    if (difference > 0 || (difference === 0 && times <= (this.best?.times ?? 0))) return;
    this.best = move;
    this.cost = cost;
  }

  private changeOfFigure(cells: readonly CellChange[]): number {
    return this.netOf(cells, this.wanted.figure.figure);
  }

  private changeOfDenominator(cells: readonly CellChange[]): number {
    return this.netOf(cells, this.model.outcomes);
  }

  private netOf(cells: readonly CellChange[], figure: number): number {
    const { atomsOf, slotsOf, outcomes } = this.model;
    const { region, ageGroup } = this.wanted.figure;
    const inside = slotsOf[ageGroup] ?? [];
    const members = atomsOf[region] ?? [];
    let net = 0;
    for (const { atom, slot, one, by } of cells)
      if ((figure === outcomes || figure === one) && inside.includes(slot) && members.includes(atom))
        net += by;
    return net;
  }
}

/** A number for changes: of outcomes or ages there are far fewer than its root. */
function keyOf([first, second]: readonly Change[]): number {
  return (first?.at ?? 0) * 64 + (second?.at ?? -1) + 1;
}

const MOST_KEYS = 64 * 64;

function once<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}
