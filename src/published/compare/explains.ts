import type { Measure } from '../../core';
import type { RoundingRule } from '../figures/rounding';
import { printsAs } from '../figures/rounding-interval';
import { ourFigure } from './compare-cells';
import type { RecognisedCell } from './recognise/recognised-table';

/**
 * Whether a measure accounts for a published cell under a rounding rule: it prints as the cell, or neither has a figure. A hidden cell is
 * accounted for by nothing.
 *
 * @param measure null when a reading has no such measure: that accounts for nothing
 */
export function explains(cell: RecognisedCell, measure: Measure | null, rule: RoundingRule): boolean {
  const { figure } = cell;
  if (measure === null) return false;
  const ours = ourFigure(cell.part, measure);
  switch (figure.kind) {
    case 'figure':
      if (ours.kind === 'none') return false;
      if (ours.kind === 'count') return figure.digits === ours.count * 10 ** figure.decimals;
      return printsAs(figure, ours.count, ours.denominator, rule, cell.scale);
    case 'sign':
      if (figure.status === 'suppressed') return false;
      if (figure.status === 'zeroDenominator')
        return (
          (ours.kind === 'none' && ours.status === 'zeroDenominator') ||
          (ours.kind === 'count' && ours.count === 0)
        );
      return ours.kind === 'none' && ours.status !== 'zeroDenominator';
    case 'missing':
      return ours.kind === 'none';
    case 'unreadable':
      return false;
  }
}
