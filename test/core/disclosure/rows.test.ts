import type { DisclosureTable, Hidden, Move } from '../../../src/core/disclosure/types';
import { smallTable } from '../../made/disclosure/small-tables';
import { hideSmallCounts } from '../../made/hide-small-counts';

const SEEDS = Array.from({ length: 160 }, (_, seed) => seed);

test('[DIS-2] rest: where few of a row are left out of a count, it could be others though the denominator stands', () => {
  let held = 0;
  for (const seed of SEEDS) {
    const { table, below } = smallTable(seed);
    const hidden = hideSmallCounts(table, { below, kind: 'rest' });
    for (const { region, ageGroup, figure, up, down } of hidden.witnesses) {
      if (figure === table.outcomes) continue;
      const denominator = countOf(table, region, ageGroup, table.outcomes);
      const rest = denominator - countOf(table, region, ageGroup, figure);
      if (rest < 1 || rest > below || denominator <= below || denominator - rest <= below) continue;
      held++;
      for (const move of [...up, ...down]) expect(changeOf(table, hidden, move, region, ageGroup)).toBe(0);
    }
  }
  expect(held).toBeGreaterThan(20);
});

test('[DIS-1] a row whose outcomes are all hidden shows no denominator, and a hidden denominator hides its row', () => {
  let all = 0;
  for (const seed of SEEDS) {
    const { table, below } = smallTable(seed);
    const { isHidden } = hideSmallCounts(table, { below });
    table.regions.forEach((_, region) =>
      table.ageGroups.forEach((_group, ageGroup) => {
        const outcomes = Array.from({ length: table.outcomes }, (_one, figure) =>
          isHidden(region, ageGroup, figure),
        );
        expect(isHidden(region, ageGroup, table.outcomes)).toBe(!outcomes.includes(false));
        if (!outcomes.includes(false)) all++;
      }),
    );
  }
  expect(all).toBeGreaterThan(20);
});

/** A figure of a table, summed anew; `outcomes` is the denominator. */
function countOf(
  { outcomes, leaves, regions, ageGroups }: DisclosureTable,
  region: number,
  ageGroup: number,
  figure: number,
): number {
  let sum = 0;
  for (const leaf of regions[region]!.leaves)
    for (const slot of ageGroups[ageGroup]!.slots)
      for (let one = 0; one <= outcomes; one++)
        if (figure === outcomes || figure === one) sum += leaves[leaf]!.counts[slot * (outcomes + 1) + one]!;
  return sum;
}

/** What a move, made once, does to a row's denominator. */
function changeOf(
  { regions, ageGroups }: DisclosureTable,
  { atoms }: Hidden,
  { cells }: Move,
  region: number,
  ageGroup: number,
): number {
  const isIn = (atom: number) => regions[region]!.leaves.includes(atoms[atom]![0]!);
  return cells
    .filter(({ atom, slot }) => isIn(atom) && ageGroups[ageGroup]!.slots.includes(slot))
    .reduce((sum, { by }) => sum + by, 0);
}
