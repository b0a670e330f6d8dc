import * as fc from 'fast-check';
import { hideSmallCounts } from '../../made/hide-small-counts';
import type { DisclosureTable } from '../../../src/core/disclosure/types';
import { isPossible } from '../../oracles/disclosure/brute-force';
import { faultOf, figuresOf, peopleOf, shownOf, smallOnes } from '../../oracles/disclosure/plain-table';

/** Leaves with the numbers of their slots and outcomes; nobody in the rest of the denominator. */
function tableOf(
  people: readonly (readonly (readonly number[])[])[],
  regions: readonly (readonly number[])[],
): DisclosureTable {
  const slots = people[0]!.length;
  return {
    outcomes: people[0]![0]!.length,
    slots,
    knownSlots: [],
    leaves: people.map((leaf) => ({ known: false, counts: leaf.flatMap((slot) => [...slot, 0]) })),
    ageGroups: [
      ...(slots === 1 ? [] : [{ slots: Array.from({ length: slots }, (_, slot) => slot), weight: 4 }]),
      ...Array.from({ length: slots }, (_, slot) => ({ slots: [slot], weight: 1 })),
    ],
    regions: regions.map((leaves) => ({ leaves, weight: leaves.length ** 2 })),
  };
}

/** Every small figure can be any small number, for all that is shown. */
function expectSafe(table: DisclosureTable, below: number): void {
  const hidden = hideSmallCounts(table, { below });
  expect(hidden.unprotected).toEqual([]);
  const shown = shownOf(table, peopleOf(table), hidden);
  for (const small of smallOnes(table, below)) {
    expect(hidden.isHidden(...small)).toBe(true);
    for (let value = 1; value < below; value++)
      if (!isPossible(table, shown, small, value))
        throw new Error(`${String(small)} cannot be ${value} in ${JSON.stringify(shown)}`);
  }
  for (const witness of hidden.witnesses) expect(faultOf(table, hidden, witness, below)).toBeNull();
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }) },
);
const people = (leaves: number, slots: number, outcomes: number) =>
  fc.array(
    fc.array(fc.array(count, { minLength: outcomes, maxLength: outcomes }), {
      minLength: slots,
      maxLength: slots,
    }),
    { minLength: leaves, maxLength: leaves },
  );
const quick = { numRuns: 60, endOnFailure: true };

describe('[VAL-3] hideSmallCounts, against every table there could be', () => {
  test('two kommuner and their country, two ages, two outcomes', () => {
    fc.assert(
      fc.property(people(2, 2, 2), fc.integer({ min: 2, max: 5 }), (inner, below) => {
        expectSafe(tableOf(inner, [[0], [1], [0, 1]]), below);
      }),
      quick,
    );
  });

  test('three kommuner, three outcomes, no ages', () => {
    fc.assert(
      fc.property(people(3, 1, 3), fc.integer({ min: 2, max: 5 }), (inner, below) => {
        expectSafe(tableOf(inner, [[0], [1], [2], [0, 1, 2]]), below);
      }),
      quick,
    );
  });

  test('two fylker, one of them a single kommune: the same leaves twice', () => {
    fc.assert(
      fc.property(people(3, 2, 2), fc.integer({ min: 2, max: 4 }), (inner, below) => {
        expectSafe(tableOf(inner, [[0], [1], [2], [0, 1], [2], [0, 1, 2]]), below);
      }),
      quick,
    );
  });

  test('four kommuner where two divisions cross, as fylker and KOSTRA groups do', () => {
    fc.assert(
      fc.property(people(4, 1, 2), fc.integer({ min: 2, max: 5 }), (inner, below) => {
        expectSafe(tableOf(inner, [[0], [1], [2], [3], [0, 1], [2, 3], [0, 2], [1, 3], [0, 1, 2, 3]]), below);
      }),
      quick,
    );
  });

  test('fylker and KOSTRA groups that cross, of kommuner that are not shown', () => {
    fc.assert(
      fc.property(people(4, 1, 2), fc.integer({ min: 2, max: 5 }), (inner, below) => {
        expectSafe(
          tableOf(inner, [
            [0, 1],
            [2, 3],
            [0, 2],
            [1, 3],
            [0, 1, 2, 3],
          ]),
          below,
        );
      }),
      quick,
    );
  });

  test('whatever order the regions are in', () => {
    const regions = [[0], [1], [2], [0, 1], [2], [0, 1, 2]];
    fc.assert(
      fc.property(
        people(3, 2, 2),
        fc.shuffledSubarray(regions, { minLength: 6 }),
        fc.integer({ min: 2, max: 4 }),
        (inner, order, below) => {
          expectSafe(tableOf(inner, order), below);
        },
      ),
      quick,
    );
  });

  test('some of the age groups only', () => {
    fc.assert(
      fc.property(
        people(2, 3, 2),
        fc.subarray([0, 1, 2, 3], { minLength: 1 }),
        fc.integer({ min: 2, max: 4 }),
        (inner, groups, below) => {
          const table = tableOf(inner, [[0], [1], [0, 1]]);
          expectSafe({ ...table, ageGroups: groups.map((group) => table.ageGroups[group]!) }, below);
        },
      ),
      { ...quick, numRuns: 30 },
    );
  });

  test('some of the regions only', () => {
    fc.assert(
      fc.property(
        people(3, 1, 3),
        fc.subarray([[0], [1], [2], [0, 1], [1, 2], [0, 1, 2]], { minLength: 1 }),
        fc.integer({ min: 2, max: 4 }),
        (inner, regions, below) => {
          expectSafe(tableOf(inner, regions), below);
        },
      ),
      quick,
    );
  });
});

