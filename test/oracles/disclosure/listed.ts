import type { DisclosureTable, Witness } from '../../../src/core/disclosure/types';

/** Kommune of a leaf; a leaf without one is a kommune by itself. */
const kommuneOf = ({ leaves }: DisclosureTable, leaf: number) => leaves[leaf]!.municipality ?? `leaf ${leaf}`;

const sum = (counts: ArrayLike<number>) => Array.from(counts).reduce((all, one) => all + one, 0);

/**
 * Says what is wrong with persons so many in each leaf, for who knows that the lines and the kommuner listed have somebody: a line left by
 * everybody, or a kommune. A denominator may go so far down as to leave them where the list alone tells that it cannot.
 */
export function faultInList(
  table: DisclosureTable,
  atoms: readonly (readonly number[])[],
  personsIn: (leaf: number) => number,
  { region, ageGroup, figure }: Witness,
  value: number,
  knowsClosed: boolean,
): string | null {
  const { leaves, outcomes, ageGroups, knownSlots, slots } = table;
  const before = leaves.map(({ counts }) => sum(counts));
  const listed = leaves.flatMap(({ known }, leaf) => (!known && before[leaf]! > 0 ? [leaf] : []));
  const emptied = atoms.filter(
    (members) => members.some((leaf) => before[leaf]! > 0) && members.every((leaf) => personsIn(leaf) === 0),
  );
  const kommuner = [...new Set(listed.map((leaf) => kommuneOf(table, leaf)))];
  const ofKommune = (kommune: string) => listed.filter((leaf) => kommuneOf(table, leaf) === kommune);
  const left = kommuner.filter((one) => ofKommune(one).every((leaf) => personsIn(leaf) === 0));
  if (emptied.length === 0 && left.length === 0) return null;
  const width = outcomes + 1;
  // Leaves whose persons can be nowhere but in the figure.
  const isHeld = (leaf: number) =>
    table.regions[region]!.leaves.includes(leaf) &&
    Array.from({ length: slots }, (_, slot) => slot).every((slot) => {
      if (ageGroups[ageGroup]!.slots.includes(slot)) return true;
      const at = Array.from({ length: width }, (_, one) => slot * width + one);
      if (knownSlots.includes(slot)) return at.every((one) => leaves[leaf]!.counts[one] === 0);
      return knowsClosed && at.every((one) => leaves[leaf]!.closed?.[one] === 1);
    });
  const heldLines = atoms.filter((members) => {
    const inside = members.filter((leaf) => before[leaf]! > 0);
    return inside.length > 0 && inside.every(isHeld);
  }).length;
  const heldKommuner = kommuner.filter((one) => ofKommune(one).every(isHeld)).length;
  const isDown = figure === outcomes;
  if (left.length > 0 && !(isDown && value < heldKommuner))
    return `kommune ${left.join()} is left by everybody`;
  if (emptied.length > 0 && !(isDown && value < Math.max(heldLines, heldKommuner)))
    return 'a line is left by everybody';
  return null;
}
