import type { Tabulation, KostraGroups, Issue, Evaluation } from '../../core';
import type { ChosenData } from './chosen-data';
import type { Wishes } from './wishes';

/** The counts of a table, and the KOSTRA groups that were given with it. */
export interface CountedData {
  readonly tabulation: Tabulation;
  readonly kostra: KostraGroups | null;
  readonly issues: readonly Issue[];
}

/** A run that has counted and waits for its tables to be written. */
export interface CountedRun {
  readonly data: ChosenData;
  readonly wishes: Wishes;
  readonly counted: CountedData;
  readonly evaluation: Evaluation;
  readonly time: string;
}
