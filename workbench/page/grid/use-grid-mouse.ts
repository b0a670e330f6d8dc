import { useRef, type MouseEvent } from 'react';
import { COLUMNS, ROWS } from '../../../simulated-excel/workbook/address';
import { at, type Cursor } from './cursor';

interface GridMouse {
  readonly cursor: Cursor;
  readonly isTyping: boolean;
  readonly onCursor: (cursor: Cursor) => void;
  readonly onCommit: (next: Cursor | null) => void;
}

/** Selecting with the mouse: a cell, a block by drawing or with Shift, whole rows and columns by their headers. */
export function useGridMouse({ cursor, isTyping, onCursor, onCommit }: GridMouse): {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
} {
  const isDrawing = useRef(false);
  return {
    onMouseDown: (event) => {
      const hit = hitBy(event.target);
      if (event.button !== 0 || !hit || (event.target as Element).closest('input')) return;
      isDrawing.current = true;
      const next = event.shiftKey ? { anchor: cursor.anchor, head: hit.head } : hit;
      if (isTyping) onCommit(next);
      else onCursor(next);
    },
    onMouseOver: (event) => {
      if ((event.buttons & 1) === 0) isDrawing.current = false;
      const hit = isDrawing.current ? hitBy(event.target) : null;
      if (hit) onCursor({ anchor: cursor.anchor, head: hit.head });
    },
  };
}

function hitBy(target: EventTarget): Cursor | null {
  const element = (target as Element).closest<HTMLElement>(
    '[data-row], [data-column-header], [data-row-header], [data-corner]',
  );
  if (!element) return null;
  const { row, column, columnHeader, rowHeader } = element.dataset;
  if (row !== undefined) return at({ row: Number(row), column: Number(column) });
  if (columnHeader !== undefined) {
    const index = Number(columnHeader);
    return { anchor: { row: 0, column: index }, head: { row: ROWS - 1, column: index } };
  }
  if (rowHeader !== undefined) {
    const index = Number(rowHeader);
    return { anchor: { row: index, column: 0 }, head: { row: index, column: COLUMNS - 1 } };
  }
  return { anchor: { row: 0, column: 0 }, head: { row: ROWS - 1, column: COLUMNS - 1 } };
}
