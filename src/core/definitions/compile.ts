import { invariant } from '../assert';
import { isInAgeGroup, OLDEST } from './age-groups';
import {
  categoriesOf,
  combinationCount,
  combinations,
  holds,
  outcomeIsInvalid,
  outcomesOf,
  type Category,
  type Combination,
} from './enumerate';
import {
  OUTCOMES,
  type CompiledIndicator,
  type CompiledVariable,
  type Indicator,
  type PersonClass,
  type Variable,
} from './types';

/**
 * Makes an indicator ready for counting, by trying every combination of categories: the class table that comes out
 * serves the engine, and it lists every kind of person there is ([DEN-1], [NUM-1]–[NUM-5]).
 *
 * @throws when two outcomes, or none, hold for a combination: parseIndicator lets no such indicator through
 */
export function compileIndicator(indicator: Indicator): CompiledIndicator {
  const classes = classesOf(indicator);
  const indexOf = new Map(classes.map((one, index) => [keyOf(one), index]));
  const classOf = new Uint8Array(combinationCount(indicator.variables));
  let position = 0;
  for (const combination of combinations(indicator.variables)) {
    const index = indexOf.get(keyOf(classify(indicator, combination)));
    invariant(index !== undefined, `${indicator.id}: every person has a class`);
    classOf[position] = index;
    position += 1;
  }
  return {
    indicator,
    variables: compileVariables(indicator.variables),
    classOf,
    classes,
    ageGroupOf: compileAgeGroups(indicator),
  };
}

/** What a person with these cells is to the indicator. */
function classify(indicator: Indicator, combination: Combination): PersonClass {
  if (!holds(indicator.denominator, combination)) {
    const because = combination.get(indicator.denominator.variable);
    invariant(because !== undefined, `${indicator.id}: the denominator's variable is one of its variables`);
    return { kind: 'outside', because };
  }
  const [outcome, ...others] = outcomesOf(indicator, combination);
  invariant(others.length === 0, `${indicator.id}: a person has one outcome`);
  if (outcome !== undefined) return { kind: 'outcome', outcome };
  invariant(
    outcomeIsInvalid(indicator, combination),
    `${indicator.id}: everyone in the denominator has an outcome`,
  );
  return { kind: 'invalidOutcome' };
}

/** All classes, the outcomes first and in their order. */
function classesOf(indicator: Indicator): readonly PersonClass[] {
  const { denominator, variables } = indicator;
  const decisive = variables.find(({ id }) => id === denominator.variable);
  invariant(decisive !== undefined, `${indicator.id}: the denominator's variable is one of its variables`);
  return [
    ...OUTCOMES.map((outcome) => ({ kind: 'outcome', outcome }) as const),
    { kind: 'invalidOutcome' },
    ...categoriesOf(decisive)
      .filter((category) => !holds(denominator, new Map([[decisive.id, category]])))
      .map((because) => ({ kind: 'outside', because }) as const),
  ];
}

function keyOf(one: PersonClass): string {
  if (one.kind === 'outcome') return one.outcome;
  return one.kind === 'outside' ? `outside ${categoryKey(one.because)}` : one.kind;
}

function categoryKey(category: Category): string {
  return category.kind === 'value' ? String(category.value) : category.kind;
}

function compileVariables(variables: readonly Variable[]): readonly CompiledVariable[] {
  let stride = 1;
  return variables.map((variable) => {
    const missing = variable.values.length;
    const invalid = missing + 1;
    const categories = missing + 2;
    const categoryOf = new Uint8Array(256).fill(invalid);
    categoryOf[0] = missing;
    variable.values.forEach(({ value }, category) => {
      categoryOf[value] = category;
    });
    const compiled = { variable, stride, categoryOf, missing, invalid, categories };
    stride *= categories;
    return compiled;
  });
}

/** Every age 0–120 belongs to one group after `all` ([AGE-1]); parse.ts has checked that. */
function compileAgeGroups({ id, ageGroups }: Indicator): Uint8Array {
  return Uint8Array.from({ length: OLDEST + 1 }, (_, age) => {
    const group = ageGroups.slice(1).findIndex((one) => isInAgeGroup(age, one));
    invariant(group >= 0, `${id}: age ${age} is in an age group`);
    return group;
  });
}
