import loadHighs from 'highs';
import type { Dice } from '../../made/dice';
import { partsOf, reduce, type Reduced, type System } from './system';
import { Window, type Tally } from './window';

/** What remains of a target for who uses everything told. */
export interface Remains {
  /** Values asked for that no table has. */
  readonly missing: readonly number[];
  /** The least and the most, where they were asked for; `most` null: no limit. */
  readonly least: number | null;
  readonly most: number | null;
}

/** What remains, and how much work it was. */
export interface Solved extends Readonly<Tally> {
  /** In the order of the targets; null where the sums contradict one another. */
  readonly remains: readonly Remains[] | null;
}

let loading: ReturnType<typeof loadHighs> | undefined;

/** Unknowns that may change where a table near a known one is looked for. */
const NEAR = 250;

/**
 * What a reader can find out about each target: for every value asked for a table of whole numbers that has it, checked by plain sums, or
 * the solver's word (HiGHS) that there is none.
 */
export async function solve(system: System, dice: Dice, withBounds: boolean): Promise<Solved> {
  const tally: Tally = { tables: 0, impossible: 0, undecided: 0 };
  const reduced = reduce(system);
  if (reduced === null) return { remains: null, ...tally };
  const highs = await (loading ??= loadHighs());
  const asked = system.targets.map(({ values }, number) => {
    const { unknowns, known } = reduced.targets[number]!;
    return new Set(values.filter((value) => (unknowns.length > 0 ? value >= known : value !== known)));
  });
  const bounds = reduced.targets.map(({ unknowns, known }): Bounds =>
    unknowns.length === 0 ? { least: known, most: known } : { least: null, most: null },
  );
  // What is less than is known already needs no solver.
  const below = system.targets.map(({ values }, number) =>
    values.filter(
      (value) => reduced.targets[number]!.unknowns.length > 0 && value < reduced.targets[number]!.known,
    ),
  );
  for (const part of partsOf(reduced)) {
    const unknowns = [...new Set(unknownsOf(reduced, part))];
    const whole = new Window({ highs, reduced, part, unknowns, base: null, asked, dice, tally });
    try {
      const base = whole.table();
      if (base === null) return { remains: null, ...tally };
      whole.take(base);
      if (unknowns.length > NEAR) {
        const near = neighbourhoods(reduced, part);
        for (const target of part.targets) {
          if (asked[target]!.size === 0) continue;
          const window = new Window({ highs, reduced, ...near(target), base, asked, dice, tally });
          window.ask(false);
          window.dispose();
        }
      }
      whole.ask(true);
      if (withBounds) for (const target of part.targets) bounds[target] = whole.bound(target);
    } finally {
      whole.dispose();
    }
  }
  return {
    remains: asked.map((missing, number) => ({
      missing: [...below[number]!, ...missing],
      ...bounds[number]!,
    })),
    ...tally,
  };
}

interface Bounds {
  readonly least: number | null;
  readonly most: number | null;
}

interface Part {
  readonly equations: readonly number[];
  readonly targets: readonly number[];
}

function unknownsOf({ equations, targets }: Reduced, part: Part): readonly number[] {
  return [
    ...part.equations.flatMap((number) => equations[number]!.cells),
    ...part.targets.flatMap((number) => targets[number]!.unknowns),
  ];
}

/** For a target the unknowns near it, over the smallest sums first, and the sums and targets that they are in. */
function neighbourhoods({ equations, targets }: Reduced, part: Part) {
  const equationsOf = new Map<number, number[]>();
  const targetsOf = new Map<number, number[]>();
  const put = (map: Map<number, number[]>, key: number, number: number) => {
    const known = map.get(key);
    if (known) known.push(number);
    else map.set(key, [number]);
  };
  const rising = [...part.equations].sort((a, b) => equations[a]!.cells.length - equations[b]!.cells.length);
  for (const number of rising)
    for (const unknown of equations[number]!.cells) put(equationsOf, unknown, number);
  for (const number of part.targets)
    for (const unknown of targets[number]!.unknowns) put(targetsOf, unknown, number);
  return (target: number) => {
    const near = new Set(targets[target]!.unknowns);
    for (const unknown of near)
      for (const number of equationsOf.get(unknown) ?? []) {
        if (near.size + equations[number]!.cells.length > NEAR) break;
        for (const other of equations[number]!.cells) near.add(other);
      }
    const unknowns = [...near];
    const inside = (number: number) => targets[number]!.unknowns.every((unknown) => near.has(unknown));
    return {
      unknowns,
      part: {
        equations: [...new Set(unknowns.flatMap((unknown) => equationsOf.get(unknown) ?? []))],
        targets: [
          ...new Set([target, ...unknowns.flatMap((unknown) => targetsOf.get(unknown) ?? [])]),
        ].filter(inside),
      },
    };
  };
}
