import { CHANGE_LENGTH, FIGURES, ROW, type FoundMove } from './found-move';
import type { Model } from './model';

/**
 * Which figures of each row are hidden, and for how many witnesses each has to be. A row whose outcomes are all hidden shows
 * no denominator either, and a hidden denominator hides its row: a share shown beside it would tell it.
 */
export class Hiding {
  /** By row: the bits of the figures hidden, the denominator's the highest. */
  readonly masks: Uint32Array;
  /** What is lost by all that is hidden. */
  total = 0;
  private readonly needs: Int32Array;
  private readonly forbidden: Uint32Array;
  private readonly costs: Float64Array;
  private readonly classes: number;
  /** All figures of a row, all its outcomes, and its denominator. */
  private readonly whole: number;
  private readonly allOutcomes: number;
  private readonly denominator: number;

  /** Hides the figures that are sensitive themselves: `small` has the bits of each row. */
  constructor(
    model: Model,
    private readonly small: Uint32Array,
  ) {
    this.classes = model.classes;
    this.costs = model.costs;
    this.whole = 2 ** model.classes - 1;
    this.allOutcomes = 2 ** model.outcomes - 1;
    this.denominator = 1 << model.outcomes;
    this.needs = new Int32Array(small.length * model.classes);
    this.masks = new Uint32Array(small.length);
    this.forbidden = new Uint32Array(small.length);
    for (let row = 0; row < small.length; row++) this.renew(row);
  }

  /** Hides what a move changes, once more. */
  claim(move: FoundMove): void {
    this.count(move, 1);
  }

  /** Shows what a move changes again, if no other needs it hidden. */
  release(move: FoundMove): void {
    this.count(move, -1);
  }

  /** What would be lost by hiding these figures of a row too; Infinity where they are to be shown. */
  costOf(row: number, figures: number): number {
    const mask = this.masks[row] ?? 0;
    if ((figures & ~mask) === 0) return 0;
    const added = this.closure(mask | figures) & ~mask;
    return (added & (this.forbidden[row] ?? 0)) === 0 ? this.costOfBits(row, added) : Infinity;
  }

  /** What would be lost by hiding what a move changes. */
  costOfMove({ changes }: FoundMove): number {
    let cost = 0;
    for (let at = 0; at < changes.length; at += CHANGE_LENGTH)
      cost += this.costOf(changes[at + ROW] ?? 0, changes[at + FIGURES] ?? 0);
    return cost;
  }

  /** Whether all that a move changes is hidden. */
  isHidden({ changes }: FoundMove): boolean {
    for (let at = 0; at < changes.length; at += CHANGE_LENGTH)
      if (((changes[at + FIGURES] ?? 0) & ~(this.masks[changes[at + ROW] ?? 0] ?? 0)) !== 0) return false;
    return true;
  }

  /** Says whether figures, by number, may not be hidden; at first all may. */
  forbid(figures: readonly number[], isForbidden: boolean): void {
    const { classes, forbidden } = this;
    for (const figure of figures) {
      const row = Math.floor(figure / classes);
      const bit = 1 << (figure % classes);
      forbidden[row] = isForbidden ? (forbidden[row] ?? 0) | bit : (forbidden[row] ?? 0) & ~bit;
    }
  }

  private count({ changes }: FoundMove, by: 1 | -1): void {
    const { classes, needs } = this;
    for (let at = 0; at < changes.length; at += CHANGE_LENGTH) {
      const row = changes[at + ROW] ?? 0;
      const figures = changes[at + FIGURES] ?? 0;
      for (let figure = 0; figure < classes; figure++)
        if ((figures & (1 << figure)) !== 0) needs[row * classes + figure]! += by;
      this.renew(row);
    }
  }

  private renew(row: number): void {
    const { classes, needs, masks } = this;
    let mask = this.small[row] ?? 0;
    for (let figure = 0; figure < classes; figure++)
      if ((needs[row * classes + figure] ?? 0) > 0) mask |= 1 << figure;
    mask = this.closure(mask);
    const before = masks[row] ?? 0;
    if (mask === before) return;
    this.total += this.costOfBits(row, mask & ~before) - this.costOfBits(row, before & ~mask);
    masks[row] = mask;
  }

  private closure(mask: number): number {
    return (mask & this.allOutcomes) === this.allOutcomes || (mask & this.denominator) !== 0
      ? this.whole
      : mask;
  }

  private costOfBits(row: number, bits: number): number {
    const { classes, costs } = this;
    let cost = 0;
    for (let figure = 0; figure < classes; figure++)
      if ((bits & (1 << figure)) !== 0) cost += costs[row * classes + figure] ?? 0;
    return cost;
  }
}
