import { faultInList } from './listed';
import type { DisclosureTable, Hidden, Move, Witness } from '../../../src/core/disclosure/types';

/**
 * What a reader of the tables sees, worked out a second time and as plainly as it can be: for each region, age group and figure
 * the number, or null where it is hidden. It shares no code with src.
 */
export type Shown = readonly (number | null)[][][];

/** The persons of each leaf: leaf → slot → class, the rest of the denominator last. */
export type People = number[][][];

export function peopleOf(table: DisclosureTable): People {
  return table.leaves.map((leaf) =>
    Array.from({ length: table.slots }, (_, slot) =>
      Array.from(
        { length: table.outcomes + 1 },
        (_, index) => leaf.counts[slot * (table.outcomes + 1) + index] ?? 0,
      ),
    ),
  );
}

/** Every figure, hidden or not: the outcomes, then the denominator. */
export function figuresOf(table: DisclosureTable, people: People): number[][][] {
  return table.regions.map((region) =>
    table.ageGroups.map((group) => {
      const figures: number[] = [];
      let all = 0;
      for (let index = 0; index <= table.outcomes; index++) {
        let sum = 0;
        for (const leaf of region.leaves) for (const slot of group.slots) sum += people[leaf]![slot]![index]!;
        if (index < table.outcomes) figures.push(sum);
        all += sum;
      }
      return [...figures, all];
    }),
  );
}

/** What is shown: a denominator stands in a row only beside an outcome that does, for a measure hidden hides its denominator. */
export function shownOf(table: DisclosureTable, people: People, hidden: Hidden): Shown {
  return figuresOf(table, people).map((groups, region) =>
    groups.map((figures, group) => {
      const outcomes = figures
        .slice(0, -1)
        .map((value, figure) => (hidden.isHidden(region, group, figure) ? null : value));
      const denominator = outcomes.every((value) => value === null) ? null : figures.at(-1)!;
      return [...outcomes, denominator];
    }),
  );
}

/** The figures from 1 to below − 1: region, age group, figure. */
export function smallOnes(table: DisclosureTable, below: number): readonly [number, number, number][] {
  const small: [number, number, number][] = [];
  figuresOf(table, peopleOf(table)).forEach((groups, region) =>
    groups.forEach((figures, group) =>
      figures.forEach((value, figure) => {
        if (value > 0 && value < below) small.push([region, group, figure]);
      }),
    ),
  );
  return small;
}

/**
 * Makes every move of a witness step by step on the persons themselves, and says what is wrong: somebody fewer than nobody,
 * a figure shown that changed, a small number that was not reached, or persons taken as known who changed in number.
 */
export function faultOf(
  table: DisclosureTable,
  hidden: Hidden,
  witness: Witness,
  below: number,
): string | null {
  const before = JSON.stringify(shownOf(table, peopleOf(table), hidden));
  const reached = new Set<number>();
  const valueIn = (people: People) =>
    figuresOf(table, people)[witness.region]![witness.ageGroup]![witness.figure]!;
  reached.add(valueIn(peopleOf(table)));
  for (const moves of [witness.up, witness.down, witness.downElsewhere ?? []]) {
    const people = peopleOf(table);
    const knowsClosed = moves !== witness.downElsewhere;
    for (const move of moves) {
      for (let time = 0; time < move.times; time++) {
        const fault = makeOnce(table, hidden, people, move, knowsClosed);
        if (fault !== null) return fault;
        const personsIn = (leaf: number) => people[leaf]!.flat().reduce((sum, count) => sum + count, 0);
        const told = faultInList(table, hidden.atoms, personsIn, witness, valueIn(people), knowsClosed);
        if (told !== null) return told;
        if (JSON.stringify(shownOf(table, people, hidden)) !== before) return 'a figure shown changed';
        if (knownTotals(table, people) !== knownTotals(table, peopleOf(table)))
          return 'what is known changed';
        reached.add(valueIn(people));
      }
    }
  }
  for (let value = 1; value < below; value++) if (!reached.has(value)) return `never ${value}`;
  return null;
}

function makeOnce(
  table: DisclosureTable,
  hidden: Hidden,
  people: People,
  move: Move,
  knowsClosed: boolean,
): string | null {
  for (const { atom, slot, one, by } of move.cells) {
    const leaves = hidden.atoms[atom]!;
    if (leaves.some((leaf) => table.leaves[leaf]!.known)) return 'a leaf taken as known changes';
    const at = slot * (table.outcomes + 1) + one;
    // Which leaf of an atom it is makes no difference to any figure: one that has somebody to lose, or can have.
    const leaf = leaves.find((each) =>
      by > 0 ? !knowsClosed || table.leaves[each]!.closed?.[at] !== 1 : people[each]![slot]![one]! > 0,
    );
    if (leaf === undefined) return by > 0 ? 'somebody where nobody can be' : 'fewer than nobody';
    people[leaf]![slot]![one]! += by;
  }
  return null;
}

/** Persons of unknown age and with invalid values, in all: told beside the tables. */
function knownTotals(table: DisclosureTable, people: People): string {
  const ofSlots = table.knownSlots.map((slot) =>
    people.reduce((sum, leaf) => sum + leaf[slot]!.reduce((all, count) => all + count, 0), 0),
  );
  const ofRest = people.reduce((sum, leaf) => sum + leaf.reduce((all, slot) => all + slot.at(-1)!, 0), 0);
  return JSON.stringify([ofSlots, ofRest]);
}
