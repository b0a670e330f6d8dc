import type { Model } from './model';
import type { Signed } from './types';

/** A change of atoms; the first has a plus. */
export type AreaChange = readonly Signed[];

/** The ways of changing an area's figures, the cheapest kinds first. */
export interface AreaChanges {
  /** The atom and one outside the region that is in all the same regions of more atoms than `size`: nothing larger changes. */
  readonly pairs: (atom: number, region: number, size: number) => Iterable<AreaChange>;
  /** Two pairs that differ in the same two larger regions, one the other way: where fylker cross KOSTRA groups. */
  readonly rings: (atom: number) => Iterable<AreaChange>;
  /** The atom alone: every sum above it changes. */
  readonly alone: (atom: number) => Iterable<AreaChange>;
  /** Every region whose figures a change changes. */
  readonly regionsOf: (change: AreaChange) => readonly number[];
}

/** How many pairs of an atom are looked at: all kommuner, but not all their groups. */
const PAIRS = 450;

/** How many rings of an atom, and of its first pair, are looked at. */
const RINGS = 400;
const RINGS_OF_PAIR = 40;

/** Finds the ways of changing areas. */
export function areaChanges({ atomsOf, regionsOf, atoms }: Model): AreaChanges {
  const ups = atoms.map((_, at): Signed => ({ at, sign: 1 }));
  const downs = atoms.map((_, at): Signed => ({ at, sign: -1 }));
  const up = (at: number): Signed => ups[at] ?? { at, sign: 1 };
  const down = (at: number): Signed => downs[at] ?? { at, sign: -1 };
  const larger = regionsOf.map((regions) => regions.filter((region) => (atomsOf[region]?.length ?? 0) > 1));
  const alikeAbove = alikeIn(regionsOf, atomsOf);
  const crossings = crossingsOf(larger, atomsOf, atoms.length);
  const pair = (atom: number, other: number): AreaChange => [up(atom), down(other)];
  const net = new Int32Array(atomsOf.length);
  return {
    *pairs(atom, region, size) {
      let found = 0;
      for (const other of alikeAbove(size)(atom)) {
        if (regionsOf[other]?.includes(region) === true) continue;
        if (++found > PAIRS) return;
        yield pair(atom, other);
      }
    },
    *rings(atom) {
      let found = 0;
      for (const { second, key } of crossings.from(atom)) {
        let ofPair = 0;
        for (const [third, fourth] of crossings.pairs(key)) {
          if (third === atom || fourth === second || third === second || fourth === atom) continue;
          if (++found > RINGS) return;
          if (++ofPair > RINGS_OF_PAIR) break;
          // First and third differ from second and fourth in the same regions.
          yield [up(atom), down(second), down(third), up(fourth)];
        }
      }
    },
    *alone(atom) {
      yield [up(atom)];
    },
    regionsOf: (change) => {
      for (const { at, sign } of change) for (const region of regionsOf[at] ?? []) net[region]! += sign;
      const changed: number[] = [];
      for (const { at } of change) {
        for (const region of regionsOf[at] ?? []) {
          if (net[region] !== 0) changed.push(region);
          net[region] = 0;
        }
      }
      return changed;
    },
  };
}

/** For a size, the atoms that are in the same regions of more atoms than that. Made when first asked for. */
function alikeIn(regionsOf: Model['regionsOf'], atomsOf: Model['atomsOf']) {
  const bySize = new Map<number, (atom: number) => readonly number[]>();
  const make = (size: number) => {
    const alike = new Map<string, number[]>();
    const keys = regionsOf.map((regions) =>
      regions.filter((region) => (atomsOf[region]?.length ?? 0) > size).join(' '),
    );
    keys.forEach((key, atom) => push(alike, key, atom));
    return (atom: number) => alike.get(keys[atom] ?? '') ?? [];
  };
  return (size: number): ((atom: number) => readonly number[]) => {
    const known = bySize.get(size) ?? make(size);
    bySize.set(size, known);
    return known;
  };
}

/** Pairs of atoms that share a larger region and differ in one each; by what they differ in. Made when first asked for. */
function crossingsOf(
  larger: readonly (readonly number[])[],
  atomsOf: readonly (readonly number[])[],
  count: number,
) {
  let made: {
    readonly byKey: ReadonlyMap<string, readonly (readonly [number, number])[]>;
    readonly byAtom: ReadonlyMap<number, readonly { readonly second: number; readonly key: string }[]>;
  } | null = null;
  const make = () => {
    const byKey = new Map<string, (readonly [number, number])[]>();
    const byAtom = new Map<number, { second: number; key: string }[]>();
    for (let atom = 0; atom < count; atom++) {
      const mine = larger[atom] ?? [];
      // Sharing a region of everybody says nothing.
      const sharing = mine.filter((region) => (atomsOf[region]?.length ?? 0) < count);
      for (const second of new Set(sharing.flatMap((region) => atomsOf[region] ?? []))) {
        const theirs = larger[second] ?? [];
        const [here, more] = mine.filter((region) => !theirs.includes(region));
        const [there, others] = theirs.filter((region) => !mine.includes(region));
        if (here === undefined || there === undefined || more !== undefined || others !== undefined) continue;
        const key = `${here} ${there}`;
        push(byKey, key, [atom, second] as const);
        push(byAtom, atom, { second, key });
      }
    }
    return { byKey, byAtom };
  };
  return {
    from: (atom: number) => (made ??= make()).byAtom.get(atom) ?? [],
    pairs: (key: string) => (made ??= make()).byKey.get(key) ?? [],
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
