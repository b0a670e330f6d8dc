import type { CompiledIndicator, CompiledVariable } from './types';

/** The variables that indicators read, each once: those that two of them share are read into one column. */
export function distinctVariables(indicators: readonly CompiledIndicator[]): readonly CompiledVariable[] {
  const distinct: CompiledVariable[] = [];
  for (const variable of indicators.flatMap((one) => one.variables))
    if (placeOfVariable(distinct, variable) < 0) distinct.push(variable);
  return distinct;
}

/** Where a variable stands among distinct ones: the one that reads a code's cells into the same categories; −1 where none does. */
export function placeOfVariable(distinct: readonly CompiledVariable[], variable: CompiledVariable): number {
  return distinct.findIndex(
    (one) =>
      one.variable.code === variable.variable.code &&
      one.categories === variable.categories &&
      one.categoryOf.every((category, value) => category === variable.categoryOf[value]),
  );
}
