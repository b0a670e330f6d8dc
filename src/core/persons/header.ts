import type { Indicator } from '../definitions/types';
import { foldLetters } from '../fold-text';
import { issue, type Issue } from '../issues';
import {
  CODE_PREFIXES,
  fitOf,
  isPersonRole,
  PERSON_ROLES,
  ROLE_ALIASES,
  roleNamed,
  type Role,
} from './roles';
import type { RawCell } from './snapshot';

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

/** How many rows are looked at for a header before the first non-empty row is taken to be it. */
export const HEADER_SEARCH_ROWS = 25;

/**
 * Finds the header row and gives every role its column ([IN-2]). The header row is the first one that names the codes of
 * an indicator; if none does, the first that names any role, so that the error can say what is missing.
 *
 * @returns the map, or null when no row looks like a header; issues either way
 */
export function readHeader(
  rows: readonly (readonly RawCell[])[],
  source: string,
  firstRow: number,
  request: HeaderRequest,
): { readonly map: ColumnMap | null; readonly issues: readonly Issue[] } {
  const candidates = firstFilledRows(rows, HEADER_SEARCH_ROWS);
  const first = candidates[0];
  if (!first) return { map: null, issues: [issue('emptyInput', 'error', { source })] };
  const found =
    candidates.find(
      ({ row }, at) => namesAnIndicator(row, request) && !isData(row, candidates.slice(0, at), request),
    ) ?? candidates.find(({ row }) => namesARole(row, request));
  if (!found) {
    const wanted = request.indicators.flatMap((one) =>
      one.variables.map((variable) => String(variable.code)),
    );
    const facts = { source, seen: headersOf(first.row), wanted: [...new Set(wanted)] };
    return { map: null, issues: [issue('headerNotFound', 'error', facts)] };
  }
  const mapped = mapColumns(found.row, request);
  const above =
    found.index === first.index
      ? []
      : [
          issue(
            'headerNotFirst',
            'info',
            { row: firstRow + found.index },
            { rows: found.index - first.index },
          ),
        ];
  return { map: { headerRow: found.index, ...mapped.map }, issues: [...above, ...mapped.issues] };
}

/** The first rows that hold anything, with their positions; the rest of a million rows is not looked at. */
function firstFilledRows(rows: readonly (readonly RawCell[])[], most: number) {
  const filled: { readonly row: readonly RawCell[]; readonly index: number }[] = [];
  for (let index = 0; index < rows.length && filled.length < most; index++) {
    const row = rows[index] ?? [];
    if (row.some((cell) => textOf(cell) !== '')) filled.push({ row, index });
  }
  return filled;
}

