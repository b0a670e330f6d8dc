import type { Localized } from '../words/language';

/**
 * What an indicator is, complete and checked: the form the engine works with. Authors write the shorter form that
 * parse.ts accepts; nothing else makes an Indicator. Source: the definition sheets, fields 1–36 ([DEF-1], [DEF-4]).
 */
export interface Indicator {
  /** ASCII id, final once published, e.g. `arbeid-utdanning`. */
  readonly id: string;
  /** Version of the definition, e.g. `1.0`. */
  readonly version: string;
  readonly title: Localized;
  /** For sheet names and narrow places, at most 25 characters. */
  readonly shortTitle: Localized;
  /** Other titles the indicator is known by; matched case- and accent-blind. */
  readonly aliases: readonly string[];
  /** The register variables the indicator reads, e.g. `need` (code 9) and `received` (code 10). */
  readonly variables: readonly Variable[];
  /** Who is in the denominator ([DEN-1], field 16). */
  readonly denominator: Condition;
  /** The numerators in the order of the measure numbers ([DEF-3], field 15); always four. */
  readonly numerators: readonly Numerator[];
  /** The age groups in the order of the measure numbers; always four, the first is everyone ([AGE-1]). */
  readonly ageGroups: readonly AgeGroup[];
  /** The whole sheet in our own short words ([DEF-4]), by field number. */
  readonly sheet: readonly SheetField[];
}

/** One code of the register, with its value domain. */
export interface Variable {
  /** Name used inside the definition, e.g. `need`. */
  readonly id: string;
  /** The register's code number in the class personopplysninger, e.g. 9. */
  readonly code: number;
  readonly label: Localized;
  /** The legal values; all else is missing or invalid ([IN-3]). 0 is never legal. */
  readonly values: readonly { readonly value: number; readonly label: Localized }[];
}

/** A statement about one variable of one person. */
export type Condition =
  /** Any one of some values; one or more. */
  | { readonly kind: 'equals'; readonly variable: string; readonly values: readonly number[] }
  | { readonly kind: 'missing'; readonly variable: string };

/** The four outcomes in the order of the measure numbers ([DEF-3]). */
export const OUTCOMES = ['met', 'partiallyMet', 'unmet', 'unreported'] as const;
/** One of the four outcomes; Norwegian: innfridd, delvis innfridd, ikke innfridd, uten rapportering. */
export type Outcome = (typeof OUTCOMES)[number];

/** One outcome: those of the denominator for whom the condition holds. */
export interface Numerator {
  readonly outcome: Outcome;
  readonly condition: Condition;
}

/** An age group in completed years, bounds included; null is unbounded. */
export interface AgeGroup {
  /** `all`, `0-17`, `18-66`, `67+`. */
  readonly id: string;
  readonly label: Localized;
  readonly from: number | null;
  readonly to: number | null;
}

/** A field of the definition sheet, in our own words. */
export interface SheetField {
  /** The sheet's row number, 1–36. */
  readonly number: number;
  readonly label: Localized;
  readonly text: Localized;
}

/** The measure number: 4 × outcome + age group + 1, both counted from 0 ([DEF-3]). */
export function measureNumber(outcomeIndex: number, ageGroupIndex: number): number {
  return 4 * outcomeIndex + ageGroupIndex + 1;
}

/**
 * An indicator made ready for counting. Each variable's cells fall in a handful of categories — its legal values in
 * the order of `Variable.values`, then missing, then invalid — and `classOf` says what each combination of categories
 * means. It is made by enumeration (compile.ts), so the table is also the list of every class of person there is.
 */
export interface CompiledIndicator {
  readonly indicator: Indicator;
  /** One per variable, in the order of `indicator.variables`. */
  readonly variables: readonly CompiledVariable[];
  /** Class index for Σ category(variable i) × stride(variable i). */
  readonly classOf: Uint8Array;
  /** What each class index means; the outcomes come first, in their order. */
  readonly classes: readonly PersonClass[];
  /** For age 0–120: index of the age group after `all`, counted from 0 (0–17 → 0, 18–66 → 1, 67+ → 2). */
  readonly ageGroupOf: Uint8Array;
}

/** A variable with its place in the class table. */
export interface CompiledVariable {
  readonly variable: Variable;
  readonly stride: number;
  /** Category of each code value 0–255: a legal value's index, or `invalid` (0 itself is `missing`, [IN-3]). */
  readonly categoryOf: Uint8Array;
  readonly missing: number;
  readonly invalid: number;
  /** Number of categories: legal values + 2. */
  readonly categories: number;
}

/** What a person is to an indicator. */
export type PersonClass =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** In the denominator, in no numerator: an invalid received value ([NUM-5]). */
  | { readonly kind: 'invalidOutcome' }
  /** Outside the denominator, by what the denominator's variable holds ([DEN-1], field 19). */
  | {
      readonly kind: 'outside';
      readonly because:
        | { readonly kind: 'value'; readonly value: number }
        | { readonly kind: 'missing' }
        | { readonly kind: 'invalid' };
    };
