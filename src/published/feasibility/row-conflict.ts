import { fewest } from './minimal-subset';
import { leastDenominator } from './denominator-search';
import { shareInterval } from './count-bounds';
import { add, type Fraction, one, zero, compare } from '../figures/fraction';
import type { FeasibilityOptions, OutcomeRow, PublishedCell } from './outcome-row';
import { leastOf, mostOf, rowSystem, shareFigure } from './row-system';
import { roundedDigits } from '../figures/rounding';
import { scaleOf } from '../figures/rounding-interval';

/** Why the cells of a conflict contradict each other. */
export type ConflictReason =
  /** One share that nothing can print as: below 0 or above the whole. */
  | { readonly kind: 'shareOutsideWhole' }
  /** One count or denominator that is no whole number from 0 up. */
  | { readonly kind: 'notACount' }
  /** The shares can sum to `most` (a share from 0 to 1) at the most – or, where not `attained`, to less – and must make 1. */
  | { readonly kind: 'sharesSumBelowWhole'; readonly most: Fraction; readonly attained: boolean }
  | { readonly kind: 'sharesSumAboveWhole'; readonly least: Fraction; readonly attained: boolean }
  /** GRIM: no count over this denominator prints as the share; the counts on both sides print as the digits given. */
  | {
      readonly kind: 'noCountPrintsSo';
      readonly denominator: number;
      readonly below: { readonly count: number; readonly digits: number } | null;
      readonly above: { readonly count: number; readonly digits: number } | null;
      readonly decimals: number;
    }
  /** Over this denominator the outcomes' counts can only sum to something from `least` to `most`. */
  | {
      readonly kind: 'countsMissDenominator';
      readonly denominator: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'noWholeNumbers' };

/** The fewest cells of a row that contradict each other, and why. The row must be impossible. */
export interface RowConflict {
  readonly conflict: readonly string[];
  readonly reason: ConflictReason;
}

/** The fewest contradicting cells of an impossible row (in a row of more than 14 cells: cells of which none can be spared). */
export function explainConflict(row: OutcomeRow, options: FeasibilityOptions = {}): RowConflict {
  const cells = cellsOf(row);
  const isImpossible = (kept: ReadonlySet<string>): boolean => {
    const system = rowSystem(onlyCells(row, kept), options);
    return system === null || leastDenominator(system, options.mostTried).kind === 'none';
  };
  const conflict = fewest(
    cells.map(({ id }) => id),
    isImpossible,
  );
  return { conflict, reason: reasonOf(onlyCells(row, new Set(conflict)), options) };
}

/** The row with only the cells named; the others as if nothing had been published there. */
export function onlyCells(row: OutcomeRow, kept: ReadonlySet<string>): OutcomeRow {
  const keep = (cell: PublishedCell | undefined): PublishedCell | undefined =>
    cell && kept.has(cell.id) ? cell : undefined;
  return {
    closed: row.closed,
    denominator: keep(row.denominator),
    outcomes: row.outcomes.map(({ outcome, share, count }) => ({
      outcome,
      share: keep(share),
      count: keep(count),
    })),
  };
}

function cellsOf(row: OutcomeRow): readonly PublishedCell[] {
  return [...row.outcomes.flatMap(({ share, count }) => [share, count]), row.denominator].flatMap(
    (cell) => cell ?? [],
  );
}

/** Why the cells left in a row contradict each other, as precisely as they allow. */
function reasonOf(row: OutcomeRow, options: FeasibilityOptions): ConflictReason {
  const cells = cellsOf(row);
  const shares = row.outcomes.flatMap(({ share }) => shareFigure(share) ?? []);
  const system = rowSystem(row, options);
  if (system === null) return shares.length > 0 ? { kind: 'shareOutsideWhole' } : { kind: 'notACount' };
  const { least: denominator, most } = system.denominator;
  if (denominator === most && denominator > 0) {
    const ranges = system.parts.map((part, i) =>
      // A count printed alone says what it is, also where it is more than the denominator.
      part.count !== null && shareFigure(row.outcomes[i]?.share) === null
        ? { least: part.count, most: part.count }
        : { least: leastOf(part, denominator), most: mostOf(part, denominator) },
    );
    if (ranges.every((range) => range.least <= range.most)) {
      const least = ranges.reduce((sum, range) => sum + range.least, 0);
      const greatest = ranges.reduce((sum, range) => sum + range.most, 0);
      return { kind: 'countsMissDenominator', denominator, least, most: greatest };
    }
    const only = shares[0];
    if (only && shares.length === 1 && cells.length === 2) return neighbours(only, denominator, options);
  }
  if (shares.length === cells.length) return sumReason(shares, options) ?? { kind: 'noWholeNumbers' };
  return { kind: 'noWholeNumbers' };
}

type Figure = NonNullable<ReturnType<typeof shareFigure>>;

function neighbours(figure: Figure, denominator: number, options: FeasibilityOptions): ConflictReason {
  const rule = options.rule ?? 'halfAwayFromZero';
  const scale = scaleOf(figure, options.scale ?? 100);
  const { decimals } = figure;
  const printed = (count: number): { count: number; digits: number } | null =>
    count < 0 || count > denominator
      ? null
      : { count, digits: roundedDigits(count, denominator, { scale, decimals, rule }) };
  const ratio = shareInterval(figure, rule, scale);
  const below = ratio === null ? -1 : mostOf({ ratio, count: null }, denominator);
  return { kind: 'noCountPrintsSo', denominator, below: printed(below), above: printed(below + 1), decimals };
}

function sumReason(figures: readonly Figure[], options: FeasibilityOptions): ConflictReason | null {
  let least = zero;
  let most = zero;
  let [leastAttained, mostAttained] = [true, true];
  for (const figure of figures) {
    const ratio = shareInterval(figure, options.rule ?? 'halfAwayFromZero', options.scale ?? 100);
    if (ratio === null) return null;
    least = add(least, ratio.lower);
    most = add(most, ratio.upper);
    leastAttained &&= ratio.lowerInclusive;
    mostAttained &&= ratio.upperInclusive;
  }
  if (compare(most, one) <= 0) return { kind: 'sharesSumBelowWhole', most, attained: mostAttained };
  if (compare(least, one) >= 0) return { kind: 'sharesSumAboveWhole', least, attained: leastAttained };
  return null;
}
