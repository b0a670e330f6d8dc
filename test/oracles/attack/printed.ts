/**
 * What a printed form of one release says, whatever the form: figures and where they are not given, and what is said beside them. Read
 * by `read/`, attacked by `attack.ts`.
 */
export interface Printed {
  /** The form it was read from: `json`, `csv`, `xlsx`, `terminal`. */
  readonly form: string;
  readonly figures: readonly PrintedFigure[];
  readonly beside: Beside;
}

/** A place of a table. */
export interface Place {
  readonly indicator: string;
  readonly year: string;
  /** `land`, `fylke`, `kommune`, `kostragruppe`, a grouping column, or `kommune/` and a grouping column. */
  readonly level: string;
  readonly region: string;
  readonly ageGroup: string;
}

/** A figure, or where one would be. */
export interface PrintedFigure extends Place {
  /** An outcome, or `denominator`. */
  readonly figure: string;
  readonly told: Told;
}

/** What is told of a figure. */
export type Told =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'hidden' }
  /** A share of the row's denominator in per cent with one decimal, of one outcome or of several together. */
  | { readonly kind: 'percent'; readonly tenths: number; readonly outcomes: readonly string[] }
  /** The region is listed, but has nobody in any table: not reported, or reported with another. */
  | { readonly kind: 'absent' };

/** What is said beside the figures. */
export interface Beside {
  /** Number of persons; null where it is not told. */
  readonly persons: number | null;
  /** Numbers of rows by what was the matter with them; null where only the matter is told. */
  readonly rows: ReadonlyMap<string, number | null>;
  /** What was told of a hidden figure in so many words: each is a leak by itself. */
  readonly blunders: readonly string[];
}

/** A place as one text. */
export function placeKey({ indicator, year, level, region, ageGroup }: Place): string {
  return [indicator, year, level, region, ageGroup].join('|');
}
