import type { ColumnMap, RawCell } from '../../core';

/**
 * Whether an age of 0 in a range may be an empty cell ([IN-8]). Excel's builds hand empty cells to functions as null, as ''
 * or as 0, and do not say which. The range itself tells: null is only ever an empty cell, and '' most often is, so with
 * these in it a 0 is a 0 – unless a code column holds 0 as well, which no code means and '' from a formula does not
 * explain. Where nothing tells, a 0 is not believed: no age group gets a silently wrong number.
 */
export function mayBlanksBeZero(rows: readonly (readonly RawCell[])[], map: ColumnMap): boolean {
  const codes = [...map.columns].flatMap(([role, { column }]) => (/^\d+$/.test(role) ? [column] : []));
  let hasEmptyText = false;
  for (let at = map.headerRow + 1; at < rows.length; at++) {
    const row = rows[at] ?? [];
    for (const column of codes) if (row[column] === 0) return !rows.some((one) => one.includes(null));
    for (const cell of row) {
      if (cell === null) return false;
      if (cell === '') hasEmptyText = true;
    }
  }
  return !hasEmptyText;
}
