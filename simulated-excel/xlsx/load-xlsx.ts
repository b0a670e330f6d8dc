import type ExcelJS from 'exceljs';
import { parseArea, splitSheet } from '../workbook/address';
import { cellError, type CellValue } from '../workbook/cell-value';
import type { NameModel, Sheet } from '../workbook/sheet';
import type { TableModel } from '../workbook/table-model';
import { Workbook } from '../workbook/workbook';
import { colourFromXlsx, styleFromXlsx } from './xlsx-style';

/** Reads an .xlsx file's bytes into a workbook. What the simulator has no room for (images, rules, charts) is left out. */
export async function loadXlsx(bytes: Uint8Array): Promise<Workbook> {
  // Loaded when it is needed: it takes most of a second.
  const { default: exceljs } = await import('exceljs');
  const file = new exceljs.Workbook();
  await file.xlsx.load(bytes.slice().buffer);
  const [first, ...others] = file.worksheets;
  const workbook = new Workbook(first?.name ?? 'Sheet1');
  for (const other of others) workbook.addSheet(other.name);
  file.worksheets.forEach((worksheet, index) => {
    const sheet = workbook.sheets[index];
    if (sheet) loadSheet(workbook, sheet, worksheet);
  });
  loadNames(workbook, file);
  const firstVisible = workbook.sheets.find((sheet) => sheet.facts.visibility === 'Visible');
  if (firstVisible) {
    const selection = { sheet: firstVisible, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
    workbook.update({ activeSheet: firstVisible, selection });
  }
  return workbook;
}

function loadSheet(workbook: Workbook, sheet: Sheet, worksheet: ExcelJS.Worksheet): void {
  worksheet.eachRow((row, rowNumber) =>
    row.eachCell((cell, columnNumber) => {
      const place = { row: rowNumber - 1, column: columnNumber - 1 };
      // In merged cells exceljs repeats the first cell's value.
      if (cell.isMerged && cell.master.address !== cell.address) return;
      const value = valueFromXlsx(cell.value);
      const formula = cell.formula;
      if (formula) sheet.cells.setFormula(place.row, place.column, `=${formula}`, value);
      else sheet.cells.setValue(place.row, place.column, value);
      const style = styleFromXlsx(cell.style);
      if (style) sheet.cells.restyle({ ...place, rowCount: 1, columnCount: 1 }, () => style);
    }),
  );
  // Despite its type, exceljs gives null for a sheet whose file says nothing of views.
  const [view] = (worksheet.views as Partial<ExcelJS.WorksheetView>[] | null) ?? [];
  const frozen =
    view?.state === 'frozen'
      ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 }
      : { rows: 0, columns: 0 };
  sheet.update({
    visibility:
      worksheet.state === 'veryHidden' ? 'VeryHidden' : worksheet.state === 'hidden' ? 'Hidden' : 'Visible',
    tabColor: colourFromXlsx(worksheet.properties.tabColor) ?? '',
    showGridlines: view?.showGridLines ?? true,
    frozen,
    columnWidths: columnWidths(worksheet),
    rowHeights: rowHeights(worksheet),
    merged: worksheet.model.merges.flatMap((address) => parseArea(address) ?? []),
    tables: tablesOf(workbook, worksheet),
    protection: isProtected(worksheet) ? { password: null, options: {} } : null,
  });
}

/** exceljs' cell value as ours; dates become Excel's serial numbers. */
function valueFromXlsx(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (typeof value !== 'object') return value === '' ? null : value;
  if ('error' in value) return cellError(value.error);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return value.text;
  return valueFromXlsx(value.result ?? null);
}

function columnWidths(worksheet: ExcelJS.Worksheet): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let column = 1; column <= worksheet.columnCount; column++) {
    const characters = worksheet.getColumn(column).width;
    if (characters !== undefined) widths.set(column - 1, Math.round((characters * 7 + 5) * 75) / 100);
  }
  return widths;
}

function rowHeights(worksheet: ExcelJS.Worksheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  worksheet.eachRow((row, number) => {
    if (typeof row.height === 'number') heights.set(number - 1, row.height);
  });
  return heights;
}

function isProtected(worksheet: ExcelJS.Worksheet): boolean {
  const { sheetProtection } = worksheet.model as {
    readonly sheetProtection?: { readonly sheet?: boolean } | null;
  };
  return sheetProtection?.sheet === true;
}

/** What exceljs keeps of a table read from a file; its typings only know the form for adding one. */
interface XlsxTable {
  readonly name: string;
  readonly tableRef: string;
  readonly totalsRow?: boolean;
  readonly columns: readonly { readonly name: string }[];
  readonly style?: ExcelJS.TableStyleProperties;
}

function tablesOf(workbook: Workbook, worksheet: ExcelJS.Worksheet): readonly TableModel[] {
  const { tables } = worksheet.model as unknown as { readonly tables?: readonly XlsxTable[] };
  return (tables ?? []).flatMap((table): readonly TableModel[] => {
    const area = parseArea(table.tableRef);
    if (!area) return [];
    return [
      {
        id: `{${String(workbook.newId()).padStart(8, '0')}-0002-0000-0000-000000000000}`,
        name: table.name,
        area,
        columns: table.columns.map(({ name }, index) => ({ id: index + 1, name })),
        style: table.style?.theme ?? '',
        showHeaders: true,
        showTotals: table.totalsRow === true,
        showBandedRows: table.style?.showRowStripes === true,
        showBandedColumns: table.style?.showColumnStripes === true,
        showFilterButton: true,
        highlightFirstColumn: table.style?.showFirstColumn === true,
        highlightLastColumn: table.style?.showLastColumn === true,
      },
    ];
  });
}

function loadNames(workbook: Workbook, file: ExcelJS.Workbook): void {
  const names = file.definedNames.model
    .filter(({ name }) => !name.startsWith('_xlnm.'))
    .flatMap(({ name, ranges }): readonly NameModel[] => {
      const [range] = ranges;
      if (range === undefined || splitSheet(range).sheet === null) return [];
      return [{ name, formula: `=${range}`, comment: '', visible: true }];
    });
  workbook.update({ names });
}
