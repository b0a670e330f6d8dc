import type { Language } from '../core';
import type { DataSets } from './data/data-sets';
import type { FunctionSettings } from './ports';

/** What a call of a function knows besides its arguments. */
export interface FunctionContext {
  readonly language: Language;
  readonly settings: FunctionSettings;
  readonly dataSets: DataSets;
  /** True while the formula is being typed: the answer must come at once, so no table is read for it. */
  readonly preview: boolean;
  /** What Excel calls a number that brings its format; null where it takes none. */
  readonly formattedType: 'Double' | 'FormattedNumber' | null;
  /** The sheet of the cell that calls; null where Excel does not say. */
  readonly sheet: string | null;
  /** Where the arguments stand, for functions that ask for it; null for arguments that are not cells. */
  readonly addresses: readonly (string | null)[];
}
