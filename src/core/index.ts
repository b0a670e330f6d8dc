/** The public API of the core: re-exports only, grouped by room. Hosts and faces import from here alone. */

// What goes wrong, and the languages it is said in
export * from './assert';
export * from './issues';
export * from './words/language';

// Contracts between the stages
export * from './cell-address';
export * from './json-depth';
export * from './most-published-cells';
export * from './persons/snapshot';
export { plainTextSnapshot, snapshotFrom } from './persons/plain/plain-text';
export { textOfDate } from './persons/text-of-date';
export * from './definitions/types';
export * from './regions/types';
export * from './cube/types';
export * from './measures/types';

// Definitions: read, compiled, looked up, said in words
export * from './definitions/parse';
export {
  authorForm,
  equalValues,
  textInEachLanguage,
  type AuthorForm,
  type AuthoredText,
} from './definitions/author-form';
export { ageGroupProblems } from './definitions/age-group-problems';
export { USUAL_AGE_GROUPS } from './definitions/age-groups';
export * from './definitions/compile';
export * from './definitions/find';
export * from './definitions/measure-id';
export * from './definitions/describe';
export { locate, pathOf, type DefinitionError, type DefinitionPlace } from './definitions/problems';
export { disclosureText } from './words/disclosure';
export { DEFINITION_MESSAGES, formatDefinitionError, OUTCOME_WORDS } from './words/definitions';
export * from './words/measure-description';
export * from './words/joined';
export * from './words/numbers';
export { SHEET_FIELD_COUNT, sheetFieldLabel } from './definitions/sheet-fields';

// Uncertainty, variation and change: floating point, and named so
export * from './statistics/confidence';
export * from './statistics/wilson-interval';
export * from './statistics/difference-interval';
export * from './statistics/funnel-limits';
export * from './statistics/over-dispersion';
export * from './statistics/percentile';
export * from './statistics/chi-square';
export * from './statistics/exact-ratio';
export * from './statistics/variation';
export * from './statistics/p-chart';
export * from './statistics/rank-range';
export * from './statistics/missing-bracket';
export * from './statistics/share-change';
export * from './statistics/measure-statistics';
export * from './statistics/statistics-record';
export * from './statistics/regions-within';
export * from './statistics/measure-change';
export * from './statistics/person-changes';

// From rows to måltall
export * from './reading';
export { TAKES_PART, type PersonBatch } from './persons/batch';
export * from './cube/counted-rows';
export * from './measures/trace';
export * from './counts-reading';
export * from './persons/counts-form';
export * from './question';
export * from './evaluate';
export * from './steps';
export * from './measures/account';
export * from './measures/region-book';
export { isLevel } from './measures/levels-asked';
export {
  HIDING_RULES,
  isBelow,
  LARGEST_BELOW,
  type HidingRule,
  type SuppressionRule,
} from './disclosure/types';
export * from './measures/who-reported';
export * from './cube/tabulation';
export * from './cube/fingerprint';
export { addBlock } from './cube/look-up';
export * from './measures/rounding';
export { figure } from './measures/measures-of-region';
export { isReportingGap, notFilled } from './measures/reporting-gaps';
export * from './cube/reporting-figures';
export {
  ageSource,
  columnsRead,
  type ColumnMap,
  type HeaderRequest,
  type MappedColumn,
} from './persons/header';
export { HEADER_SEARCH_ROWS, readHeader } from './persons/find-header';
export { aliasesOf } from './persons/map-columns';
export { fitOf, isPersonRole, PERSON_ROLES, ROLE_ALIASES, roleNamed } from './persons/roles';
export { foldLetters, foldWords } from './fold-text';
export { issueMessage, roleName, SEVERITY_WORDS } from './words/issues';

// Regions: classification by year, who reported, changes over the years
export * from './regions/region-data';
export * from './regions/klass/klass-answer';
export * from './regions/klass/extend-regions';
export * from './regions/klass/kostra-pairs';
export * from './regions/classification';
export * from './regions/found-region';
export * from './regions/reach';
export * from './regions/find-region';
export * from './regions/region-names';
export * from './regions/county-around';
export * from './regions/level-names';
export * from './regions/follow-changes';
export * from './regions/sources-of-series';
export * from './regions/kostra-group';
export * from './regions/kostra-table';
export * from './regions/reporting';
export { readSettings } from './regions/reporting-settings';
export * from './regions/reporting-status';
export * from './regions/coverage';
export * from './words/regions';
