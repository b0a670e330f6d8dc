import type { Wanted } from './find-move';
import {
  CHANGE_LENGTH,
  changeOfRow,
  FIGURES,
  LESS,
  MORE,
  reverseOf,
  ROW,
  type FoundMove,
} from './found-move';
import type { Hiding } from './hiding';
import type { Model } from './model';
import type { People } from './people';

/** So many moves of a figure are tried, the latest first. */
const MOST_TRIED = 8;

/**
 * Moves found for other figures. All that a move changes is hidden while anybody needs it, so the same move, or its reverse, may do for
 * the other figures it changes, and costs nothing.
 */
export class MovesAtHand {
  /** By figure: those that make it one more or one less. */
  private readonly moves: (FoundMove[] | undefined)[];

  constructor(
    private readonly model: Model,
    private readonly hiding: Hiding,
    private readonly people: People,
  ) {
    this.moves = new Array<FoundMove[] | undefined>(model.figures.length).fill(undefined);
  }

  /** Keeps a move. */
  add(move: FoundMove): void {
    const { classes } = this.model;
    const { changes } = move;
    for (let at = 0; at < changes.length; at += CHANGE_LENGTH) {
      const byOne = (changes[at + MORE] ?? 0) | (changes[at + LESS] ?? 0);
      for (let figure = 0; figure < classes; figure++) {
        if ((byOne & (1 << figure)) === 0) continue;
        const place = (changes[at + ROW] ?? 0) * classes + figure;
        const kept = this.moves[place];
        if (kept === undefined) this.moves[place] = [move];
        else kept.push(move);
      }
    }
  }

  /** The one that goes furthest of those that cost nothing; null where there is none. */
  find({ figure, direction, times, withKnown, keepsDenominator, known, knowsClosed }: Wanted) {
    const { classes, groups, outcomes } = this.model;
    const row = figure.region * groups + figure.ageGroup;
    const kept = this.moves[row * classes + figure.figure];
    if (kept === undefined) return null;
    let best: FoundMove | null = null;
    let bestWay: 1 | -1 = 1;
    let furthest = 0;
    const last = Math.max(0, kept.length - MOST_TRIED);
    for (let at = kept.length - 1; at >= last && furthest < times; at--) {
      const move = kept[at];
      if (move === undefined || !this.hiding.isHidden(move)) continue;
      const change = changeOfRow(move, row);
      if (keepsDenominator && ((move.changes[change + FIGURES] ?? 0) & (1 << outcomes)) !== 0) continue;
      const isMore = ((move.changes[change + MORE] ?? 0) & (1 << figure.figure)) !== 0;
      const way = isMore === (direction === 1) ? 1 : -1;
      if (!this.fits(move, way, withKnown, knowsClosed)) continue;
      const possible = this.people.timesPossible(move.cells, way, times, known);
      if (possible <= furthest) continue;
      best = move;
      bestWay = way;
      furthest = possible;
    }
    return best && { ...(bestWay === 1 ? best : reverseOf(best)), times: furthest };
  }

  /** Whether it moves nobody that is taken as known, unless that may be, and nobody to where nobody can be. */
  private fits({ cells }: FoundMove, way: 1 | -1, withKnown: boolean, knowsClosed: boolean): boolean {
    const { slots, classes, outcomes, knownSlots, closed } = this.model;
    for (const { atom, slot, one, by } of cells) {
      if (!withKnown && (one === outcomes || knownSlots.includes(slot))) return false;
      if (knowsClosed && by === way && closed[(atom * slots + slot) * classes + one] === 1) return false;
    }
    return true;
  }
}
