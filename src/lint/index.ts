/** What is doubtful about a definition, for those who write one: re-exports only. */
export { lintDefinition, lintDefinitionText } from './lint-definition';
export type { LintFinding, LintSeverity } from './findings';
export { lintMessage } from './lint-words';
export { openDefinition } from './open-definition';
export type { OpenIndicator } from './open-definition';
