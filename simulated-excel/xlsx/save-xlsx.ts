import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatArea } from '../workbook/address';
import type { ChartModel } from '../workbook/chart-model';
import type { CellStyle } from '../workbook/cell-style';
import { CellError, type CellValue } from '../workbook/cell-value';
import type { Sheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import { NOT_COMPUTED } from '../workbook/edits';
import { fileFormula } from './file-formula';
import { argb, styleToXlsx } from './xlsx-style';

/** A saved workbook: the file, and beside it what exceljs cannot write into one. */
export interface SavedWorkbook {
  readonly xlsx: Uint8Array;
  readonly notInFile: {
    /** Charts by sheet: exceljs writes none. */
    readonly charts: readonly { readonly sheet: string; readonly chart: ChartModel }[];
    readonly settings: ReadonlyMap<string, unknown>;
    readonly customXml: ReadonlyMap<string, string>;
    readonly customProperties: readonly {
      readonly sheet: string;
      readonly properties: ReadonlyMap<string, string>;
    }[];
  };
}

/** Writes a workbook as an .xlsx file. */
export async function saveXlsx(workbook: Workbook): Promise<SavedWorkbook> {
  // Loaded when it is needed: it takes most of a second.
  const { default: exceljs } = await import('exceljs');
  const file = new exceljs.Workbook();
  for (const sheet of workbook.sheets) saveSheet(file, sheet);
  for (const { name, formula } of workbook.facts.names)
    file.definedNames.add(formula.replace(/^=/, ''), name);
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20000,
      height: 12000,
      firstSheet: 0,
      activeTab: Math.max(0, workbook.sheets.indexOf(workbook.facts.activeSheet)),
      visibility: 'visible',
    },
  ];
  return {
    xlsx: withSpills(new Uint8Array(await file.xlsx.writeBuffer()), workbook.sheets),
    notInFile: {
      charts: workbook.sheets.flatMap((sheet) =>
        sheet.facts.charts.map((chart) => ({ sheet: sheet.name, chart })),
      ),
      settings: workbook.facts.settings,
      customXml: workbook.facts.customXml,
      customProperties: workbook.sheets.map((sheet) => ({
        sheet: sheet.name,
        properties: sheet.facts.customProperties,
      })),
    },
  };
}

/**
 * Says of each formula that has spilled which block is its own, by the `ref` of a formula that is none of an array (18.3.1.40): others pass
 * it over, and who opens the file here gets the block back. exceljs does not write it.
 */
function withSpills(xlsx: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  if (sheets.every(({ facts }) => facts.spills.length === 0)) return xlsx;
  const parts = unzipSync(xlsx);
  sheets.forEach(({ facts }, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const part = parts[name];
    if (part === undefined || facts.spills.length === 0) return;
    const blocks = new Map(
      facts.spills.map(({ row, column, area }) => [
        formatArea({ row, column, rowCount: 1, columnCount: 1 }),
        formatArea(area),
      ]),
    );
    const text = strFromU8(part).replace(
      /(<c r="([A-Z]+\d+)"[^>]*><f)>/g,
      (found, start: string, cell: string) => {
        const block = blocks.get(cell);
        return block === undefined ? found : `${start} ref="${block}">`;
      },
    );
    parts[name] = strToU8(text);
  });
  return zipSync(parts);
}

/** Puts back what could not be in the file: as if Excel had closed and opened it. */
export function restoreNotInFile(workbook: Workbook, { notInFile }: SavedWorkbook): void {
  workbook.update({ settings: notInFile.settings, customXml: notInFile.customXml });
  for (const { sheet, chart } of notInFile.charts) {
    const owner = workbook.sheetNamed(sheet);
    owner?.update({ charts: [...owner.facts.charts, chart] });
  }
  for (const { sheet, properties } of notInFile.customProperties) {
    workbook.sheetNamed(sheet)?.update({ customProperties: properties });
  }
}

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function saveSheet(file: ExcelJS.Workbook, sheet: Sheet): void {
  const { facts } = sheet;
  const { rows, columns } = facts.frozen;
  const worksheet = file.addWorksheet(sheet.name, {
    state: STATES[facts.visibility],
    ...(facts.tabColor !== '' && { properties: { tabColor: { argb: argb(facts.tabColor) } } }),
    views: [
      rows > 0 || columns > 0
        ? { state: 'frozen', ySplit: rows, xSplit: columns, showGridLines: facts.showGridlines }
        : { state: 'normal', showGridLines: facts.showGridlines },
    ],
    pageSetup: pageSetup(sheet),
  });
  for (const [column, points] of facts.columnWidths) {
    worksheet.getColumn(column + 1).width = Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
  }
  for (const [column, style] of sheet.cells.styledColumns)
    worksheet.getColumn(column + 1).style = styleToXlsx(style);
  for (const column of facts.hiddenColumns) worksheet.getColumn(column + 1).hidden = true;
  saveCells(worksheet, sheet);
  for (const [row, points] of facts.rowHeights) worksheet.getRow(row + 1).height = points;
  for (const row of facts.hiddenRows) worksheet.getRow(row + 1).hidden = true;
  for (const row of facts.pageLayout.rowBreaks) worksheet.getRow(row).addPageBreak();
  worksheet.headerFooter = { ...worksheet.headerFooter, ...footer(sheet) };
  for (const area of facts.merged) worksheet.mergeCells(formatArea(area));
  saveTables(worksheet, sheet);
  if (facts.protection) void worksheet.protect(facts.protection.password ?? '', {});
}

