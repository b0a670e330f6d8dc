import type { RegionName, Tabulation } from '../../core';
import type { RoundingRule } from '../figures/rounding';

/** One way in which a table can have been made otherwise than the rules say. */
export type ReadingVariant =
  | { readonly kind: 'roundingRule'; readonly rule: Exclude<RoundingRule, 'halfAwayFromZero'> }
  /** The unreported are left out of the denominator. */
  | { readonly kind: 'unreportedLeftOut' }
  /** Persons with an invalid code for received bistand are left out of the denominator ([NUM-5]). */
  | { readonly kind: 'invalidLeftOut' }
  /** Code 2 is counted as met; `keepsPartly`: and as partially met too. */
  | { readonly kind: 'partlyAsMet'; readonly keepsPartly: boolean }
  /** Persons with this value of need are in the denominator too ([DEN-1]). */
  | { readonly kind: 'needIncluded'; readonly need: number | 'missing' }
  /** Rows whose kommune is unknown are left out of the country ([REG-3]). */
  | { readonly kind: 'unknownMunicipalityLeftOut' }
  /** The figures are those of a year before or after. */
  | { readonly kind: 'otherYear'; readonly by: 1 | -1 }
  /** Kommuner are summed on the classification of the year before or after ([REG-2]). */
  | { readonly kind: 'otherClassification'; readonly by: 1 | -1 }
  /** Kommuner that did not report have the figures of the year before ([REG-5]). */
  | { readonly kind: 'carriedForward' }
  /** These kommuner are left out of the sums; `alternatives`: how many other sets of as few would do as well. */
  | {
      readonly kind: 'municipalitiesLeftOut';
      readonly municipalities: readonly (RegionName & { readonly year: number })[];
      readonly alternatives: number;
    }
  | RecountVariant;

/** A variant that the counts cannot tell: the rows must be read again. */
export type RecountVariant =
  /** Every row counts, also several of one person ([IN-7]). */
  | { readonly kind: 'perRow' }
  /** Other bounds of the age groups ([AGE-1]): the last age of the first two, e.g. 18 and 66. */
  | { readonly kind: 'ageBounds'; readonly lastYoung: number; readonly lastMiddle: number };

/** The counts that a second reading gave. */
export interface Recount {
  readonly variant: RecountVariant;
  readonly tabulation: Tabulation;
}

/** The variants worth a second reading of the rows. */
export const RECOUNT_VARIANTS: readonly RecountVariant[] = [
  { kind: 'perRow' },
  { kind: 'ageBounds', lastYoung: 18, lastMiddle: 66 },
  { kind: 'ageBounds', lastYoung: 16, lastMiddle: 66 },
  { kind: 'ageBounds', lastYoung: 17, lastMiddle: 67 },
  { kind: 'ageBounds', lastYoung: 17, lastMiddle: 65 },
];
