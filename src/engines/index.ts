/** The public names of the room: the finest counts as text for other engines ([ENG-1]). */
export { countsQuery, type CountsQuery } from './counts-query';
export { DIALECTS, type DialectId } from './dialects';
export {
  auditedMeasures,
  auditWorkbook,
  type AuditRequest,
  type OtherCounts,
  worksheetName,
} from './worksheet/audit-workbook';
export { RowsKept, WORKSHEET_ROWS, type WorksheetRow } from './worksheet/worksheet-rows';
export { storedText, UnportableCells, type UnportableCell } from './portable-form';
