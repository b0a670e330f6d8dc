import type { CompiledVariable } from '../definitions/types';
import type { Classification } from '../regions/types';
import type { DenominatorColumns } from './age-zero';
import type { ColumnMap } from './header';

/** What rows are read with: the columns found and what the caller said. */
export interface PersonRequest {
  readonly map: ColumnMap;
  /** One per code column wanted, each variable once. */
  readonly variables: readonly CompiledVariable[];
  readonly classification: Classification;
  /** Without a year column: every row's year; with one: the only year that counts. */
  readonly year: number | null;
  /** With a year column: the year before that one counts too, to be carried forward from ([REG-5]). */
  readonly withYearBefore: boolean;
  /** This build of Excel may hand empty cells over as 0 ([IN-8]). */
  readonly blanksMayBeZero: boolean;
  /** Somebody beside the counting is shown the keys of persons, as text. */
  readonly keysAreShown: boolean;
  /** Whose denominators an age of 0 is checked against, where blanks may be zero. */
  readonly denominators: readonly DenominatorColumns[];
}
