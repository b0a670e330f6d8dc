import type { Wanted } from './find-move';
import type { Hiding } from './hiding';
import type { Model } from './model';
import type { People } from './people';
import type { Move } from './types';

/** So many moves of a figure are tried, the latest first. */
const MOST_TRIED = 8;

/**
 * Moves found for other figures. All that a move changes is hidden while anybody needs it, so the same move, or its reverse, may do for
 * the other figures it changes and costs nothing.
 */
export class MovesAtHand {
  /** By figure, and one more before one less. */
  private readonly moves = new Map<number, Move[]>();

  constructor(
    private readonly model: Model,
    private readonly hiding: Hiding,
    private readonly people: People,
  ) {}

  /** Keeps a move, and its reverse. */
  add(move: Move): void {
    const reverse: Move = {
      cells: move.cells.map((cell) => ({ ...cell, by: cell.by === 1 ? -1 : 1 })),
      times: move.times,
    };
    for (const { row, more, less } of this.hiding.changesOf(move)) {
      for (let figure = 0; figure < this.model.classes; figure++) {
        const at = 2 * (row * this.model.classes + figure);
        if ((more & (1 << figure)) !== 0) {
          this.keep(at, move);
          this.keep(at + 1, reverse);
        } else if ((less & (1 << figure)) !== 0) {
          this.keep(at, reverse);
          this.keep(at + 1, move);
        }
      }
    }
  }

  /** One that goes furthest of those that cost nothing; null where there is none. */
  find({ figure, direction, times, withKnown, keepsDenominator, known, knowsClosed }: Wanted): Move | null {
    const { classes, groups, outcomes } = this.model;
    const row = figure.region * groups + figure.ageGroup;
    const kept = this.moves.get(2 * (row * classes + figure.figure) + (direction === 1 ? 0 : 1));
    if (kept === undefined) return null;
    let best: Move | null = null;
    const last = Math.max(0, kept.length - MOST_TRIED);
    for (let at = kept.length - 1; at >= last; at--) {
      const move = kept[at];
      if (move === undefined || this.hiding.costOfMove(move) > 0) continue;
      if (!withKnown && this.usesKnown(move)) continue;
      if (keepsDenominator && this.changes(move, row, outcomes)) continue;
      if (knowsClosed && !this.fits(move)) continue;
      const possible = this.people.timesPossible(move.cells, times, known);
      if (possible <= (best?.times ?? 0)) continue;
      best = { cells: move.cells, times: possible };
      if (possible === times) return best;
    }
    return best;
  }

  private keep(at: number, move: Move): void {
    const kept = this.moves.get(at);
    if (kept === undefined) this.moves.set(at, [move]);
    else kept.push(move);
  }

  private usesKnown({ cells }: Move): boolean {
    const { outcomes, knownSlots } = this.model;
    return cells.some(({ one, slot }) => one === outcomes || knownSlots.includes(slot));
  }

  private changes(move: Move, row: number, figure: number): boolean {
    return this.hiding.changesOf(move).some((one) => one.row === row && (one.figures & (1 << figure)) !== 0);
  }

  private fits({ cells }: Move): boolean {
    const { slots, classes } = this.model;
    return cells.every(
      ({ atom, slot, one, by }) =>
        by === -1 || this.people.hasRoom((atom * slots + slot) * classes + one, 1, true),
    );
  }
}
