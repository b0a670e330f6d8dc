import { denominatorOutlook, leastDenominator } from '../../../src/published/feasibility/denominator-search';
import type { FeasibilityOptions, OutcomeRow } from '../../../src/published/feasibility/outcome-row';
import { holdsAt, rowSystem } from '../../../src/published/feasibility/row-system';

/** The denominators of a row whose denominator is not published [PUB-3]. */
export interface RowDenominators {
  readonly least: number | null;
  /** Those up to `max` for which no whole numbers fit, ascending. */
  readonly infeasible: readonly number[];
  readonly max: number;
  readonly beyond:
    | { readonly kind: 'none' }
    /** All above `lastInfeasible` fit, proved; 981 for the country's 2019 figures. */
    | { readonly kind: 'allAbove'; readonly lastInfeasible: number }
    /** None above `most` fits (a printed count bounds the denominator). */
    | { readonly kind: 'noneAbove'; readonly most: number }
    /** The figures stand at the ends of their intervals: from `from` on, those that fit come back with this period. */
    | { readonly kind: 'periodic'; readonly from: number; readonly period: number }
    | { readonly kind: 'notSought' };
}

/**
 * The denominators that fit a row whose denominator is unknown [PUB-3]: the least, the unfit ones up to a bound, and what holds
 * for all greater ones.
 *
 * @param max the greatest denominator listed; 2 000 unless told otherwise
 */
export function rowDenominators(
  row: OutcomeRow,
  options: FeasibilityOptions = {},
  max = 2000,
): RowDenominators {
  const system = rowSystem(row, options);
  const infeasible: number[] = [];
  for (let denominator = 1; denominator <= max; denominator++) {
    if (system === null || !holdsAt(system, denominator)) infeasible.push(denominator);
  }
  if (system === null) return { least: null, infeasible, max, beyond: { kind: 'none' } };
  const found = leastDenominator(system, options.mostTried);
  const least = found.kind === 'found' || found.kind === 'atMost' ? found.denominator : null;
  return { least, infeasible, max, beyond: beyond() };

  function beyond(): RowDenominators['beyond'] {
    if (system === null || found.kind === 'none') return { kind: 'none' };
    const outlook = denominatorOutlook(system);
    const mostTried = options.mostTried ?? 200_000;
    if (outlook.kind === 'none') return outlook;
    if (outlook.kind === 'endless' && outlook.period > 1) {
      return { kind: 'periodic', from: outlook.settled, period: outlook.period };
    }
    // Down from where the outlook is settled to the first denominator that decides differently.
    const from = outlook.kind === 'bounded' ? outlook.most : outlook.settled - 1;
    const wanted = outlook.kind === 'bounded';
    for (let denominator = from; denominator >= Math.max(0, from - mostTried); denominator--) {
      if (denominator > 0 && holdsAt(system, denominator) !== wanted) continue;
      return wanted
        ? { kind: 'noneAbove', most: denominator }
        : { kind: 'allAbove', lastInfeasible: denominator };
    }
    return { kind: 'notSought' };
  }
}
