import type { RunProvenance } from '../../hosts/host';
import type { SheetFinding } from '../../hosts/words/workbook-results';

/** A written sheet and what has changed since it was written; nothing found means that it still holds. */
export interface SheetState {
  readonly sheet: string;
  /** How the sheet came about. */
  readonly run: RunProvenance;
  readonly findings: readonly SheetFinding[];
}
