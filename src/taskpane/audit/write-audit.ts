import { assertNever } from '../../core';
import { Cancelled, WorkbookError } from '../../hosts/host';
import { PROGRAM } from '../../program';
import type { ActionContext } from '../actions/action';
import { asTask } from '../published/work/task';
import { noticeOfWritten } from '../own-sheets/notice-of-written';
import type { HidingAuditResult } from '../state/hiding-audit-state';
import { updateHidingAudit } from './update';

/**
 * Writes the report of an audit on sheets of their own; the audited cells are never written to. A sheet of an earlier report that somebody
 * has written on is left to them.
 */
export async function writeHidingAudit(context: ActionContext, result: HidingAuditResult): Promise<void> {
  const { ports, state, update } = context;
  await asTask(context, { kind: 'writing', sheets: 0, total: 1 }, async (signal, show) => {
    const { auditSheets } = await import('../../audit');
    const made = auditSheets({ ...result.report, language: state().language }, 'all');
    // The sheets of some tables are known by where these lie, so that an audit of others does not write over them.
    const file = result.file === null ? [] : [result.file];
    const tail = [...result.sources.map(({ sheetId, name }) => `${sheetId}/${name}`), ...file]
      .map((one) => `/${one}`)
      .join('');
    const layout = { ...made, sheets: made.sheets.map((sheet) => ({ ...sheet, id: sheet.id + tail })) };
    const source = [...result.sources.map(({ name }) => name), ...file].join(', ');
    const run = {
      definitions: [],
      data: result.shown,
      source,
      settings: JSON.stringify({ audited: source }),
      program: PROGRAM.version,
      time: result.report.time,
    };
    const outcome = await ports.workbook
      .write(layout, run, {
        target: 'update',
        edited: 'keep',
        signal,
        onProgress: (sheets, total) => show({ kind: 'writing', sheets, total }),
        onWaiting: () => update((now) => ({ ...now, cellEdit: true })),
      })
      .finally(() => update((now) => ({ ...now, cellEdit: false })));
    switch (outcome.kind) {
      case 'cancelled':
      case 'confirm':
        throw new Cancelled();
      case 'refused':
        throw new WorkbookError(outcome.problem);
      case 'written':
        updateHidingAudit(context, (now) => ({ ...now, result: { ...result, written: outcome.sheets } }));
        update((now) => ({ ...now, notice: noticeOfWritten(outcome) }));
        return;
      default:
        assertNever(outcome);
    }
  });
}
