import { invariant, placeSheet, type Language, type WorkbookLayout } from '../../../core';
import {
  type WrittenPart,
  Cancelled,
  type Blemish,
  type RunProvenance,
  type WriteOptions,
  type WriteOutcome,
} from '../../host';
import { cellsAddress } from '../a1';
import { untilNoCellIsEdited } from '../cell-edit';
import { REQUIRED_API, type ExcelApi } from '../excel-api';
import { MARK_KEY } from '../own-sheets/mark';
import { workbookProblem } from '../office-errors';
import { ownSheets, readOwnSheet, type ReadOwnSheet } from '../own-sheets/own-sheets';
import { putBack } from './put-back';
import { chartSteps } from './write-charts';
import { writeFigures } from './write-figures';
import { writeLooks, writeSizes } from './write-looks';
import { writeSignColours } from './write-sign-colours';
import { writePrint, writeView } from './write-page';
import { isLive, planWrite, type PlannedSheet, type WorkbookState, type WritePlan } from './write-plan';
import { writeTable } from './write-table';

/**
 * Writes results into the open workbook: a sheet for each of the layout's, behind the user's own. Sheets of ours from an
 * earlier run are written anew in place; a sheet that is not ours is never touched. First all figures, which succeed together or leave
 * the workbook as it was; then the looks, each part by itself, so that what Excel refuses of them costs no figures. All of it is one
 * step of Undo where this Excel can.
 */
export async function writeSheets(
  api: ExcelApi,
  layout: WorkbookLayout,
  run: RunProvenance,
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  if (!api.supports(REQUIRED_API)) {
    return { kind: 'refused', problem: { kind: 'excelTooOld', needed: REQUIRED_API } };
  }
  try {
    await untilNoCellIsEdited(api, options.onWaiting);
    return await api.run((context) => write(context, layout, run, options), { undoGroup: true });
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'cancelled' };
    return { kind: 'refused', problem: workbookProblem(error) };
  }
}

async function write(
  context: Excel.RequestContext,
  layout: WorkbookLayout,
  run: RunProvenance,
  options: WriteOptions,
): Promise<WriteOutcome> {
  const grids = layout.sheets.map((sheet) => placeSheet(sheet, layout));
  const state = await stateOf(context, new Set(grids.map(({ id }) => id)), options);
  const plan = planWrite(grids, run, state, options);
  if (plan.kind !== 'write') return plan;
  const begun: PlannedSheet[] = [];
  const worksheets: Excel.Worksheet[] = [];
  try {
    for (const planned of plan.sheets) {
      if (options.signal?.aborted) throw new Cancelled();
      begun.push(planned);
      worksheets.push(await writeFigures(context, planned, layout.language));
      options.onProgress?.(begun.length, plan.sheets.length);
    }
    if (options.signal?.aborted) throw new Cancelled();
    for (const { worksheet } of plan.released) worksheet.customProperties.getItem(MARK_KEY).delete();
    await context.sync();
  } catch (error) {
    const left = await putBack(context, begun, state);
    if (left.length === 0) throw error;
    return {
      kind: 'refused',
      problem: { kind: 'notPutBack', sheets: left, because: workbookProblem(error) },
    };
  }
  const blemishes = await finish(context, plan.sheets, worksheets, layout.language);
  return outcomeOf(plan, worksheets, blemishes);
}

/** Reads what the plan must know; the cells only of the sheets that may be written anew. */
async function stateOf(
  context: Excel.RequestContext,
  wanted: ReadonlySet<string>,
  options: WriteOptions,
): Promise<WorkbookState> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  protection.load('protected');
  const own: ReadOwnSheet[] = [];
  for (const sheet of await ownSheets(context)) {
    if (options.signal?.aborted) throw new Cancelled();
    if (wanted.has(sheet.mark.id)) own.push(await readOwnSheet(context, sheet));
    else own.push({ ...sheet, values: [], formulas: [], numberFormats: [], table: null, isEdited: false });
  }
  return {
    sheetNames: worksheets.items.map(({ name }) => name),
    takenNames: [...tables.items, ...names.items].map(({ name }) => name),
    structureProtected: protection.protected,
    own,
  };
}

/** Everything but the figures. What is refused is noted and the rest goes on. */
async function finish(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
  worksheets: readonly Excel.Worksheet[],
  language: Language,
): Promise<readonly Blemish[]> {
  const blemishes: Blemish[] = [];
  for (const [index, planned] of sheets.entries()) {
    const sheet = worksheets[index];
    invariant(sheet !== undefined, 'every planned sheet was written');
    const attempt = async (part: WrittenPart, step: () => void | Promise<void>): Promise<boolean> => {
      try {
        await step();
        await context.sync();
        return true;
      } catch (error) {
        blemishes.push({ sheet: sheet.name, part, problem: workbookProblem(error) });
        return false;
      }
    };
    await attempt('table', () => writeTable(context, sheet, planned));
    const parts: readonly (readonly [WrittenPart, () => void])[] = [
      ['looks', () => writeLooks(sheet, planned, language)],
      ['sizes', () => writeSizes(sheet, planned, language)],
      ['view', () => writeView(sheet, planned)],
      ['print', () => writePrint(sheet, planned)],
    ];
    // All in one request, as nearly always; only where something is refused each by itself.
    const together = await attempt('looks', () => parts.forEach(([, step]) => step()));
    if (!together) {
      blemishes.pop();
      for (const [part, step] of parts) await attempt(part, step);
    }
    const wasLive = planned.old?.mark.live === true;
    if (wasLive || isLive(planned.cells)) {
      await attempt('looks', () => writeSignColours(context, sheet, planned, { language, wasLive }));
    }
    let charts: Awaited<ReturnType<typeof chartSteps>> = [];
    await attempt('chart', async () => {
      charts = await chartSteps(context, sheet, planned);
    });
    for (const step of charts) await attempt('chart', step);
    const before = worksheets[index - 1];
    if (before) await attempt('order', () => moveAfter(context, sheet, before));
  }
  return blemishes;
}

/** A new sheet among old ones takes the layout's order; sheets that stand in it are not moved. */
async function moveAfter(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: Excel.Worksheet,
): Promise<void> {
  sheet.load('position');
  before.load('position');
  await context.sync();
  if (sheet.position < before.position) sheet.position = before.position;
  else if (sheet.position > before.position + 1) sheet.position = before.position + 1;
}

function outcomeOf(
  plan: WritePlan & { readonly kind: 'write' },
  worksheets: readonly Excel.Worksheet[],
  blemishes: readonly Blemish[],
): WriteOutcome {
  const sheets = plan.sheets.map((planned, index) => {
    const name = worksheets[index]?.name ?? planned.name;
    const area = { firstRow: 1, firstColumn: 1, rows: planned.cells.rows, columns: planned.cells.columns };
    return {
      id: planned.grid.id,
      name,
      nameTaken: planned.nameTaken,
      tableName: planned.tableName,
      address: `'${name.replace(/'/g, "''")}'!${cellsAddress(area)}`,
      isNew: planned.old === null,
    };
  });
  return { kind: 'written', sheets, blemishes, untouched: plan.untouched };
}
