/** Which numbers are too small to be shown. */
export interface SuppressionRule {
  /** Counts and denominators from 1 to `below` − 1 persons are sensitive; 0 is shown. An integer from 2 to `LARGEST_BELOW`. */
  readonly below: number;
}

/** The highest limit a user can set; far above what anybody publishes by. */
export const LARGEST_BELOW = 100;

/** Whether a number can be the limit of a rule: an integer from 2 to `LARGEST_BELOW`. */
export function isBelow(value: number): boolean {
  return Number.isInteger(value) && value >= 2 && value <= LARGEST_BELOW;
}

/**
 * What the tables of one year and one indicator tell, before anything is hidden. Persons are counted in inner cells, leaf ×
 * age slot × class; a figure shown is the sum over a region's leaves and an age group's slots.
 */
export interface DisclosureTable {
  /** Number of outcomes. The class after them is the rest of the denominator: invalid values, which have no figure of their own ([NUM-5]). */
  readonly outcomes: number;
  readonly slots: number;
  /** Slots without an age group of their own: unknown age. Taken as known to whoever reads the tables. */
  readonly knownSlots: readonly number[];
  readonly leaves: readonly Leaf[];
  readonly ageGroups: readonly DisclosureAgeGroup[];
  readonly regions: readonly DisclosureRegion[];
}

/** The smallest area that counts are kept for: a kommune, or a kommune and a value of a grouping column. */
export interface Leaf {
  /** Taken as known to whoever reads the tables: persons of unknown kommune. */
  readonly known: boolean;
  /** slots × (outcomes + 1) numbers of persons. */
  readonly counts: ArrayLike<number>;
}

/** An age group shown, as the slots it is the sum of. */
export interface DisclosureAgeGroup {
  readonly slots: readonly number[];
  /** How much is lost when a figure of it is hidden: a positive integer. */
  readonly weight: number;
}

/** A region shown, as the leaves it is the sum of. */
export interface DisclosureRegion {
  readonly leaves: readonly number[];
  /** How much is lost when a figure of it is hidden: a positive integer. */
  readonly weight: number;
}

/** One figure of a row: an outcome's number, or `outcomes` for the denominator. */
export interface FigureOfTable {
  /** Number of the region, of the age group, and of the figure in the row. */
  readonly region: number;
  readonly ageGroup: number;
  readonly figure: number;
}

/** What is to be hidden, and the proof that it is enough. */
export interface Hidden {
  /** Figures that are too small themselves. */
  readonly small: number;
  /** Figures hidden so that those cannot be computed. */
  readonly besides: number;
  readonly isHidden: (region: number, ageGroup: number, figure: number) => boolean;
  /** Small figures that the proof fails for: hidden, but not to be called safe. */
  readonly unprotected: readonly FigureOfTable[];
  /** For every other small figure, how it could have been each other number from 1 to below − 1. */
  readonly witnesses: readonly Witness[];
  /** The leaves that the witnesses' atoms stand for: leaves that no figure tells apart are one atom. */
  readonly atoms: readonly (readonly number[])[];
}

/** Changes of the inner cells that no figure shown would tell of, and that take one small figure to every other small number. */
export interface Witness extends FigureOfTable {
  /** Each step of `up` makes the figure one more, each step of `down` one less; together they reach below − 1 and 1. */
  readonly up: readonly Move[];
  readonly down: readonly Move[];
}

/**
 * One change of inner cells, made `times` times: the product of a sign for each atom, slot and class. It adds up to nothing in
 * every sum that holds both a plus and a minus of one of the three.
 */
export interface Move {
  readonly atoms: readonly Signed[];
  readonly slots: readonly Signed[];
  readonly classes: readonly Signed[];
  readonly times: number;
}

/** A number with the sign it has in a move. */
export interface Signed {
  readonly at: number;
  readonly sign: 1 | -1;
}
