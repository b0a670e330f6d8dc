import type { WorkbookSource } from '../../../hosts/host';
import type { ActionContext } from '../../actions/action';
import { publishedTable, saidByName } from '../recognise';
import { asTask, updatePublished } from './task';

/** Reads the cells of a published table as they show, and recognises what they are. */
export async function readPublishedTable(
  context: ActionContext,
  find: () => Promise<WorkbookSource>,
): Promise<void> {
  const { clock, workbook } = context.ports;
  const startedAt = clock.now();
  const task = {
    kind: 'reading',
    purpose: 'checkPublished',
    startedAt,
    rows: 0,
    total: 0,
    now: startedAt,
  } as const;
  await asTask(context, task, async (signal, show) => {
    const source = await find();
    const grid = await workbook.readShown(source, {
      signal,
      onProgress: (_done, total, rows) => show({ ...task, rows, total, now: clock.now() }),
    });
    await clock.breathe();
    const { classification } = context.state().regions;
    const table = publishedTable(source, grid, saidByName(source, classification), classification);
    updatePublished(context, (now) => ({ ...now, table, result: null }));
  });
}
