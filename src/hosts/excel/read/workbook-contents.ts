import { type CellArea, type WorkbookSource, WorkbookError } from '../../host';

/** What there is in the workbook that data may lie in. Objects of Excel's, loaded. */
export interface WorkbookContents {
  readonly tables: readonly Excel.Table[];
  /** Visible names of the workbook, those that are not cells included. */
  readonly names: readonly Excel.NamedItem[];
  /** Sheets that can be seen. */
  readonly sheets: readonly Excel.Worksheet[];
}

/** Loads the tables, names and sheets of the workbook: one request. */
export async function loadContents(context: Excel.RequestContext): Promise<WorkbookContents> {
  const { tables, names, worksheets } = context.workbook;
  tables.load(
    'items/name,items/id,items/showHeaders,items/showTotals,items/worksheet/id,items/worksheet/name',
  );
  names.load('items/name,items/type,items/visible');
  worksheets.load('items/name,items/id,items/visibility');
  await context.sync();
  return {
    tables: tables.items,
    names: names.items.filter(({ visible }) => visible),
    sheets: worksheets.items.filter(({ visibility }) => visibility === 'Visible'),
  };
}

/** Cells asked for but not loaded yet: after a sync, `source` says what they are. */
export interface PendingSource {
  readonly source: () => WorkbookSource | null;
}

/** Asks for a table's cells; its row of totals, when it shows one, is no data. */
export function pendingTable(table: Excel.Table): PendingSource {
  const range = table.getRange();
  range.load(PLACE);
  return {
    source: () => {
      const area = areaOf(range);
      return {
        kind: 'table',
        name: table.name,
        sheet: table.worksheet.name,
        sheetId: table.worksheet.id,
        tableId: table.id,
        address: range.address,
        ...area,
        rows: area.rows - (table.showTotals ? 1 : 0),
      };
    },
  };
}

/**
 * Asks for what is filled in within a range, so that `A:H` means the rows that are there. The source is null when nothing
 * is.
 */
export function pendingCells(
  range: Excel.Range,
  called: { readonly kind: Exclude<WorkbookSource['kind'], 'table'>; readonly name: string | null },
): PendingSource {
  const used = range.getUsedRangeOrNullObject(true);
  used.load(PLACE);
  // Of the range itself: a null object has no sheet.
  const { worksheet } = range;
  worksheet.load('id,name');
  return {
    source: () =>
      used.isNullObject
        ? null
        : {
            kind: called.kind,
            name: called.name ?? used.address,
            sheet: worksheet.name,
            sheetId: worksheet.id,
            tableId: null,
            address: used.address,
            ...areaOf(used),
          },
  };
}

/** Asks for a name's cells; one of several areas, or whose cells are computed, may refuse. */
export function pendingName(name: Excel.NamedItem): PendingSource {
  return pendingCells(name.getRange(), { kind: 'name', name: name.name });
}

/** Refuses a table without its header row: nothing says what its columns are. */
export function requireHeaders(table: Excel.Table): void {
  if (!table.showHeaders) throw new WorkbookError({ kind: 'tableWithoutHeader', table: table.name });
}

const PLACE = 'address,rowIndex,columnIndex,rowCount,columnCount';

function areaOf(range: Excel.Range): CellArea {
  return {
    firstRow: range.rowIndex + 1,
    firstColumn: range.columnIndex + 1,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
