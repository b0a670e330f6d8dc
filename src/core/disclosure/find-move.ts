import type { AreaChange, AreaChanges } from './area-changes';
import { figuresChanged, type Hiding } from './hiding';
import type { AgeChange, Model } from './model';
import type { FigureOfTable, Move, Signed } from './types';

/** What a move is looked for: one more (1) or one less (−1) of a figure, as many times as wanted. */
export interface Wanted {
  readonly figure: FigureOfTable;
  readonly direction: 1 | -1;
  readonly times: number;
  /** Whether what is taken as known may change as long as its totals do not. */
  readonly withKnown: boolean;
}

/**
 * The move that costs least for each time it can be made, among those that change as few of the larger regions as any can; null where
 * none can be made at all. It may not reach as far as wanted: then the next goes on from there, and several moves among the kommuner
 * of a fylke are rather made than one that changes the fylke. `inner` holds the numbers of persons it starts from: none may fall
 * below 0.
 */
export function findMove(
  model: Model,
  areas: AreaChanges,
  hiding: Hiding,
  inner: Int32Array,
  wanted: Wanted,
): Move | null {
  const { region } = wanted.figure;
  const members = model.atomsOf[region] ?? [];
  const search = new Search(model, areas, hiding, inner, wanted, members);
  // From pairs that change nothing larger than the region to any pair at all.
  const [nearest = 0, ...wider] = sizesAround(model, region);
  const tiers = [
    (atom: number) => areas.pairs(atom, region, nearest),
    // A ring may lie within a larger region and change nothing of it.
    ...(members.length === 1 ? [areas.rings] : []),
    ...wider.map((size) => (atom: number) => areas.pairs(atom, region, size)),
    ...(wanted.withKnown ? [] : [areas.alone]),
  ];
  for (const tier of tiers) {
    for (const atom of members) {
      search.startAt(atom);
      if (!search.hasWays()) continue;
      for (const area of tier(atom)) {
        search.tryArea(area);
        if (search.isPerfect()) return search.found();
      }
    }
    if (search.hasAny()) return search.found();
  }
  return search.found();
}

/** Numbers of atoms of the region and of the larger ones that its atoms are in, rising, and last the number of all. */
function sizesAround({ atomsOf, regionsOf, atoms }: Model, region: number): readonly number[] {
  const members = atomsOf[region] ?? [];
  const sizes = members.flatMap((atom) => (regionsOf[atom] ?? []).map((one) => atomsOf[one]?.length ?? 0));
  const larger = new Set([...sizes.filter((size) => size >= members.length), atoms.length]);
  return [...larger].sort((a, b) => a - b);
}

/** Ways of changing the classes, with the bits of the figures that change. */
interface ClassChange {
  readonly classes: readonly Signed[];
  readonly figures: number;
}

/** Ages and classes to change, and how often at most. */
interface Way {
  readonly age: AgeChange;
  readonly change: ClassChange;
  readonly times: number;
}

/** The best move so far. */
class Search {
  private times = 0;
  private cost = Infinity;
  private best: { area: AreaChange; age: AgeChange; change: ClassChange } | null = null;
  private ways: readonly Way[] = [];
  private readonly waysOf: ReadonlyMap<number, readonly Way[]>;
  /** The most that can be hoped for. */
  private readonly most: number;
  private readonly ages: readonly AgeChange[];
  private readonly changes: readonly ClassChange[];

  constructor(
    private readonly model: Model,
    private readonly areas: AreaChanges,
    private readonly hiding: Hiding,
    private readonly inner: Int32Array,
    private readonly wanted: Wanted,
    members: readonly number[],
  ) {
    const { figure, withKnown } = wanted;
    this.ages = (model.ages[figure.ageGroup] ?? []).filter((age) => withKnown || !age.touchesKnown);
    this.changes = classChanges(model, figure.figure, withKnown);
    this.waysOf = new Map(members.map((atom) => [atom, this.waysFrom(atom)]));
    this.most = Math.max(0, ...[...this.waysOf.values()].flat().map(({ times }) => times));
  }

