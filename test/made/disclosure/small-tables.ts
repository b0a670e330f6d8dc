import type { DisclosureTable } from '../../../src/core/disclosure/types';
import { Dice } from '../dice';

/** How a small table is made up: leaves of each region, ages (1: all ages alone), outcomes. */
interface Plan {
  readonly regions: readonly (readonly number[])[];
  readonly slots: number;
  readonly outcomes: number;
}

const PLANS: readonly Plan[] = [
  { regions: [[0, 1, 2], [0], [1], [2]], slots: 1, outcomes: 4 },
  { regions: [[0, 1, 2], [0, 1], [2], [0], [1]], slots: 1, outcomes: 3 },
  { regions: [[0, 1, 2, 3], [0, 1], [2, 3], [0], [1], [2], [3]], slots: 1, outcomes: 2 },
  { regions: [[0, 1], [0], [1]], slots: 2, outcomes: 2 },
  { regions: [[0]], slots: 3, outcomes: 4 },
  { regions: [[0, 1], [0], [1]], slots: 1, outcomes: 4 },
  { regions: [[0, 1, 2, 3], [0], [1], [2], [3]], slots: 1, outcomes: 3 },
  { regions: [[0]], slots: 2, outcomes: 4 },
];

/** A small table and the limit to hide it by. */
export interface SmallTable {
  readonly seed: number;
  readonly table: DisclosureTable;
  readonly below: number;
}

/** The small table of a seed: few kommuner, most counts small, limits from 3 to 5. */
export function smallTable(seed: number): SmallTable {
  const dice = new Dice(seed * 0x9e3779b1);
  const { regions, slots, outcomes } = PLANS[seed % PLANS.length]!;
  const leaves = Math.max(...regions.flat()) + 1;
  const count = () => dice.below(dice.is(0.6) ? 5 : 13);
  return {
    seed,
    below: 3 + dice.below(3),
    table: {
      outcomes,
      slots,
      knownSlots: [],
      leaves: Array.from({ length: leaves }, () => ({
        known: false,
        counts: Array.from({ length: slots }, () => [...Array.from({ length: outcomes }, count), 0]).flat(),
      })),
      ageGroups: [
        { slots: Array.from({ length: slots }, (_, slot) => slot), weight: 4 },
        ...(slots === 1 ? [] : Array.from({ length: slots }, (_, slot) => ({ slots: [slot], weight: 1 }))),
      ],
      regions: regions.map((inside) => ({
        leaves: inside,
        weight: inside.length === leaves ? 400 : inside.length > 1 ? 40 : 2,
      })),
    },
  };
}
