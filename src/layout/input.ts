import type {
  SuppressionRule,
  Indicator,
  Issue,
  Measure,
  Tabulation,
  NamedReach,
  Classification,
  Reporting,
  StatisticsRule,
  Language,
} from '../core';
import type { LiveData } from './asked-figure';

/** What `layoutResults` makes tables of. */
export interface LayoutInput {
  readonly results: Results;
  /** The definitions of the measures' indicators, in the order of the sheets. */
  readonly indicators: readonly Indicator[];
  readonly language: Language;
  /** Which of the pair a/b is shown; the denominator always is. */
  readonly content: Content;
  /** Ids of the age groups wanted, e.g. `['all', '67+']`; those without measures are left out. */
  readonly ageGroups: readonly string[];
  /** The denominator from which on a region may be called highest or lowest ([STA-7]); without it `LEAST_RANKED`. */
  readonly leastRanked?: number;
  /** Whether figure sheets are made. */
  readonly figures: boolean;
  /** The data, where figures are to be formulas that follow them; none where they are to be values. */
  readonly live?: LiveData;
  /** Intervals and labels beside the shares; without it none. */
  readonly statistics?: StatisticsRule;
  readonly provenance: Provenance;
  /** The counts, where a sheet of what was reported is to be made when something looks wrong ([IN-10]). */
  readonly counted?: CountsBehind;
}

/** Counts with the kommuner they were counted by. */
export interface CountsBehind {
  readonly tabulation: Tabulation;
  readonly classification: Classification;
}

/** Shares (a), counts (b), or both. */
export type Content = 'shares' | 'counts' | 'both';

/** What the evaluator hands over (an Evaluation is one). */
export interface Results {
  /** Ordered by indicator, level, year, region code, measure. */
  readonly measures: readonly Measure[];
  readonly issues: readonly Issue[];
  readonly input: {
    /** Null where they would tell something of what is hidden. */
    readonly rows: number | null;
    readonly persons: number | null;
    readonly years: readonly number[];
    /** Role → header as written. */
    readonly columns: Readonly<Record<string, string>>;
  };
  /** What the data are about ([IN-11]); without it the whole country. */
  readonly reach?: NamedReach;
}

/** Where the numbers come from, as only the host knows it. */
export interface Provenance {
  /** E.g. `IPLOS for Excel`. */
  readonly program: string;
  readonly version: string;
  /** ISO 8601 in the user's own time zone, e.g. `2026-11-21T20:05:00+01:00`; the core has no clock. */
  readonly time: string;
  /** File name or table name of the input; never a whole path. */
  readonly source: string;
  readonly settings: Settings;
}

/** What the user asked for, as far as it changes the figures. */
export interface Settings {
  /** Null: the years of the data. */
  readonly year: number | null;
  /** Null: all levels with data. */
  readonly levels: readonly string[] | null;
  readonly groupBy: readonly string[];
  readonly reporting: Reporting;
  /** File or table name of the KOSTRA groups; null where none was given. */
  readonly kostraSource: string | null;
  /** The year whose kommuner and fylker all years are given for ([REG-7]); absent: each year's own. */
  readonly regionsOf?: number;
  /** The rule by which small numbers are hidden; absent: none is. */
  readonly suppress?: SuppressionRule;
}
