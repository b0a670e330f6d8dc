import type { AreaTree } from './area-tree';
import { moveSearch } from './find-move';
import type { Hiding } from './hiding';
import type { Model } from './model';
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

/** Starts with none. */
export function findWitnesses(model: Model, trees: readonly AreaTree[], hiding: Hiding): Witnesses {
  // Numbers of persons; changed while a witness is looked for, and put back.
  const inner = Int32Array.from(model.inner);
  const search = moveSearch(model, trees, hiding, inner);
  const witnesses = new Map<Sensitive, Witness>();

  const isDenominator = ({ figure }: Sensitive) => figure === model.outcomes;

  /** Moves that together change a figure by `steps`; where one cannot be made so often, others go on from there. */
  const findPath = (figure: Sensitive, direction: 1 | -1, steps: number, withKnown: boolean) => {
    const { keepsDenominator } = figure;
    const path: Move[] = [];
    let left = steps;
    while (left > 0) {
      const wanted = { figure, direction, times: left, withKnown, keepsDenominator };
      // Of two kommuner that are listed a reader may know that there are two at least; who does not is told nothing either.
      const move =
        search.find({ ...wanted, mayEmpty: false }) ??
        (direction === -1 && isDenominator(figure) ? search.find({ ...wanted, mayEmpty: true }) : null);
      if (!move) break;
      path.push(move);
      hiding.claim(move);
      makeMove(model, inner, move, 1);
      left -= move.times;
    }
    for (const move of path) makeMove(model, inner, move, -1);
    if (left === 0) return path;
    path.forEach(hiding.release);
    return null;
  };

  /** Changes both ways. */
  const findBoth = (figure: Sensitive, withKnown: boolean): Witness | null => {
    const up = findPath(figure, 1, figure.up, withKnown);
    if (!up) return null;
    const down = findPath(figure, -1, figure.down, withKnown);
    if (!down) {
      up.forEach(hiding.release);
      return null;
    }
    const { region, ageGroup, figure: number } = figure;
    return { region, ageGroup, figure: number, up, down };
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

/** The moves of a witness, both ways. */
export function movesOf({ up, down }: Witness): readonly Move[] {
  return [...up, ...down];
}

function makeMove({ slots, classes }: Model, inner: Int32Array, move: Move, way: 1 | -1): void {
  for (const { atom, slot, one, by } of move.cells)
    inner[(atom * slots + slot) * classes + one]! += way * by * move.times;
}
