import type { Model } from './model';
import type { Signed } from './types';

/** A change of atoms, and every region whose figures it changes. The first atom has a plus. */
export interface AreaChange {
  readonly atoms: readonly Signed[];
  readonly regions: readonly number[];
}

/** The ways of changing an area's figures, the cheapest kinds first. */
export interface AreaChanges {
  /** The atom and another that is in the same larger regions: nothing above them changes. */
  readonly near: (atom: number) => Iterable<AreaChange>;
  /** Two such pairs that differ in the same two larger regions, one the other way: where fylker cross KOSTRA groups. */
  readonly rings: (atom: number) => Iterable<AreaChange>;
  /** The atom and any other of those given. */
  readonly pairs: (atom: number, others: readonly number[]) => Iterable<AreaChange>;
  /** The atom alone: every sum above it changes. */
  readonly alone: (atom: number) => AreaChange;
}

/** How many rings of an atom are looked at. */
const RINGS = 300;

/** Finds the ways of changing areas. */
export function areaChanges({ atomsOf, regionsOf, atoms }: Model): AreaChanges {
  const larger = regionsOf.map((regions) => regions.filter((region) => (atomsOf[region]?.length ?? 0) > 1));
  const alike = new Map<string, number[]>();
  larger.forEach((regions, atom) => push(alike, regions.join(' '), atom));
  const pair = (atom: number, other: number): AreaChange => ({
    atoms: [
      { at: atom, sign: 1 },
      { at: other, sign: -1 },
    ],
    regions: onlyInOne(regionsOf[atom] ?? [], regionsOf[other] ?? []),
  });
  const crossings = crossingsOf(larger, atomsOf, atoms.length);
  return {
    *near(atom) {
      for (const other of alike.get(larger[atom]?.join(' ') ?? '') ?? [])
        if (other !== atom) yield pair(atom, other);
    },
    *rings(atom) {
      let found = 0;
      for (const { second, key } of crossings.from(atom)) {
        for (const [third, fourth] of crossings.pairs(key)) {
          if (third === atom || fourth === second || third === second || fourth === atom) continue;
          if (++found > RINGS) return;
          yield ring([atom, second, third, fourth], regionsOf);
        }
      }
    },
    *pairs(atom, others) {
      for (const other of others) if (other !== atom) yield pair(atom, other);
    },
    alone: (atom) => ({ atoms: [{ at: atom, sign: 1 }], regions: regionsOf[atom] ?? [] }),
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

/** First and fourth up, second and third down: first and third differ from second and fourth in the same regions. */
function ring(atoms: readonly [number, number, number, number], regionsOf: Model['regionsOf']): AreaChange {
  const [first, second, third, fourth] = atoms;
  const signed: readonly Signed[] = [
    { at: first, sign: 1 },
    { at: second, sign: -1 },
    { at: third, sign: -1 },
    { at: fourth, sign: 1 },
  ];
  const net = new Map<number, number>();
  for (const { at, sign } of signed)
    for (const region of regionsOf[at] ?? []) net.set(region, (net.get(region) ?? 0) + sign);
  return { atoms: signed, regions: [...net].flatMap(([region, change]) => (change === 0 ? [] : [region])) };
}

/** The numbers of two rising lists that are in one of them only. */
function onlyInOne(a: readonly number[], b: readonly number[]): readonly number[] {
  const only: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Infinity;
    const right = b[j] ?? Infinity;
    if (left === right) {
      i++;
      j++;
    } else if (left < right) {
      only.push(left);
      i++;
    } else {
      only.push(right);
      j++;
    }
  }
  return only;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
