import type { Steps } from '../../core';
import { narrowBounds, type SystemBounds } from '../system/narrow-bounds';
import { touching, type System, type WholeRange } from '../system/system';
import { localProblem, type LocalProblem } from './local-problem';
import { extreme, type Extreme } from './solve-local';

/** What is left of a number. */
export interface Remains extends WholeRange {
  /**
   * `exact`: both ends are reached by whole numbers that print as everything shown. `outer`: it is surely nothing outside, but perhaps
   * less than this is left.
   */
  readonly search: 'exact' | 'outer';
}

/** How far is searched. */
export interface SearchLimits {
  /** Numbers that hang together with at most so many are searched with all of those. */
  readonly whole: number;
  /** With so many, in whole numbers too where the solver does not end at such by itself. */
  readonly branched: number;
  /** Else so many nearest ones are taken, by linear programming. */
  readonly near: number;
  /** So many problems of that kind are solved. */
  readonly problems: number;
}

/** What a search of some seconds allows. */
export const SEARCH_LIMITS: SearchLimits = { whole: 200, branched: 60, near: 80, problems: 5000 };

/** What was found of all numbers asked for. */
export interface Remaining {
  readonly bounds: SystemBounds;
  readonly remains: ReadonlyMap<number, Remains>;
  /** Numbers for which the solver was not asked, since there were too many, or it stopped. */
  readonly unsearched: readonly number[];
}

/**
 * What is left of each number asked for: by narrowing first, then by a solver for those that are not settled.
 *
 * @param targets the variables, those that matter most first
 */
export function* remaining(
  system: System,
  targets: readonly number[],
  limits: SearchLimits = SEARCH_LIMITS,
  bounds: SystemBounds = narrowBounds(system),
): Steps<Remaining> {
  const remains = new Map<number, Remains>();
  const unsearched: number[] = [];
  const lists = touching(system);
  let problems = limits.problems;
  for (const [done, target] of targets.entries()) {
    const outer = { least: bounds.lower[target] ?? 0, most: bounds.upper[target] ?? 0 };
    if (outer.least === outer.most) {
      remains.set(target, { ...outer, search: 'exact' });
      continue;
    }
    yield { done, total: targets.length };
    const component = localProblem(target, limits.whole, system, lists, bounds);
    const local = component.whole ? component : localProblem(target, limits.near, system, lists, bounds);
    if (problems <= 0) {
      remains.set(target, { ...outer, search: 'outer' });
      unsearched.push(target);
      continue;
    }
    problems--;
    const least = searched(
      local,
      target,
      'minimize',
      bounds,
      component.whole && component.variables.length <= limits.branched,
    );
    const most = searched(
      local,
      target,
      'maximize',
      bounds,
      component.whole && component.variables.length <= limits.branched,
    );
    const low = least.kind === 'found' ? Math.max(outer.least, least.value) : outer.least;
    const high = most.kind === 'found' ? Math.min(outer.most, most.value) : outer.most;
    const examples = [least, most].flatMap((one) =>
      component.whole &&
      one.kind === 'found' &&
      one.numbers &&
      fitsSystem(one.numbers, system, component.conditions, bounds)
        ? [one.numbers]
        : [],
    );
    const reached = (value: number) => examples.some((numbers) => numbers.get(target) === value);
    const isExact = reached(low) && (high === Infinity ? most.kind === 'unbounded' : reached(high));
    remains.set(target, { least: low, most: high, search: isExact ? 'exact' : 'outer' });
    if (!isExact) unsearched.push(target);
  }
  return { bounds, remains, unsearched };
}

/** By any numbers first, which is fast and mostly ends at whole ones; where it does not, by whole numbers alone. */
function searched(
  local: LocalProblem,
  target: number,
  direction: 'minimize' | 'maximize',
  bounds: SystemBounds,
  whole: boolean,
): Extreme {
  const loose = extreme(local, target, direction, bounds, false);
  if (!whole || loose.kind !== 'found' || loose.numbers) return loose;
  const strict = extreme(local, target, direction, bounds, true);
  return strict.kind === 'found' ? strict : loose;
}

/** Whether numbers meet the conditions exactly, and print as the shares among them. */
export function fitsSystem(
  numbers: ReadonlyMap<number, number>,
  { shares }: System,
  conditions: System['conditions'],
  { lower, upper }: SystemBounds,
): boolean {
  const valueOf = (variable: number): number | undefined =>
    numbers.get(variable) ?? (lower[variable] === upper[variable] ? lower[variable] : undefined);
  const holds = conditions.every(({ terms, least, most }) => {
    const total = terms.reduce((sum, { variable, factor }) => sum + factor * (numbers.get(variable) ?? 0), 0);
    return total >= least && total <= most;
  });
  return (
    holds &&
    shares.every(({ count, denominator, at }) => {
      if (!numbers.has(denominator) && !numbers.has(count)) return true;
      const [over, value] = [valueOf(denominator), valueOf(count)];
      if (over === undefined || value === undefined) return true;
      const range = at(over);
      return value >= range.least && value <= range.most;
    })
  );
}
