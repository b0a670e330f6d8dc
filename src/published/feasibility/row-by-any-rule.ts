import { roundingRules, type RoundingRule } from '../figures/rounding';
import { checkRow, type RowFeasibility } from './feasibility';
import type { FeasibilityOptions, OutcomeRow } from './outcome-row';

/** A row that was checked, and the rounding by which it is possible; the usual one where it is by none. */
export interface RowByRule {
  readonly found: RowFeasibility;
  readonly rule: RoundingRule;
}

/**
 * The named roundings to try before figures are called impossible ([PUB-3]), the usual one first. Where the outcomes must make the whole only
 * those to the nearest are, since figures that are cut fall short of it by themselves.
 */
export function rulesToTry(closed: boolean): readonly RoundingRule[] {
  return roundingRules.filter((rule) => !closed || (rule !== 'truncation' && rule !== 'up'));
}

/** Checks a row by the usual rounding and, where that is impossible, by the other named ones. */
export function checkRowByAnyRule(
  row: OutcomeRow,
  options: Omit<FeasibilityOptions, 'rule'> = {},
): RowByRule {
  let usual: RowByRule | null = null;
  for (const rule of rulesToTry(row.closed)) {
    const found = checkRow(row, { ...options, rule });
    if (found.kind !== 'impossible') return { found, rule };
    usual ??= { found, rule };
  }
  return usual ?? { found: checkRow(row, options), rule: 'halfAwayFromZero' };
}
