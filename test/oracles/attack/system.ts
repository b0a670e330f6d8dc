/** A sum that a reader knows something of: whole numbers of persons in cells. */
export interface Equation {
  readonly cells: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** A sum of cells that a reader asks for, and the values that are to be possible. */
export interface Target {
  readonly name: string;
  readonly cells: readonly number[];
  readonly values: readonly number[];
}

/** Cells with nobody or somebody in them, and what is known of their sums. */
export interface System {
  readonly cells: number;
  readonly equations: readonly Equation[];
  readonly targets: readonly Target[];
}

/** The same with fewer unknowns: cells that are known are out, and cells that stand in the same sums are one. */
export interface Reduced {
  /** Number of unknowns, each 0 or more. */
  readonly unknowns: number;
  readonly equations: readonly Equation[];
  /** In the order of the system's targets: its unknowns, and what is known of the rest of it. */
  readonly targets: readonly { readonly unknowns: readonly number[]; readonly known: number }[];
}

/**
 * Takes out what plain reckoning tells: a sum of nobody has nobody in its cells, and a sum with one cell left tells it.
 *
 * @returns null where the sums contradict one another
 */
export function reduce({ cells, equations, targets }: System): Reduced | null {
  const value = new Int32Array(cells).fill(-1);
  const equationsOf = Array.from({ length: cells }, (): number[] => []);
  equations.forEach(({ cells: of }, number) => of.forEach((cell) => equationsOf[cell]!.push(number)));
  const open = equations.map(({ cells: of }) => of.length);
  const sum = new Float64Array(equations.length);
  const queue = equations.map((_, number) => number);
  const settle = (cell: number, count: number) => {
    value[cell] = count;
    for (const number of equationsOf[cell]!) {
      open[number]!--;
      sum[number]! += count;
      queue.push(number);
    }
  };
  for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
    const { cells: of, least, most } = equations[number]!;
    const left = most - sum[number]!;
    if (left < 0 || (open[number] === 0 && sum[number]! < least)) return null;
    if (open[number] === 0) continue;
    if (left === 0) for (const cell of of.filter((one) => value[one] === -1)) settle(cell, 0);
    else if (open[number] === 1 && least === most)
      settle(
        of.find((one) => value[one] === -1)!,
        left,
      );
  }
  const targetsOf = new Map<number, number[]>();
  targets.forEach(({ cells: of }, number) =>
    of.forEach((cell) => targetsOf.set(cell, [...(targetsOf.get(cell) ?? []), number])),
  );
  const unknownOf = new Int32Array(cells).fill(-1);
  const alike = new Map<string, number>();
  for (let cell = 0; cell < cells; cell++) {
    if (value[cell] !== -1) continue;
    const key = `${equationsOf[cell]!.join()}|${(targetsOf.get(cell) ?? []).join()}`;
    if (!alike.has(key)) alike.set(key, alike.size);
    unknownOf[cell] = alike.get(key)!;
  }
  const unknownsIn = (of: readonly number[]) => [
    ...new Set(of.filter((cell) => value[cell] === -1).map((cell) => unknownOf[cell]!)),
  ];
  return {
    unknowns: alike.size,
    equations: equations.flatMap(({ cells: of, least, most }, number) =>
      open[number]! > 0
        ? [{ cells: unknownsIn(of), least: least - sum[number]!, most: most - sum[number]! }]
        : [],
    ),
    targets: targets.map(({ cells: of }) => ({
      unknowns: unknownsIn(of),
      known: of.reduce((known, cell) => known + Math.max(0, value[cell]!), 0),
    })),
  };
}

/** The parts of a system that have no unknown in common: for each its equations and targets, by number. */
export function partsOf({ unknowns, equations, targets }: Reduced) {
  const leader = Int32Array.from({ length: unknowns }, (_, one) => one);
  const find = (one: number): number => {
    let at = one;
    while (leader[at] !== at) at = leader[at] = leader[leader[at]!]!;
    return at;
  };
  const join = (all: readonly number[]) => all.forEach((one) => (leader[find(one)] = find(all[0]!)));
  equations.forEach(({ cells }) => join(cells));
  targets.forEach((target) => join(target.unknowns));
  const parts = new Map<number, { equations: number[]; targets: number[] }>();
  const partOf = (one: number) => {
    const number = find(one);
    const known = parts.get(number) ?? { equations: [], targets: [] };
    parts.set(number, known);
    return known;
  };
  equations.forEach(({ cells }, number) => cells.length > 0 && partOf(cells[0]!).equations.push(number));
  targets.forEach((one, number) => one.unknowns.length > 0 && partOf(one.unknowns[0]!).targets.push(number));
  return [...parts.values()];
}
