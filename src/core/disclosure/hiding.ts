import { CHANGE_LENGTH, FIGURES, ROW, type FoundMove } from './found-move';
import type { Model } from './model';

/**
 * Which figures of each row are hidden, and for how many witnesses each has to be. A row whose outcomes are all hidden shows
 * no denominator either, and a hidden denominator hides its row: a share shown beside it would tell it.
 */
export interface Hiding {
  /** By row: the bits of the figures hidden, the denominator's the highest. */
  readonly masks: Uint32Array;
  /** All figures of a row. */
  readonly whole: number;
  /** Hides what a move changes, once more. */
  readonly claim: (move: FoundMove) => void;
  /** Shows what a move changes again, if no other needs it hidden. */
  readonly release: (move: FoundMove) => void;
  /** What would be lost by hiding these figures of a row too; Infinity where they are to be shown. */
  readonly costOf: (row: number, figures: number) => number;
  /** What would be lost by hiding what a move changes. */
  readonly costOfMove: (move: FoundMove) => number;
  /** What is lost by all that is hidden. */
  readonly total: () => number;
  /** Says whether figures, by number, may not be hidden; at first all may. */
  readonly forbid: (figures: readonly number[], isForbidden: boolean) => void;
}

/** Hides the figures that are sensitive themselves: `small` has the bits of each row. */
export function startHiding(model: Model, small: Uint32Array): Hiding {
  const { outcomes, classes, costs } = model;
  const allOutcomes = 2 ** outcomes - 1;
  const whole = 2 ** classes - 1;
  const needs = new Int32Array(small.length * classes);
  const masks = new Uint32Array(small.length);
  const forbidden = new Uint32Array(small.length);
  let total = 0;

  const costOfBits = (row: number, bits: number) => {
    let cost = 0;
    for (let figure = 0; figure < classes; figure++)
      if ((bits & (1 << figure)) !== 0) cost += costs[row * classes + figure] ?? 0;
    return cost;
  };
  const closure = (mask: number) =>
    (mask & allOutcomes) === allOutcomes || (mask & (1 << outcomes)) !== 0 ? whole : mask;
  const renew = (row: number) => {
    let mask = small[row] ?? 0;
    for (let figure = 0; figure < classes; figure++)
      if ((needs[row * classes + figure] ?? 0) > 0) mask |= 1 << figure;
    mask = closure(mask);
    const before = masks[row] ?? 0;
    if (mask === before) return;
    total += costOfBits(row, mask & ~before) - costOfBits(row, before & ~mask);
    masks[row] = mask;
  };
  for (let row = 0; row < small.length; row++) renew(row);

  const costOf = (row: number, figures: number) => {
    const mask = masks[row] ?? 0;
    if ((figures & ~mask) === 0) return 0;
    const added = closure(mask | figures) & ~mask;
    return (added & (forbidden[row] ?? 0)) === 0 ? costOfBits(row, added) : Infinity;
  };
  const count = ({ changes }: FoundMove, by: 1 | -1) => {
    for (let at = 0; at < changes.length; at += CHANGE_LENGTH) {
      const row = changes[at + ROW] ?? 0;
      const figures = changes[at + FIGURES] ?? 0;
      for (let figure = 0; figure < classes; figure++)
        if ((figures & (1 << figure)) !== 0) needs[row * classes + figure]! += by;
      renew(row);
    }
  };
  return {
    masks,
    whole,
    claim: (move) => count(move, 1),
    release: (move) => count(move, -1),
    costOf,
    costOfMove: ({ changes }) => {
      let cost = 0;
      for (let at = 0; at < changes.length; at += CHANGE_LENGTH)
        cost += costOf(changes[at + ROW] ?? 0, changes[at + FIGURES] ?? 0);
      return cost;
    },
    total: () => total,
    forbid: (figures, isForbidden) => {
      for (const figure of figures) {
        const row = Math.floor(figure / classes);
        const bit = 1 << (figure % classes);
        forbidden[row] = isForbidden ? (forbidden[row] ?? 0) | bit : (forbidden[row] ?? 0) & ~bit;
      }
    },
  };
}
