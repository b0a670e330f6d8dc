import type { Indicator } from '../definitions/types';
import { issue, type Issue } from '../issues';
import { LEVELS } from '../regions/types';
import { AGE_ROLES, ageSource, isAgeRole, type HeaderRequest, type MappedColumn } from './header';
import { columnsFor, findHeader, headerAt, headersCalled, headersOf } from './header-names';
import { CODE_PREFIXES, isPersonRole, PERSON_ROLES, ROLE_ALIASES, roleNamed, type Role } from './roles';
import type { RawCell } from './snapshot';

/** Gives every role and grouping column asked for its column in a header row ([IN-2], [REG-9]), and says what stands in the way. */
export function mapColumns(row: readonly RawCell[], request: HeaderRequest) {
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
    if (wish === '' || (wish === undefined && ageIsPointedOut && isAgeRole(role))) continue;
    const [column, ...others] = wish === undefined ? found(role) : headersCalled(row, wish);
    if (column === undefined) {
      if (wish !== undefined) issues.push(issue('headerUnknown', 'error', { header: wish, seen }));
    } else if (others.length > 0) {
      const headers = [column, ...others].map((one) => headerAt(row, one));
      issues.push(issue('roleWithTwoColumns', 'error', { role, headers }));
    } else columns.set(role, { column, header: headerAt(row, column) });
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
    } else if (isLevelName(headerAt(row, column)))
      issues.push(issue('groupNamedAsLevel', 'error', { header: headerAt(row, column) }));
    else if (!columns.some((one) => one.column === column))
      columns.push({ column, header: headerAt(row, column) });
  }
  return { columns, issues };
}

/** True for a header that would give its column's level the name of one there is anyway, or of a column's inside the kommuner. */
function isLevelName(header: string): boolean {
  return (LEVELS as readonly string[]).includes(header) || header.startsWith('kommune/');
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
