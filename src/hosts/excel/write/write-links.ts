import type { PlannedSheet } from './write-plan';

/**
 * Makes cells that lead to other sheets links, and takes off those of an earlier run. Queued; the caller syncs. Done again it gives the same.
 *
 * @param nameOf a written sheet's name by its id
 */
export function writeLinks(
  sheet: Excel.Worksheet,
  { grid, cells, old }: PlannedSheet,
  nameOf: (id: string) => string | undefined,
): void {
  const linked = grid.blocks.flatMap(({ row, column, rows }) =>
    rows.flatMap((line, down) =>
      line.flatMap(({ link, value }, right) => {
        const name = link === undefined ? undefined : nameOf(link);
        return name === undefined
          ? []
          : [{ row: row + down, column: column + right, name, text: String(value) }];
      }),
    ),
  );
  if (linked.length === 0) return;
  if (old) {
    const rows = Math.max(cells.rows, old.values.length);
    sheet.getRangeByIndexes(0, 0, rows, cells.columns).clear('Hyperlinks');
  }
  for (const { row, column, name, text } of linked) {
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
      documentReference: `'${name.replace(/'/g, "''")}'!A1`,
      textToDisplay: text,
    };
  }
}
