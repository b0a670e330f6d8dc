/**
 * The hinge of the house: counts by indicator × year × kommune × age group × class. Small, additive, printable. All
 * figures derive from it; the rows are not needed again.
 */
export interface Cube {
  /** What each slice of a block holds, in order. */
  readonly indicators: readonly CubeIndicator[];
  /** The first plane counts by kommune; then one plane for each grouping column the user named ([REG-9]). */
  readonly planes: readonly CubePlane[];
  /** Without one, the measures for age groups other than all cannot be made ([AGE-3]). */
  readonly hasAge: boolean;
  /** Without one, only land is made ([REG-0]). */
  readonly hasMunicipality: boolean;
  /** Length of one block: the indicators' slices together. */
  readonly blockLength: number;
}

/** One indicator's slice of a block: `ageSlots` × `classes` counts from `offset`. */
export interface CubeIndicator {
  readonly id: string;
  readonly offset: number;
  /** Age groups after `all`, and one more for unknown age, which comes last. */
  readonly ageSlots: number;
  /** Number of classes of the compiled indicator. */
  readonly classes: number;
}

/** One way of dividing the persons: by kommune alone, or by kommune and a grouping column's value. */
export interface CubePlane {
  /** The grouping column's header, or null for the plane by kommune. */
  readonly column: string | null;
  readonly blocks: readonly CubeBlock[];
  /** Counts of block b start at b × blockLength. */
  readonly counts: Float64Array;
  /** Rows of each block, those set aside included ([IN-7]); absent where every row counts. */
  readonly rows?: readonly number[];
}

/** What one block counts. */
export interface CubeBlock {
  /** The data's year; `NO_YEAR` when neither data nor caller name one. */
  readonly year: number;
  /** Four digits, or '' where the kommune is unknown, missing or not in the data. */
  readonly municipality: string;
  /** The grouping column's value as written, '' when empty; always '' in the plane by kommune. */
  readonly value: string;
}

export { NO_YEAR } from '../persons/batch';
