import type { Model } from './model';
import type { FigureOfTable } from './types';

/** What a denominator is at least by the list alone, and by where nobody can be if that is known too: it is not told by any figure. */
export function leastByList(
  model: Model,
  { region, ageGroup }: FigureOfTable,
  knowsClosed: boolean,
): { readonly lines: number; readonly kommuner: number } {
  const { listed, atomsOf, slotsOf, slots, classes, closed, inner, knownSlots } = model;
  const inside = slotsOf[ageGroup] ?? [];
  const outside = Array.from({ length: slots }, (_, slot) => slot).filter((slot) => !inside.includes(slot));
  const holds = (atom: number, slot: number) => {
    for (let at = (atom * slots + slot) * classes, end = at + classes; at < end; at++)
      if (knownSlots.includes(slot) ? inner[at] !== 0 : !knowsClosed || closed[at] === 0) return true;
    return false;
  };
  const found = new Map<number, number>();
  for (const atom of atomsOf[region] ?? []) {
    if (personsInAtom(model, inner, atom) === 0 || outside.some((slot) => holds(atom, slot))) continue;
    const part = listed.partOf[atom] ?? 0;
    found.set(part, (found.get(part) ?? 0) + 1);
  }
  let lines = 0;
  let kommuner = 0;
  for (const [part, atoms] of found) {
    const all = (listed.atomsOf[part] ?? []).filter((atom) => personsInAtom(model, inner, atom) > 0).length;
    const inPart = all === atoms ? (listed.kommuner[part] ?? 0) : 0;
    lines += Math.max(atoms, inPart);
    kommuner += inPart;
  }
  return { lines, kommuner };
}

/** Persons of an atom. */
export function personsInAtom({ slots, classes }: Model, inner: Int32Array, atom: number): number {
  let sum = 0;
  const length = slots * classes;
  for (let at = atom * length; at < (atom + 1) * length; at++) sum += inner[at] ?? 0;
  return sum;
}
