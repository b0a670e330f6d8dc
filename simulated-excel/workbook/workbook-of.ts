import { uniqueHeaders, type TableModel } from './table-model';
import { enter } from './cell-value';
import type { Sheet } from './sheet';
import { Workbook } from './workbook';

/** A sheet given as rows; with a `table`, the rows from the first on are an Excel table of that name. */
export interface SheetContent {
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly table?: string;
}

/** Makes a workbook of plain content, sheet by sheet. Text stays text: "0301" is not turned into a number. */
export function workbookOf(sheets: Readonly<Record<string, SheetContent | SheetContent['rows']>>): Workbook {
  const [first = 'Ark1', ...others] = Object.keys(sheets);
  const workbook = new Workbook(first);
  for (const name of others) workbook.addSheet(name);
  for (const sheet of workbook.sheets) {
    const content = sheets[sheet.name];
    if (content) fill(workbook, sheet, 'rows' in content ? content : { rows: content });
  }
  return workbook;
}

function fill(workbook: Workbook, sheet: Sheet, { rows, table }: SheetContent): void {
  rows.forEach((row, rowIndex) =>
    row.forEach((input, column) => {
      if (input === null || input === '') return;
      const entered = enter(input, typeof input === 'string' && !input.startsWith('=') ? '@' : 'General');
      if (entered.kind === 'formula')
        throw new Error('Formulas are typed in once the page runs: use SimulatedExcel.type.');
      if (entered.kind === 'value') sheet.cells.setValue(rowIndex, column, entered.value);
    }),
  );
  if (table === undefined) return;
  sheet.update({ tables: [...sheet.facts.tables, tableOver(workbook, table, rows)] });
}

function tableOver(workbook: Workbook, name: string, rows: SheetContent['rows']): TableModel {
  const names = uniqueHeaders((rows[0] ?? []).map((text) => String(text ?? '')));
  return {
    id: `{${String(workbook.newId()).padStart(8, '0')}-0002-0000-0000-000000000000}`,
    name,
    area: { row: 0, column: 0, rowCount: Math.max(2, rows.length), columnCount: names.length },
    columns: names.map((column, index) => ({ id: index + 1, name: column })),
    style: 'TableStyleMedium2',
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
}
