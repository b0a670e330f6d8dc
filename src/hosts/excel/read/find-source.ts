import { type WorkbookProblem, WorkbookError, type WorkbookSource } from '../../host';
import { overlap, parseAddress } from '../a1';
import type { ExcelApi } from '../excel-api';
import { askEach } from '../each-alone';
import { hasOfficeCode, isAboutHow, workbookProblem } from '../office-errors';
import {
  loadContents,
  pendingCells,
  pendingName,
  pendingTable,
  requireHeaders,
  type PendingSource,
  type WorkbookContents,
} from './workbook-contents';

/** The cells, or why there are none, with what there is instead. */
export type FoundSource =
  | { readonly kind: 'found'; readonly source: WorkbookSource }
  | { readonly kind: 'problem'; readonly problem: WorkbookProblem };

/**
 * Finds the cells a user means: an Excel table or a defined name (whatever their case), an address (`Ark1!A1:H9`, `A:H` of
 * the active sheet), a sheet's name (all that is filled in on it), or null for the selection. One selected cell stands for
 * the table it is in, else for all that is filled in on its sheet. Only what is filled in counts of a range.
 */
export async function findSource(api: ExcelApi, wanted: string | null): Promise<FoundSource> {
  try {
    const source = await api.run((context) =>
      wanted === null ? selection(context) : named(context, wanted.trim()),
    );
    return { kind: 'found', source };
  } catch (error) {
    return { kind: 'problem', problem: workbookProblem(error) };
  }
}

/** Finds the cells of several names together, in two requests however many they are. */
export async function findSources(api: ExcelApi, wanted: readonly string[]): Promise<readonly FoundSource[]> {
  try {
    return await api.run(async (context) => {
      const contents = await loadContents(context);
      const pending = wanted.map((one) => orProblem(() => pendingNamed(context, contents, one.trim())));
      await context.sync();
      return pending.map((one): FoundSource => {
        const settledOne = one.kind === 'problem' ? one : orProblem(() => settledIn(one.found));
        return settledOne.kind === 'problem' ? settledOne : { kind: 'found', source: settledOne.found };
      });
    });
  } catch {
    // A name that Excel refuses makes the whole request fail; it must not take the others with it.
    return Promise.all(wanted.map((one) => findSource(api, one)));
  }
}

/** The cells of a source as they lie now, by what Excel knows it by; null when it is gone. Takes part in a batch. */
export async function sourceNow(
  context: Excel.RequestContext,
  source: WorkbookSource,
): Promise<WorkbookSource | null> {
  const { tables, names } = await loadContents(context);
  if (source.tableId !== null) {
    const table = tables.find(({ id }) => id === source.tableId);
    return table ? settled(context, pendingTable(table), source.name) : null;
  }
  if (source.kind === 'name') {
    const name = names.find((one) => sameName(one.name, source.name));
    return name ? settled(context, pendingName(name), source.name) : null;
  }
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheetId);
  sheet.load('name');
  await context.sync();
  return sheet.isNullObject ? null : { ...source, sheet: sheet.name };
}

async function named(context: Excel.RequestContext, wanted: string): Promise<WorkbookSource> {
  const asked = pendingNamed(context, await loadContents(context), wanted);
  try {
    await context.sync();
  } catch (error) {
    throw asked.refusal && isAboutHow(error) ? asked.refusal : error;
  }
  return settledIn(asked);
}

/** Cells asked for by a name, and what the user calls them. */
interface AskedByName {
  readonly pending: PendingSource;
  readonly called: string;
  /** What it means that Excel gives no cells: a name of several areas, or one that is computed, as with OFFSET. */
  readonly refusal?: WorkbookError;
}

function pendingNamed(
  context: Excel.RequestContext,
  contents: WorkbookContents,
  wanted: string,
): AskedByName {
  const table = contents.tables.find(({ name }) => sameName(name, wanted));
  if (table) {
    requireHeaders(table);
    return { pending: pendingTable(table), called: wanted };
  }
  const name = contents.names.find((one) => sameName(one.name, wanted));
  if (name) {
    const refusal = new WorkbookError({ kind: 'nameNotCells', name: name.name });
    if (name.type !== 'Range') throw refusal;
    return { pending: pendingName(name), called: name.name, refusal };
  }
  const address = parseAddress(wanted);
  const sheet = contents.sheets.find((one) => sameName(one.name, address ? address.sheet : wanted));
  if (address && (sheet || address.sheet === null)) {
    const owner = sheet ?? context.workbook.worksheets.getActiveWorksheet();
    const cells = owner.getRange(wanted.replace(/^.*!/, ''));
    return { pending: pendingCells(cells, { kind: 'range', name: null }), called: wanted };
  }
  if (sheet) {
    return { pending: pendingCells(sheet.getRange(), { kind: 'sheet', name: sheet.name }), called: wanted };
  }
  throw new WorkbookError({ kind: 'sourceNotFound', wanted, ...namesOf(contents) });
}

async function selection(context: Excel.RequestContext): Promise<WorkbookSource> {
  const selected = context.workbook.getSelectedRange();
  selected.load('rowIndex,columnIndex,cellCount,address');
  selected.worksheet.load('id,name');
  try {
    await context.sync();
  } catch (error) {
    throw hasOfficeCode(error, 'InvalidSelection') ? await unfitSelection(context) : error;
  }
  const { tables } = await loadContents(context);
  const onSheet = tables.filter((table) => table.worksheet.id === selected.worksheet.id);
  if (selected.cellCount !== 1) {
    return settled(context, pendingCells(selected, { kind: 'selection', name: null }), selected.address);
  }
  const pending = await askEach(context, onSheet, pendingTable);
  const cell = {
    firstRow: selected.rowIndex + 1,
    firstColumn: selected.columnIndex + 1,
    rows: 1,
    columns: 1,
  };
  for (const [owner, { source }] of pending) {
    const table = source();
    if (!table || !overlap(table, cell)) continue;
    requireHeaders(owner);
    return table;
  }
  const sheet = selected.worksheet;
  return settled(context, pendingCells(sheet.getRange(), { kind: 'sheet', name: sheet.name }), sheet.name);
}

/** Excel gives no range for several areas, nor for a chart or another thing that is selected; the first it can list. */
async function unfitSelection(context: Excel.RequestContext): Promise<WorkbookError> {
  try {
    context.workbook.getSelectedRanges().load('areaCount');
    await context.sync();
    return new WorkbookError({ kind: 'severalAreas' });
  } catch {
    return new WorkbookError({ kind: 'selectionNotCells' });
  }
}

async function settled(
  context: Excel.RequestContext,
  pending: PendingSource,
  called: string,
): Promise<WorkbookSource> {
  await context.sync();
  return settledIn({ pending, called });
}

function settledIn({ pending, called }: AskedByName): WorkbookSource {
  const source = pending.source();
  if (!source) throw new WorkbookError({ kind: 'sourceEmpty', source: called });
  return source;
}

function orProblem<Found>(
  find: () => Found,
):
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'problem'; readonly problem: WorkbookProblem } {
  try {
    return { kind: 'found', found: find() };
  } catch (error) {
    return { kind: 'problem', problem: workbookProblem(error) };
  }
}

function namesOf({ tables, names, sheets }: WorkbookContents) {
  return {
    tables: tables.map(({ name }) => name),
    names: names.map(({ name }) => name),
    sheets: sheets.map(({ name }) => name),
  };
}

function sameName(one: string, other: string | null): boolean {
  return other !== null && one.toLowerCase() === other.toLowerCase();
}
