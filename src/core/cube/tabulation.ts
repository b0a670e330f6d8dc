import type { CompiledIndicator } from '../definitions/types';
import type { Issue } from '../issues';
import type { Cube } from './types';

/** What came out of all rows: counts, what was the matter, and what was read. The rows are not needed again. */
export interface Tabulation {
  readonly cube: Cube;
  readonly indicators: readonly CompiledIndicator[];
  readonly issues: readonly Issue[];
  readonly input: InputSummary;
}

/** What was read. */
export interface InputSummary {
  /** Rows below the header that are not empty in every column that is read ([IN-1], columnsRead). */
  readonly rows: number;
  /** Persons that count, once per year each. */
  readonly persons: number;
  readonly years: readonly number[];
  /** Role → header as written, for the roles found; a code's role is its number. */
  readonly columns: Readonly<Record<string, string>>;
}
