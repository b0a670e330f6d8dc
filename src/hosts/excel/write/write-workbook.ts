import { invariant } from '../../../core';
import { placeSheet, type WorkbookLayout } from '../../../layout';
import {
  Cancelled,
  type Blemish,
  type RunProvenance,
  type WriteOptions,
  type WriteOutcome,
} from '../../host';
import { cellsAddress } from '../a1';
import { untilNoCellIsEdited } from '../cell-edit';
import { REQUIRED_API, SIGN_COLOUR_API, UNDO_GROUP_API, type ExcelApi } from '../excel-api';
import { MARK_KEY } from '../own-sheets/mark';
import { isAboutHow, workbookProblem } from '../office-errors';
import { ownSheets, readOwnSheet, type ReadOwnSheet } from '../own-sheets/own-sheets';
import { finish, type FinishTarget } from './finish';
import { putBack, type WriteProgress } from './put-back';
import { writeFigures } from './write-figures';
import { planWrite, type WorkbookState, type WritePlan } from './write-plan';

/** What is asked for. */
interface WriteJob {
  readonly layout: WorkbookLayout;
  readonly run: RunProvenance;
  readonly options: WriteOptions;
  /** Whether this Excel bears conditional formats beside formulas of ours. */
  readonly isSafe: boolean;
}

/**
 * Writes results into the open workbook: a sheet for each of the layout's, behind the user's own. Sheets of ours from an
 * earlier run are written anew in place; a sheet that is not ours is never touched. First all figures, which succeed together or leave
 * the workbook as it was; then the looks, each part by itself, so that what Excel refuses of them costs no figures. All of it is one
 * step of Undo where this Excel can: one that refuses something of it is asked once more without.
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
  } catch (error) {
    return { kind: 'refused', problem: workbookProblem(error) };
  }
  const job = { layout, run, options, isSafe: api.supports(SIGN_COLOUR_API) };
  const asOneStep = api.supports(UNDO_GROUP_API) ? await writeOnce(api, job, true) : null;
  const outcome = asOneStep ?? (await writeOnce(api, job, false));
  invariant(outcome !== null, 'only one step of Undo is tried again');
  return outcome;
}

/** Writes, or puts the workbook back as it was; null when it was refused as one step of Undo, which says nothing of the figures. */
async function writeOnce(api: ExcelApi, job: WriteJob, undoGroup: boolean): Promise<WriteOutcome | null> {
  const progress: WriteProgress = { before: null, begun: [], released: [] };
  try {
    const done = await api.run((context) => write(context, job, progress), { undoGroup });
    if (done.kind !== 'figures') return done;
    const { plan, targets, blemishes } = done;
    return outcomeOf(plan, targets, blemishes.length > 0 ? await finishAgain(api, job, done) : blemishes);
  } catch (error) {
    // A run that is one step of Undo refuses to delete sheets; besides, it may be broken by what went wrong in it.
    const left = await putBack(api, progress);
    if (left.length > 0) {
      const because = workbookProblem(error);
      return { kind: 'refused', problem: { kind: 'notPutBack', sheets: left, because } };
    }
    if (error instanceof Cancelled) return { kind: 'cancelled' };
    return undoGroup && isAboutHow(error) ? null : { kind: 'refused', problem: workbookProblem(error) };
  }
}

/** Figures that were written, with what was refused of the rest. */
interface WrittenFigures {
  readonly kind: 'figures';
  readonly plan: WritePlan & { readonly kind: 'write' };
  readonly targets: readonly FinishTarget[];
  readonly blemishes: readonly Blemish[];
}

async function write(
  context: Excel.RequestContext,
  { layout, run, options, isSafe }: WriteJob,
  progress: WriteProgress,
): Promise<WrittenFigures | Exclude<WritePlan, { readonly kind: 'write' }>> {
  const grids = layout.sheets.map((sheet) => placeSheet(sheet, layout));
  const state = await stateOf(context, new Set(grids.map(({ id }) => id)), options);
  const plan = planWrite(grids, run, state, options);
  if (plan.kind !== 'write') return plan;
  progress.before = state;
  const targets: FinishTarget[] = [];
  for (const planned of plan.sheets) {
    if (options.signal?.aborted) throw new Cancelled();
    progress.begun.push(planned);
    const sheet = await writeFigures(context, planned, layout.language);
    targets.push({ planned, sheet, id: sheet.id, name: sheet.name });
    options.onProgress?.(targets.length, plan.sheets.length);
  }
  if (options.signal?.aborted) throw new Cancelled();
  for (const sheet of plan.released) {
    progress.released.push(sheet);
    sheet.worksheet.customProperties.getItem(MARK_KEY).delete();
  }
  await context.sync();
  return {
    kind: 'figures',
    plan,
    targets,
    blemishes: await finish(context, targets, { language: layout.language, isSafe }),
  };
}

/** What was refused is tried once more, not as one step of Undo; where nothing answers, it stays refused. */
async function finishAgain(
  api: ExcelApi,
  { layout: { language }, isSafe }: WriteJob,
  { targets, blemishes }: WrittenFigures,
): Promise<readonly Blemish[]> {
  try {
    return await api.run((context) => {
      const again = targets.map((target) => ({
        ...target,
        sheet: context.workbook.worksheets.getItem(target.id),
      }));
      return finish(context, again, { language, isSafe }, blemishes);
    });
  } catch {
    return blemishes;
  }
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

function outcomeOf(
  plan: WritePlan & { readonly kind: 'write' },
  targets: readonly FinishTarget[],
  blemishes: readonly Blemish[],
): WriteOutcome {
  const sheets = targets.map(({ planned, name }) => {
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
