import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Workbook } from '../../../simulated-excel/browser';
import { COLUMNS, columnLetters, ROWS } from '../../../simulated-excel/workbook/address';
import type { Sheet } from '../../../simulated-excel/workbook/sheet';
import { SheetCharts } from '../charts/sheet-charts';
import type { TypingHelp } from '../typing/typing-help';
import type { WorkbenchText } from '../text';
import { cellId, currentInput, type Draft } from './active-cell';
import { areaOf, type Cursor } from './cursor';
import { GridRow, HEADER_HEIGHT, ROW_HEADER_WIDTH } from './grid-row';
import { movedCursor } from './move-cursor';
import { sheetMetrics } from './sheet-metrics';
import { useGridMouse } from './use-grid-mouse';

/** What the grid shows and whom it tells. */
export interface SheetGridProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  /** Anything that changes when the sheet does. */
  readonly version: unknown;
  readonly cursor: Cursor;
  readonly draft: Draft | null;
  /** Excel's language, for numbers and words in cells. */
  readonly language: string;
  readonly text: WorkbenchText;
  /** For the field in the cell. */
  readonly help: TypingHelp;
  readonly onCursor: (cursor: Cursor) => void;
  readonly onDraft: (draft: Draft | null) => void;
  /** Puts the draft in the cell; then the cursor goes to `next`. */
  readonly onCommit: (next: Cursor | null) => void;
  /** Typing ended because the person went elsewhere. */
  readonly onLeave: () => void;
  readonly onClear: () => void;
  /** Makes a column as wide as its texts. */
  readonly onFitColumn: (column: number) => void;
  readonly onUndo: () => void;
  readonly onCopy: () => string;
  readonly onPaste: (text: string) => void;
}

/** One sheet as a grid: rows and columns outside the view are not in the page, however large the sheet. */
export function SheetGrid(props: SheetGridProps): ReactNode {
  const { sheet, version, cursor, draft, language, text, onCursor, onDraft, onCommit } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const metrics = useMemo(
    () => sheetMetrics(sheet, cursor, language),
    // The sheet's cells are not in the sheet's identity: `version` stands for them.
    [sheet, version, cursor, language],
  );
  const { frozen } = sheet.facts;
  const frozenHeight = sum(frozen.rows, metrics.rowHeight);
  const frozenWidth = sum(frozen.columns, metrics.columnWidth);
  const rows = useVirtualizer({
    count: metrics.rows,
    getScrollElement: () => scroller.current,
    estimateSize: metrics.rowHeight,
    paddingStart: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT + frozenHeight,
    scrollPaddingEnd: 4,
    overscan: 6,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: metrics.columns,
    getScrollElement: () => scroller.current,
    estimateSize: metrics.columnWidth,
    paddingStart: ROW_HEADER_WIDTH,
    scrollPaddingStart: ROW_HEADER_WIDTH + frozenWidth,
    scrollPaddingEnd: 4,
    overscan: 2,
  });
  const sizes = [metrics.rows, metrics.columns, sheet, sheet.facts, version] as const;
  useLayoutEffect(() => {
    rows.measure();
    columns.measure();
  }, [...sizes]);

  const target = draft ? cursor.anchor : cursor.head;
  useEffect(() => {
    if (target.row >= frozen.rows && target.row < ROWS - 1) rows.scrollToIndex(target.row, { align: 'auto' });
    if (target.column >= frozen.columns && target.column < COLUMNS - 1) {
      columns.scrollToIndex(target.column, { align: 'auto' });
    }
  }, [sheet, target.row, target.column]);

  const isTyping = draft?.place === 'cell';
  const wasTyping = useRef(false);
  useEffect(() => {
    if (!draft && wasTyping.current) grid.current?.focus({ preventScroll: true });
    wasTyping.current = draft !== null;
  }, [draft === null]);

  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / 20) - 3);
  const keyDown = (event: KeyboardEvent): void => {
    if (isTyping) return typingKey(event, props, page);
    const moved = movedCursor(cursor, event, sheet, page);
    if (moved) onCursor(moved);
    else if (!commandKey(event, props)) return;
    event.preventDefault();
  };

  const mouse = useGridMouse({ cursor, isTyping, onCursor, onCommit });
  const area = areaOf(cursor);
  const shownColumns = columns
    .getVirtualItems()
    .filter(({ index, size }) => index >= frozen.columns && size > 0);
  const frozenColumns = Array.from({ length: frozen.columns }, (_, index) => index).filter(
    (index) => metrics.columnWidth(index) > 0,
  );
  const rowProps = {
    ...{ sheet, cursor, area, draft: isTyping ? draft : null, language, text, metrics, help: props.help },
    ...{
      frozenColumns,
      shownColumns,
      onDraft,
      onLeave: props.onLeave,
      isScrolled: (columns.scrollOffset ?? 0) > 0,
    },
  };
  const frozenRows = Array.from({ length: frozen.rows }, (_, index) => index);
  return (
    <div ref={scroller} className={`sheet${sheet.facts.showGridlines ? ' ruled' : ''}`}>
      <div
        ref={grid}
        className="sheet-body"
        style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}
        role="grid"
        aria-label={text.grid(sheet.name)}
        aria-rowcount={metrics.rows + 1}
        aria-colcount={metrics.columns + 1}
        aria-multiselectable
        aria-activedescendant={cellId(cursor.anchor)}
        tabIndex={0}
        onKeyDown={keyDown}
        onCopy={(event) => {
          if (isTyping) return;
          event.clipboardData.setData('text/plain', props.onCopy());
          event.preventDefault();
        }}
        onCut={(event) => {
          if (isTyping) return;
          event.clipboardData.setData('text/plain', props.onCopy());
          event.preventDefault();
          props.onClear();
        }}
        onPaste={(event) => {
          if (isTyping) return;
          event.preventDefault();
          props.onPaste(event.clipboardData.getData('text/plain'));
        }}
        {...mouse}
        onDoubleClick={({ target: element }) => {
          const header = (element as Element).closest<HTMLElement>('[data-column-header]');
          if (header) props.onFitColumn(Number(header.dataset['columnHeader']));
          else if (!isTyping) onDraft({ text: currentInput(sheet, cursor.anchor, language), place: 'cell' });
        }}
      >
        <div
          role="row"
          aria-rowindex={1}
          className="column-headers"
          style={{ height: HEADER_HEIGHT, width: columns.getTotalSize() }}
        >
          <div
            role="columnheader"
            aria-colindex={1}
            className="corner"
            data-corner
            style={{ width: ROW_HEADER_WIDTH }}
          >
            <span className="unseen">{text.selectAll}</span>
          </div>
          {frozenColumns.map((column) => (
            <ColumnHeader
              key={column}
              column={column}
              isSelected={isWithin(column, area.column, area.columnCount)}
              style={{
                position: 'sticky',
                zIndex: 1,
                left: ROW_HEADER_WIDTH + sum(column, metrics.columnWidth),
                width: metrics.columnWidth(column),
              }}
            />
          ))}
          {shownColumns.map(({ index, start, size }) => (
            <ColumnHeader
              key={index}
              column={index}
              isSelected={isWithin(index, area.column, area.columnCount)}
              style={{ position: 'absolute', left: start, width: size }}
            />
          ))}
        </div>
        {frozenRows.map((row) => (
          <GridRow
            key={row}
            row={row}
            {...rowProps}
            isFrozen
            top={HEADER_HEIGHT + sum(row, metrics.rowHeight)}
          />
        ))}
        {rows
          .getVirtualItems()
          .filter(({ index, size }) => index >= frozen.rows && size > 0)
          .map(({ index, start }) => (
            <GridRow key={index} row={index} {...rowProps} isFrozen={false} top={start} />
          ))}
      </div>
      <SheetCharts
        workbook={props.workbook}
        sheet={sheet}
        metrics={metrics}
        language={language}
        text={text}
      />
    </div>
  );
}

