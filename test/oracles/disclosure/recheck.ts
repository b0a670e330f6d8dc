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
  const regionsOf: number[][] = table.leaves.map(() => []);
  table.regions.forEach(({ leaves }, region) => leaves.forEach((leaf) => regionsOf[leaf]!.push(region)));
  const groupsOf = Array.from({ length: table.slots }, (_, slot) =>
    table.ageGroups.flatMap(({ slots }, group) => (slots.includes(slot) ? [group] : [])),
  );
  const at = ({ region, ageGroup, figure }: Witness) => (region * shape[1] + ageGroup) * classes + figure;
  for (const witness of hidden.witnesses) {
    const reached = new Set([before[at(witness)]!]);
    for (const moves of [witness.up, witness.down]) {
      const people = Int32Array.from(truth);
      const after = Int32Array.from(before);
      const touched = new Set<number>();
      for (const move of moves) {
        for (let time = 0; time < move.times; time++) {
          for (const atom of move.atoms)
            for (const slot of move.slots)
              for (const one of move.classes) {
                const by = atom.sign * slot.sign * one.sign;
                const place = (leaf: number) => leaf * block + slot.at * classes + one.at;
                const leaf = hidden.atoms[atom.at]!.find((each) => by > 0 || people[place(each)]! > 0);
                if (leaf === undefined) return `fewer than nobody: ${JSON.stringify(witness)}`;
                if (table.leaves[leaf]!.known) return `known: ${JSON.stringify(witness)}`;
                people[place(leaf)]! += by;
                for (const region of regionsOf[leaf]!)
                  for (const group of groupsOf[slot.at]!)
                    for (const index of new Set([one.at, table.outcomes])) {
                      const figure = (region * shape[1] + group) * classes + index;
                      after[figure]! += by;
                      touched.add(figure);
                    }
              }
          for (const figure of touched)
            if (isShown[figure] === 1 && after[figure] !== before[figure])
              return `a figure shown changed: ${JSON.stringify(witness)}`;
          reached.add(after[at(witness)]!);
        }
      }
      if (figures(table, people).some((sum, figure) => sum !== after[figure]))
        return `summed wrongly: ${JSON.stringify(witness)}`;
    }
    for (let value = 1; value < below; value++)
      if (!reached.has(value)) return `never ${value}: ${JSON.stringify(witness)}`;
  }
  return null;
}

/** Every figure, from the leaves. */
function figures({ regions, ageGroups, slots, outcomes }: DisclosureTable, people: Int32Array): Int32Array {
  const classes = outcomes + 1;
  const sums = new Int32Array(regions.length * ageGroups.length * classes);
  let start = 0;
  for (const { leaves } of regions)
    for (const group of ageGroups) {
      for (let one = 0; one < leaves.length; one++)
        for (let slot = 0; slot < group.slots.length; slot++) {
          const from = (leaves[one]! * slots + group.slots[slot]!) * classes;
          for (let index = 0; index < classes; index++) {
            const count = people[from + index]!;
            sums[start + outcomes]! += count;
            if (index < outcomes) sums[start + index]! += count;
          }
        }
      start += classes;
    }
  return sums;
}