  hasAny(): boolean {
    return this.best !== null;
  }

  /** Nothing can be better: as often as the region's own persons allow whoever else is changed, and nothing more to hide. */
  isPerfect(): boolean {
    return this.hasAny() && this.cost === 0 && this.times >= this.most;
  }

  /** Takes the ways of the atom that the areas tried from now on begin with. */
  startAt(atom: number): void {
    this.ways = this.waysOf.get(atom) ?? [];
  }

  /** Whether the atom of `startAt` has any. */
  hasWays(): boolean {
    return this.ways.length > 0;
  }

  /** The ways that an atom has persons enough for itself: of a small kommune there are few. */
  private waysFrom(atom: number): readonly Way[] {
    const first = [{ at: atom, sign: 1 as const }];
    return this.ages.flatMap((age) =>
      this.changes.flatMap((change) => {
        const times = this.timesPossible(first, age, change, this.wanted.times);
        return times === 0 ? [] : [{ age, change, times }];
      }),
    );
  }

  /** Tries a change of areas that begins with the atom of `startAt`. */
  tryArea(area: AreaChange): void {
    let regions: readonly number[] | null = null;
    for (const { age, change, times: most } of this.ways) {
      const times = this.timesPossible(area, age, change, most);
      if (times === 0) continue;
      regions ??= this.areas.regionsOf(area);
      const cost = this.costOf(regions, age, change);
      // What it costs for each time; of two as cheap the one that goes further.
      const difference = this.best === null ? -1 : cost * this.times - this.cost * times;
      if (difference > 0 || (difference === 0 && times <= this.times)) continue;
      this.times = times;
      this.cost = cost;
      this.best = { area, age, change };
    }
  }

  found(): Move | null {
    if (this.best === null) return null;
    const { area, age, change } = this.best;
    const { direction } = this.wanted;
    return {
      atoms: direction === 1 ? area : area.map(opposite),
      slots: age.slots,
      classes: change.classes,
      times: this.times,
    };
  }

  /** How often the move can be made before a number of persons falls below 0, at most as often as given. */
  private timesPossible(area: AreaChange, age: AgeChange, change: ClassChange, most: number): number {
    const { slots, classes } = this.model;
    let times = most;
    for (const atom of area) {
      for (const slot of age.slots) {
        for (const one of change.classes) {
          if (atom.sign * slot.sign * one.sign === this.wanted.direction) continue;
          const persons = this.inner[(atom.at * slots + slot.at) * classes + one.at] ?? 0;
          if (persons < times) times = persons;
          if (times === 0) return 0;
        }
      }
    }
    return times;
  }

  private costOf(regions: readonly number[], age: AgeChange, change: ClassChange): number {
    let cost = 0;
    for (const region of regions)
      for (const group of age.groups)
        cost += this.hiding.costOf(region * this.model.groups + group, change.figures);
    return cost;
  }
}

/** A denominator changes when one class changes alone; an outcome also when it is taken from another. */
function classChanges(model: Model, figure: number, withKnown: boolean): readonly ClassChange[] {
  const { outcomes } = model;
  const used = Array.from({ length: withKnown ? outcomes + 1 : outcomes }, (_, index) => index);
  const ways: readonly (readonly Signed[])[] =
    figure === outcomes
      ? used.map((at) => [{ at, sign: 1 as const }])
      : [
          ...used
            .filter((at) => at !== figure)
            .map((at) => [
              { at: figure, sign: 1 as const },
              { at, sign: -1 as const },
            ]),
          [{ at: figure, sign: 1 as const }],
        ];
  return ways.map((classes) => ({ classes, figures: figuresChanged(model, { classes }) }));
}

function opposite({ at, sign }: Signed): Signed {
  return { at, sign: sign === 1 ? -1 : 1 };
}
