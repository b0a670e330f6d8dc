import type { AreaTree } from './area-tree';
import { moveSearch, type Wanted } from './find-move';
import type { Hiding } from './hiding';
import { leastByList } from './least-by-list';
import type { Model } from './model';
import { MovesAtHand } from './moves-at-hand';
import { People } from './people';
import type { Sensitive } from './sensitive';
import type { Move, Witness } from './types';

/** The witnesses found so far; what they change is hidden. */
export interface Witnesses {
  /** Finds one for a figure that has none, and hides what it needs hidden; false, with nothing more hidden, where there is none. */
  readonly find: (figure: Sensitive) => boolean;
  /** Gives a figure's up: what it alone needs hidden is shown again. */
  readonly giveUp: (figure: Sensitive) => Witness | null;
  /** Takes one back that was given up, in the place of what the figure has. */
  readonly putBack: (figure: Sensitive, witness: Witness) => void;
  readonly figures: () => readonly Sensitive[];
  readonly of: (figure: Sensitive) => Witness | undefined;
  readonly all: () => Iterable<Witness>;
}

/** What a path is looked for with. */
type Given = Pick<Wanted, 'withKnown' | 'knowsClosed'>;

/** Starts with none. */
export function findWitnesses(model: Model, trees: readonly AreaTree[], hiding: Hiding): Witnesses {
  // Changed while a witness is looked for, and put back.
  const people = new People(model);
  const search = moveSearch(model, trees, hiding, people);
  const atHand = new MovesAtHand(model, hiding, people);
  const witnesses = new Map<Sensitive, Witness>();

  const hasClosed = model.closed.includes(1);
  const isDenominator = ({ figure }: Sensitive) => figure === model.outcomes;

  /** Moves that together change a figure by `steps`; where one cannot be made so often, others go on from there. */
  const findPath = (figure: Sensitive, direction: 1 | -1, steps: number, given: Given) => {
    const { keepsDenominator } = figure;
    const path: Move[] = [];
    let left = steps;
    while (left > 0) {
      const { known, times } = floorOf(figure, direction, left, given);
      const wanted: Wanted = { ...given, figure, direction, times, keepsDenominator, known };
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
  const findBoth = (figure: Sensitive, withKnown: boolean): Witness | null => {
    const given = { withKnown, knowsClosed: true };
    const ways: (() => readonly Move[] | null)[] = [
      () => findPath(figure, 1, figure.up, given),
      () => findPath(figure, -1, figure.down, given),
    ];
    if (isToldByBoth(figure))
      ways.push(() => findPath(figure, -1, figure.down, { withKnown, knowsClosed: false }));
    const paths: (readonly Move[])[] = [];
    for (const way of ways) {
      const path = way();
      if (!path) {
        paths.flat().forEach(hiding.release);
        return null;
      }
      paths.push(path);
    }
    const [up = [], down = [], downElsewhere] = paths;
    const { region, ageGroup, figure: number } = figure;
    return { region, ageGroup, figure: number, up, down, ...(downElsewhere && { downElsewhere }) };
  };

  const giveUp = (figure: Sensitive) => {
    const witness = witnesses.get(figure);
    if (!witness) return null;
    witnesses.delete(figure);
    movesOf(witness).forEach(hiding.release);
    return witness;
  };
  return {
    find: (figure) => {
      const witness = findBoth(figure, false) ?? findBoth(figure, true);
      if (witness) witnesses.set(figure, witness);
      return witness !== null;
    },
    giveUp,
    putBack: (figure, witness) => {
      giveUp(figure);
      witnesses.set(figure, witness);
      movesOf(witness).forEach(hiding.claim);
    },
    figures: () => [...witnesses.keys()],
    of: (figure) => witnesses.get(figure),
    all: () => witnesses.values(),
  };
}

/** The moves of a witness, both ways; none without one. */
export function movesOf(witness: Witness | undefined): readonly Move[] {
  return witness ? [...witness.up, ...witness.down, ...(witness.downElsewhere ?? [])] : [];
}
