import { faultInList } from './listed';
import type { DisclosureTable, Hidden, Witness } from '../../../src/core/disclosure/types';

/**
 * Re-checks witnesses on a table of thousands of figures: makes each change on the leaves and on every figure they are in, sums
 * all figures anew from the leaves after the last, and says what is wrong with the first that fails. As `faultOf`, for speed.
 */
export function recheck(table: DisclosureTable, hidden: Hidden, below: number): string | null {
  const classes = table.outcomes + 1;
  const block = table.slots * classes;
  const truth = new Int32Array(table.leaves.length * block);
  table.leaves.forEach(({ counts }, leaf) => truth.set(Array.from(counts), leaf * block));
  const shape = [table.regions.length, table.ageGroups.length, classes] as const;
  const isShown = new Uint8Array(shape[0] * shape[1] * shape[2]);
  for (let region = 0, at = 0; region < shape[0]; region++)
    for (let group = 0; group < shape[1]; group++) {
      const outcomes = Array.from(
        { length: table.outcomes },
        (_, one) => !hidden.isHidden(region, group, one),
      );
      for (const isOne of outcomes) isShown[at++] = isOne ? 1 : 0;
      isShown[at++] = outcomes.some((isOne) => isOne) ? 1 : 0;
    }
  const before = figures(table, truth);
  // Both are taken back after each half of a witness: to copy them costs more than to look at what changed.
  const people = truth.slice();
  const after = before.slice();
  const regionsOf: number[][] = table.leaves.map(() => []);
  table.regions.forEach(({ leaves }, region) => leaves.forEach((leaf) => regionsOf[leaf]!.push(region)));
  const groupsOf = Array.from({ length: table.slots }, (_, slot) =>
    table.ageGroups.flatMap(({ slots }, group) => (slots.includes(slot) ? [group] : [])),
  );
  const hasPersons = (persons: Int32Array, leaf: number) =>
    persons.subarray(leaf * block, (leaf + 1) * block).some((count) => count > 0);
  const at = ({ region, ageGroup, figure }: Witness) => (region * shape[1] + ageGroup) * classes + figure;
  for (const witness of hidden.witnesses) {
    const reached = new Set([before[at(witness)]!]);
    for (const moves of [witness.up, witness.down, witness.downElsewhere ?? []]) {
      const knowsClosed = moves !== witness.downElsewhere;
      const touched = new Set<number>();
      const changed = new Set<number>();
      for (const move of moves) {
        for (let time = 0; time < move.times; time++) {
          for (const { atom, slot, one, by } of move.cells) {
            const cell = slot * classes + one;
            const place = (leaf: number) => leaf * block + cell;
            const leaf = hidden.atoms[atom]!.find((each) =>
              by > 0 ? !knowsClosed || table.leaves[each]!.closed?.[cell] !== 1 : people[place(each)]! > 0,
            );
            if (leaf === undefined) return `fewer than nobody: ${JSON.stringify(witness)}`;
            if (table.leaves[leaf]!.known) return `known: ${JSON.stringify(witness)}`;
            people[place(leaf)]! += by;
            changed.add(leaf);
            const counted = one === table.outcomes ? [one] : [one, table.outcomes];
            for (const region of regionsOf[leaf]!)
              for (const group of groupsOf[slot]!)
                for (const index of counted) {
                  const figure = (region * shape[1] + group) * classes + index;
                  after[figure]! += by;
                  touched.add(figure);
                }
          }
          for (const figure of touched)
            if (isShown[figure] === 1 && after[figure] !== before[figure])
              return `a figure shown changed: ${JSON.stringify(witness)}`;
          touched.clear();
          reached.add(after[at(witness)]!);
        }
      }
      const regions = new Set([...changed].flatMap((leaf) => regionsOf[leaf]!));
      const perRegion = shape[1] * classes;
      for (const region of regions) {
        const sums = figuresIn(table, people, region);
        for (let figure = 0, place = region * perRegion; figure < perRegion; figure++, place++) {
          if (sums[figure] !== after[place]) return `summed wrongly: ${JSON.stringify(witness)}`;
        }
      }
      const isEmptied = hidden.atoms.some(
        (leaves) =>
          leaves.some((leaf) => changed.has(leaf) && hasPersons(truth, leaf)) &&
          !leaves.some((leaf) => hasPersons(people, leaf)),
      );
      if (isEmptied) {
        const personsIn = (leaf: number) =>
          people.subarray(leaf * block, (leaf + 1) * block).reduce((sum, count) => sum + count, 0);
        const told = faultInList(table, hidden.atoms, personsIn, witness, after[at(witness)]!, knowsClosed);
        if (told !== null) return `${told}: ${JSON.stringify(witness)}`;
      }
      for (const leaf of changed) people.set(truth.subarray(leaf * block, (leaf + 1) * block), leaf * block);
      for (const region of regions) {
        const [from, to] = [region * perRegion, (region + 1) * perRegion];
        after.set(before.subarray(from, to), from);
      }
    }
    for (let value = 1; value < below; value++)
      if (!reached.has(value)) return `never ${value}: ${JSON.stringify(witness)}`;
  }
  return null;
}

/** Every figure, from the leaves. */
function figures(table: DisclosureTable, people: Int32Array): Int32Array {
  const perRegion = table.ageGroups.length * (table.outcomes + 1);
  const sums = new Int32Array(table.regions.length * perRegion);
  table.regions.forEach((_, region) => sums.set(figuresIn(table, people, region), region * perRegion));
  return sums;
}

/** The figures of one region, from its leaves. */
function figuresIn(table: DisclosureTable, people: Int32Array, region: number): Int32Array {
  const { ageGroups, slots, outcomes } = table;
  const classes = outcomes + 1;
  const block = slots * classes;
  const sums = new Int32Array(ageGroups.length * classes);
  const inRegion = new Int32Array(block);
  for (const leaf of table.regions[region]!.leaves)
    for (let at = 0, from = leaf * block; at < block; at++) inRegion[at]! += people[from + at]!;
  ageGroups.forEach((group, number) => {
    const start = number * classes;
    for (const slot of group.slots)
      for (let index = 0; index < classes; index++) {
        const count = inRegion[slot * classes + index]!;
        sums[start + outcomes]! += count;
        if (index < outcomes) sums[start + index]! += count;
      }
  });
  return sums;
}
