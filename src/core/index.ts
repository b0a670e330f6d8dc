/** The public API of the core: re-exports only, grouped by room. Hosts and faces import from here alone. */

// What goes wrong, and the languages it is said in
export * from './assert';
export * from './issues';
export * from './words/language';

// Contracts between the stages
export * from './cell-address';
export * from './persons/snapshot';
export { textOfDate } from './persons/text-of-date';
export * from './definitions/types';
export * from './regions/types';
export * from './cube/types';
export * from './measures/types';

// Definitions: read, compiled, looked up, said in words
export * from './definitions/parse';
export {
  authorForm,
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
export { levelWords, statisticsText } from './words/statistics';

// Result tables as data
export * from './layout/input';
export * from './layout/types';
export { layoutResults } from './layout/layout-results';
export * from './layout/layout-report';
export { isRanked, LEAST_RANKED } from './layout/ranking';
export { looksWrong, reportingTable } from './layout/reporting-table';
export { isReportingGap } from './measures/reporting-gaps';
export * from './layout/grid/grid-types';
export * from './layout/grid/grid';
export { formulasOn } from './layout/live-formulas';
export type { FigurePart, LiveData } from './layout/asked-figure';
export { cellStyle, FONT, PAGE_MARGINS, TOTAL_RULE } from './layout/styles';
export type { CellStyle, StyleName } from './layout/styles';
export { SheetNames } from './layout/sheet-names';
export { contentNamed } from './layout/content-names';
export { wrapText } from './layout/grid/wrap';
export { resultRows, type ResultRow } from './layout/result-rows';
export { printedCell } from './layout/cell-text';
export { cellValue } from './layout/grid/grid-cells';
export { measureCell, signOf } from './layout/signs';
export { OUTCOME_COLOURS, REST_COLOUR } from './layout/figures/palette';
export { layoutText, topLineName } from './words/layout';

// From rows to måltall
export * from './reading';
export * from './counts-reading';
export * from './persons/counts-form';
export * from './question';
export * from './evaluate';
export * from './steps';
export * from './measures/account';
export * from './measures/region-book';
export { isLevel } from './measures/levels-asked';
export { HIDING_RULES, isBelow, LARGEST_BELOW, type SuppressionRule } from './disclosure/types';
export * from './measures/who-reported';
export * from './cube/tabulation';
export * from './cube/fingerprint';
export { addBlock } from './cube/look-up';
export * from './measures/rounding';
export { figure } from './measures/measures-of-region';
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
export * from './regions/classification';
export * from './regions/found-region';
export * from './regions/reach';
export * from './regions/find-region';
export * from './regions/region-names';
export * from './regions/level-names';
export * from './regions/follow-changes';
export * from './regions/sources-of-series';
export * from './regions/kostra-group';
export * from './regions/kostra-table';
export * from './regions/reporting';
export * from './regions/reporting-status';
export * from './regions/coverage';
export * from './words/regions';
