import { refresh } from '../../data/refresh';
import { canCompute } from './compute';
import { writeAuditSheet } from '../work/write-audit-sheet';
import type { Action } from '../../actions/action';

/** Writes a sheet that counts the data's own cells with the workbook's own formulas, for an auditor. */
export const makeAuditSheet: Action = {
  name: 'makeAuditSheet',
  label: (text) => text.auditSheet,
  allowed: canCompute,
  async perform(context) {
    const { data, wishes } = context.state();
    const fresh = data.kind === 'chosen' ? await refresh(context, data) : null;
    if (fresh) await writeAuditSheet(context, fresh, wishes);
  },
};
