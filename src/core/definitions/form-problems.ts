import type * as z from 'zod';
import { problem, type JsonType, type DefinitionPlace, type DefinitionProblem } from './problems';
import { AGE_GROUP_ID, FIELD_KEY, KEBAB, VALUE_KEY } from './author-form';

type FormIssue = z.core.$ZodIssue;

/**
 * The schema's findings in our own words, each where it belongs in the JSON: a schema says what is wrong for a
 * programmer, an author wants to read it in her language.
 */
export function formProblems(issues: readonly FormIssue[], json: unknown): readonly DefinitionProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, json, []));
}

function problemsOf(issue: FormIssue, json: unknown, above: DefinitionPlace): readonly DefinitionProblem[] {
  const at = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const value = valueAt(json, at);
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return [problem('missing', at, {})];
      if (value === null && (issue.expected === 'int' || issue.expected === 'number'))
        return [problem('leftOpen', at, {})];
      if (issue.expected === 'int' && typeof value === 'number')
        return [problem('notInteger', at, { value })];
      return [
        problem('wrongType', at, { expected: TYPE_NAMES[issue.expected] ?? 'text', found: typeOf(value) }),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('unknownKey', [...at, key], { key }));
    case 'invalid_key':
      return [keyProblem(at, issue)];
    case 'invalid_value':
      if (value === undefined) return [problem('missing', at, {})];
      return [problem('notOneOf', at, { allowed: issue.values.map(String) })];
    case 'invalid_format':
      return [formatProblem(at, String(value), issue)];
    case 'too_small':
    case 'too_big':
      return [sizeProblem(at, value, issue)];
    case 'invalid_union':
      return unionProblems(issue, json, at, value);
    default:
      return [problem('wrongType', at, { expected: 'text', found: typeOf(value) })];
  }
}

/** Of a union, the branch that knows the value's type speaks; when none does, the type itself is wrong. */
function unionProblems(
  issue: Extract<FormIssue, { code: 'invalid_union' }>,
  json: unknown,
  at: DefinitionPlace,
  value: unknown,
): readonly DefinitionProblem[] {
  if (value === undefined) return [problem('missing', at, {})];
  const branch = issue.errors.find(
    (errors) => !errors.some((one) => one.code === 'invalid_type' && one.path.length === 0),
  );
  // One number or several: the number speaks.
  const [first = []] = issue.errors;
  const isOfNumber = first.some(
    (one) => one.code === 'invalid_type' && (one.expected === 'int' || one.expected === 'number'),
  );
  if (branch === undefined && isOfNumber) return first.flatMap((one) => problemsOf(one, json, at));
  if (branch === undefined)
    return [problem('wrongType', at, { expected: 'textOrTexts', found: typeOf(value) })];
  return branch.flatMap((one) => problemsOf(one, json, at));
}

function keyProblem(
  at: DefinitionPlace,
  issue: Extract<FormIssue, { code: 'invalid_key' }>,
): DefinitionProblem {
  const key = String(at.at(-1) ?? '');
  const patterns = issue.issues.map((one) => (one.code === 'invalid_format' ? one.pattern : undefined));
  if (patterns.includes(String(VALUE_KEY))) return problem('keyNotValue', at, { key });
  if (patterns.includes(String(FIELD_KEY))) return problem('keyNotField', at, { key });
  return problem('keyNotName', at, { key });
}

function formatProblem(
  at: DefinitionPlace,
  value: string,
  issue: Extract<FormIssue, { code: 'invalid_format' }>,
): DefinitionProblem {
  if (issue.pattern === String(KEBAB)) return problem('notName', at, { value });
  if (issue.pattern === String(AGE_GROUP_ID)) return problem('notAgeGroup', at, { value });
  return problem('notMeasures', at, { value });
}

function sizeProblem(
  at: DefinitionPlace,
  value: unknown,
  issue: Extract<FormIssue, { code: 'too_small' | 'too_big' }>,
): DefinitionProblem {
  if (typeof value === 'number') return problem('outOfRange', at, { value, from: 1, to: 255 });
  if (Array.isArray(value)) {
    const expected = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    return problem('wrongLength', at, { expected, found: value.length });
  }
  if (issue.code === 'too_small') return problem('empty', at, {});
  return problem('tooLong', at, { limit: Number(issue.maximum) });
}

const TYPE_NAMES: Readonly<Record<string, JsonType>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'truth',
  object: 'object',
  record: 'object',
  array: 'list',
};

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'truth';
  return typeof value === 'object' ? 'object' : 'text';
}

/** The value at a path of the JSON; undefined where there is none. Own properties only, so no prototype answers. */
function valueAt(json: unknown, at: DefinitionPlace): unknown {
  let value = json;
  for (const key of at) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
