import { hidingSteps } from '../../src/core/disclosure/hide-small-counts';
import type { DisclosureTable, Hidden, SuppressionRule } from '../../src/core/disclosure/types';
import { withoutPause } from '../../src/core/steps';

/** What is hidden of a table, in one go. */
export function hideSmallCounts(table: DisclosureTable, rule: SuppressionRule): Hidden {
  return withoutPause(hidingSteps(table, rule));
}
