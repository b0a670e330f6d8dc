import { Dice } from '../made/dice';
import { solve } from '../oracles/attack/solve';
import type { System } from '../oracles/attack/system';

/** A small system of sums by chance, true of one table, and every sum of two or three cells asked for. */
function smallSystem(seed: number): System {
  const dice = new Dice(seed * 0x9e3779b1);
  const cells = 5 + dice.below(3);
  const truth = Array.from({ length: cells }, () => dice.below(4));
  const some = () => Array.from({ length: cells }, (_, cell) => cell).filter(() => dice.is(0.5));
  const all = Array.from({ length: cells }, (_, cell) => cell);
  const equations = [all, ...Array.from({ length: 3 }, some)].map((of) => {
    const sum = of.reduce((so, cell) => so + truth[cell]!, 0);
    return dice.is(0.8)
      ? { cells: of, least: sum, most: sum }
      : { cells: of, least: Math.max(0, sum - 1), most: sum + 2 };
  });
  const targets = Array.from({ length: 6 }, (_, at) => ({
    name: String(at),
    cells: some(),
    values: [0, 1, 2, 3, 4, 5],
  })).filter((target) => target.cells.length > 0);
  return { cells, equations, targets };
}

/** Of each target the values that some table has, and its least and most: every table that the sums allow is tried. */
function enumerated({ cells, equations, targets }: System) {
  const most = Math.max(...equations.map((one) => one.most));
  const found = targets.map(() => new Set<number>());
  const table = new Array<number>(cells).fill(0);
  const sumOf = (of: readonly number[]) => of.reduce((sum, cell) => sum + table[cell]!, 0);
  const from = (cell: number): void => {
    if (equations.some((one) => sumOf(one.cells) > one.most)) return;
    if (cell === cells) {
      if (equations.every((one) => sumOf(one.cells) >= one.least))
        targets.forEach((target, at) => found[at]!.add(sumOf(target.cells)));
      return;
    }
    for (let count = 0; count <= most; count++) {
      table[cell] = count;
      if (equations.some((one) => sumOf(one.cells) > one.most)) break;
      from(cell + 1);
    }
    table[cell] = 0;
  };
  from(0);
  return found;
}

test('the solver finds what a trial of all tables finds: possible values, and ends that are never too narrow', async () => {
  let tried = 0;
  for (let seed = 0; seed < 40; seed++) {
    const system = smallSystem(seed);
    const { remains, undecided } = await solve(system, new Dice(seed), true);
    expect(undecided).toBe(0);
    enumerated(system).forEach((possible, at) => {
      const { values } = system.targets[at]!;
      const { missing, least, most } = remains![at]!;
      expect([seed, at, [...missing].sort()]).toEqual([
        seed,
        at,
        values.filter((value) => !possible.has(value)),
      ]);
      expect(least!).toBeLessThanOrEqual(Math.min(...possible));
      expect(most!).toBeGreaterThanOrEqual(Math.max(...possible));
      tried += values.length;
    });
  }
  expect(tried).toBeGreaterThan(1_000);
});
