import { WorkbookError } from '../../hosts/host';
import type { PaneProblem } from '../state/pane-state';

/** What was thrown, as something the user can be told. */
export function problemOf(error: unknown): PaneProblem {
  if (error instanceof WorkbookError) return { kind: 'workbook', problem: error.problem };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'workbook', problem: { kind: 'unexpected', message } };
}
