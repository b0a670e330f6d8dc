import type { CSSProperties, ReactNode } from 'react';
import { GridCell } from './grid-cell';
import type { RowsProps } from './rows-props';

/** Pixels of the row of column letters. */
export const HEADER_HEIGHT = 22;
/** Pixels of the column of row numbers. */
export const ROW_HEADER_WIDTH = 52;

/** One row: its number, the frozen cells, which stay, and the cells in view. */
export function GridRow(
  props: RowsProps & { readonly row: number; readonly isFrozen: boolean; readonly top: number },
): ReactNode {
  const { row, isFrozen, top, metrics, area, frozenColumns, shownColumns, sheet } = props;
  const height = metrics.rowHeight(row);
  if (height === 0) return null;
  const isSelected = row >= area.row && row < area.row + area.rowCount;
  const isLastFrozen = isFrozen && row === sheet.facts.frozen.rows - 1;
  const place: CSSProperties = isFrozen
    ? { position: 'sticky', top, height, zIndex: 4 }
    : { position: 'absolute', top, left: 0, height, width: '100%' };
  let left = ROW_HEADER_WIDTH;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={`sheet-row${isFrozen ? ' frozen' : ''}${isLastFrozen ? ' last-frozen' : ''}`}
      style={place}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={`row-header${isSelected ? ' selected' : ''}`}
        data-row-header={row}
        style={{ width: ROW_HEADER_WIDTH, height }}
      >
        {row + 1}
      </div>
      {frozenColumns.map((column, index) => {
        const width = metrics.columnWidth(column);
        const style: CSSProperties = { position: 'sticky', left, width, height, zIndex: 2 };
        left += width;
        const isLast = index === frozenColumns.length - 1;
        return <GridCell key={column} {...props} column={column} place={style} isLastFrozen={isLast} />;
      })}
      {shownColumns.map(({ index, start, size }) => (
        <GridCell
          key={index}
          {...props}
          column={index}
          place={{ position: 'absolute', left: start, width: size, height }}
          isLastFrozen={false}
        />
      ))}
    </div>
  );
}
