import { kostraGroupCode } from '../../../core';
import type { TableColumn } from './table-column';
import type { HeaderRole } from './dimension';
import { looksLikeYear } from './published-grid';
import { readWords } from './words';

/** Whether what stands in a column can be what its header calls it: years under "År", codes under "Gruppe". */
export function believed({ role, level }: HeaderRole, body: readonly string[]): boolean {
  const most = (test: (text: string) => boolean): boolean => body.filter(test).length * 2 >= body.length;
  if (role === 'year') return most((text) => YEAR_OR_DATE.test(text));
  if (role !== 'regionCode') return true;
  if (level === 'kostragruppe') return most((text) => kostraGroupCode(text) !== undefined);
  return most((text) => readWords(text).ageGroup === null);
}

const YEAR_OR_DATE = /(?:19|20)\d{2}/;

/** Whether a column numbers its rows: 1, 2, 3 … */
export function isRunning(body: readonly string[]): boolean {
  return body.length >= 3 && body.every((text, at) => text.replace(/[.)]$/, '') === String(at + 1));
}

/**
 * What columns are beside each other: one of several columns that could be years is the year, the others are figures; numbers under
 * "Nr" beside columns that say their outcome number the rows.
 *
 * @param bodyOf the texts of a column
 * @param yearKnown whether figures of a year can be placed
 */
export function settleRoles(
  columns: readonly TableColumn[],
  bodyOf: (column: TableColumn) => readonly string[],
  yearKnown: (year: number) => boolean,
): readonly TableColumn[] {
  const guessed = columns.filter(({ role, named }) => role === 'year' && !named);
  const likely = guessed
    .filter((column) => isLikelyYear(bodyOf(column), yearKnown))
    .sort((a, b) => new Set(bodyOf(a)).size - new Set(bodyOf(b)).size || a.index - b.index);
  const isSaid = columns.some(({ role, named }) => role === 'year' && named);
  const year = isSaid ? undefined : likely[0];
  const outcomeSaid = columns.some(
    ({ role, words }) => role === 'value' && (words.outcome !== null || words.measure !== null),
  );
  return columns.map((column) => {
    if (guessed.includes(column) && column !== year) return { ...column, role: 'value' };
    const numbersRows = column.role === 'words' && column.bareNumber && outcomeSaid;
    return numbersRows && isRunning(bodyOf(column)) ? { ...column, role: 'ignored' } : column;
  });
}

/** Years that figures can be placed in, or one and the same year all the way down. */
function isLikelyYear(body: readonly string[], yearKnown: (year: number) => boolean): boolean {
  const years = body.filter(looksLikeYear).map((text) => Number(text.slice(0, 4)));
  return new Set(years).size === 1 || years.filter(yearKnown).length * 2 > years.length;
}