describe('[VAL-3] hideSmallCounts', () => {
  test('makes several changes among the kommuner of a fylke rather than one that changes the fylke', () => {
    const few = [[1, 20]];
    const many = [[40, 60]];
    const table = tableOf(
      [few, few, few, few, many],
      [[0], [1], [2], [3], [4], [0, 1, 2, 3], [4], [0, 1, 2, 3, 4]],
    );
    const hidden = hideSmallCounts(table, { below: 4 });
    expect(hidden.unprotected).toEqual([]);
    const shown = shownOf(table, peopleOf(table), hidden);
    // Four kommuner of one each: two of them can give one to a third.
    expect(shown[5]).toEqual([[4, 80, 84]]);
    expect(shown[6]).toEqual([[40, 60, 100]]);
    expect(shown[7]).toEqual([[44, 140, 184]]);
    expectSafe(table, 4);
  });

  test('hides nothing where nothing is small', () => {
    const table = tableOf([[[9, 12]], [[0, 7]]], [[0], [1], [0, 1]]);
    const hidden = hideSmallCounts(table, { below: 5 });
    expect(shownOf(table, peopleOf(table), hidden)).toEqual(figuresOf(table, peopleOf(table)));
    expect(hidden).toMatchObject({ small: 0, hidden: 0, unprotected: [], witnesses: [] });
  });

  test('shows a row of nobody at all, and a 0 beside numbers that are shown', () => {
    const table = tableOf([[[0, 0, 0]], [[0, 90, 80]], [[0, 70, 60]]], [[0], [1], [2]]);
    expect(hideSmallCounts(table, { below: 5 })).toMatchObject({ small: 0, hidden: 0 });
  });

  test('hides a second outcome in the row and the same two elsewhere, and leaves the sums', () => {
    const table = tableOf([[[2, 30, 40]], [[50, 60, 70]], [[80, 90, 100]]], [[0], [1], [2], [0, 1, 2]]);
    const hidden = hideSmallCounts(table, { below: 5 });
    expect(hidden).toMatchObject({ small: 1, hidden: 4, unprotected: [] });
    expect(shownOf(table, peopleOf(table), hidden)).toEqual([
      [[null, null, 40, 72]],
      [[null, null, 70, 180]],
      [[80, 90, 100, 270]],
      [[132, 180, 210, 522]],
    ]);
  });

  test('hides both Oslo the kommune and Oslo the fylke', () => {
    const table = tableOf([[[2, 30]], [[50, 60]], [[70, 80]]], [[0], [1], [2], [0], [1, 2], [0, 1, 2]]);
    const hidden = hideSmallCounts(table, { below: 5 });
    expect(hidden.small).toBe(2);
    expect([hidden.isHidden(0, 0, 0), hidden.isHidden(3, 0, 0)]).toEqual([true, true]);
    expectSafe(table, 5);
  });

  test('hides a whole row with a small denominator, and a whole row it could be taken from', () => {
    const table = tableOf([[[3, 0]], [[50, 60]]], [[0], [1], [0, 1]]);
    const hidden = hideSmallCounts(table, { below: 5 });
    expect(shownOf(table, peopleOf(table), hidden)).toEqual([
      [[null, null, null]],
      [[null, null, null]],
      [[53, 60, 113]],
    ]);
  });

  test('hides all where everything is small', () => {
    const table = tableOf([[[1, 0]], [[0, 1]]], [[0], [1], [0, 1]]);
    const hidden = hideSmallCounts(table, { below: 5 });
    expect(shownOf(table, peopleOf(table), hidden).flat(2)).toEqual(Array<null>(9).fill(null));
    expectSafe(table, 5);
  });

  test('says which figure it cannot protect: persons of unknown kommune are taken as known', () => {
    const table: DisclosureTable = {
      ...tableOf([[[3, 0]], [[9, 9]]], [[0], [1]]),
      leaves: [
        { known: true, counts: [3, 0, 0] },
        { known: false, counts: [9, 9, 0] },
      ],
    };
    const hidden = hideSmallCounts(table, { below: 5 });
    expect(hidden.unprotected).toEqual([
      { region: 0, ageGroup: 0, figure: 2 },
      { region: 0, ageGroup: 0, figure: 0 },
    ]);
    expect(hidden.isHidden(0, 0, 0) && hidden.isHidden(0, 0, 2)).toBe(true);
  });
});

