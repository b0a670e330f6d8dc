/** The public API of the core: re-exports only, grouped by room. Hosts and faces import from here alone. */

// What goes wrong, and the languages it is said in
export * from './assert';
export * from './issues';
export * from './text/language';
export * from './text/reading';

// Contracts between the stages
export * from './persons/snapshot';
export * from './definitions/types';
export * from './regions/types';
export * from './cube/types';
export * from './measures/types';

// Definitions: read, compiled, looked up, said in words
export * from './definitions/parse';
export * from './definitions/compile';
export * from './definitions/find';
export * from './definitions/measure-id';
export * from './definitions/describe';
export type { DefinitionError } from './definitions/problems';
export { OUTCOME_WORDS } from './text/definitions';
export { sheetFieldLabel } from './text/sheet-fields';

// Result tables as data
export * from './layout/input';
export * from './layout/types';
export * from './layout/layout-results';
export * from './layout/grid-types';
export * from './layout/grid';
export { cellStyle, FONT } from './layout/styles';
export type { CellStyle, StyleName } from './layout/styles';
export { wrapText } from './layout/wrap';

// Invented persons
export * from './synthetic/synthetic-rows';
export * from './synthetic/published-plan';
export * from './synthetic/planned-rows';
export { MESS_KINDS } from './synthetic/mess';

// From rows to måltall
export * from './reading';
export * from './evaluate';
export * from './cube/add';
export * from './measures/rounding';
export { aliasesOf, type ColumnMap, type MappedColumn } from './persons/header';
export { fitOf, isPersonRole, normalizeHeader, PERSON_ROLES, ROLE_ALIASES, roleNamed } from './persons/roles';
export { issueMessage, roleName, SEVERITY_WORDS } from './text/issues';
