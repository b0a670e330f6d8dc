import type { CompiledVariable } from '../definitions/types';
import type { Place } from './places';

export { UNKNOWN_AGE } from './cells/read-age';

/** How many rows are turned into typed columns at a time: few enough that the rows stay in the processor's cache. */
export const BATCH_ROWS = 512;

/** The year of rows whose year nobody named. */
export const NO_YEAR = 0;

/**
 * Some rows of the data on their way into the cube, as typed columns: all that counting is told of them. One entry is one row. The
 * arrays are filled anew for each batch; only the first `length` entries hold.
 */
export interface PersonBatch {
  length: number;
  /** Every kommune of every year met so far, by number; it grows from batch to batch. */
  readonly places: Place[];
  /** The number of the row's kommune in its year among `places`; −1 where the row takes no part. */
  readonly place: Int32Array;
  /** TAKES_PART, or why the row takes no part. */
  readonly skip: Uint8Array;
  /** The row's year; 0 when nobody named one. */
  readonly year: Uint16Array;
  /** A kommune of the row's year as a number; 0 when missing or unknown. Not filled in for a plain row, which has its place. */
  readonly municipality: Uint16Array;
  /** Completed years 0–120; 255 when unknown. */
  readonly age: Uint8Array;
  /** For each variable asked for, the category of the cell (see CompiledVariable). */
  readonly categories: readonly Uint8Array[];
  /** For each grouping column, the value as written ([REG-9]). */
  readonly groups: readonly string[][];
  /** Person keys as text, '' when empty; unused without a person column, and where the key stands in `keyBytes`. */
  readonly person: string[];
  /** Bytes in which keys of plain text stand as they are: from `keyStart` up to `keyEnd`, which is 0 where the key is in `person`. */
  keyBytes: Uint8Array;
  readonly keyStart: Int32Array;
  readonly keyEnd: Int32Array;
  /** What becomes of the row: COUNT, REPLACE an earlier row of the same person, or SET_ASIDE ([IN-7]). */
  readonly turn: Uint8Array;
  /** The number of the row's person, for rows with a person key; −1 otherwise. */
  readonly personNumber: Int32Array;
  /** Moment of registration (Moment.at), −Infinity when unknown; unused without a person column. */
  readonly registered: Float64Array;
  /** The row's number among all that are read: of the first sheet or file its 1-based row number (row-places.ts). */
  readonly rowNumber: Uint32Array;
}

/** The row takes part. */
export const TAKES_PART = 0;
/** It takes no part: it is empty ([IN-1]). */
export const EMPTY_ROW = 1;
/** It has no readable year ([IN-6]). */
export const NO_LEGAL_YEAR = 2;
/** It is of a year that was not asked for ([IN-6]). */
export const YEAR_NOT_ASKED = 3;
/** It comes once more, when all have been read (held-rows.ts). */
export const WAITS = 4;

/** The row is counted. */
export const COUNT = 0;
/** The row is counted in place of an earlier one of the same person. */
export const REPLACE = 1;
/** The row gives way to an earlier one of the same person. */
export const SET_ASIDE = 2;

/** An empty batch with room for BATCH_ROWS rows. */
export function newBatch(variables: readonly CompiledVariable[], groupColumns: number): PersonBatch {
  return {
    length: 0,
    places: [],
    place: new Int32Array(BATCH_ROWS).fill(-1),
    skip: new Uint8Array(BATCH_ROWS),
    year: new Uint16Array(BATCH_ROWS),
    municipality: new Uint16Array(BATCH_ROWS),
    age: new Uint8Array(BATCH_ROWS),
    categories: variables.map(() => new Uint8Array(BATCH_ROWS)),
    groups: Array.from({ length: groupColumns }, () => new Array<string>(BATCH_ROWS).fill('')),
    person: new Array<string>(BATCH_ROWS).fill(''),
    keyBytes: new Uint8Array(0),
    keyStart: new Int32Array(BATCH_ROWS),
    keyEnd: new Int32Array(BATCH_ROWS),
    turn: new Uint8Array(BATCH_ROWS),
    personNumber: new Int32Array(BATCH_ROWS).fill(-1),
    registered: new Float64Array(BATCH_ROWS),
    rowNumber: new Uint32Array(BATCH_ROWS),
  };
}
