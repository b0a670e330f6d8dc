import type { Outcome } from '../definitions/types';
import type { Coverage } from '../regions/types';

/**
 * One måltall for one region and year: a pair a/b, where `share` is a and `count` is b. The command line prints exactly
 * this object (spec, "Result"). A number travels with what it is of; a share is kept as its integers ([VAL-1]).
 */
export interface Measure {
  readonly indicator: string;
  /** Null when neither data nor caller named a year. */
  readonly year: number | null;
  /** `land`, `fylke`, `kommune`, `kostragruppe`, or a grouping column's header ([REG-9]). */
  readonly level: string;
  /** `0` for land, two digits fylke, four kommune, the group's own code or value otherwise. */
  readonly regionCode: string;
  readonly regionName: string;
  /** 1–16 ([DEF-3]). */
  readonly measure: number;
  readonly outcome: Outcome;
  /** `all`, `0-17`, `18-66`, `67+`. */
  readonly ageGroup: string;
  /** Null where the status forbids a figure. */
  readonly count: number | null;
  readonly denominator: number | null;
  /** 0–1, unrounded; null where it cannot or must not be given. For display use `sharePercent`, which is exact. */
  readonly share: number | null;
  /** Per cent with one decimal and a point, rounded half away from zero from the integers ([VAL-2]): "77.7". */
  readonly sharePercent: string | null;
  readonly status: MeasureStatus;
  /** For land, fylke and kostragruppe; null otherwise. */
  readonly coverage: Coverage | null;
}

/** Why a measure has or has not a figure ([VAL-3]): the signs are `.` `..` and `:`. */
export type MeasureStatus =
  | 'value'
  | 'zeroDenominator'
  | 'notReported'
  | 'jointlyReported'
  | 'suppressed'
  /** Only in a series on one year's classification ([REG-7]): the region cannot be put together from the year's kommuner. */
  | 'notComparable';
