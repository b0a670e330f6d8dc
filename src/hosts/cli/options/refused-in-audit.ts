import { UsageError } from './usage-error';

/** What may have been asked of a command that hands over the finest counts, or rows. */
export interface RefusedInAudit {
  readonly suppressBelow?: string;
  readonly groupBy?: readonly string[];
  readonly carryForward?: boolean;
}

/** Refuses by name what other engines must not be asked ([ENG-1]), or do not count. Throws UsageError where one of them is asked for. */
export function refuseOthers(options: RefusedInAudit, command: 'engines' | 'sql' | 'worksheet'): void {
  const { suppressBelow, groupBy, carryForward } = options;
  if (suppressBelow !== undefined) throw new UsageError({ kind: 'auditHidden', command });
  if (groupBy !== undefined) throw new UsageError({ kind: 'notInAudit', option: '--group-by', command });
  if (carryForward === true) throw new UsageError({ kind: 'notInAudit', option: '--carry-forward', command });
}
