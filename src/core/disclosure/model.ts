import { invariant } from '../assert';
import { listedOf, type Listed } from './listed';
import type { DisclosureTable } from './types';

/**
 * A table made ready for the search: leaves that no region tells apart are one atom, regions of the same leaves (Oslo is a
 * kommune and a fylke) are one region, and the figures are summed. A row is a region and an age group: region × ageGroups + group.
 */
export interface Model {
  readonly outcomes: number;
  /** Classes of an inner cell: the outcomes and the rest. */
  readonly classes: number;
  readonly slots: number;
  readonly groups: number;
  /** Leaves of each atom; those taken as known are in none. */
  readonly atoms: readonly (readonly number[])[];
  /** atoms × slots × classes. */
  readonly inner: Int32Array;
  /** The same places: 1 where nobody can be. */
  readonly closed: Uint8Array;
  /** Each region's atoms, and each atom's regions in rising order. */
  readonly atomsOf: readonly (readonly number[])[];
  readonly regionsOf: readonly (readonly number[])[];
  /** What the list of lines tells. */
  readonly listed: Listed;
  /** Model region of each region of the table. */
  readonly regionNumbers: readonly number[];
  /** rows × (outcomes + 1): the figures, the denominator last. */
  readonly figures: Float64Array;
  /** rows × (outcomes + 1): what is lost when the figure is hidden. */
  readonly costs: Float64Array;
  /** Each age group's slots, and each slot's age groups. */
  readonly slotsOf: readonly (readonly number[])[];
  readonly groupsOf: readonly (readonly number[])[];
  /** Slots that are taken as known. */
  readonly knownSlots: readonly number[];
}

/** Makes the model of a table. Nothing in it depends on the order of the regions but their numbers. */
export function modelOf(table: DisclosureTable): Model {
  const { outcomes, slots } = table;
  const classes = outcomes + 1;
  const unique = uniqueRegions(table);
  const atoms = atomsOfLeaves(table, unique.leaves);
  const atomOfLeaf = new Map(atoms.flatMap((leaves, atom) => leaves.map((leaf) => [leaf, atom] as const)));
  const atomsOf = unique.leaves.map((leaves) => [
    ...new Set(leaves.flatMap((leaf) => atomOfLeaf.get(leaf) ?? [])),
  ]);
  const regionsOf = atoms.map((): number[] => []);
  atomsOf.forEach((members, region) => members.forEach((atom) => regionsOf[atom]?.push(region)));
  const inner = new Int32Array(atoms.length * slots * classes);
  atoms.forEach((leaves, atom) => {
    for (const leaf of leaves) addCounts(inner, atom * slots * classes, table, leaf);
  });
  const closed = closedOf(table, atoms);
  const { figures, costs } = rowsOf(table, unique);
  return {
    outcomes,
    classes,
    slots,
    groups: table.ageGroups.length,
    atoms,
    inner,
    closed,
    atomsOf,
    regionsOf,
    listed: listedOf(table, atoms),
    regionNumbers: unique.numbers,
    figures,
    costs,
    slotsOf: table.ageGroups.map((group) => group.slots),
    groupsOf: Array.from({ length: slots }, (_, slot) =>
      table.ageGroups.flatMap((group, number) => (group.slots.includes(slot) ? [number] : [])),
    ),
    knownSlots: table.knownSlots,
  };
}

interface UniqueRegions {
  readonly leaves: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly numbers: readonly number[];
}

/** Regions of the same leaves are one region, which it costs the weights of all to hide. */
function uniqueRegions({ regions }: DisclosureTable): UniqueRegions {
  const byLeaves = new Map<string, number>();
  const leaves: (readonly number[])[] = [];
  const weights: number[] = [];
  const numbers = regions.map((region) => {
    const sorted = [...region.leaves].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const number = byLeaves.get(key) ?? leaves.push(sorted) - 1;
    byLeaves.set(key, number);
    weights[number] = (weights[number] ?? 0) + region.weight;
    return number;
  });
  return { leaves, weights, numbers };
}

/** Groups the leaves that are in the same regions; leaves of no region, and those taken as known, are left out. */
function atomsOfLeaves(
  table: DisclosureTable,
  regions: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const inRegions = table.leaves.map((): number[] => []);
  regions.forEach((leaves, region) => leaves.forEach((leaf) => inRegions[leaf]?.push(region)));
  const byRegions = new Map<string, number[]>();
  table.leaves.forEach(({ known }, leaf) => {
    const key = inRegions[leaf]?.join(' ') ?? '';
    if (known || key === '') return;
    const atom = byRegions.get(key);
    if (atom) atom.push(leaf);
    else byRegions.set(key, [leaf]);
  });
  return [...byRegions.values()];
}

function addCounts(sum: Int32Array | Float64Array, start: number, table: DisclosureTable, leaf: number) {
  const counts = table.leaves[leaf]?.counts;
  invariant(counts !== undefined, 'regions are of the leaves of the table');
  const length = table.slots * (table.outcomes + 1);
  for (let i = 0; i < length; i++) sum[start + i]! += counts[i] ?? 0;
}

/** Nobody can be in an atom's place where nobody can be in any of its leaves'. */
function closedOf({ leaves, slots, outcomes }: DisclosureTable, atoms: readonly (readonly number[])[]) {
  const length = slots * (outcomes + 1);
  const closed = new Uint8Array(atoms.length * length);
  atoms.forEach((members, atom) => {
    if (members.some((leaf) => leaves[leaf]?.closed === undefined)) return;
    for (let at = 0; at < length; at++)
      if (members.every((leaf) => leaves[leaf]?.closed?.[at] === 1)) closed[atom * length + at] = 1;
  });
  return closed;
}

function rowsOf(table: DisclosureTable, regions: UniqueRegions) {
  const { outcomes, slots, ageGroups } = table;
  const classes = outcomes + 1;
  const figures = new Float64Array(regions.leaves.length * ageGroups.length * classes);
  const costs = new Float64Array(figures.length);
  const block = new Float64Array(slots * classes);
  regions.leaves.forEach((leaves, region) => {
    block.fill(0);
    for (const leaf of leaves) addCounts(block, 0, table, leaf);
    ageGroups.forEach((group, number) => {
      const start = (region * ageGroups.length + number) * classes;
      for (const slot of group.slots) {
        for (let index = 0; index < classes; index++) {
          const count = block[slot * classes + index] ?? 0;
          if (index < outcomes) figures[start + index]! += count;
          figures[start + outcomes]! += count;
        }
      }
      const weight = (regions.weights[region] ?? 1) * group.weight;
      for (let index = start; index < start + classes; index++)
        costs[index] = weight * (1 + digitsOf(figures[index] ?? 0));
    });
  });
  return { figures, costs };
}

/** Number of binary digits: a larger figure is a larger loss, but not in proportion. */
function digitsOf(count: number): number {
  return 32 - Math.clz32(count);
}
