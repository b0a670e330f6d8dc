import { type Bounds, chosen, type End, high, low } from './bounds';
import type { Network } from './network';

/** A table as far as it has been narrowed. */
export interface NarrowedSystem {
  readonly net: Network;
  /** With the steps that led there. */
  readonly bounds: Bounds;
  /** Which ratios are kept. */
  readonly active: readonly boolean[];
}

/** A bound that would have had to move beyond the other end of its range, and the condition that moved it. */
export interface FailedStep {
  readonly variable: number;
  readonly end: End;
  /** The condition's number; `chosen` for a choice of a search. */
  readonly cause: number;
}

/** The cells behind a contradiction: from the bound that could not move back through every step it rests on. */
export function traceCells(
  narrowed: NarrowedSystem,
  { variable, end, cause }: FailedStep,
): readonly string[] {
  const { bounds } = narrowed;
  const cells = new Set<string>();
  const seen = new Set<number>();
  const pending: number[] = [];
  const rest = (bound: number, before: number): void => {
    let step = bounds.lastStep[bound] ?? -1;
    while (step >= before) step = bounds.previous[step] ?? -1;
    if (step < 0 || seen.has(step)) return;
    seen.add(step);
    pending.push(step);
  };
  const now = bounds.bound.length;
  restOnCause(narrowed, { variable, end, cause }, (bound) => rest(bound, now), cells);
  rest(2 * variable + (1 - end), now);
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const before = step;
    const bound = bounds.bound[step] ?? 0;
    restOnCause(
      narrowed,
      { variable: bound >> 1, end: (bound & 1) as End, cause: bounds.cause[step] ?? chosen },
      (other) => rest(other, before),
      cells,
    );
  }
  return [...cells];
}

/** What a step rests on: the cell of its condition, and the bounds that the condition looked at. */
function restOnCause(
  { net, active }: NarrowedSystem,
  { variable, end, cause }: FailedStep,
  rest: (bound: number) => void,
  cells: Set<string>,
): void {
  if (cause === chosen) return;
  const { system, firstRatio, firstNode, firstFact, ratiosOfNode } = net;
  if (cause >= firstFact) {
    const fact = system.facts[cause - firstFact];
    if (fact) cells.add(fact.cell);
  } else if (cause >= firstNode) {
    const node = system.nodes[cause - firstNode];
    if (!node) return;
    for (const i of ratiosOfNode[cause - firstNode] ?? []) {
      const ratio = system.ratios[i];
      if (ratio && active[i]) cells.add(ratio.cell);
    }
    rest(2 * node.denominator + end);
    node.counts.forEach((count) => [rest(2 * count + low), rest(2 * count + high)]);
  } else if (cause >= firstRatio) {
    const ratio = system.ratios[cause - firstRatio];
    if (!ratio) return;
    cells.add(ratio.cell);
    rest(2 * (variable === ratio.count ? ratio.denominator : ratio.count) + end);
  } else {
    const sum = system.sums[cause];
    if (!sum) return;
    if (variable === sum.whole) sum.parts.forEach((part) => rest(2 * part + end));
    else {
      rest(2 * sum.whole + end);
      sum.parts.forEach((part) => part !== variable && rest(2 * part + (1 - end)));
    }
  }
}