function typingKey(event: KeyboardEvent, props: SheetGridProps, page: number): void {
  const { cursor, sheet, onCommit, onDraft } = props;
  const direction = event.shiftKey ? -1 : 1;
  if (event.key === 'Escape') onDraft(null);
  else if (event.key === 'Enter') onCommit(movedCursor(collapsed(cursor), event, sheet, page));
  else if (event.key === 'Tab') {
    const { row, column } = cursor.anchor;
    const next = { row, column: Math.max(0, column + direction) };
    onCommit({ anchor: next, head: next });
  } else return;
  event.preventDefault();
}

function collapsed({ anchor }: Cursor): Cursor {
  return { anchor, head: anchor };
}

/** Keys that do something else than move; false for keys that are not the grid's. */
function commandKey(event: KeyboardEvent, props: SheetGridProps): boolean {
  const { sheet, cursor, language, onDraft, onClear, onUndo, onCursor } = props;
  const withCtrl = event.ctrlKey || event.metaKey;
  if (withCtrl && event.key.toLowerCase() === 'z') onUndo();
  else if (withCtrl && event.key.toLowerCase() === 'a') {
    onCursor({ anchor: { row: 0, column: 0 }, head: { row: ROWS - 1, column: COLUMNS - 1 } });
  } else if (event.key === 'F2')
    onDraft({ text: currentInput(sheet, cursor.anchor, language), place: 'cell' });
  else if (event.key === 'Delete' || event.key === 'Backspace') onClear();
  else if (event.key.length === 1 && !withCtrl && !event.altKey) {
    onDraft({ text: event.key, place: 'cell' });
  } else return false;
  return true;
}

function ColumnHeader({
  column,
  isSelected,
  style,
}: {
  readonly column: number;
  readonly isSelected: boolean;
  readonly style: React.CSSProperties;
}): ReactNode {
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      className={`column-header${isSelected ? ' selected' : ''}`}
      data-column-header={column}
      style={style}
    >
      {columnLetters(column)}
    </div>
  );
}

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += size(index);
  return total;
}

function isWithin(index: number, first: number, count: number): boolean {
  return index >= first && index < first + count;
}
