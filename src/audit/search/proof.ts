import { minimalSubset, smallestSubset } from '../../published';
import { narrowBounds } from '../system/narrow-bounds';
import {
  restedOn,
  touching,
  type Linear,
  type System,
  type Touching,
  type WholeRange,
} from '../system/system';
import { localProblem } from './local-problem';
import { extreme } from './solve-local';

/** Cells that together leave no more of a number than is claimed. */
export interface Proof {
  /** Numbers of the cells; without any one of them more would be left. */
  readonly cells: readonly number[];
  readonly fewest: Fewest;
}

/** Where it was tried out that no smaller set of cells does: among all that hang together, among those nearby, or not at all. */
export type Fewest = 'everywhere' | 'nearby' | 'notShown';

/** So many sets are tried to find a smaller one. */
const MOST_SETS = 2000;
/** And so many of cells farther away. */
const MOST_FARTHER = 300;
/** What all proofs together may take: conditions looked at, which is some twenty seconds' work. */
export const PROOF_EFFORT = 12e6;

/** What is left of it. */
export interface Effort {
  left: number;
}

/** Conditions are followed so many steps from the number. */
const FARTHEST = 8;
const MOST_NEAR = 4000;

/**
 * The cells that prove what is left of a number.
 *
 * @param effort what it takes is taken from
 * @returns null where what is left does not follow within the steps that are followed, or no effort is left, which is told as a limit
 */
export function proofOf(
  target: number,
  claim: WholeRange,
  system: System,
  lists: Touching = touching(system),
  effort: Effort = { left: Infinity },
): Proof | null {
  for (let steps = 1; steps <= FARTHEST; steps++) {
    if (effort.left <= 0) return null;
    const near = surroundings(target, claim, steps, system, lists, effort);
    if (near === null) return null;
    const { names, holds } = near;
    if (!holds(new Set(names))) continue;
    if (holds(new Set())) return { cells: [], fewest: 'everywhere' };
    // Another order may end at a smaller set.
    const tried = [names, [...names].reverse(), oddFirst(names)].map((order) => minimalSubset(order, holds));
    const minimal = tried.reduce((least, one) => (one.length < least.length ? one : least));
    if (
      setsBelow(names.length, minimal.length) > MOST_SETS ||
      setsBelow(names.length, minimal.length) * near.conditions > effort.left
    )
      return { cells: minimal.map(Number), fewest: minimal.length === 1 ? 'everywhere' : 'notShown' };
    let fewest = smallestSubset(names, holds, minimal.length - 1) ?? minimal;
    let [inner, isAll] = [near, false];
    for (let farther = steps + 1; fewest.length > 1 && !isAll; farther++) {
      const outer = surroundings(target, claim, farther, system, lists, effort);
      const sets = outer === null ? Infinity : setsBelow(outer.names.length, fewest.length);
      if (outer === null || sets > MOST_FARTHER || sets * outer.conditions > effort.left) break;
      isAll = outer.conditions === inner.conditions;
      if (outer.names.length > inner.names.length)
        fewest = smallestSubset(outer.names, outer.holds, fewest.length - 1) ?? fewest;
      inner = outer;
    }
    return { cells: fewest.map(Number), fewest: isAll || fewest.length === 1 ? 'everywhere' : 'nearby' };
  }
  return null;
}

/** The cells some steps from a number, and whether some of them alone leave no more of it than is claimed. */
function surroundings(
  target: number,
  claim: WholeRange,
  steps: number,
  system: System,
  lists: Touching,
  effort: Effort,
): {
  readonly conditions: number;
  readonly names: readonly string[];
  readonly holds: (kept: ReadonlySet<string>) => boolean;
} | null {
  const near = nearby(target, steps, system, lists);
  if (near === null) return null;
  const { conditions, shares } = near.system;
  const cells = new Set([...conditions.flatMap(({ cell }) => cell ?? []), ...shares.map(({ cell }) => cell)]);
  return {
    conditions: conditions.length,
    names: [...cells].map(String),
    holds: (kept) => {
      effort.left -= conditions.length;
      return follows(
        near.target,
        claim,
        restedOn(near.system, (cell) => kept.has(String(cell))),
      );
    },
  };
}

function oddFirst(names: readonly string[]): readonly string[] {
  return [...names.filter((_, at) => at % 2 === 1), ...names.filter((_, at) => at % 2 === 0)];
}

/** How many sets there are of fewer than `size` of so many items. */
function setsBelow(items: number, size: number): number {
  let [all, sets] = [0, 1];
  for (let k = 1; k < size; k++) {
    sets = (sets * (items - k + 1)) / k;
    all += sets;
  }
  return all;
}

/** Whether what is claimed follows from a small system: by narrowing, else by the solver. */
function follows(target: number, { least, most }: WholeRange, system: System): boolean {
  const bounds = narrowBounds(system);
  if (bounds.conflict) return false;
  const low = bounds.lower[target] ?? 0;
  const high = bounds.upper[target] ?? 0;
  if (low >= least && high <= most) return true;
  if (system.variables > 150) return false;
  const local = localProblem(target, 150, system, touching(system), bounds);
  if (low < least) {
    const found = extreme(local, target, 'minimize', bounds, true);
    if (found.kind !== 'found' || found.value < least) return false;
  }
  if (high <= most) return true;
  const found = extreme(local, target, 'maximize', bounds, true);
  return found.kind === 'found' && found.value <= most;
}

/** The conditions some steps from a variable, as a system of its own. */
function nearby(
  target: number,
  steps: number,
  system: System,
  lists: Touching,
): { readonly system: System; readonly target: number } | null {
  const place = new Map([[target, 0]]);
  const taken = new Set<number>();
  let edge: readonly number[] = [target];
  for (let step = 0; step <= steps; step++) {
    const next: number[] = [];
    for (const variable of edge) {
      for (const at of lists[variable] ?? []) {
        const condition = system.conditions[at];
        // At the last step only what is said of a single number is taken.
        if (
          !condition ||
          taken.has(at) ||
          (step === steps && condition.terms.length > 1 && !isInside(condition, place))
        )
          continue;
        taken.add(at);
        for (const { variable: other } of condition.terms) {
          if (place.has(other)) continue;
          place.set(other, place.size);
          next.push(other);
        }
      }
    }
    if (place.size > MOST_NEAR) return null;
    edge = next;
  }
  const at = (variable: number): number => place.get(variable) ?? 0;
  return {
    target: 0,
    system: {
      variables: place.size,
      conditions: [...taken].flatMap((one) => {
        const condition = system.conditions[one];
        return condition
          ? {
              ...condition,
              terms: condition.terms.map(({ variable, factor }) => ({ variable: at(variable), factor })),
            }
          : [];
      }),
      shares: system.shares
        .filter(({ count, denominator }) => place.has(count) && place.has(denominator))
        .map((share) => ({ ...share, count: at(share.count), denominator: at(share.denominator) })),
      rows: system.rows
        .filter(
          ({ denominator, counts }) => place.has(denominator) && counts.every((count) => place.has(count)),
        )
        .map((row) => ({ ...row, denominator: at(row.denominator), counts: row.counts.map(at) })),
    },
  };
}

function isInside({ terms }: Linear, place: ReadonlyMap<number, number>): boolean {
  return terms.every(({ variable }) => place.has(variable));
}
