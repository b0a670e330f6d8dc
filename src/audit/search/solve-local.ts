import { solve, type Constraint } from 'yalps';
import type { SystemBounds } from '../system/narrow-bounds';
import type { LocalProblem } from './local-problem';

/** What the solver found of the least, or most, that a variable can be. */
export type Extreme =
  /** `value` is a bound that holds; `numbers` print as all that is shown and reach it, null where none of whole numbers were found. */
  | { readonly kind: 'found'; readonly value: number; readonly numbers: ReadonlyMap<number, number> | null }
  | { readonly kind: 'unbounded' }
  | { readonly kind: 'impossible' }
  /** The search was stopped at its limit. */
  | { readonly kind: 'stopped' };

/** Branches of a search for whole numbers. */
const MOST_BRANCHES = 300;
/** How far the solver's floating-point numbers may be from a whole one. */
const TOLERANCE = 1e-6;

/**
 * The least, or the most, that a variable of a local problem can be, by linear programming (YALPS).
 *
 * @param whole whether only whole numbers are sought, which is slower; else the bound may be wider than need be
 */
export function extreme(
  { variables, conditions }: LocalProblem,
  target: number,
  direction: 'minimize' | 'maximize',
  { lower, upper, tried }: SystemBounds,
  whole: boolean,
): Extreme {
  const constraints = new Map<number, Constraint>();
  const columns = new Map<number, Map<number, number>>(variables.map((variable) => [variable, new Map()]));
  conditions.forEach(({ terms, least, most }, at) => {
    // Variables are counted from their lower bounds, and large factors are made small: the solver wants numbers of like size.
    const size = Math.max(...terms.map(({ factor }) => Math.abs(factor)));
    let shift = 0;
    for (const { variable, factor } of terms) {
      columns.get(variable)?.set(at, factor / size);
      shift += factor * (lower[variable] ?? 0);
    }
    const [from, to] = [(least - shift) / size, (most - shift) / size];
    constraints.set(
      at,
      from === to
        ? { equal: from }
        : { ...(from > -Infinity ? { min: from } : {}), ...(to < Infinity ? { max: to } : {}) },
    );
  });
  let at = conditions.length;
  for (const variable of variables) {
    const range = (upper[variable] ?? 0) - (lower[variable] ?? 0);
    // SystemBounds that conditions give need not be said again.
    if (!tried.has(variable) || range === Infinity) continue;
    constraints.set(at, { max: range });
    columns.get(variable)?.set(at, 1);
    at++;
  }
  const objective = at;
  columns.get(target)?.set(objective, 1);
  const solution = solve(
    { direction, objective, constraints, variables: columns, ...(whole ? { integers: true } : {}) },
    { maxIterations: MOST_BRANCHES, precision: 1e-8 },
  );
  switch (solution.status) {
    case 'optimal': {
      const value = (lower[target] ?? 0) + solution.result;
      const rounded =
        (direction === 'minimize' ? Math.ceil(value - TOLERANCE) : Math.floor(value + TOLERANCE)) + 0;
      const numbers = new Map(variables.map((variable) => [variable, lower[variable] ?? 0]));
      let isWhole = true;
      for (const [variable, more] of solution.variables) {
        const near = Math.round(more);
        isWhole &&= Math.abs(more - near) <= TOLERANCE;
        numbers.set(variable, (lower[variable] ?? 0) + near);
      }
      return { kind: 'found', value: rounded, numbers: isWhole ? numbers : null };
    }
    case 'unbounded':
      return { kind: 'unbounded' };
    case 'infeasible':
      return { kind: 'impossible' };
    default:
      return { kind: 'stopped' };
  }
}
