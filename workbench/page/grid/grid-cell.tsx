import type { CSSProperties, ReactNode } from 'react';
import { formatArea, type Area } from '../../../simulated-excel/workbook/address';
import type { CellBorder, CellStyle } from '../../../simulated-excel/workbook/cell-style';
import type { Sheet } from '../../../simulated-excel/workbook/sheet';
import { cellId } from './active-cell';
import { cellLook, fontOf, tableLook, type CellEdges } from './cell-look';
import { fittedNumber, shownText } from './cell-text';
import { textWidth } from './text-width';
import { holds } from './cursor';
import { FormulaInput } from '../typing/formula-input';
import type { RowsProps } from './rows-props';
import type { SheetMetrics } from './sheet-metrics';

const MOST_OVERFLOW_COLUMNS = 20;
/** Fluent's focus keeper would take the key before it gets here. */
const TAB_IS_OURS = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

/** One cell: its text as formatted, or the field in which it is edited. */
export function GridCell(
  props: RowsProps & {
    readonly row: number;
    readonly column: number;
    readonly place: CSSProperties;
    readonly isLastFrozen: boolean;
  },
): ReactNode {
  const { sheet, row, column, cursor, area, draft, language, metrics, text, onDraft } = props;
  const merged = sheet.facts.merged.find((one) => holds(one, { row, column }));
  if (merged && (merged.row !== row || merged.column !== column)) return null;
  const value = sheet.cells.value(row, column);
  const style = sheet.cells.style(row, column);
  const table = sheet.facts.tables.find((one) => holds(one.area, { row, column }));
  const look = cellLook(style, value, table ? tableLook(table, row) : null, edgesOf(sheet, row, column));
  const format = style.numberFormat ?? 'General';
  const fits = (written: string): boolean =>
    textWidth(written, fontOf(style)) <= metrics.columnWidth(column) - 6 || merged !== undefined;
  const shown =
    typeof value === 'number'
      ? fittedNumber(value, format, language, fits)
      : shownText(value, format, language);
  const isActive = cursor.anchor.row === row && cursor.anchor.column === column;
  const isSelected = holds(area, { row, column });
  const spill = isActive
    ? undefined
    : sheet.facts.spills.find((one) => holds(one.area, { row, column }) && holds(one.area, cursor.anchor));
  // Beside scrolled columns, a frozen cell's text ends with the frozen ones.
  const room =
    props.isScrolled && column < sheet.facts.frozen.columns
      ? sheet.facts.frozen.columns - column - 1
      : MOST_OVERFLOW_COLUMNS;
  const overflow =
    typeof value === 'string' && !style.wrapText && look.textAlign === 'left' && !merged
      ? roomBeside(sheet, row, column, room, metrics)
      : 0;
  const isEdited = isActive && draft !== null;
  const classes = [
    'cell',
    isActive && 'active',
    isSelected && !isActive && 'selected',
    overflow > 0 && 'overflowing',
    props.isLastFrozen && 'last-frozen-column',
    spill && 'spilled',
    isEdited && 'edited',
  ];
  const size = merged && sizeOf(merged, metrics);
  const layer = Number(props.place.zIndex ?? 0) + (isEdited ? 4 : overflow > 0 || isActive || merged ? 1 : 0);
  return (
    <div
      role="gridcell"
      id={cellId({ row, column })}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      data-row={row}
      data-column={column}
      className={classes.filter(Boolean).join(' ')}
      style={{ ...look, ...props.place, ...size, ...(layer > 0 && { zIndex: layer }) }}
    >
      {isEdited ? (
        <FormulaInput
          className="cell-editor"
          help={props.help}
          aria-label={text.editCell(formatArea({ row, column, rowCount: 1, columnCount: 1 }))}
          value={draft.text}
          size={Math.max(8, draft.text.length + 2)}
          autoFocus
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          onText={(typed) => onDraft({ text: typed, place: 'cell' })}
          onBlur={props.onLeave}
          data-tabster={TAB_IS_OURS}
        />
      ) : overflow > 0 ? (
        <span className="overflow" style={{ maxWidth: overflow }}>
          {shown}
        </span>
      ) : (
        shown !== '' && <span className="content">{shown}</span>
      )}
    </div>
  );
}

/** Two cells share the line between them; it is drawn once, below and to the right. */
function edgesOf(sheet: Sheet, row: number, column: number): CellEdges {
  const bordersAt = (r: number, c: number): CellStyle['borders'] => sheet.cells.style(r, c).borders;
  const own = bordersAt(row, column);
  return {
    bottom: visible(own?.bottom) ?? visible(bordersAt(row + 1, column)?.top),
    right: visible(own?.right) ?? visible(bordersAt(row, column + 1)?.left),
  };
}

function visible(border: CellBorder | undefined): CellBorder | undefined {
  return (border?.style ?? 'None') === 'None' ? undefined : border;
}

/** Text runs over into blank cells on its right: pixels up to the next cell with something in it; 0 when there is none. */
function roomBeside(
  sheet: Sheet,
  row: number,
  column: number,
  columns: number,
  metrics: SheetMetrics,
): number {
  let width = 0;
  for (let next = column + 1; next <= column + columns; next++) {
    if (sheet.cells.value(row, next) !== null) break;
    width += metrics.columnWidth(next);
  }
  return width === 0 ? 0 : width + metrics.columnWidth(column) - 6;
}

function sizeOf(area: Area, metrics: SheetMetrics): { readonly width: number; readonly height: number } {
  let width = 0;
  let height = 0;
  for (let column = area.column; column < area.column + area.columnCount; column++)
    width += metrics.columnWidth(column);
  for (let row = area.row; row < area.row + area.rowCount; row++) height += metrics.rowHeight(row);
  return { width, height };
}