function saveCells(worksheet: ExcelJS.Worksheet, sheet: Sheet): void {
  const { cells } = sheet;
  // Like styles are one object: exceljs writes out each that it has not seen to find out whether it has.
  const known = new Map<string, Partial<ExcelJS.Style>>();
  const styleOf = (style: CellStyle): Partial<ExcelJS.Style> => {
    const key = JSON.stringify(style);
    const found = known.get(key) ?? styleToXlsx(style);
    known.set(key, found);
    return found;
  };
  for (let row = 0; row < cells.rowCount; row++) {
    for (let column = 0; column < cells.columnCount(row); column++) {
      const value = cells.value(row, column);
      const formula = cells.formula(row, column);
      const style = styleOf(cells.style(row, column));
      const isStyled = Object.keys(style).length > 0;
      if (value === null && formula === null && !isStyled) continue;
      const cell = worksheet.getCell(row + 1, column + 1);
      cell.value = formula === null ? plain(value) : formulaCell(formula, value);
      if (isStyled) cell.style = style;
    }
  }
}

function plain(value: CellValue): ExcelJS.CellValue {
  return value instanceof CellError ? { error: errorInFile(value) } : value;
}

/**
 * A formula with what it shows; what nothing has computed yet has no value. What it has spilled stands beside it as values: of an array,
 * as Excel stores such a formula, LibreOffice computes the block again and has no value for a function that it does not know.
 */
function formulaCell(formula: string, value: CellValue): ExcelJS.CellFormulaValue {
  const isShown = value !== null && !(value instanceof CellError && UNFINISHED.has(value.code));
  return {
    formula: fileFormula(formula.slice(1)),
    ...(isShown && { result: plain(value) }),
  } as ExcelJS.CellFormulaValue;
}

const UNFINISHED: ReadonlySet<string> = new Set([NOT_COMPUTED, '#BUSY!']);

/** The errors of the file format (ST_CellType, 18.18.11 lists no younger ones): Excel stores the others as #VALUE!. */
function errorInFile({ code }: CellError): ExcelJS.CellErrorValue['error'] {
  return (IN_FILE.has(code) ? code : '#VALUE!') as ExcelJS.CellErrorValue['error'];
}

const IN_FILE: ReadonlySet<string> = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
]);

function saveTables(worksheet: ExcelJS.Worksheet, sheet: Sheet): void {
  for (const table of sheet.facts.tables) {
    const { area } = table;
    const bodyRows = Math.max(1, area.rowCount - 1);
    const added = worksheet.addTable({
      name: table.name,
      ref: formatArea({ ...area, rowCount: 1, columnCount: 1 }),
      headerRow: true,
      totalsRow: false,
      ...(table.style !== '' && {
        style: {
          theme: table.style as NonNullable<ExcelJS.TableStyleProperties['theme']>,
          showRowStripes: table.showBandedRows,
          showColumnStripes: table.showBandedColumns,
          showFirstColumn: table.highlightFirstColumn,
          showLastColumn: table.highlightLastColumn,
        },
      }),
      columns: table.columns.map(({ name }) => ({ name, filterButton: table.showFilterButton })),
      rows: Array.from({ length: bodyRows }, (_, row) =>
        table.columns.map(
          (__, column) => worksheet.getCell(area.row + row + 2, area.column + column + 1).value,
        ),
      ),
    });
    added.commit();
  }
}

function footer(sheet: Sheet): Partial<ExcelJS.HeaderFooter> {
  const { leftFooter, centerFooter, rightFooter } = sheet.facts.pageLayout.headersFooters;
  const parts = [
    leftFooter && `&L${leftFooter}`,
    centerFooter && `&C${centerFooter}`,
    rightFooter && `&R${rightFooter}`,
  ];
  const text = parts.filter(Boolean).join('');
  return text === '' ? {} : { oddFooter: text };
}

function inches(points: Readonly<Record<string, number>>): ExcelJS.Margins {
  const side = (name: string, otherwise: number) => (points[name] ?? otherwise * 72) / 72;
  return {
    top: side('top', 0.75),
    bottom: side('bottom', 0.75),
    left: side('left', 0.7),
    right: side('right', 0.7),
    header: side('header', 0.3),
    footer: side('footer', 0.3),
  };
}

function pageSetup(sheet: Sheet): Partial<ExcelJS.PageSetup> {
  const { orientation, zoom, printArea, titleRows, centerHorizontally, centerVertically } =
    sheet.facts.pageLayout;
  const { horizontalFitToPages, verticalFitToPages, scale } = zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  return {
    orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
    margins: inches(sheet.facts.pageLayout.margins),
    horizontalCentered: centerHorizontally,
    verticalCentered: centerVertically,
    ...(fits && {
      fitToPage: true,
      fitToWidth: horizontalFitToPages ?? 0,
      fitToHeight: verticalFitToPages ?? 0,
    }),
    ...(!fits && scale !== undefined && { scale }),
    ...(printArea && { printArea: formatArea(printArea) }),
    ...(titleRows && { printTitlesRow: `${titleRows.first + 1}:${titleRows.last + 1}` }),
  };
}
