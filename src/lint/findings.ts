import { pathOf, type DefinitionError, type DefinitionPlace, type Outcome } from '../core';

/** Everything the linter can say beyond what makes a definition unusable, with the facts its sentence is made from ([DEF-5]). */
export interface LintFacts {
  // Measures as printed
  rangeOverlap: { readonly range: string; readonly other: string; readonly numbers: readonly number[] };
  rangeGap: { readonly numbers: readonly number[] };
  rangeMisplaced: { readonly range: string; readonly outcome: Outcome; readonly expected: string };
  outcomeNotPrinted: { readonly outcome: Outcome };
  outcomePrintedTwice: { readonly outcome: Outcome };
  measureTwice: { readonly id: string; readonly times: number };
  measureWithoutPair: { readonly id: string; readonly pair: string };
  measureNotPrinted: { readonly id: string };
  measureUnknown: { readonly id: string };
  measureWording: { readonly id: string; readonly part: 'share' | 'count'; readonly meant: string };
  measuresLost: { readonly from: string; readonly to: string; readonly count: number };
  countOverDenominator: { readonly id: string };
  // Age groups and exclusions as printed
  ageGroupsDiffer: { readonly printed: readonly string[]; readonly rule: readonly string[] };
  redundantExclusion: { readonly code: number; readonly value: number };
  exclusionNotInRule: { readonly code: number; readonly value: number };
  // Text against rule
  codeNotInRule: { readonly code: number; readonly codes: readonly number[] };
  codeNotMentioned: { readonly code: number; readonly field: number };
  valueNotInRule: { readonly code: number; readonly value: number; readonly allowed: readonly number[] };
  // Completeness
  fieldsMissing: { readonly numbers: readonly number[] };
  variableUnused: { readonly variable: string };
}

/** `error`: the definition contradicts itself; `warning`: something is not there; `info`: true, and worth knowing. */
export type LintSeverity = 'error' | 'warning' | 'info';

/** One thing the linter found. What makes a definition unusable comes with the code parseIndicator gives it. */
export type LintFinding = OwnFinding | (DefinitionError & { readonly severity: 'error' });

type OwnFinding = {
  readonly [Code in keyof LintFacts]: {
    readonly code: Code;
    readonly severity: LintSeverity;
    /** Where, the id first when it can be read: `arbeid-utdanning.printed.numerators.1`. */
    readonly path: string;
    readonly facts: LintFacts[Code];
  };
}[keyof LintFacts];

/** Makes a finding; `id` is the definition's. */
export function finding<Code extends keyof LintFacts>(
  code: Code,
  id: string,
  at: DefinitionPlace,
  facts: LintFacts[Code],
): OwnFinding {
  // The mapped union is exactly this record for this Code; TypeScript cannot follow it through the generic.
  return { code, severity: SEVERITIES[code], path: pathOf(at, id), facts } as OwnFinding;
}

const SEVERITIES: Readonly<Record<keyof LintFacts, LintSeverity>> = {
  rangeOverlap: 'error',
  rangeGap: 'error',
  rangeMisplaced: 'error',
  outcomeNotPrinted: 'error',
  outcomePrintedTwice: 'error',
  measureTwice: 'error',
  measureWithoutPair: 'error',
  measureNotPrinted: 'error',
  measureUnknown: 'error',
  measureWording: 'error',
  measuresLost: 'info',
  countOverDenominator: 'error',
  ageGroupsDiffer: 'error',
  redundantExclusion: 'info',
  exclusionNotInRule: 'error',
  codeNotInRule: 'error',
  codeNotMentioned: 'warning',
  valueNotInRule: 'error',
  fieldsMissing: 'warning',
  variableUnused: 'warning',
};
