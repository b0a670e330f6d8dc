import type { WorkbookSource } from '../../hosts/host';
import type { PaneState } from '../state/pane-state';
import type { PublishedTable } from '../state/published-state';

/** The tables that are audited together: those chosen, and before a choice the published table that was recognised. */
export function chosenSources({ hidingAudit, published }: PaneState): readonly WorkbookSource[] {
  if (hidingAudit.sources !== null) return hidingAudit.sources;
  const { table } = published;
  const { source } = table ?? {};
  // What lies in a file is no table of the workbook.
  if (source === undefined || source.kind === 'file') return [];
  return (table?.recognised.cells.length ?? 0) > 0 ? [source] : [];
}

/** The published file that was opened from the disk and has figures; null for none. */
export function openedFile({ published: { table } }: PaneState): PublishedTable | null {
  return table?.source.kind === 'file' && table.recognised.cells.length > 0 ? table : null;
}

/** The same, where it is to be audited. */
export function auditedFile(state: PaneState): PublishedTable | null {
  return state.hidingAudit.withFile ? openedFile(state) : null;
}

/** Sources with one more. Those that share cells with it go: a cell read twice would count as two releases. */
export function withSource(
  sources: readonly WorkbookSource[],
  source: WorkbookSource,
): readonly WorkbookSource[] {
  return [...sources.filter((one) => !sharesCells(one, source)), source];
}

function sharesCells(one: WorkbookSource, other: WorkbookSource): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.firstRow < other.firstRow + other.rows &&
    other.firstRow < one.firstRow + one.rows &&
    one.firstColumn < other.firstColumn + other.columns &&
    other.firstColumn < one.firstColumn + one.columns
  );
}
