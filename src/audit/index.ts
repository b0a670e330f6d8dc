/** An audit of hidden tables, anybody's ([DIS-3]): the room's public API, re-exports only. */
export { auditSteps } from './audit';
export { recogniseAudited } from './cells/recognise';
export { recogniseRelease } from './cells/recognise-release';
export type { AuditedSource } from './cells/recognise-release';
export { READER_KNOWLEDGE } from './assumptions';
export type { AuditAssumptions, AuditedTable, ReaderKnowledge } from './assumptions';
export * from './findings';
export { auditSheets } from './layout/audit-sheets';
export { auditLines } from './layout/audit-lines';
export { auditJson } from './layout/audit-json';
export { auditPlainText } from './layout/audit-plain-text';
export {
  assumptionLines,
  auditVerdict,
  cellName,
  findingText,
  notCheckedText,
  rangeText,
  summaryLines,
  whatText,
} from './layout/audit-report';
export type { AuditedFile, AuditReport } from './layout/audit-report';
export { auditText } from './words/audit';
