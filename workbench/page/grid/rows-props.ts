import type { VirtualItem } from '@tanstack/react-virtual';
import type { Area } from '../../../simulated-excel/workbook/address';
import type { Sheet } from '../../../simulated-excel/workbook/sheet';
import type { TypingHelp } from '../typing/typing-help';
import type { WorkbenchText } from '../text';
import type { Draft } from './active-cell';
import type { Cursor } from './cursor';
import type { SheetMetrics } from './sheet-metrics';

/** What all rows of a grid share. */
export interface RowsProps {
  readonly sheet: Sheet;
  readonly cursor: Cursor;
  readonly area: Area;
  readonly draft: Draft | null;
  readonly language: string;
  readonly text: WorkbenchText;
  /** For the field in the cell. */
  readonly help: TypingHelp;
  readonly metrics: SheetMetrics;
  readonly frozenColumns: readonly number[];
  readonly shownColumns: readonly VirtualItem[];
  /** Whether columns are scrolled away under the frozen ones. */
  readonly isScrolled: boolean;
  readonly onDraft: (draft: Draft | null) => void;
  /** The field in the cell has lost the focus. */
  readonly onLeave: () => void;
}
