import { ageSource, isAgeRole, type ColumnMap } from '../header';
import type { RangeSnapshot, RawCell } from '../snapshot';

/** What sets a further table apart from the first of a reading: roles and grouping columns that only one of them has. */
export interface TableDisagreement {
  /** Roles that the first has and this one has not: names of ROLE_ALIASES, code numbers as text, headers of grouping columns. */
  readonly missing: readonly string[];
  /** Those that only this one has. */
  readonly extra: readonly string[];
}

/** Holds the columns of a further table to those of the first; null when they have the same roles, in whatever order and under whatever headers. */
export function disagreementOf(first: ColumnMap, other: ColumnMap | null): TableDisagreement | null {
  const [wanted, found] = [rolesRead(first), other === null ? [] : rolesRead(other)];
  const missing = wanted.filter((role) => !found.includes(role));
  const extra = found.filter((role) => !wanted.includes(role));
  return missing.length + extra.length === 0 ? null : { missing, extra };
}

/** The roles that are read; of several that ages could come from, the one they do. */
function rolesRead(map: ColumnMap): readonly string[] {
  const age = ageSource(map)?.role;
  return [
    ...[...map.columns.keys()].filter((role) => !isAgeRole(role) || role === age),
    ...map.groups.map(({ header }) => header),
  ];
}

/** What leaves the cells where they stand. */
export const asItIs = (snapshot: RangeSnapshot): RangeSnapshot => snapshot;

/** Puts the cells of a further table where the first table has those of the same role; addresses stay those of its own columns. */
export function arrangedAs(first: ColumnMap, other: ColumnMap): (snapshot: RangeSnapshot) => RangeSnapshot {
  const moves: (readonly [to: number, from: number])[] = [];
  for (const [role, { column }] of first.columns) {
    const from = other.columns.get(role)?.column;
    if (from !== undefined) moves.push([column, from]);
  }
  first.groups.forEach(({ column, header }) => {
    const from = other.groups.find((one) => one.header === header)?.column;
    if (from !== undefined) moves.push([column, from]);
  });
  const width = Math.max(0, ...moves.map(([to]) => to + 1));
  const stays = moves.every(([to, from]) => to === from);
  // Another column than the one of the role must not stand where the first table has a role that this one lacks.
  const isWhole = moves.length === first.columns.size + first.groups.length;
  if (stays && isWhole) return asItIs;
  return (snapshot) => {
    const columnNumbers = Array.from({ length: width }, (_, column) => column + 1);
    for (const [to, from] of moves)
      columnNumbers[to] = snapshot.columnNumbers?.[from] ?? snapshot.firstColumn + from;
    const rows = snapshot.rows.map((row) => {
      const arranged = new Array<RawCell>(width).fill(undefined);
      for (const [to, from] of moves) arranged[to] = row[from];
      return arranged;
    });
    return { source: snapshot.source, firstRow: snapshot.firstRow, firstColumn: 1, columnNumbers, rows };
  };
}
