import type { WorkbookSource } from '../../hosts/host';
import type { Offer } from '../state/offer';

/**
 * A published table, name or sheet as it lies now; selected cells stay where they were.
 *
 * @returns null when it is not among what the workbook offers: gone, hidden, or called something else
 */
export function publishedNow(source: WorkbookSource, offers: readonly Offer[]): WorkbookSource | null {
  const { kind, name, sheetId, tableId } = source;
  if (kind === 'selection' || kind === 'range') return source;
  const now = offers.find(
    (one) =>
      one.source.kind === kind &&
      one.source.tableId === tableId &&
      (tableId !== null || (one.source.name === name && one.source.sheetId === sheetId)),
  );
  return now?.source ?? null;
}
