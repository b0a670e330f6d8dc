import {
  SHEET_FIELD_COUNT,
  ageGroupProblems,
  authorForm,
  equalValues,
  type AuthorForm,
  parseIndicator,
  parseIndicatorText,
  locate,
  USUAL_AGE_GROUPS,
} from '../core';
import { finding, type LintFinding } from './findings';
import { lintMeasures } from './lint-measures';
import { lintRanges } from './lint-ranges';
import { lintText } from './lint-text';

/**
 * Everything doubtful about a definition in author form ([DEF-5]): what makes it unusable, where its texts contradict
 * its rule, what is missing, and – where it carries what a sheet prints – what is wrong with the sheet.
 *
 * @returns the findings in the order of the checks; none is a clean definition
 */
export function lintDefinition(json: unknown): readonly LintFinding[] {
  const parsed = parseIndicator(json);
  const errors =
    parsed.kind === 'ok' ? [] : parsed.errors.map((error) => ({ ...error, severity: 'error' as const }));
  const form = authorForm.safeParse(json);
  // Without its form there is nothing to read; with it, the texts can be held against the rule even when that is at fault.
  return form.success ? [...errors, ...lintForm(form.data)] : errors;
}

/** As {@link lintDefinition}, from the text of a file. */
export function lintDefinitionText(text: string): readonly LintFinding[] {
  const parsed = parseIndicatorText(text);
  if (parsed.kind === 'error' && parsed.errors.some(({ code }) => code === 'notJson' || code === 'tooDeep')) {
    return parsed.errors.map((error) => ({ ...error, severity: 'error' as const }));
  }
  return lintDefinition(JSON.parse(text.replace(/^\uFEFF/, '')));
}

function lintForm(form: AuthorForm): readonly LintFinding[] {
  return [
    ...lintRanges(form),
    ...lintMeasures(form),
    ...lintAgeGroups(form),
    ...lintExclusions(form),
    ...lintText(form),
    ...lintCompleteness(form),
  ];
}

function lintAgeGroups({ id, ageGroups, printed }: AuthorForm): readonly LintFinding[] {
  if (printed?.ageGroups === undefined) return [];
  const rule = (ageGroups ?? USUAL_AGE_GROUPS).map((group) => (typeof group === 'string' ? group : group.id));
  const at = ['printed', 'ageGroups'];
  const findings: LintFinding[] = ageGroupProblems(printed.ageGroups, at).map((found) => ({
    ...locate(found, id),
    severity: 'error',
  }));
  if (printed.ageGroups.join() !== rule.join()) {
    findings.push(finding('ageGroupsDiffer', id, at, { printed: printed.ageGroups, rule }));
  }
  return findings;
}

/** Field 19 leaves out what field 16 never let in: harmless, but a reader may think it changes something. */
function lintExclusions({ id, printed, variables, denominator }: AuthorForm): readonly LintFinding[] {
  const need = new Map(Object.entries(variables)).get(denominator.variable);
  return (printed?.exclusions ?? []).map(({ code, value }, index) => {
    const outside = code === need?.code && !equalValues(denominator.equals).includes(value);
    const kind = outside ? 'redundantExclusion' : 'exclusionNotInRule';
    return finding(kind, id, ['printed', 'exclusions', index], { code, value });
  });
}

function lintCompleteness({
  id,
  sheet,
  variables,
  denominator,
  numerators,
}: AuthorForm): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const numbers = Array.from({ length: SHEET_FIELD_COUNT }, (_, index) => index + 1).filter(
    (number) => !Object.hasOwn(sheet ?? {}, number),
  );
  if (numbers.length > 0) findings.push(finding('fieldsMissing', id, ['sheet'], { numbers }));
  const used = new Set([denominator.variable, ...numerators.map(({ variable }) => variable)]);
  for (const variable of Object.keys(variables)) {
    if (!used.has(variable)) {
      findings.push(finding('variableUnused', id, ['variables', variable], { variable }));
    }
  }
  return findings;
}
