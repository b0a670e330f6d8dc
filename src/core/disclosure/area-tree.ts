import type { Model } from './model';

/**
 * The areas of a table as a tree: atoms, and above them regions that hold one another. Regions that cross those are left out; what they
 * cost stands at nodes of its own, which hold the atoms of one region that are in the same of them.
 */
export interface AreaTree {
  /** Nodes: the atoms by number, then those above. −1 where nothing is above. */
  readonly parents: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** Nodes with nothing above. */
  readonly tops: readonly number[];
  /** Regions whose figures change as a node's sum does. */
  readonly regionsOf: readonly (readonly number[])[];
  /** The node that a region's figures are the sum of; −1 for a region that crosses the tree. */
  readonly nodeOf: Int32Array;
}

/** A tree that begins with the table's first regions, and where others cross them a second that begins with those. */
export function areaTrees(model: Model): readonly AreaTree[] {
  const all = model.atomsOf.map((_, region) => region);
  const { family, crossing } = familyOf(model, all);
  const first = treeOf(model, family, crossing);
  if (crossing.length === 0) return [first];
  const inSecond = new Set(crossing);
  const second = familyOf(model, [...crossing, ...family.filter((region) => !inSecond.has(region))]);
  return [first, treeOf(model, second.family, second.crossing)];
}

/** The regions that hold one another or have nothing in common, taken in order, and the rest. */
function familyOf({ atomsOf, atoms }: Model, order: readonly number[]) {
  const family: number[] = [];
  const crossing: number[] = [];
  const holding = atoms.map((): number[] => []);
  for (const region of order) {
    const members = atomsOf[region] ?? [];
    const shared = new Map<number, number>();
    for (const atom of members)
      for (const one of holding[atom] ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    const isIn = [...shared].every(
      ([one, count]) => count === members.length || count === (atomsOf[one]?.length ?? 0),
    );
    if (!isIn) {
      crossing.push(region);
      continue;
    }
    family.push(region);
    for (const atom of members) holding[atom]?.push(region);
  }
  return { family, crossing };
}

function treeOf(
  { atomsOf, regionsOf, atoms }: Model,
  family: readonly number[],
  crossing: readonly number[],
): AreaTree {
  const sizeOf = (region: number) => atomsOf[region]?.length ?? 0;
  const parents = atoms.map(() => -1);
  const regions = atoms.map((): number[] => []);
  const nodeOf = new Int32Array(atomsOf.length).fill(-1);
  const isCrossing = new Set(crossing);
  const tops = atoms.map((_, atom) => atom);
  const put = (members: readonly number[], own: readonly number[]) => {
    const below = [...new Set(members.map((atom) => tops[atom] ?? -1))];
    const node = parents.push(-1) - 1;
    regions.push([...own]);
    for (const one of below) parents[one] = node;
    for (const atom of members) tops[atom] = node;
    return node;
  };
  const rising = [...family].sort((a, b) => sizeOf(a) - sizeOf(b));
  for (const region of rising) {
    if (sizeOf(region) !== 1) continue;
    const atom = atomsOf[region]?.[0] ?? 0;
    regions[atom]?.push(region);
    nodeOf[region] = atom;
  }
  // Atoms of the same larger regions, those that cross the tree included, and the regions that cross it.
  const alike = new Map<string, { readonly atoms: number[]; readonly crossing: readonly number[] }>();
  atoms.forEach((_, atom) => {
    const larger = (regionsOf[atom] ?? []).filter((region) => sizeOf(region) > 1);
    const across = larger.filter((region) => isCrossing.has(region));
    if (across.length === 0) return;
    const known = alike.get(larger.join(' '));
    if (known) known.atoms.push(atom);
    else alike.set(larger.join(' '), { atoms: [atom], crossing: across });
  });
  for (const one of alike.values()) put(one.atoms, one.crossing);
  for (const region of rising) if (sizeOf(region) > 1) nodeOf[region] = put(atomsOf[region] ?? [], [region]);
  const children = parents.map((): number[] => []);
  parents.forEach((parent, node) => {
    if (parent >= 0) children[parent]?.push(node);
  });
  const topmost = parents.flatMap((parent, node) => (parent < 0 ? [node] : []));
  return { parents: Int32Array.from(parents), children, tops: topmost, regionsOf: regions, nodeOf };
}
