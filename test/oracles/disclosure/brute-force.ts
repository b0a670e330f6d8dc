import type { DisclosureTable } from '../../../src/core/disclosure/types';
import type { Shown } from './plain-table';

/** A sum of cells that a reader knows. */
interface Known {
  readonly cells: readonly number[];
  readonly sum: number;
}

/**
 * Whether any persons at all, by leaf, slot and class, would give the figures shown and this value of one figure (−1 − an outcome: of the
 * row's others): every table of
 * whole numbers is tried, cell by cell, and given up only where a sum can no longer come out.
 */
export function isPossible(
  table: DisclosureTable,
  shown: Shown,
  [region, group, figure]: readonly [number, number, number],
  value: number,
): boolean {
  const classes = table.outcomes + 1;
  const cellsOf = (r: number, g: number, f: number) =>
    table.regions[r]!.leaves.flatMap((leaf) =>
      table.ageGroups[g]!.slots.flatMap((slot) =>
        Array.from({ length: classes }, (_, index) => index)
          .filter((index) => (f < 0 ? index !== -1 - f : f === table.outcomes || index === f))
          .map((index) => (leaf * table.slots + slot) * classes + index),
      ),
    );
  const known: Known[] = [{ cells: cellsOf(region, group, figure), sum: value }];
  shown.forEach((groups, r) =>
    groups.forEach((figures, g) =>
      figures.forEach((sum, f) => {
        if (sum !== null) known.push({ cells: cellsOf(r, g, f), sum });
      }),
    ),
  );
  // What is taken as known, and the rest of the denominator, a reader may know cell by cell.
  table.leaves.forEach((leaf, number) => {
    for (let slot = 0; slot < table.slots; slot++)
      for (let index = 0; index < classes; index++)
        if (leaf.known || table.knownSlots.includes(slot) || index === table.outcomes)
          known.push({
            cells: [(number * table.slots + slot) * classes + index],
            sum: leaf.counts[slot * classes + index]!,
          });
  });
  const truth = table.leaves.flatMap((leaf) => Array.from(leaf.counts));
  // No cell need be larger: small figures are less than ten, and so are the changes.
  return fill(truth, Math.max(...truth) + 10, known);
}

/** Cells that stand in the same sums, as one: only what they hold together can be told. */
interface Lump {
  truth: number;
  largest: number;
  /** The sums they stand in, by number. */
  readonly known: readonly number[];
}

function fill(truth: readonly number[], largest: number, known: readonly Known[]): boolean {
  const lumps = lumpsOf(truth, largest, known);
  const left = known.map(({ sum }) => sum);
  const open = known.map(({ cells }) => cells.length * largest);
  const from = (at: number): boolean => {
    const lump = lumps[at];
    if (lump === undefined) return left.every((sum) => sum === 0);
    let most = lump.largest;
    let least = 0;
    for (const index of lump.known) {
      open[index]! -= lump.largest;
      most = Math.min(most, left[index]!);
      // What the cells after this one cannot hold, this one must.
      least = Math.max(least, left[index]! - open[index]!);
    }
    // All values are tried; those near the true one first, for there the answer mostly is.
    let isFound = false;
    for (const value of nearest(lump.truth, least, most)) {
      for (const index of lump.known) left[index]! -= value;
      isFound = from(at + 1);
      for (const index of lump.known) left[index]! += value;
      if (isFound) break;
    }
    for (const index of lump.known) open[index]! += lump.largest;
    return isFound;
  };
  return from(0);
}

/** The cells that stand in any sum, those of the smallest sums first, so that what cannot be is soon seen. */
function lumpsOf(truth: readonly number[], largest: number, known: readonly Known[]): readonly Lump[] {
  const knownOf = truth.map((_, cell) =>
    known.flatMap(({ cells }, index) => (cells.includes(cell) ? [index] : [])),
  );
  const lumps = new Map<string, Lump>();
  for (const { cells } of [...known].sort((a, b) => a.cells.length - b.cells.length))
    for (const cell of cells) {
      const key = knownOf[cell]!.join();
      if (!lumps.has(key)) lumps.set(key, { truth: 0, largest: 0, known: knownOf[cell]! });
    }
  truth.forEach((count, cell) => {
    const lump = lumps.get(knownOf[cell]!.join());
    if (lump === undefined) return;
    lump.truth += count;
    lump.largest += largest;
  });
  return [...lumps.values()];
}

function nearest(truth: number, least: number, most: number): readonly number[] {
  const values: number[] = [];
  for (let value = least; value <= most; value++) values.push(value);
  return values.sort((a, b) => Math.abs(a - truth) - Math.abs(b - truth));
}
