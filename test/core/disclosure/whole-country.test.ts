import { hideSmallCounts } from '../../made/hide-small-counts';
import type { DisclosureTable, Hidden } from '../../../src/core/disclosure/types';
import type { TableOfRegions } from '../../../src/core/disclosure/table-of-regions';
import { workOut } from '../../oracles/disclosure/attack';
import { peopleOf, shownOf, smallOnes } from '../../oracles/disclosure/plain-table';
import { recheck } from '../../oracles/disclosure/recheck';
import { syntheticExtract, tableOf } from '../../made/synthetic-extract';

const sound = syntheticExtract(30_000, 0);
const messy = syntheticExtract(30_000, 0.05);
const few = syntheticExtract(3_000, 0.02);
const fewest = syntheticExtract(1_200, 0);

const TABLES: readonly [string, TableOfRegions, number][] = [
  ['land, fylker and kommuner, below 5', tableOf(sound, 0, ['land', 'fylke', 'kommune']), 5],
  ['the other indicator, below 3', tableOf(sound, 1, ['land', 'fylke', 'kommune']), 3],
  ['with KOSTRA groups across them', tableOf(messy, 0, ['land', 'fylke', 'kommune', 'kostragruppe']), 5],
  ['all ages alone', tableOf(messy, 0, ['land', 'fylke', 'kommune'], [0]), 5],
  ['the old and the young, not all ages', tableOf(sound, 1, ['land', 'fylke', 'kommune'], [1, 3]), 5],
  ['land and kommuner only, below 10', tableOf(messy, 0, ['land', 'kommune']), 10],
  ['fylker and KOSTRA groups of an extract of few, below 6', tableOf(few, 0, ['fylke', 'kostragruppe']), 6],
  [
    'with the groups of a column, in land and in kommuner',
    tableOf(fewest, 0, ['land', 'fylke', 'kommune', 'Enhet', 'kommune/Enhet']),
    4,
  ],
];

describe('[VAL-3] hiding in an extract of all kommuner', () => {
  let made = new Map<string, Hidden>();
  beforeAll(() => {
    made = new Map(TABLES.map(([name, { table }, below]) => [name, hideSmallCounts(table, { below })]));
  });

  test.each(TABLES)('%s: every witness holds when each figure is summed anew', (name, { table }, below) => {
    const hidden = made.get(name)!;
    const small = smallOnes(table, below);
    expect(small.length).toBeGreaterThan(20);
    expect(hidden.small).toBe(small.length);
    expect(hidden.witnesses.length + hidden.unprotected.length).toBe(small.length);
    expect(hidden.unprotected).toEqual([]);
    expect(recheck(table, hidden, below)).toBeNull();
  });

  test.each(TABLES)(
    '%s: a reader who uses every sum learns of no small figure which it is',
    (name, given, below) => {
      const { table, regions } = given;
      const hidden = made.get(name)!;
      const levels = [...new Set(regions.map(({ level }) => level))].map((level) =>
        regions.flatMap((region, number) => (region.level === level ? [number] : [])),
      );
      const found = workOut(table, shownOf(table, peopleOf(table), hidden), levels);
      for (const [region, group, figure] of smallOnes(table, below)) {
        const { least, most } = found[region]![group]![figure]!;
        // Who is taken to know some of the persons counted knows that there are no fewer.
        const known = knownIn(table, region, group, figure);
        if (least > Math.max(1, known) || most < below - 1)
          throw new Error(`${regions[region]!.level} ${regions[region]!.code}: ${least} to ${most}`);
      }
    },
  );

  test('the same reader does learn them when only the small figures themselves are hidden', () => {
    const [, { table, regions }] = TABLES[0]!;
    const small = new Set(smallOnes(table, 5).map(String));
    const alone = { isHidden: (...figure: [number, number, number]) => small.has(String(figure)) } as Hidden;
    const levels = ['land', 'fylke', 'kommune'].map((level) =>
      regions.flatMap((region, number) => (region.level === level ? [number] : [])),
    );
    const found = workOut(table, shownOf(table, peopleOf(table), alone), levels);
    const learnt = smallOnes(table, 5).filter(([region, group, figure]) => {
      const { least, most } = found[region]![group]![figure]!;
      return least === most;
    });
    expect(learnt.length).toBeGreaterThan(100);
  });
});

/** Persons of a figure who are of unknown kommune or age, or have an invalid value. */
function knownIn(
  { regions, ageGroups, knownSlots, leaves, outcomes }: DisclosureTable,
  region: number,
  group: number,
  figure: number,
): number {
  let sum = 0;
  for (const leaf of regions[region]!.leaves)
    for (const slot of ageGroups[group]!.slots)
      for (let index = 0; index <= outcomes; index++) {
        const isKnown = leaves[leaf]!.known || knownSlots.includes(slot) || index === outcomes;
        if (isKnown && (figure === outcomes || figure === index))
          sum += leaves[leaf]!.counts[slot * (outcomes + 1) + index]!;
      }
  return sum;
}
