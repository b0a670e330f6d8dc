import type { Model } from './model';
import type { Move } from './types';

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
  readonly claim: (move: Move) => void;
  /** Shows what a move changes again, if no other needs it hidden. */
  readonly release: (move: Move) => void;
  /** What would be lost by hiding these figures of a row too. */
  readonly costOf: (row: number, figures: number) => number;
}

/** Hides the figures that are too small themselves: `small` has the bits of each row. */
export function startHiding(model: Model, small: Uint32Array): Hiding {
  const { outcomes, classes, costs } = model;
  const allOutcomes = 2 ** outcomes - 1;
  const whole = 2 ** classes - 1;
  const needs = new Int32Array(small.length * classes);
  const masks = new Uint32Array(small.length);

  const renew = (row: number) => {
    let mask = small[row] ?? 0;
    for (let figure = 0; figure < classes; figure++)
      if ((needs[row * classes + figure] ?? 0) > 0) mask |= 1 << figure;
    const isWhole = (mask & allOutcomes) === allOutcomes || (mask & (1 << outcomes)) !== 0;
    masks[row] = isWhole ? whole : mask;
  };
  for (let row = 0; row < small.length; row++) renew(row);

  const count = (move: Move, by: 1 | -1) =>
    eachChange(model, move, (row, figures) => {
      for (let figure = 0; figure < classes; figure++)
        if ((figures & (1 << figure)) !== 0) needs[row * classes + figure]! += by;
      renew(row);
    });
  return {
    masks,
    whole,
    claim: (move) => count(move, 1),
    release: (move) => count(move, -1),
    costOf: (row, figures) => {
      const added = figures & ~(masks[row] ?? 0);
      if (added === 0) return 0;
      let cost = 0;
      for (let figure = 0; figure < classes; figure++)
        if ((added & (1 << figure)) !== 0) cost += costs[row * classes + figure] ?? 0;
      return cost;
    },
  };
}

/** The rows a move changes a figure of, each with the bits of its figures; a changed denominator is the whole row. */
export function eachChange(model: Model, move: Move, visit: (row: number, figures: number) => void): void {
  const figures = figuresChanged(model, move);
  const groups = model.ages.flatMap((_, group) => (netOfGroup(model, move, group) === 0 ? [] : [group]));
  const net = new Map<number, number>();
  for (const { at, sign } of move.atoms)
    for (const region of model.regionsOf[at] ?? []) net.set(region, (net.get(region) ?? 0) + sign);
  for (const [region, change] of net) {
    if (change === 0) continue;
    for (const group of groups) visit(region * model.groups + group, figures);
  }
}

function netOfGroup({ slotsOf }: Model, { slots }: Move, group: number): number {
  return slots.reduce((sum, { at, sign }) => sum + (slotsOf[group]?.includes(at) === true ? sign : 0), 0);
}

/** The bits of the figures that a change of classes changes in a row. */
export function figuresChanged(
  { outcomes, classes }: Model,
  { classes: changed }: Pick<Move, 'classes'>,
): number {
  let mask = 0;
  let net = 0;
  for (const { at, sign } of changed) {
    net += sign;
    if (at < outcomes) mask |= 1 << at;
  }
  return net === 0 ? mask : 2 ** classes - 1;
}
