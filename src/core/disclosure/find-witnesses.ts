import type { AreaTree } from './area-tree';
import { moveSearch, type Wanted } from './find-move';
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

/** The witnesses found so far; what they change is hidden. */
export interface Witnesses {
  /**
   * Finds one for a figure that has none, and hides what it needs hidden; false, with nothing more hidden, where there is none for which
   * less than `limit` is lost.
   */
  readonly find: (figure: Sensitive, limit: number) => boolean;
  /** Gives a figure's up: what it alone needs hidden is shown again. */
  readonly giveUp: (figure: Sensitive) => Ways | null;
  /** Takes one back that was given up, in the place of what the figure has. */
  readonly putBack: (figure: Sensitive, ways: Ways) => void;
  readonly figures: () => readonly Sensitive[];
  /** The moves of a figure's witness, all ways; none without one. */
  readonly movesOf: (figure: Sensitive) => readonly FoundMove[];
  readonly all: () => readonly Witness[];
}

/** What a path is looked for with. */
interface Given extends Pick<Wanted, 'withKnown' | 'knowsClosed'> {
  /** Less than this is to be lost in all. */
  readonly most: number;
}

/** Starts with none. */
export function findWitnesses(model: Model, trees: readonly AreaTree[], hiding: Hiding): Witnesses {
  // Changed while a witness is looked for, and put back.
  const people = new People(model);
  const search = moveSearch(model, trees, hiding, people);
  const atHand = new MovesAtHand(model, hiding, people);
  const witnesses = new Map<Sensitive, Ways>();
  /** Figures that have none without a change of what is taken as known. */
  const needKnown = new Set<Sensitive>();

  const hasClosed = model.closed.includes(1);
  const isDenominator = ({ figure }: Sensitive) => figure === model.outcomes;

  /** Moves that together change a figure by `steps`; where one cannot be made so often, others go on from there. */
  const findPath = (figure: Sensitive, direction: 1 | -1, steps: number, given: Given) => {
    const { keepsDenominator } = figure;
    const { withKnown, knowsClosed, most } = given;
    const path: FoundMove[] = [];
    let left = steps;
    while (left > 0) {
      const { known, times } = floorOf(figure, direction, left, given);
      const limit = most - hiding.total();
      const wanted = { figure, direction, times, withKnown, keepsDenominator, known, knowsClosed, limit };
      let move = atHand.find(wanted);
      if (!move) {
        move = search.find(wanted);
        if (!move) break;
        atHand.add(move);
      }
      path.push(move);
      hiding.claim(move);
      people.make(move, 1);
      left -= move.times;
    }
    for (const move of path) people.make(move, -1);
    if (left === 0) return path;
    path.forEach(hiding.release);
    return null;
  };

  /** Who knows that those listed have persons knows that a denominator is not below their number: so far down it goes only for who does not. */
  const floorOf = (figure: Sensitive, direction: 1 | -1, left: number, { knowsClosed }: Given) => {
    if (direction === 1 || !isDenominator(figure)) return { known: 'lines', times: left } as const;
    const { lines, kommuner } = leastByList(model, figure, knowsClosed);
    // The last step goes to 1.
    const value = 1 + left;
    if (value > lines) return { known: 'lines', times: Math.min(left, value - lines) } as const;
    if (value > kommuner) return { known: 'kommuner', times: Math.min(left, value - kommuner) } as const;
    return { known: 'none', times: left } as const;
  };

  /** Whether it is only who knows where nobody can be that the list tells more than one person. */
  const isToldByBoth = (figure: Sensitive) => {
    if (!isDenominator(figure) || figure.down === 0 || !hasClosed) return false;
    const [both, list] = [true, false].map((knowsClosed) => leastByList(model, figure, knowsClosed).kommuner);
    return (both ?? 0) > Math.max(1, list ?? 0);
  };

  /** Changes both ways. */
  const findBoth = (figure: Sensitive, withKnown: boolean, most: number): Ways | null => {
    const given = { withKnown, knowsClosed: true, most };
    const ways: (readonly FoundMove[])[] = [];
    const add = (way: readonly FoundMove[] | null) => {
      if (way !== null) ways.push(way);
      else for (const other of ways) other.forEach(hiding.release);
      return way !== null;
    };
    if (!add(findPath(figure, 1, figure.up, given)) || !add(findPath(figure, -1, figure.down, given)))
      return null;
    if (!isToldByBoth(figure)) return ways;
    return add(findPath(figure, -1, figure.down, { ...given, knowsClosed: false })) ? ways : null;
  };

  const giveUp = (figure: Sensitive) => {
    const ways = witnesses.get(figure);
    if (!ways) return null;
    witnesses.delete(figure);
    for (const way of ways) way.forEach(hiding.release);
    return ways;
  };
  return {
    find: (figure, limit) => {
      const most = hiding.total() + limit;
      let ways = needKnown.has(figure) ? null : findBoth(figure, false, most);
      // Where there is one that costs more, what is taken as known is left alone.
      if (ways === null && (limit === Infinity || needKnown.has(figure))) {
        ways = findBoth(figure, true, most);
        needKnown.add(figure);
      }
      if (ways) witnesses.set(figure, ways);
      return ways !== null;
    },
    giveUp,
    putBack: (figure, ways) => {
      giveUp(figure);
      witnesses.set(figure, ways);
      for (const way of ways) way.forEach(hiding.claim);
    },
    figures: () => [...witnesses.keys()],
    movesOf: (figure) => (witnesses.get(figure) ?? []).flat(),
    all: () => Array.from(witnesses, ([figure, ways]) => witnessOf(figure, ways)),
  };
}

/** The moves as they are given out. */
function witnessOf({ region, ageGroup, figure }: Sensitive, ways: Ways): Witness {
  const [up = [], down = [], downElsewhere] = ways.map((way) =>
    way.map(({ cells, times }): Move => ({ cells, times })),
  );
  return { region, ageGroup, figure, up, down, ...(downElsewhere && { downElsewhere }) };
}
