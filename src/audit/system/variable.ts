import type { PublishedRegion } from '../../published';
import type { Quantity } from '../cells/figures';
import type { Missing } from './region-sums';

/** One number behind the tables: which it is, and the cells that stand for it. */
export interface AuditedNumber {
  readonly indicator: string | null;
  readonly year: number;
  readonly region: PublishedRegion;
  /** `?` for persons of unknown age, who count in "all" alone ([AGE-2]). */
  readonly ageGroup: string;
  readonly quantity: Quantity;
  /** Numbers of the cells that print it or its share, or hide it. */
  readonly cells: readonly number[];
  readonly stands: Stands;
  /** Of what a region's missing parts are together: those parts. */
  readonly missing: Missing | null;
  /** Which release, where releases contradict each other and are held apart. */
  readonly release: number | null;
}

/**
 * How a number stands in the tables. `printed`: it has cells. `derived`: it has none, but is what is left when others are taken from
 * a whole, and tells of persons. `unknown`: those of unknown kommune or age or with an invalid value, whom our own notes count.
 */
export type Stands = 'printed' | 'derived' | 'unknown';

/** The age group of those whose age is not known. */
export const AGE_NOT_KNOWN = '?';
