import { compare } from '../figures/fraction';
import { hull, intersect, type Interval } from '../figures/interval';
import { fewest } from './minimal-subset';
import type { TableSystem } from './table-system';

/** A share's range and the cells it follows from. */
interface KnownShare {
  readonly interval: Interval;
  readonly cells: readonly string[];
}

/**
 * Whether some whole's share lies outside its parts' shares: a share of all ages is a weighted mean of the age groups' shares, so it can
 * be neither above the highest nor below the lowest, whatever the denominators are. It holds only where parts make the whole exactly.
 *
 * @returns the cells of one such contradiction, or null when there is none
 */
export function sharesOutsideParts(system: TableSystem): readonly string[] | null {
  const cells = findOutside(system, () => true);
  if (cells === null || cells.length > 60) return cells;
  return fewest(cells, (kept) => findOutside(system, (cell) => kept.has(cell)) !== null);
}

function findOutside(system: TableSystem, isKept: (cell: string) => boolean): readonly string[] | null {
  const wholes = new Map<number, (typeof system.nodeSums)[number][]>();
  for (const sum of system.nodeSums) {
    if (sum.equal) wholes.set(sum.whole, [...(wholes.get(sum.whole) ?? []), sum]);
  }
  if (wholes.size === 0) return null;
  const printed = printedShares(system, isKept);
  const empty = new Set(
    system.facts.flatMap(({ cell, variable, most }) =>
      most === 0 && isKept(cell) && variable % (system.outcomes.length + 1) === 0 ? [variable] : [],
    ),
  );
  const known = new Map<string, KnownShare | null>();
  let outside: readonly string[] | null = null;
  for (const whole of wholes.keys()) {
    for (let outcome = 0; outcome < system.outcomes.length && outside === null; outcome++)
      shareOf(whole, outcome);
  }
  return outside;

  function shareOf(node: number, outcome: number): KnownShare | null {
    const key = `${node}/${outcome}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, null);
    let share = printed.get(key) ?? null;
    for (const { parts } of wholes.get(node) ?? []) {
      // A part without persons weighs nothing; whether it has none must come from its own cells, so it is left to the counts.
      if (parts.some((part) => empty.has(system.nodes[part]?.denominator ?? -1))) continue;
      const mean = meanOf(parts.map((part) => shareOf(part, outcome)));
      if (mean === null) continue;
      const both = share === null ? mean : narrower(share, mean);
      if (both === null) outside ??= [...new Set([...(share?.cells ?? []), ...mean.cells])];
      else share = both;
    }
    known.set(key, share);
    return share;
  }
}

function printedShares(
  system: TableSystem,
  isKept: (cell: string) => boolean,
): ReadonlyMap<string, KnownShare> {
  const printed = new Map<string, KnownShare>();
  for (const { cell, node, outcome, interval } of system.ratios) {
    // A second row for the same place is left to the counts.
    if (isKept(cell)) printed.set(`${node}/${outcome}`, { interval, cells: [cell] });
  }
  return printed;
}

/** Any weighted mean of the parts: known only when every part is. */
function meanOf(parts: readonly (KnownShare | null)[]): KnownShare | null {
  let interval: Interval | null = null;
  const cells: string[] = [];
  for (const part of parts) {
    if (part === null) return null;
    interval = interval === null ? part.interval : hull(interval, part.interval);
    cells.push(...part.cells);
  }
  return interval === null ? null : { interval, cells };
}

/** Both conditions together; the cells of the mean come in only where it says more than what is printed. */
function narrower(share: KnownShare, mean: KnownShare): KnownShare | null {
  const interval = intersect(share.interval, mean.interval);
  if (interval === null) return null;
  const same =
    compare(interval.lower, share.interval.lower) === 0 &&
    compare(interval.upper, share.interval.upper) === 0 &&
    interval.lowerInclusive === share.interval.lowerInclusive &&
    interval.upperInclusive === share.interval.upperInclusive;
  return same ? share : { interval, cells: [...share.cells, ...mean.cells] };
}
