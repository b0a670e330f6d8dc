import type { AreaTree } from './area-tree';
import type { Hiding } from './hiding';
import type { ListKnown } from './listed';
import type { Model } from './model';
import type { People } from './people';

/** What sums over areas are parted in, and what changes in a part. */
export interface Parting {
  readonly tree: AreaTree;
  /** Number of parts; their total is the part of this number. */
  readonly parts: number;
  /** For each part and the total: the age groups whose rows change, in atoms and in larger areas; and which figures do. */
  readonly groups: readonly (readonly number[])[];
  readonly groupsAbove: readonly (readonly number[])[];
  readonly figures: readonly number[];
  /** Parts that nobody may enter or leave, and those whose sum over everything stands. */
  readonly closed: readonly boolean[];
  readonly standing: readonly boolean[];
  /** The node whose total stands, or −1. */
  readonly standingNode: number;
  /** Where the inner cells of a part are in an atom: those that become one more, and those one less, or −1. */
  readonly more: readonly number[];
  readonly less: readonly number[];
}

/**
 * Sums over areas that are themselves parted in one way, by age or by outcome: at each node of the tree its parts and their total, which
 * stands last. A change that keeps every sum right is a cycle among them, and what it costs is the sum of what it changes.
 */
export class PartedAreas {
  readonly tree: AreaTree;
  readonly atoms: number;
  readonly parts: number;
  private readonly block: number;

  constructor(
    private readonly model: Model,
    private readonly hiding: Hiding,
    private readonly people: People,
    private readonly of: Parting,
    private readonly known: ListKnown,
    private readonly knowsClosed: boolean,
  ) {
    this.tree = of.tree;
    this.parts = of.parts;
    this.atoms = model.atoms.length;
    this.block = model.slots * model.classes;
  }

  /** What is lost when a node's part changes; Infinity where it may not, or where it is seen to be no less than `limit`. */
  costOf(node: number, part: number, limit: number): number {
    const { of, hiding, model } = this;
    if (of.standing[part] === true && of.tree.parents[node] === -1) return Infinity;
    if (node === of.standingNode && part === of.parts) return Infinity;
    const groups = (node < this.atoms ? of.groups : of.groupsAbove)[part];
    const regions = of.tree.regionsOf[node];
    if (groups === undefined || regions === undefined) return 0;
    const figures = of.figures[part] ?? 0;
    const { masks } = hiding;
    let cost = 0;
    for (let one = 0; one < regions.length; one++)
      for (let at = 0; at < groups.length; at++) {
        const row = (regions[one] ?? 0) * model.groups + (groups[at] ?? 0);
        if ((figures & ~(masks[row] ?? 0)) === 0) continue;
        // Every cost is a whole number.
        if (limit <= cost + 1) return Infinity;
        cost += hiding.costOf(row, figures);
      }
    return cost;
  }

  /** Whether an atom's part, or total, can change by one this way. */
  canChange(atom: number, part: number, by: 1 | -1): boolean {
    const { of, people, knowsClosed } = this;
    const trades = (of.less[0] ?? -1) >= 0;
    if (part === of.parts) return by === 1 || trades || people.canLose(atom, this.known);
    if (of.closed[part] === true) return false;
    const start = atom * this.block;
    if (!people.hasRoom(start + (of.more[part] ?? 0), by, knowsClosed)) return false;
    return !trades || people.hasRoom(start + (of.less[part] ?? 0), by === 1 ? -1 : 1, knowsClosed);
  }
}
