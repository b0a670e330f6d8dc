import type { ActionContext } from '../actions/action';
import type { HidingAuditState } from '../state/hiding-audit-state';

/** Changes the audit's own part of the state. */
export function updateHidingAudit(
  { update }: ActionContext,
  change: (audit: HidingAuditState) => HidingAuditState,
): void {
  update((state) => ({ ...state, hidingAudit: change(state.hidingAudit) }));
}