describe('[VAL-3] what is taken as known', () => {
  const withKnown = fc
    .tuple(
      people(3, 2, 3),
      people(3, 1, 3),
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 9, maxLength: 9 }),
    )
    .map(([inner, unknownAge, invalid]): DisclosureTable => ({
      outcomes: 3,
      slots: 3,
      knownSlots: [2],
      leaves: inner.map((leaf, number) => ({
        known: false,
        counts: [
          ...leaf,
          ...unknownAge[number]!.map((slot) => slot.map((one) => Math.floor(one / 4))),
        ].flatMap((slot, at) => [...slot, invalid[number * 3 + at]!]),
      })),
      ageGroups: [
        { slots: [0, 1, 2], weight: 4 },
        { slots: [0], weight: 1 },
        { slots: [1], weight: 1 },
      ],
      regions: [[0], [1], [2], [0, 1, 2]].map((leaves) => ({ leaves, weight: leaves.length ** 2 })),
    }));

  test('every witness holds when its moves are made one by one, and what is not witnessed is named', () => {
    fc.assert(
      fc.property(withKnown, fc.integer({ min: 2, max: 6 }), (table, below) => {
        const hidden = hideSmallCounts(table, { below });
        const small = smallOnes(table, below);
        expect(hidden.witnesses.length + hidden.unprotected.length).toBe(small.length);
        for (const witness of hidden.witnesses) expect(faultOf(table, hidden, witness, below)).toBeNull();
        for (const one of small) expect(hidden.isHidden(...one)).toBe(true);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

describe('[DIS-1] what the list of lines tells', () => {
  /** Kommuner with some of three units: the first may have any age, the others one age each, which a reader may know. */
  const ofUnits = fc
    .tuple(
      people(9, 2, 2),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 9, maxLength: 9 }),
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 18, maxLength: 18 }),
    )
    .map(([inner, isListed, invalid]): DisclosureTable => {
      const leaves = inner.flatMap((slots, pair) => {
        const unit = pair % 3;
        const counts = slots.flatMap((slot, age) =>
          unit > 0 && unit !== age + 1
            ? [0, 0, 0]
            : [...slot.map((count) => Math.floor(count / 3)), invalid[pair * 2 + age]!],
        );
        const closed = [0, 0, 0, 1, 1, 1].map((age) => (unit > 0 && unit !== age + 1 ? 1 : 0));
        return isListed[pair] === 0
          ? [{ known: false, municipality: String(Math.floor(pair / 3)), unit, counts, closed }]
          : [];
      });
      const all = leaves.map((_, leaf) => leaf);
      const where = (is: (leaf: (typeof leaves)[number]) => boolean) =>
        all.filter((leaf) => is(leaves[leaf]!));
      return {
        outcomes: 2,
        slots: 2,
        knownSlots: [],
        leaves,
        ageGroups: [
          { slots: [0, 1], weight: 4 },
          { slots: [0], weight: 1 },
          { slots: [1], weight: 1 },
        ],
        regions: [
          all,
          ...['0', '1', '2'].map((one) => where(({ municipality }) => municipality === one)),
          ...[0, 1, 2].map((one) => where(({ unit }) => unit === one)),
          ...all.map((leaf) => [leaf]),
        ]
          .filter((inside) => inside.length > 0)
          .map((inside) => ({ leaves: inside, weight: inside.length ** 2 })),
      };
    });

  test('no witness leaves a listed kommune empty but where the list alone tells as much, or a unit in an age it is not for', () => {
    let elsewhere = 0;
    fc.assert(
      fc.property(ofUnits, fc.integer({ min: 3, max: 5 }), (table, below) => {
        const hidden = hideSmallCounts(table, { below });
        for (const witness of hidden.witnesses) {
          expect(faultOf(table, hidden, witness, below)).toBeNull();
          if (witness.downElsewhere) elsewhere++;
        }
      }),
      { numRuns: 100, endOnFailure: true, seed: 1 },
    );
    expect(elsewhere).toBeGreaterThan(0);
  });
});
