import type { AreaTree } from './area-tree';
import { MoveSearch, type Wanted } from './find-move';
import type { FoundMove } from './found-move';
import type { Hiding } from './hiding';
import { leastByList } from './least-by-list';
import type { Model } from './model';
import { MovesAtHand } from './moves-at-hand';
import { People } from './people';
import type { Sensitive } from './sensitive';
import type { Move, Witness } from './types';

/** The ways of a witness: up, down, and down elsewhere where it has that. */
type Ways = readonly (readonly FoundMove[])[];

/** What a path is looked for with. */
interface Given extends Pick<Wanted, 'withKnown' | 'knowsClosed'> {
  /** Less than this is to be lost in all. */
  readonly most: number;
}

/** The witnesses found so far; what they change is hidden. At first there are none. */
export class Witnesses {
  private readonly found = new Map<Sensitive, Ways>();
  /** Figures that have none without a change of what is taken as known. */
  private readonly needKnown = new Set<Sensitive>();
  /** Changed while a witness is looked for, and put back. */
  private readonly people: People;
  private readonly search: MoveSearch;
  private readonly atHand: MovesAtHand;
  private readonly hasClosed: boolean;

  constructor(
    private readonly model: Model,
    trees: readonly AreaTree[],
    private readonly hiding: Hiding,
  ) {
    this.people = new People(model);
    this.search = new MoveSearch(model, trees, hiding, this.people);
    this.atHand = new MovesAtHand(model, hiding, this.people);
    this.hasClosed = model.closed.includes(1);
  }

  /**
   * Finds one for a figure that has none, and hides what it needs hidden; false, with nothing more hidden, where there is none for which
   * less than `limit` is lost.
   */
  find(figure: Sensitive, limit: number): boolean {
    const most = this.hiding.total + limit;
    let ways = this.needKnown.has(figure) ? null : this.findWays(figure, false, most);
    // Where there is one that costs more, what is taken as known is left alone.
    if (ways === null && (limit === Infinity || this.needKnown.has(figure))) {
      ways = this.findWays(figure, true, most);
      this.needKnown.add(figure);
    }
    if (ways !== null) this.found.set(figure, ways);
    return ways !== null;
  }

  /** Gives a figure's up: what it alone needs hidden is shown again. */
  giveUp(figure: Sensitive): Ways | null {
    const ways = this.found.get(figure);
    if (!ways) return null;
    this.found.delete(figure);
    for (const way of ways) this.release(way);
    return ways;
  }

  /** Takes one back that was given up, in the place of what the figure has. */
  putBack(figure: Sensitive, ways: Ways): void {
    this.giveUp(figure);
    this.found.set(figure, ways);
    for (const way of ways) for (const move of way) this.hiding.claim(move);
  }

  /** The figures that have one. */
  figures(): readonly Sensitive[] {
    return [...this.found.keys()];
  }

  /** The moves of a figure's witness, all ways; none without one. */
  movesOf(figure: Sensitive): readonly FoundMove[] {
    return (this.found.get(figure) ?? []).flat();
  }

  /** All, as they are given out. */
  all(): readonly Witness[] {
    return Array.from(this.found, ([{ region, ageGroup, figure }, ways]) => {
      const [up = [], down = [], downElsewhere] = ways.map((way) =>
        way.map(({ cells, times }): Move => ({ cells, times })),
      );
      return { region, ageGroup, figure, up, down, ...(downElsewhere && { downElsewhere }) };
    });
  }

  /** Changes both ways. */
  private findWays(figure: Sensitive, withKnown: boolean, most: number): Ways | null {
    const given = { withKnown, knowsClosed: true, most };
    const up = this.findPath(figure, 1, figure.up, given);
    if (up === null) return null;
    const down = this.findPath(figure, -1, figure.down, given);
    if (down === null) {
      this.release(up);
      return null;
    }
    if (!this.isToldByBoth(figure)) return [up, down];
    const elsewhere = this.findPath(figure, -1, figure.down, { ...given, knowsClosed: false });
    if (elsewhere !== null) return [up, down, elsewhere];
    this.release(up);
    this.release(down);
    return null;
  }

  /** Moves that together change a figure by `steps`; where one cannot be made so often, others go on from there. */
  private findPath(
    figure: Sensitive,
    direction: 1 | -1,
    steps: number,
    { withKnown, knowsClosed, most }: Given,
  ): readonly FoundMove[] | null {
    const { hiding, people } = this;
    const { keepsDenominator } = figure;
    const path: FoundMove[] = [];
    let left = steps;
    while (left > 0) {
      const { known, times } = this.floorOf(figure, direction, left, knowsClosed);
      const limit = most - hiding.total;
      const wanted = { figure, direction, times, withKnown, keepsDenominator, known, knowsClosed, limit };
      const move = this.atHand.find(wanted) ?? this.findNew(wanted);
      if (!move) break;
      path.push(move);
      hiding.claim(move);
      people.make(move, 1);
      left -= move.times;
    }
    for (const move of path) people.make(move, -1);
    if (left === 0) return path;
    this.release(path);
    return null;
  }

  private findNew(wanted: Wanted): FoundMove | null {
    const move = this.search.find(wanted);
    if (move) this.atHand.add(move);
    return move;
  }

  private release(way: readonly FoundMove[]): void {
    for (const move of way) this.hiding.release(move);
  }

  /** Who knows that those listed have persons knows that a denominator is not below their number: so far down it goes only for who does not. */
  private floorOf(
    figure: Sensitive,
    direction: 1 | -1,
    left: number,
    knowsClosed: boolean,
  ): Pick<Wanted, 'known' | 'times'> {
    if (direction === 1 || !this.isDenominator(figure)) return { known: 'lines', times: left };
    const { lines, kommuner } = leastByList(this.model, figure, knowsClosed);
    // The last step goes to 1.
    const value = 1 + left;
    if (value > lines) return { known: 'lines', times: Math.min(left, value - lines) };
    if (value > kommuner) return { known: 'kommuner', times: Math.min(left, value - kommuner) };
    return { known: 'none', times: left };
  }

  /** Whether it is only who knows where nobody can be that the list tells more than one person. */
  private isToldByBoth(figure: Sensitive): boolean {
    if (!this.isDenominator(figure) || figure.down === 0 || !this.hasClosed) return false;
    const both = leastByList(this.model, figure, true).kommuner;
    return both > Math.max(1, leastByList(this.model, figure, false).kommuner);
  }

  private isDenominator({ figure }: Sensitive): boolean {
    return figure === this.model.outcomes;
  }
}
