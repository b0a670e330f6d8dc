import type { GridRange } from '../../../layout';
import { askEach } from '../each-alone';
import { MARK_KEY, readMark, type SheetMark } from './mark';
import { cellsFingerprint, withFormulas } from './sheet-cells';

/** A sheet that this add-in wrote, as it is now. */
export interface OwnSheet {
  readonly worksheet: Excel.Worksheet;
  readonly mark: SheetMark;
  readonly isProtected: boolean;
}

/** An own sheet with its cells. */
export interface ReadOwnSheet extends OwnSheet {
  /** From the sheet's first cell to the last used one. */
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Where the marked Excel table is now, counted from 0; null when there is none (any more). */
  readonly table: (GridRange & { readonly name: string }) | null;
  /** Whether figures or texts differ from what was written. */
  readonly isEdited: boolean;
}

/** Rows of an own sheet read at a time. */
const ROWS_AT_A_TIME = 4000;

/**
 * Of these sheets, those that this add-in wrote: they carry our mark, whatever its form, or begin as one that does. (Excel gives a copy of
 * a sheet no copy of its mark, office-js issue 5486.) Takes part in a batch.
 *
 * @returns their ids
 */
export async function ownSheetIds(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<ReadonlySet<string>> {
  const marks = await loadMarks(context, sheets);
  if (marks.size === 0) return new Set();
  const beginnings = await askEach(context, sheets, (sheet) => sheet.getRange(BEGINNING).load('values'));
  const texts = new Map(beginnings.map(([sheet, { values }]) => [sheet, beginningOf(values as unknown[][])]));
  const ours = new Set([...marks.keys()].map((sheet) => texts.get(sheet)));
  const isOurs = (sheet: Excel.Worksheet): boolean => {
    const text = texts.get(sheet);
    return marks.has(sheet) || (text !== undefined && text !== null && ours.has(text));
  };
  return new Set(sheets.filter(isOurs).map(({ id }) => id));
}

/** The title of a sheet of ours, and what it is of. */
const BEGINNING = 'A1:A2';

/** Null where one of the two is missing: such a beginning says nothing. */
function beginningOf(values: readonly (readonly unknown[])[]): string | null {
  const texts = values.map(([cell]) => String(cell ?? '').trim());
  return texts.includes('') ? null : texts.join('\n');
}

/** The sheets of ours, in the order of their tabs. Takes part in a batch. */
export async function ownSheets(context: Excel.RequestContext): Promise<readonly OwnSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/position');
  await context.sync();
  const marks = await loadMarks(context, worksheets.items);
  const ours = [...marks].flatMap(([worksheet, text]) => {
    const mark = readMark(text);
    return mark ? [{ worksheet, mark }] : [];
  });
  for (const { worksheet } of ours) worksheet.protection.load('protected');
  await context.sync();
  return ours.map((one) => ({ ...one, isProtected: one.worksheet.protection.protected }));
}

/** Reads the cells of an own sheet and compares them with its mark. Takes part in a batch. */
export async function readOwnSheet(context: Excel.RequestContext, sheet: OwnSheet): Promise<ReadOwnSheet> {
  const { worksheet, mark } = sheet;
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const table = mark.table === null ? null : worksheet.tables.getItemOrNullObject(mark.table.name);
  table?.load('name');
  await context.sync();
  const place = table === null || table.isNullObject ? null : table.getRange();
  place?.load('rowIndex,columnIndex,rowCount,columnCount');
  const blocks = used.isNullObject
    ? []
    : rowBlocks(used.rowIndex + used.rowCount).map(({ from, count }) =>
        worksheet.getRangeByIndexes(from, 0, count, used.columnIndex + used.columnCount),
      );
  // One request for each block: together they might be more than Excel on the web hands over at once.
  for (const block of blocks) {
    block.load('values,formulas,numberFormat');
    await context.sync();
  }
  await context.sync();
  const values = blocks.flatMap((block) => block.values as unknown[][]);
  const formulas = blocks.flatMap((block) => block.formulas as unknown[][]);
  const area: GridRange | null = place && {
    firstRow: place.rowIndex,
    firstColumn: place.columnIndex,
    lastRow: place.rowIndex + place.rowCount - 1,
    lastColumn: place.columnIndex + place.columnCount - 1,
  };
  // Where the table is gone its rows may still be there.
  const body = area ?? mark.table;
  const formulaAt = (row: number, column: number): string | null =>
    formulaIn(formulas[row]?.[column], values[row]?.[column]);
  const now = cellsFingerprint(withFormulas(values, formulaAt), body && bodyOf(body));
  return {
    ...sheet,
    values,
    formulas,
    numberFormats: blocks.flatMap((block) => block.numberFormat as string[][]),
    table: area && mark.table && { ...area, name: mark.table.name },
    isEdited: now !== mark.cells,
  };
}

async function loadMarks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<ReadonlyMap<Excel.Worksheet, string>> {
  const marks = await askEach(context, sheets, (sheet) => {
    const mark = sheet.customProperties.getItemOrNullObject(MARK_KEY);
    mark.load('value');
    return mark;
  });
  return new Map(marks.flatMap(([sheet, mark]) => (mark.isNullObject ? [] : [[sheet, mark.value] as const])));
}

/** The rows of a table below its header. */
export function bodyOf(table: GridRange): GridRange {
  return { ...table, firstRow: table.firstRow + 1 };
}

/**
 * A cell's formula, null for a constant: `formulas` gives a constant's value, and a text that begins with "=" is the same in
 * both. Excel on the desktop may put its own prefix before the name of an add-in's function.
 */
function formulaIn(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value
    ? formula.replace(/_xldudf_IPLOS_/g, 'IPLOS.')
    : null;
}

function rowBlocks(rows: number): readonly { readonly from: number; readonly count: number }[] {
  return Array.from({ length: Math.ceil(rows / ROWS_AT_A_TIME) }, (_, index) => ({
    from: index * ROWS_AT_A_TIME,
    count: Math.min(ROWS_AT_A_TIME, rows - index * ROWS_AT_A_TIME),
  }));
}
