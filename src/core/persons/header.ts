import type { Indicator } from '../definitions/types';
import type { Role } from './roles';

/** Which column of a row plays which role. Columns are positions in the row, counted from 0. */
export interface ColumnMap {
  /** Position of the header row among the rows given. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Role, MappedColumn>;
  /** The grouping columns in the order asked for ([REG-9]). */
  readonly groups: readonly MappedColumn[];
  /** The indicators whose code columns are all there. */
  readonly indicators: readonly Indicator[];
}

/** A column with its header as written. */
export interface MappedColumn {
  readonly column: number;
  readonly header: string;
}

/** What is wanted of a header row. */
export interface HeaderRequest {
  readonly indicators: readonly Indicator[];
  /** True: every indicator was asked for by name, so a code without a column is an error. */
  readonly required: boolean;
  /** The user's own mapping, role → header; an empty header says that no column has the role. */
  readonly columns: Readonly<Record<string, string>>;
  readonly groupBy: readonly string[];
}

/**
 * The positions of the columns that have a role or make a level, ascending: what is read of a row. A row that is blank in all of them is
 * an empty row ([IN-1]), whatever stands in its other cells: Excel hands over no others, and a number is the same wherever it is computed.
 * No measure has such a row in it, since it has no need; nor is a remark below the table an error in the year.
 */
export function columnsRead({ columns, groups }: ColumnMap): readonly number[] {
  return [...new Set([...columns.values(), ...groups].map(({ column }) => column))].sort((a, b) => a - b);
}

/** The roles that ages can come from, the first there is. */
export const AGE_ROLES = ['age', 'birthDate', 'birthYear'] as const;

/** True for a role that ages can come from. */
export function isAgeRole(role: Role): boolean {
  return (AGE_ROLES as readonly Role[]).includes(role);
}

/** The column ages come from: an age column, else a birth date, else a birth year ([IN-5]); null without one. */
export function ageSource(
  map: Pick<ColumnMap, 'columns'>,
): { readonly role: 'age' | 'birthDate' | 'birthYear'; readonly column: MappedColumn } | null {
  for (const role of AGE_ROLES) {
    const column = map.columns.get(role);
    if (column) return { role, column };
  }
  return null;
}
