import type { Cell, Column, TableLayout, Tone } from '../../layout';

/** A column of a verdict sheet with how it reads its cell from a row. */
export interface SheetColumn<Row> {
  readonly header: string;
  readonly align?: 'left' | 'right';
  readonly kind?: Column['kind'];
  /** The widest it may be, in characters; 30 unless told otherwise. */
  readonly most?: number;
  /** Which columns a narrow medium leaves out: the highest first; 0 is never left out. */
  readonly dropOrder?: number;
  readonly cell: (row: Row) => Cell;
}

/** A plain table as a sheet: columns as wide as what stands in them, no groups, no signs to explain. */
export function verdictSheet<Row>(
  head: Pick<TableLayout, 'id' | 'name' | 'tableName' | 'title' | 'subtitle' | 'notes'>,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): TableLayout {
  const cells = rows.map((row) => columns.map((column) => column.cell(row)));
  return {
    ...head,
    kind: 'table',
    columns: columns.map((column, index) => ({
      kind: column.kind ?? 'remark',
      header: column.header,
      shortHeader: column.header,
      width: widthOf(
        column,
        cells.map((row) => row[index]),
      ),
      align: column.align ?? 'left',
      dropOrder: column.dropOrder ?? 0,
    })),
    groups: [],
    rows: cells,
    totals: [],
    frozenColumns: 1,
    legend: [],
  };
}

/** A text cell; an empty text is an empty cell. */
export function textCell(text: string, tone?: Tone): Cell {
  if (text === '') return { kind: 'blank' };
  return tone === undefined ? { kind: 'text', text } : { kind: 'text', text, tone };
}

function widthOf<Row>(column: SheetColumn<Row>, cells: readonly (Cell | undefined)[]): number {
  const longest = cells.reduce(
    (most, cell) => Math.max(most, cell?.kind === 'text' ? cell.text.length : 8),
    0,
  );
  const words = column.header.split(' ').map((word) => word.length);
  return Math.min(column.most ?? 30, Math.max(longest + 2, Math.max(...words) + 4));
}
