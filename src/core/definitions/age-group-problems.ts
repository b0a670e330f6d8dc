import { ageBounds, isInAgeGroup, OLDEST } from './age-groups';
import { problem, type DefinitionPlace, type DefinitionProblem } from './problems';

/**
 * Whether age groups, given by id in their order, are everyone first and then each age 0–120 in exactly one
 * ([AGE-1], [DEF-5]); `at` is where their list stands in the JSON.
 */
export function ageGroupProblems(ids: readonly string[], at: DefinitionPlace): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  ids.forEach((id, index) => {
    const { from, to } = ageBounds(id);
    if (ids.indexOf(id) !== index) problems.push(problem('ageGroupTwice', [...at, index], { id }));
    else if (from !== null && to !== null && from > to)
      problems.push(problem('ageGroupBackwards', [...at, index], { id }));
    else if (index === 0 && id !== 'all')
      problems.push(problem('firstAgeGroupNotAll', [...at, 0], { found: id }));
  });
  return problems.length > 0 ? problems : partitionProblems(ids, at);
}

function partitionProblems(ids: readonly string[], at: DefinitionPlace): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const parts = ids.slice(1).map((id, index) => ({ id, index: index + 1, ...ageBounds(id) }));
  for (const { from, to, owners } of stretches((age) => parts.filter((part) => isInAgeGroup(age, part)))) {
    const [first, second] = owners;
    if (first === undefined) problems.push(problem('ageGroupGap', at, { from, to }));
    else if (second !== undefined)
      problems.push(problem('ageGroupOverlap', [...at, second.index], { from, to, first: first.id }));
  }
  return problems;
}

/** Stretches of neighbouring ages with the same owners, so that a gap is told once and not per year of age. */
function stretches<Owner>(
  ownersOf: (age: number) => readonly Owner[],
): readonly { readonly from: number; readonly to: number; readonly owners: readonly Owner[] }[] {
  const found: { from: number; to: number; owners: readonly Owner[] }[] = [];
  for (let age = 0; age <= OLDEST; age++) {
    const owners = ownersOf(age);
    const last = found.at(-1);
    const same =
      last !== undefined &&
      last.owners.length === owners.length &&
      last.owners.every((owner, index) => owner === owners[index]);
    if (same) last.to = age;
    else found.push({ from: age, to: age, owners });
  }
  return found;
}
