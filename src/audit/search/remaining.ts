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
  /**
   * Whole numbers, by variable, with which everything shown is true and the end is reached; of the variables that hang together with this
   * one. Null where narrowing left one number alone, or none were found.
   */
  readonly leastBy: Assignment | null;
  readonly mostBy: Assignment | null;
}

/** Whole numbers by variable. */
export type Assignment = ReadonlyMap<number, number>;

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
  readonly remains: ReadonlyMap<number, Remains>;
  /** Numbers for which the solver was not asked, since there were too many, or it stopped. */
  readonly unsearched: readonly number[];
  /** Numbers that no whole numbers, and no others, are left for: the tables contradict themselves there. */
  readonly impossible: readonly number[];
}

/**
 * What is left of each number asked for: by narrowing first, then by a solver for those that are not settled.
 *
 * @param targets the variables, those that matter most first
 * @param isEnough whether nothing more need be known of one for which whole numbers reach from one number to another
 */
export function* remaining(
  system: System,
  targets: readonly number[],
  limits: SearchLimits = SEARCH_LIMITS,
  bounds: SystemBounds = narrowBounds(system),
  isEnough: (target: number, reached: WholeRange) => boolean = () => false,
): Steps<Remaining> {
  const remains = new Map<number, Remains>();
  const unsearched: number[] = [];
  const impossible: number[] = [];
  const reached = new Reached();
  const lists = touching(system);
  let problems = limits.problems;
  for (const [done, target] of targets.entries()) {
    const outer = { least: bounds.lower[target] ?? 0, most: bounds.upper[target] ?? 0 };
    if (outer.least === outer.most) {
      remains.set(target, { ...outer, search: 'exact', leastBy: null, mostBy: null });
      continue;
    }
    const [seenLow, seenHigh] = [reached.low(target), reached.high(target)];
    if (
      seenLow !== undefined &&
      seenHigh !== undefined &&
      isEnough(target, { least: seenLow, most: seenHigh })
    ) {
      remains.set(target, reached.told(target, outer, 'outer'));
      continue;
    }
    if (reached.both(target, outer)) {
      remains.set(target, reached.told(target, outer, 'exact'));
      continue;
    }
    yield { done, total: targets.length };
    if (problems <= 0) {
      remains.set(target, reached.told(target, outer, 'outer'));
      unsearched.push(target);
      continue;
    }
    problems--;
    const component = localProblem(target, limits.whole, system, lists, bounds);
    const local = component.whole ? component : localProblem(target, limits.near, system, lists, bounds);
    const branches = component.whole && component.variables.length <= limits.branched;
    const ask = (direction: 'minimize' | 'maximize'): Extreme => {
      const found = searched(local, target, direction, bounds, branches);
      if (component.whole && found.kind === 'found' && found.numbers) {
        if (fitsSystem(found.numbers, system, component.conditions, bounds)) reached.add(found.numbers);
      }
      if (component.whole && found.kind === 'impossible') impossible.push(target);
      return found;
    };
    const least = reached.low(target) === outer.least ? null : ask('minimize');
    const most = reached.high(target) === outer.most ? null : ask('maximize');
    const low = least?.kind === 'found' ? Math.max(outer.least, least.value) : outer.least;
    const high = most?.kind === 'found' ? Math.min(outer.most, most.value) : outer.most;
    const isExact =
      reached.low(target) === low &&
      (high === Infinity ? most?.kind === 'unbounded' : reached.high(target) === high);
    remains.set(target, reached.told(target, { least: low, most: high }, isExact ? 'exact' : 'outer'));
    if (!isExact) unsearched.push(target);
  }
  return { remains, unsearched, impossible };
}

/** The least and the most that whole numbers were found for, which fit everything shown. */
class Reached {
  private readonly lows = new Map<number, Assignment>();
  private readonly highs = new Map<number, Assignment>();

  add(numbers: Assignment): void {
    for (const [variable, value] of numbers) {
      if (value < (this.low(variable) ?? Infinity)) this.lows.set(variable, numbers);
      if (value > (this.high(variable) ?? -Infinity)) this.highs.set(variable, numbers);
    }
  }

  low(variable: number): number | undefined {
    return this.lows.get(variable)?.get(variable);
  }

  high(variable: number): number | undefined {
    return this.highs.get(variable)?.get(variable);
  }

  /** What is told of a variable, with the numbers that reach its ends. */
  told(variable: number, { least, most }: WholeRange, search: Remains['search']): Remains {
    return {
      least,
      most,
      search,
      leastBy: this.low(variable) === least ? (this.lows.get(variable) ?? null) : null,
      mostBy: this.high(variable) === most ? (this.highs.get(variable) ?? null) : null,
    };
  }

  both(variable: number, { least, most }: WholeRange): boolean {
    return this.low(variable) === least && this.high(variable) === most;
  }
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
