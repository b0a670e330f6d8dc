import { assertNever } from '../../../core';
import { Cancelled, WorkbookError } from '../../../hosts/host';
import type { ActionContext } from '../../actions/action';
import type { PublishedResult, PublishedTable } from '../../state/published-state';
import { findingsLayout, findingsProvenance, isOfTable } from './verdict-layout';
import { noticeOfWritten } from '../../own-sheets/notice-of-written';
import { asTask, updatePublished } from './task';

/**
 * Writes what was found on sheets of their own; the published cells are never written to. A sheet of an earlier check that
 * somebody has written on is left to them, and a new one is made beside it.
 */
export async function writeFindings(
  context: ActionContext,
  result: PublishedResult,
  table: PublishedTable,
): Promise<void> {
  const { ports, state, update } = context;
  const layout = findingsLayout(result, table, state().language);
  const total = layout.sheets.length;
  await asTask(context, { kind: 'writing', sheets: 0, total }, async (signal, show) => {
    const outcome = await ports.workbook
      .write(layout, findingsProvenance(result, table), {
        target: 'update',
        edited: 'keep',
        signal,
        onProgress: (sheets, of) => show({ kind: 'writing', sheets, total: of }),
        onWaiting: () => update((now) => ({ ...now, cellEdit: true })),
      })
      .finally(() => update((now) => ({ ...now, cellEdit: false })));
    switch (outcome.kind) {
      case 'cancelled':
      case 'confirm':
        throw new Cancelled();
      case 'refused':
        throw new WorkbookError(outcome.problem);
      case 'written': {
        const { sheets, untouched } = outcome;
        const earlier = state()
          .published.sheets.filter(({ id }) => isOfTable(id, table))
          .map(({ name }) => name);
        const leftOver = untouched.filter((name) => earlier.includes(name));
        updatePublished(context, (now) => ({
          ...now,
          sheets: [...now.sheets, ...sheets],
          result: { ...result, written: { sheets, leftOver } },
        }));
        update((now) => ({ ...now, notice: noticeOfWritten(outcome) }));
        return;
      }
      default:
        assertNever(outcome);
    }
  });
}
