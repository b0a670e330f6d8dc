import type { FeasibilityOptions, OutcomeCells, PublishedCell } from './outcome-row';

/** One row of a published table: everything printed for one region, year and age group. */
export interface TableRow {
  /** The region's code, never its name [REG-1]. */
  readonly region: string;
  readonly year: number;
  readonly ageGroup: string;
  readonly outcomes: readonly OutcomeCells[];
  readonly denominator?: PublishedCell;
}

/** How the rows of a table hang together [PUB-3]. What is left out sets no condition. */
export interface TableRules {
  /** Whether every person has one of the table's outcomes; if not, each row has a rest. */
  readonly outcomesClosed: boolean;
  /** `equal`: the age groups make the whole. `atMost`: persons of unknown age count in the whole only [AGE-2]. */
  readonly ages?: { readonly whole: string; readonly parts: readonly string[]; readonly sum: SumKind };
  readonly regions?: readonly PrintedRegionSum[];
}

export type SumKind = 'equal' | 'atMost';

/** A region and those it is made of: fylke and its kommuner, land and its fylker. */
export interface PrintedRegionSum {
  readonly whole: string;
  readonly parts: readonly string[];
  /** `equal`, or `atMost` where rows of unknown kommune count in the whole only [REG-3]. A part without a row makes it `atMost`. */
  readonly sum: SumKind;
  /** The year it holds for; every year of the table when left out. */
  readonly year?: number;
  /**
   * Parts that did not report and are left out of the whole [REG-4]. A row that prints `..` and no figure is left out
   * without being named here.
   */
  readonly notReported?: readonly string[];
}

export interface TableOptions extends FeasibilityOptions {
  /** After so many conflicts the search for more ends; 100 unless told otherwise. */
  readonly mostConflicts?: number;
  /** How many choices a search for one set of whole numbers may try for rows that hang together; 2 000 unless told otherwise. */
  readonly mostChoices?: number;
}
