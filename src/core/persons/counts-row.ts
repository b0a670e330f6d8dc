/** A line of counts that another engine made ([ENG-2]): that many persons who are alike in all that is counted. */
export interface CountsRow {
  /** Index among the indicators read. */
  readonly indicator: number;
  readonly year: number;
  /** Four digits, or '' where the kommune is unknown or missing. */
  readonly municipality: string;
  /** Index among the age groups after `all`; one more for unknown age. */
  readonly ageSlot: number;
  /** One for each of the indicator's variables: a category as in CompiledVariable. */
  readonly categories: readonly number[];
  readonly persons: number;
}
