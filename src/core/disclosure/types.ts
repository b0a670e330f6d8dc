/**
 * Which numbers are not to be shown ([DIS-1], [DIS-2]). `small`: counts and denominators from 1 to `below` − 1 persons; 0 is shown. `zero`:
 * also a count of 0, and one of everybody in the row, which tell each person's answer. `rest`: counts of at most `below`, and counts that
 * at most `below` of the row's persons are not in.
 */
export interface SuppressionRule {
  /** An integer from 2 to `LARGEST_BELOW`. */
  readonly below: number;
  /** Without it `small`. */
  readonly kind?: HidingRule;
}

/** The rules there are, the one of [DIS-1] first. */
export const HIDING_RULES = ['small', 'zero', 'rest'] as const;

/** A rule by its name. */
export type HidingRule = (typeof HIDING_RULES)[number];

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
  /** The kommune it is of; without it the leaf is a kommune by itself. */
  readonly municipality?: string;
  /** slots × (outcomes + 1) numbers of persons. */
  readonly counts: ArrayLike<number>;
  /** The same places: 1 where nobody can be, and a reader may know it. Without it there is none such. */
  readonly closed?: ArrayLike<number>;
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
  /** Number of figures that the rule hides for their own sake. */
  readonly small: number;
  /** Number of all figures hidden: those, and what they could be computed from. */
  readonly hidden: number;
  readonly isHidden: (region: number, ageGroup: number, figure: number) => boolean;
  /** Small figures that the proof fails for: hidden, but not to be called safe. */
  readonly unprotected: readonly FigureOfTable[];
  /** For every other small figure, how it could have been each other number from 1 to below − 1. */
  readonly witnesses: readonly Witness[];
  /** The leaves that the witnesses' atoms stand for: leaves that no figure tells apart are one atom. */
  readonly atoms: readonly (readonly number[])[];
}

/** Changes of the inner cells that no figure shown would tell of, and that take one sensitive figure to every other such number. */
export interface Witness extends FigureOfTable {
  /** Each step of `up` makes the figure one more, each step of `down` one less; together they reach the rule's ends. */
  readonly up: readonly Move[];
  readonly down: readonly Move[];
  /**
   * Once more down, for who knows which kommuner have persons but not where nobody can be: only where the two together tell that a
   * denominator is more than 1, so that `down` leaves such a kommune empty.
   */
  readonly downElsewhere?: readonly Move[];
}

/**
 * One change of inner cells, made `times` times: one more or one less person in each of its cells. Seldom more than a dozen, however large
 * the table is.
 */
export interface Move {
  readonly cells: readonly CellChange[];
  readonly times: number;
}

/** One person more or less in an inner cell. */
export interface CellChange {
  readonly atom: number;
  readonly slot: number;
  readonly one: number;
  readonly by: 1 | -1;
}
