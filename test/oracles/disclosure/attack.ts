import type { DisclosureTable } from '../../../src/core/disclosure/types';
import type { Shown } from './plain-table';

/** What a reader can say of a figure: not less, not more. */
export interface Interval {
  least: number;
  most: number;
}

/** A total, the figures it is the sum of, and what else is in it that the reader is taken to know. */
interface Sum {
  readonly total: Interval;
  readonly parts: readonly Interval[];
  readonly besides: number;
}

/**
 * What a patient reader can work out: every figure that is hidden is 0 or more; then each sum (ages to all ages, outcomes to
 * denominators, regions to larger regions) is used both ways, again and again, until nothing gets narrower.
 *
 * @param levels the regions of each level, by number
 * @returns region → age group → figure
 */
export function workOut(
  table: DisclosureTable,
  shown: Shown,
  levels: readonly (readonly number[])[],
): readonly Interval[][][] {
  const intervals = shown.map((groups) =>
    groups.map((figures) =>
      figures.map((value) => ({ least: value ?? 0, most: value ?? Number.POSITIVE_INFINITY })),
    ),
  );
  const sums = sumsOf(table, intervals, levels);
  let isNarrower = true;
  while (isNarrower) {
    isNarrower = false;
    for (const sum of sums) if (narrow(sum)) isNarrower = true;
  }
  return intervals;
}

function sumsOf(
  table: DisclosureTable,
  intervals: readonly Interval[][][],
  levels: readonly (readonly number[])[],
): readonly Sum[] {
  const sums: Sum[] = [];
  const classes = table.outcomes + 1;
  const countIn = (leaves: readonly number[], slots: readonly number[], figure: number) => {
    let sum = 0;
    for (const leaf of leaves)
      for (const slot of slots)
        for (let index = 0; index < classes; index++)
          if (figure === table.outcomes || figure === index)
            sum += table.leaves[leaf]!.counts[slot * classes + index]!;
    return sum;
  };
  table.regions.forEach(({ leaves }, region) => {
    table.ageGroups.forEach(({ slots }, group) => {
      const figures = intervals[region]![group]!;
      let rest = 0;
      for (const leaf of leaves)
        for (const slot of slots) rest += table.leaves[leaf]!.counts[slot * classes + table.outcomes]!;
      sums.push({ total: figures.at(-1)!, parts: figures.slice(0, -1), besides: rest });
    });
    if (table.ageGroups.length < 2) return;
    for (let figure = 0; figure < classes; figure++) {
      const [all, ...groups] = intervals[region]!.map((figures) => figures[figure]!);
      sums.push({ total: all!, parts: groups, besides: countIn(leaves, table.knownSlots, figure) });
    }
  });
  for (const whole of levels) {
    for (const finer of levels) {
      if (finer === whole) continue;
      for (const region of whole) {
        const inside = new Set(table.regions[region]!.leaves);
        const parts = finer.filter((part) => table.regions[part]!.leaves.every((leaf) => inside.has(leaf)));
        for (const part of parts) for (const leaf of table.regions[part]!.leaves) inside.delete(leaf);
        if (parts.length === 0 || [...inside].some((leaf) => !table.leaves[leaf]!.known)) continue;
        table.ageGroups.forEach(({ slots }, group) => {
          for (let figure = 0; figure < classes; figure++)
            sums.push({
              total: intervals[region]![group]![figure]!,
              parts: parts.map((part) => intervals[part]![group]![figure]!),
              besides: countIn([...inside], slots, figure),
            });
        });
      }
    }
  }
  return sums;
}

function narrow({ total, parts, besides }: Sum): boolean {
  let least = besides;
  let most = besides;
  let open = 0;
  for (const part of parts) {
    least += part.least;
    if (part.most === Number.POSITIVE_INFINITY) open++;
    else most += part.most;
  }
  let isNarrower = set(total, least, open > 0 ? Number.POSITIVE_INFINITY : most);
  for (const part of parts) {
    const isOpen = part.most === Number.POSITIVE_INFINITY;
    const othersMost =
      open - (isOpen ? 1 : 0) > 0 ? Number.POSITIVE_INFINITY : most - (isOpen ? 0 : part.most);
    const mostHere = total.most - (least - part.least);
    const leastHere = total.least - othersMost;
    const before = part.least;
    const beforeMost = part.most;
    if (!set(part, leastHere, mostHere)) continue;
    isNarrower = true;
    least += part.least - before;
    if (isOpen && part.most !== Number.POSITIVE_INFINITY) {
      open--;
      most += part.most;
    } else if (!isOpen) most += part.most - beforeMost;
  }
  return isNarrower;
}

function set(interval: Interval, least: number, most: number): boolean {
  const isNarrower = least > interval.least || most < interval.most;
  interval.least = Math.max(interval.least, least);
  interval.most = Math.min(interval.most, most);
  return isNarrower;
}
