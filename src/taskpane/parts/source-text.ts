import { formatCount, type Language } from '../../core';
import { paneDataText } from '../words/pane-data';
import type { WorkbookSource } from '../../hosts/host';

/** Cells of the workbook in a list to choose from: what they are called, what they are, where, and how many rows below the header. */
export function sourceText(source: WorkbookSource, language: Language): string {
  const text = paneDataText(language);
  const rows = formatCount(Math.max(0, source.rows - 1), language);
  const kind = text.kinds[source.kind];
  return source.kind === 'sheet' || source.name.includes('!')
    ? text.offer(source.name, kind, rows)
    : text.offerOnSheet(source.name, kind, source.sheet, rows);
}
