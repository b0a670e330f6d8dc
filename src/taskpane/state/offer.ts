import type { RangeSnapshot, ColumnMap } from '../../core';
import type { WorkbookSource } from '../../hosts/host';

/** Cells that may be the data, with what was recognised in them. */
export interface Offer {
  readonly source: WorkbookSource;
  /** The first rows, for a preview. */
  readonly head: RangeSnapshot;
  /** The columns recognised; null when no row looks like a header. */
  readonly columns: ColumnMap | null;
  /** The header row's texts as written, blanks included. */
  readonly headers: readonly string[];
}
