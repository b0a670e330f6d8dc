import type { Condition, Indicator, Outcome, Variable } from './types';

/** What a variable's cell can be to the engine: one of its legal values, missing, or invalid ([IN-3]). */
export type Category =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' };

/** A variable's categories: legal values in their order, then missing, then invalid. */
export function categoriesOf(variable: Variable): readonly Category[] {
  return [
    ...variable.values.map(({ value }) => ({ kind: 'value', value }) as const),
    { kind: 'missing' },
    { kind: 'invalid' },
  ];
}

/** How many combinations of categories the variables have. */
export function combinationCount(variables: readonly { readonly values: readonly unknown[] }[]): number {
  return variables.reduce((product, { values }) => product * (values.length + 2), 1);
}

/** One combination: what each variable holds, by variable id. */
export type Combination = ReadonlyMap<string, Category>;

/**
 * Every combination of categories there is, in the order of the class table: the first variable changes fastest, so
 * position = Σ category(variable i) × stride(variable i) with stride 1 for the first.
 */
export function* combinations(variables: readonly Variable[]): Generator<Combination> {
  const lists = variables.map((variable) => ({ id: variable.id, categories: categoriesOf(variable) }));
  const total = combinationCount(variables);
  for (let position = 0; position < total; position++) {
    const combination = new Map<string, Category>();
    let rest = position;
    for (const { id, categories } of lists) {
      const category = categories[rest % categories.length];
      if (category !== undefined) combination.set(id, category);
      rest = Math.floor(rest / categories.length);
    }
    yield combination;
  }
}

/** Whether a condition holds for a combination. An invalid cell is neither a value nor missing: nothing holds of it. */
export function holds(condition: Condition, combination: Combination): boolean {
  const category = combination.get(condition.variable);
  if (category === undefined) return false;
  if (condition.kind === 'missing') return category.kind === 'missing';
  return category.kind === 'value' && condition.values.includes(category.value);
}

/** The outcomes whose condition holds: one when the definition is sound, or none beside an invalid cell. */
export function outcomesOf(indicator: Indicator, combination: Combination): readonly Outcome[] {
  return indicator.numerators
    .filter(({ condition }) => holds(condition, combination))
    .map(({ outcome }) => outcome);
}

/** Whether a variable that decides the outcome holds an invalid value ([NUM-5]). */
export function outcomeIsInvalid(indicator: Indicator, combination: Combination): boolean {
  return indicator.numerators.some(
    ({ condition }) => combination.get(condition.variable)?.kind === 'invalid',
  );
}
