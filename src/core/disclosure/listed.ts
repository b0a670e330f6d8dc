import type { DisclosureTable } from './types';

/**
 * What the list of lines tells by itself to who knows that everybody in the data has a need: each kommune with rows has somebody, and so
 * has each line. `lines`: that is known; `kommuner`: of the kommuner alone; `none`: nothing is known of it.
 */
export const LIST_KNOWN = ['lines', 'kommuner', 'none'] as const;

/** One of them. */
export type ListKnown = (typeof LIST_KNOWN)[number];

/** Where the kommuner with persons are: atoms that have a kommune in common are one part. */
export interface Listed {
  /** The part of each atom. */
  readonly partOf: Int32Array;
  /** Each part's atoms, and its number of kommuner with persons: it has no fewer. */
  readonly atomsOf: readonly (readonly number[])[];
  readonly kommuner: Int32Array;
}

/** Finds the parts; a leaf without a kommune of its own is one. */
export function listedOf({ leaves }: DisclosureTable, atoms: readonly (readonly number[])[]): Listed {
  const leader = atoms.map((_, atom) => atom);
  const find = (atom: number): number => {
    let at = atom;
    while (leader[at] !== at) at = leader[at] ?? at;
    return at;
  };
  const first = new Map<string, number>();
  atoms.forEach((members, atom) => {
    for (const leaf of members) {
      if (!hasPersons(leaves[leaf]?.counts)) continue;
      const kommune = leaves[leaf]?.municipality ?? `leaf ${leaf}`;
      const known = first.get(kommune);
      if (known === undefined) first.set(kommune, atom);
      else leader[find(atom)] = find(known);
    }
  });
  const numbers = new Map<number, number>();
  const atomsOf: number[][] = [];
  const partOf = Int32Array.from(atoms, (_, atom) => {
    const part = numbers.get(find(atom)) ?? atomsOf.push([]) - 1;
    numbers.set(find(atom), part);
    atomsOf[part]?.push(atom);
    return part;
  });
  const kommuner = new Int32Array(atomsOf.length);
  for (const atom of first.values()) kommuner[partOf[atom] ?? 0]!++;
  return { partOf, atomsOf, kommuner };
}

function hasPersons(counts: ArrayLike<number> | undefined): boolean {
  for (let at = 0; at < (counts?.length ?? 0); at++) if ((counts?.[at] ?? 0) > 0) return true;
  return false;
}