function mapColumns(row: readonly RawCell[], request: HeaderRequest) {
  const seen = headersOf(row);
  const issues: Issue[] = [];
  const columns = new Map<Role, MappedColumn>();
  const codes = [
    ...new Set(request.indicators.flatMap((one) => one.variables.map((variable) => String(variable.code)))),
  ];

  const own = new Map<Role, string>();
  for (const [word, header] of Object.entries(request.columns)) {
    const role = roleNamed(word);
    if (role === undefined)
      issues.push(issue('roleUnknown', 'error', { role: word, roles: [...PERSON_ROLES, ...codes] }));
    else own.set(role, header);
  }
  // A column the user gave one role is not taken for another by its header.
  const taken = new Set(
    [...own.values()].flatMap((header) => (header === '' ? [] : findHeader(row, header))),
  );
  const found = (role: Role) => columnsFor(row, role).filter((column) => !taken.has(column));
  const ageIsPointedOut = AGE_ROLES.some((role) => (own.get(role) ?? '') !== '');

  for (const role of [...PERSON_ROLES, ...codes]) {
    const wish = own.get(role);
    if (wish === '') continue;
    if (wish === undefined && ageIsPointedOut && isAgeRole(role)) continue;
    if (wish !== undefined) {
      const [column, ...others] = headersCalled(row, wish);
      if (column === undefined) issues.push(issue('headerUnknown', 'error', { header: wish, seen }));
      else if (others.length > 0)
        issues.push(
          issue('roleWithTwoColumns', 'error', {
            role,
            headers: [column, ...others].map((one) => headerAt(row, one)),
          }),
        );
      else columns.set(role, { column, header: headerAt(row, column) });
      continue;
    }
    const hits = found(role);
    if (hits.length > 1) {
      const headers = hits.map((column) => headerAt(row, column));
      issues.push(issue('roleWithTwoColumns', 'error', { role, headers }));
    }
    const column = hits[0];
    if (hits.length === 1 && column !== undefined)
      columns.set(role, { column, header: headerAt(row, column) });
  }

  issues.push(...takeSharedColumns(columns));
  issues.push(...unusedAgeColumns(row, columns, (role) => (own.get(role) === undefined ? found(role) : [])));

  const ambiguous = new Set(
    issues.flatMap((one) =>
      one.code === 'roleWithTwoColumns'
        ? [one.facts.role]
        : one.code === 'columnWithTwoRoles'
          ? one.facts.roles
          : [],
    ),
  );
  const lacking = (indicator: Indicator) =>
    indicator.variables.map((variable) => String(variable.code)).filter((role) => !columns.has(role));
  const indicators = request.indicators.filter((indicator) => lacking(indicator).length === 0);
  const missing = new Set(indicatorsToReport(request, indicators, lacking).flatMap(lacking));
  for (const role of missing) {
    if (!ambiguous.has(role))
      issues.push(issue('roleWithoutColumn', 'error', { role, seen, aliases: aliasesOf(role) }));
  }

  const groups = groupColumns(row, request.groupBy);
  return { map: { columns, groups: groups.columns, indicators }, issues: [...issues, ...groups.issues] };
}

/**
 * A column that the user pointed out for several roles has none of them: to count by it would give numbers that look right. (Headers
 * alone never give a column two roles.) A date can be both the registration date and, by its year, the year ([IN-6]).
 */
function takeSharedColumns(columns: Map<Role, MappedColumn>): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { column, header } of [...columns.values()]) {
    const roles = [...columns].flatMap(([role, one]) => (one.column === column ? [role] : []));
    if (roles.length < 2 || roles.every((role) => role === 'year' || role === 'registrationDate')) continue;
    for (const role of roles) columns.delete(role);
    issues.push(issue('columnWithTwoRoles', 'error', { header, roles }));
  }
  return issues;
}

/**
 * Says which column gives the age where several could ([IN-5]). They are not held against each other, which would take a second
 * reading of every row's age.
 *
 * @param found the columns a role is found in by their headers
 */
function unusedAgeColumns(
  row: readonly RawCell[],
  columns: ReadonlyMap<Role, MappedColumn>,
  found: (role: Role) => readonly number[],
): readonly Issue[] {
  const used = ageSource({ columns });
  if (!used) return [];
  const unused = AGE_ROLES.filter((role) => role !== used.role).flatMap((role) => {
    const named = columns.get(role);
    const others = named ? [named.column] : found(role);
    return others
      .filter((column) => column !== used.column.column)
      .map((column) => ({ role, header: headerAt(row, column) }));
  });
  if (unused.length === 0) return [];
  const facts = { used: { role: used.role, header: used.column.header }, unused };
  return [issue('severalAgeColumns', 'info', facts)];
}

