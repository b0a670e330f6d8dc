import type { WorkbookSource } from '../../hosts/host';
import type { Offer } from '../state/offer';

/**
 * Finds a source of before among those offered now: the same Excel table whatever it is called; else the same name; else
 * the same sheet from the same first cell, however many rows there are by now.
 */
export function offerOf(source: WorkbookSource, offers: readonly Offer[]): Offer | undefined {
  return (
    offers.find((one) => source.tableId !== null && one.source.tableId === source.tableId) ??
    offers.find((one) => one.source.kind === source.kind && one.source.name === source.name) ??
    offers.find(
      (one) =>
        one.source.tableId === null &&
        one.source.sheetId === source.sheetId &&
        one.source.firstRow === source.firstRow &&
        one.source.firstColumn === source.firstColumn,
    )
  );
}

/** Whether two are the same data, however many rows there are by now. */
export function isSameSource(one: WorkbookSource, other: WorkbookSource): boolean {
  if (one.tableId !== null || other.tableId !== null) return one.tableId === other.tableId;
  return one.kind === other.kind && one.name === other.name && one.sheetId === other.sheetId;
}
