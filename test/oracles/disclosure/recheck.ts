import type { DisclosureTable, Hidden, Witness } from '../../../src/core/disclosure/types';

/**
 * Re-checks witnesses on a table of thousands of figures: makes each change on the leaves, sums every figure anew from the leaves,
 * and says what is wrong with the first that fails. As `faultOf`, written for speed.
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
  const at = ({ region, ageGroup, figure }: Witness) => (region * shape[1] + ageGroup) * classes + figure;
  for (const witness of hidden.witnesses) {
    const reached = new Set([before[at(witness)]!]);
    for (const moves of [witness.up, witness.down]) {
      const people = Int32Array.from(truth);
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
              }
          const after = figures(table, people);
          for (let figure = 0; figure < after.length; figure++)
            if (isShown[figure] === 1 && after[figure] !== before[figure])
              return `a figure shown changed: ${JSON.stringify(witness)}`;
          reached.add(after[at(witness)]!);
        }
      }
    }
    for (let value = 1; value < below; value++)
      if (!reached.has(value)) return `never ${value}: ${JSON.stringify(witness)}`;
  }
  return null;
}

/** Every figure, from the leaves. */
function figures(table: DisclosureTable, people: Int32Array): Int32Array {
  const classes = table.outcomes + 1;
  const sums = new Int32Array(table.regions.length * table.ageGroups.length * classes);
  let start = 0;
  for (const { leaves } of table.regions) {
    for (const { slots } of table.ageGroups) {
      for (const leaf of leaves)
        for (const slot of slots)
          for (let index = 0; index < classes; index++) {
            const count = people[(leaf * table.slots + slot) * classes + index]!;
            sums[start + table.outcomes]! += count;
            if (index < table.outcomes) sums[start + index]! += count;
          }
      start += classes;
    }
  }
  return sums;
}