/** The grouping columns asked for ([REG-9]), each once however often and in whatever way it is named. */
function groupColumns(row: readonly RawCell[], groupBy: readonly string[]) {
  const columns: MappedColumn[] = [];
  const issues: Issue[] = [];
  for (const header of groupBy) {
    const [column, ...others] = headersCalled(row, header);
    if (column === undefined) issues.push(issue('headerUnknown', 'error', { header, seen: headersOf(row) }));
    else if (others.length > 0) {
      const headers = [column, ...others].map((one) => headerAt(row, one));
      issues.push(issue('groupWithTwoColumns', 'error', { header, headers }));
    } else if (!columns.some((one) => one.column === column))
      columns.push({ column, header: headerAt(row, column) });
  }
  return { columns, issues };
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
const AGE_ROLES = ['age', 'birthDate', 'birthYear'] as const;

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

/**
 * Whose missing codes are told of: of those asked for by name all; otherwise, when no indicator is complete, the ones the
 * table comes nearest to, so that a table with code 9 is told of code 10 and not of codes 13 and 14.
 */
function indicatorsToReport(
  request: HeaderRequest,
  complete: readonly Indicator[],
  lacking: (indicator: Indicator) => readonly Role[],
): readonly Indicator[] {
  if (request.required) return request.indicators;
  if (complete.length > 0) return [];
  const found = (indicator: Indicator) => indicator.variables.length - lacking(indicator).length;
  const most = Math.max(0, ...request.indicators.map(found));
  return request.indicators.filter((indicator) => found(indicator) === most);
}

/** The headers a role is found by, for messages and help; a code's are made from its number. */
export function aliasesOf(role: Role): readonly string[] {
  return isPersonRole(role)
    ? ROLE_ALIASES[role].sure
    : CODE_PREFIXES.map((prefix) => `${prefix} ${role}`.trim()).slice(0, 5);
}

function columnsFor(row: readonly RawCell[], role: Role): readonly number[] {
  const fits = row.map((cell) => fitOf(textOf(cell), role));
  const of = (tier: 'sure' | 'likely') => fits.flatMap((fit, column) => (fit === tier ? [column] : []));
  const sure = of('sure');
  return sure.length > 0 ? sure : of('likely');
}

function namesAnIndicator(row: readonly RawCell[], request: HeaderRequest): boolean {
  const { map } = mapColumns(row, { ...request, required: false });
  return map.indicators.length > 0;
}

/**
 * A person's row can hold the numbers 9 and 10 and so look like a header of bare code numbers. It is not one when it holds other bare numbers
 * too and a row of nothing but words, as wide, stands above it.
 */
function isData(
  row: readonly RawCell[],
  above: readonly { readonly row: readonly RawCell[] }[],
  request: HeaderRequest,
): boolean {
  const isNumber = (header: string) => /^[\d.,]+$/.test(header);
  const codes = new Set(
    request.indicators.flatMap((one) => one.variables.map((variable) => String(variable.code))),
  );
  const filled = headersOf(row);
  return (
    filled.some((header) => isNumber(header) && !codes.has(header)) &&
    !namesAnIndicator(
      filled.filter((header) => !isNumber(header)),
      request,
    ) &&
    above.some(({ row: higher }) => {
      const words = headersOf(higher);
      return words.length >= filled.length && !words.some(isNumber);
    })
  );
}

function namesARole(row: readonly RawCell[], request: HeaderRequest): boolean {
  const own = Object.values(request.columns).some((header) => header !== '' && findHeader(row, header) >= 0);
  // A data row of small numbers can look like code headers; only a row of texts is believed on weaker evidence.
  const texts = row.filter((cell) => typeof cell === 'string' && !/^\s*[\d.,]*\s*$/.test(cell));
  return (
    own ||
    (texts.length > 0 && PERSON_ROLES.some((role) => columnsFor(texts, role).length > 0)) ||
    namesACode(texts, request)
  );
}

function namesACode(row: readonly RawCell[], request: HeaderRequest): boolean {
  return request.indicators.some((one) =>
    one.variables.some((variable) => columnsFor(row, String(variable.code)).length > 0),
  );
}

function findHeader(row: readonly RawCell[], header: string): number {
  return headersCalled(row, header)[0] ?? -1;
}

/** The columns with a header: as written, else alike but for case, accents and punctuation. */
function headersCalled(row: readonly RawCell[], header: string): readonly number[] {
  const where = (fits: (text: string) => boolean) =>
    row.flatMap((cell, column) => (textOf(cell) !== '' && fits(textOf(cell)) ? [column] : []));
  const exact = where((text) => text === header.trim());
  return exact.length > 0 ? exact : where((text) => foldLetters(text) === foldLetters(header));
}

function headersOf(row: readonly RawCell[]): readonly string[] {
  return row.map(textOf).filter((header) => header !== '');
}

function headerAt(row: readonly RawCell[], column: number): string {
  return textOf(row[column]);
}

function textOf(cell: RawCell): string {
  return cell === null || cell === undefined || cell instanceof Date ? '' : String(cell).trim().slice(0, 200);
}
