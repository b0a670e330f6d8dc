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
 * The move that costs least, able to be made as often as wanted; where none is, the one that can be made most often; null
 * where none can be made at all. `inner` holds the numbers of persons it starts from: none may fall below 0.
 */
export function findMove(
  model: Model,
  areas: AreaChanges,
  hiding: Hiding,
  inner: Int32Array,
  wanted: Wanted,
): Move | null {
  const search = new Search(model, hiding, inner, wanted);
  const members = model.atomsOf[wanted.figure.region] ?? [];
  const tiers = [
    // A pair within the region would change nothing of it.
    ...(members.length === 1 ? [areas.near, areas.rings] : []),
    (atom: number) => areas.pairs(atom, outside(model, members)),
    ...(wanted.withKnown ? [] : [(atom: number) => [areas.alone(atom)]]),
  ];
  for (const tier of tiers) {
    for (const atom of members) {
      for (const area of tier(atom)) {
        search.tryArea(area);
        if (search.isPerfect()) return search.found();
      }
    }
    if (search.isEnough()) return search.found();
  }
  return search.found();
}

function outside({ atoms }: Model, members: readonly number[]): readonly number[] {
  const inside = new Set(members);
  return atoms.flatMap((_, atom) => (inside.has(atom) ? [] : [atom]));
}

/** Ways of changing the classes, with the bits of the figures that change. */
interface ClassChange {
  readonly classes: readonly Signed[];
  readonly figures: number;
}

/** The best move so far. */
class Search {
  private times = 0;
  private cost = Infinity;
  private best: { area: AreaChange; age: AgeChange; change: ClassChange } | null = null;
  private readonly ages: readonly AgeChange[];
  private readonly changes: readonly ClassChange[];

  constructor(
    private readonly model: Model,
    private readonly hiding: Hiding,
    private readonly inner: Int32Array,
    private readonly wanted: Wanted,
  ) {
    const { figure, withKnown } = wanted;
    this.ages = (model.ages[figure.ageGroup] ?? []).filter((age) => withKnown || !age.touchesKnown);
    this.changes = classChanges(model, figure.figure, withKnown);
  }

  isEnough(): boolean {
    return this.times >= this.wanted.times;
  }

  /** Nothing can be better: as often as wanted, and nothing more to hide. */
  isPerfect(): boolean {
    return this.isEnough() && this.cost === 0;
  }

  tryArea(area: AreaChange): void {
    for (const age of this.ages) {
      for (const change of this.changes) {
        const times = this.timesPossible(area, age, change);
        if (times === 0 || times < this.times) continue;
        const cost = this.costOf(area, age, change);
        if (times === this.times && cost >= this.cost) continue;
        this.times = times;
        this.cost = cost;
        this.best = { area, age, change };
      }
    }
  }

  found(): Move | null {
    if (this.best === null) return null;
    const { area, age, change } = this.best;
    const { direction } = this.wanted;
    return {
      atoms: direction === 1 ? area.atoms : area.atoms.map(opposite),
      slots: age.slots,
      classes: change.classes,
      times: this.times,
    };
  }

  /** How often the move can be made before a number of persons falls below 0, at most as often as wanted. */
  private timesPossible(area: AreaChange, age: AgeChange, change: ClassChange): number {
    const { slots, classes } = this.model;
    let times = this.wanted.times;
    for (const atom of area.atoms) {
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

  private costOf(area: AreaChange, age: AgeChange, change: ClassChange): number {
    let cost = 0;
    for (const region of area.regions)
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
