/* The form of counts made elsewhere ([ENG-1], [ENG-2]): what the query of src/engines gives, and read-counts.ts reads. */

/** The columns, in order; between age group and persons stands one for each code, see `codeColumn`. */
export const COUNT_COLUMNS = {
  indicator: 'indicator',
  year: 'year',
  municipality: 'municipality',
  ageGroup: 'age_group',
  persons: 'persons',
  unsure: 'unsure',
} as const;

/** The column of a code's categories. */
export function codeColumn(code: number): string {
  return `code_${code}`;
}

/** What stands for a cell outside the portable grammar. */
export const UNREAD = 'unread';
/** For a cell without a value ([IN-3]). */
export const MISSING = 'missing';
/** For a value that is none of the code's ([NUM-5]). */
export const INVALID = 'invalid';
/** For an age that is not known ([AGE-2]). */
export const UNKNOWN = 'unknown';
