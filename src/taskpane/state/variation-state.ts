/** What the user looks at in "Variasjon". */
export interface VariationState {
  /** Null: the first there is. */
  readonly indicator: string | null;
  /** 1–16. */
  readonly measure: number;
  /** Null: the latest there is. */
  readonly year: number | null;
  /** `fylke`, `kommune`, or the two digits of a fylke whose kommuner are looked at. */
  readonly level: string;
}

/** At the start: the share met, in the latest year, by fylke. */
export const START_VARIATION: VariationState = { indicator: null, measure: 1, year: null, level: 'fylke' };
