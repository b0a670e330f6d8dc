/** Cells of one kind that lie in a rectangle; counted from 0. */
export interface Rectangle<Kind> {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly kind: Kind;
}

/**
 * Divides a grid of kinds into few rectangles of one kind each, so that Excel is asked once for many cells. Cells of no kind
 * (null) are in none.
 */
export function rectanglesOf<Kind>(grid: readonly (readonly (Kind | null)[])[]): readonly Rectangle<Kind>[] {
  const done: Rectangle<Kind>[] = [];
  let open = new Map<string, Rectangle<Kind>>();
  for (const [row, cells] of grid.entries()) {
    const next = new Map<string, Rectangle<Kind>>();
    for (const run of runsOf(cells)) {
      const place = `${run.column} ${run.columns}`;
      const above = open.get(place);
      if (above && above.kind === run.kind) next.set(place, { ...above, rows: above.rows + 1 });
      else next.set(place, { ...run, row, rows: 1 });
    }
    for (const [place, rectangle] of open) {
      if (next.get(place)?.row !== rectangle.row) done.push(rectangle);
    }
    open = next;
  }
  return [...done, ...open.values()];
}

function* runsOf<Kind>(cells: readonly (Kind | null)[]) {
  let column = 0;
  while (column < cells.length) {
    const kind = cells[column];
    let end = column + 1;
    while (end < cells.length && cells[end] === kind) end++;
    if (kind !== null && kind !== undefined) yield { column, columns: end - column, kind };
    column = end;
  }
}
