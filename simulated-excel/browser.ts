/**
 * The simulated Excel for a browser: bundle this file for a page that shows the workbook and keeps the add-in in an
 * iframe of its own origin. The add-in's page must load the bundle of `bridge/native-page-entry.ts` before office.js;
 * it finds the connection on its parent window.
 */
import { CONNECTION_NAME } from './bridge/messages';
import { connectionTo } from './harness/connection';
import type { SimulatedExcel } from './simulated-excel';

export { SimulatedExcel } from './simulated-excel';
export { THEMES, platform } from './platform/platform';
export { columnWidth, ROW_HEIGHT } from './workbook/column-width';
export { formatArea, columnLetters } from './workbook/address';
export { formatText } from './workbook/format-text';
export { findCells, valuesAt } from './workbook/find-cells';
export { workbookOf } from './workbook/workbook-of';
export { Workbook } from './workbook/workbook';
export { loadXlsx } from './xlsx/load-xlsx';

/**
 * Makes this page the Excel of the add-in in an iframe. Call before the iframe gets its address, and again for another
 * workbook; returns the way to disconnect.
 */
export function hostAddIn(excel: SimulatedExcel, onFault: (error: unknown) => void): () => void {
  const connection = connectionTo(excel, 'shared', onFault);
  Object.assign(window, { [CONNECTION_NAME]: connection });
  return () => {
    connection.close();
    excel.pageGone();
    Reflect.deleteProperty(window, CONNECTION_NAME);
  };
}
