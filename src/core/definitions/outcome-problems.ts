import { combinations, holds, outcomeIsInvalid, outcomesOf, type Combination } from './enumerate';
import { problem, type DefinitionProblem, type Tried } from './problems';
import type { Indicator } from './types';

/**
 * Whether the outcomes are disjoint and exhaustive over the values of the variables ([DEF-5]), by trying every
 * combination: everyone in the denominator must have one outcome, unless a cell is invalid ([NUM-5]).
 */
export function outcomeProblems(indicator: Indicator): readonly DefinitionProblem[] {
  const deciding = [...new Set(indicator.numerators.map(({ condition }) => condition.variable))];
  const problems = new Map<string, DefinitionProblem>();
  for (const combination of combinations(indicator.variables)) {
    if (!holds(indicator.denominator, combination) || outcomeIsInvalid(indicator, combination)) continue;
    const [first, second] = outcomesOf(indicator, combination);
    const tried = triedOf(deciding, combination);
    if (first === undefined) {
      problems.set(JSON.stringify(tried), problem('outcomesNotExhaustive', ['numerators'], { tried }));
    } else if (second !== undefined && !problems.has(`${first} ${second}`)) {
      const index = indicator.numerators.findIndex(({ outcome }) => outcome === second);
      problems.set(
        `${first} ${second}`,
        problem('outcomesOverlap', ['numerators', index], { tried, first, second }),
      );
    }
  }
  return [...problems.values()];
}

function triedOf(variables: readonly string[], combination: Combination): readonly Tried[] {
  return variables.map((variable) => {
    const category = combination.get(variable);
    return { variable, value: category?.kind === 'value' ? category.value : 'missing' };
  });
}
