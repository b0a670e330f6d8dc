import type ExcelJS from 'exceljs';
import { parseArea, splitSheet } from '../workbook/address';
import type { NameModel, Sheet } from '../workbook/sheet';
import type { TableModel } from '../workbook/table-model';
import { Workbook } from '../workbook/workbook';
import { readSheetData } from './sheet-data';
import { SPECIMEN_ROW, unpackXlsx } from './unpack-xlsx';
import { colourFromXlsx, styleFromXlsx } from './xlsx-style';

/** Reads an .xlsx file's bytes into a workbook. What the simulator has no room for (images, rules, charts) is left out. */
export async function loadXlsx(bytes: Uint8Array): Promise<Workbook> {
  // Loaded when it is needed: it takes most of a second.
  const { default: exceljs } = await import('exceljs');
  const file = new exceljs.Workbook();
  const { sheets, strings, rest, styleCount } = unpackXlsx(bytes);
  await file.xlsx.load(rest.slice().buffer);
  const [first, ...others] = file.worksheets;
  const workbook = new Workbook(first?.name ?? 'Sheet1');
  for (const other of others) workbook.addSheet(other.name);
  const styles = Array.from({ length: styleCount }, (_, index) => {
    const specimen = first?.getCell(SPECIMEN_ROW, index + 1);
    return specimen ? styleFromXlsx(specimen.style) : null;
  });
  file.worksheets.forEach((worksheet, index) => {
    const sheet = workbook.sheets[index];
    if (!sheet) return;
    const { heights, spills } = readSheetData(sheets.get(worksheet.name) ?? '', sheet, { strings, styles });
    loadSheet(workbook, sheet, worksheet);
    sheet.update({ rowHeights: heights, spills });
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
    merged: worksheet.model.merges.flatMap((address) => parseArea(address) ?? []),
    tables: tablesOf(workbook, worksheet),
    protection: isProtected(worksheet) ? { password: null, options: {} } : null,
  });
}

function columnWidths(worksheet: ExcelJS.Worksheet): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  // Despite its type, exceljs gives null where the file says nothing of columns.
  const columns = worksheet.columns as readonly Partial<ExcelJS.Column>[] | null;
  for (let column = 1; column <= (columns?.length ?? 0); column++) {
    const characters = columns?.[column - 1]?.width;
    if (characters !== undefined) widths.set(column - 1, Math.round((characters * 7 + 5) * 75) / 100);
  }
  return widths;
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
