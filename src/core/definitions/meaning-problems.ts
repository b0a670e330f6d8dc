import { ageGroupProblems } from './age-group-problems';
import { equalValues, LIMITS, type AuthorForm, type AuthorText } from './author-form';
import { combinationCount } from './enumerate';
import { problem, type DefinitionPlace, type DefinitionProblem } from './problems';
import { OUTCOMES } from './types';

/** What is wrong with a definition whose form is right: names that are not there, values outside the domain, order. */
export function meaningProblems(form: AuthorForm): readonly DefinitionProblem[] {
  return [
    ...shortTitleProblems(form),
    ...variableProblems(form),
    ...conditionProblems(form, form.denominator, ['denominator']),
    ...numeratorProblems(form),
    ...(form.ageGroups === undefined
      ? []
      : ageGroupProblems(
          form.ageGroups.map((group) => (typeof group === 'string' ? group : group.id)),
          ['ageGroups'],
        )),
  ];
}

/** The characters Excel refuses in the name of a sheet. */
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\]|^'|'$/;

function shortTitleProblems({ title, shortTitle }: AuthorForm): readonly DefinitionProblem[] {
  const written = shortTitle ?? title;
  if (shortTitle === undefined && textsOf(title).some((text) => text.length > LIMITS.shortTitle)) {
    return [problem('shortTitleNeeded', ['shortTitle'], { limit: LIMITS.shortTitle })];
  }
  return textsOf(written).flatMap((text) => {
    const character = NOT_IN_SHEET_NAMES.exec(text)?.[0];
    return character === undefined ? [] : [problem('notSheetName', ['shortTitle'], { character })];
  });
}

function variableProblems({ variables }: AuthorForm): readonly DefinitionProblem[] {
  const entries = Object.entries(variables);
  const problems: DefinitionProblem[] = [];
  if (entries.length === 0) problems.push(problem('noVariables', ['variables'], {}));
  if (entries.length > LIMITS.variables) {
    const facts = { found: entries.length, limit: LIMITS.variables };
    problems.push(problem('tooManyVariables', ['variables'], facts));
  }
  const firstWithCode = new Map<number, string>();
  for (const [id, { code, values }] of entries) {
    const first = firstWithCode.get(code);
    if (first === undefined) firstWithCode.set(code, id);
    else problems.push(problem('codeTwice', ['variables', id, 'code'], { code, first }));
    const found = Object.keys(values).length;
    const at = ['variables', id, 'values'];
    if (found === 0) problems.push(problem('noValues', at, {}));
    if (found > LIMITS.values) problems.push(problem('tooManyValues', at, { found, limit: LIMITS.values }));
  }
  const found = combinationCount(entries.map(([, { values }]) => ({ values: Object.keys(values) })));
  if (problems.length === 0 && found > LIMITS.combinations) {
    problems.push(problem('tooManyCombinations', ['variables'], { found, limit: LIMITS.combinations }));
  }
  return problems;
}

function numeratorProblems(form: AuthorForm): readonly DefinitionProblem[] {
  return form.numerators.flatMap((numerator, index) => {
    const at = ['numerators', index];
    const problems = [...conditionProblems(form, numerator, at)];
    const expected = OUTCOMES[index];
    if (expected !== undefined && expected !== numerator.outcome) {
      problems.push(problem('wrongOutcome', [...at, 'outcome'], { expected, found: numerator.outcome }));
    }
    if ((numerator.equals === undefined) === (numerator.missing === undefined)) {
      problems.push(problem('conditionUnclear', at, {}));
    }
    return problems;
  });
}

function conditionProblems(
  { variables }: AuthorForm,
  condition: { readonly variable: string; readonly equals?: number | readonly number[] | undefined },
  at: DefinitionPlace,
): readonly DefinitionProblem[] {
  const known = new Map(Object.entries(variables)).get(condition.variable);
  if (known === undefined) {
    return [problem('unknownVariable', [...at, 'variable'], { variable: condition.variable })];
  }
  const { variable, equals } = condition;
  const allowed = Object.keys(known.values).map(Number);
  const values = equalValues(equals);
  const isList = typeof equals === 'object';
  return values.flatMap((value, index) => {
    const place = [...at, 'equals', ...(isList ? [index] : [])];
    if (values.indexOf(value) < index) return [problem('valueTwice', place, { value })];
    // An empty domain has been told already; naming each value missing from it would bury that.
    if (allowed.length === 0 || allowed.includes(value)) return [];
    return [problem('unknownValue', place, { variable, value, allowed })];
  });
}

function textsOf(text: AuthorText): readonly string[] {
  return typeof text === 'string' ? [text] : [text.nb, text.en];
}
