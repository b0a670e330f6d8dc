import { type ConflictReason, explainConflict } from './row-conflict';
import type { CountRange } from './denominators';
import { leastDenominator, type LeastDenominator } from './denominator-search';
import { digitsOver, restPrints } from './rest-prints';
import { countsAt, rowSystem } from './row-system';
import type { PrintedRange } from '../figures/rounding-interval';
import type { FeasibilityOptions, OutcomeRow } from './outcome-row';

/**
 * Whether whole numbers exist that print as everything published in a row [PUB-3].
 *
 * `impossible` is a proof for every denominator that the published cells leave open.
 */
export type RowFeasibility =
  | {
      readonly kind: 'possible';
      readonly denominator: DenominatorFinding;
      /** The counts over the known denominator or, where it is unknown, over the least one that was found. */
      readonly counts: RowCounts;
      /** What the rest prints as over every denominator that holds; null in a closed row. */
      readonly restPrints: PrintedRange | null;
    }
  | {
      readonly kind: 'impossible';
      /** The ids of the fewest cells that contradict each other: without any one of them the others are possible. */
      readonly conflict: readonly string[];
      readonly reason: ConflictReason;
      /** Whether a closed row becomes possible when some persons may have none of the outcomes. */
      readonly possibleWithRest: boolean;
    }
  | { readonly kind: 'cannotTell'; readonly searchedTo: number };

export type DenominatorFinding =
  | { readonly kind: 'known'; readonly denominator: number }
  /** `isLeast` is false in the rare case that the search stopped before every lesser one was ruled out. */
  | { readonly kind: 'unknown'; readonly least: number; readonly isLeast: boolean };

/** The whole numbers that every outcome and the rest can be over one denominator; each of them occurs in some solution. */
export interface RowCounts {
  readonly denominator: number;
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly counts: CountRange;
    readonly prints: PrintedRange | null;
  }[];
  readonly rest: { readonly counts: CountRange; readonly prints: PrintedRange | null } | null;
}

/**
 * Checks one region, year and age group [PUB-3], [PUB-4]: 77,7 / 7,9 / 14,2 is impossible closed; with a rest it is possible, first over 318.
 *
 * @param row shares in per cent unless `options.scale` is 1; cells with signs or without a figure set no condition, except that `.`
 *   as a share says that the denominator is 0 [VAL-3]
 */
export function checkRow(row: OutcomeRow, options: FeasibilityOptions = {}): RowFeasibility {
  const found = findDenominator(row, options);
  if (found.kind === 'cannotTell') return found;
  const denominator = found.kind === 'none' ? null : found;
  const over = denominator?.kind === 'known' ? denominator.denominator : denominator?.least;
  const counts = over === undefined ? null : countsFor(row, over, options);
  if (denominator === null || counts === null) return impossible(row, options);
  return { kind: 'possible', denominator, counts, restPrints: restOver(row, denominator, options) };
}

/** The denominator of a row that holds, printed or the least; `none` when nothing holds. */
export function findDenominator(
  row: OutcomeRow,
  options: FeasibilityOptions = {},
): DenominatorFinding | Extract<LeastDenominator, { kind: 'none' | 'cannotTell' }> {
  const system = rowSystem(row, options);
  if (system === null) return { kind: 'none' };
  const found = leastDenominator(system, options.mostTried);
  if (found.kind === 'none' || found.kind === 'cannotTell') return found;
  const { denominator } = found;
  return system.denominator.least === system.denominator.most
    ? { kind: 'known', denominator }
    : { kind: 'unknown', least: denominator, isLeast: found.kind === 'found' };
}

/** What the rest of a row that holds prints as over the denominators it holds for; null in a closed row. */
export function restOver(
  row: OutcomeRow,
  found: DenominatorFinding,
  options: FeasibilityOptions = {},
): PrintedRange | null {
  if (row.closed) return null;
  return found.kind === 'unknown'
    ? restPrints(row, options)
    : (countsFor(row, found.denominator, options)?.rest?.prints ?? null);
}

/**
 * The whole numbers that print as a row's figures over one denominator, or null when there are none: over 1 000 the country's
 * 2019 figures force 777, 79 and 142, and a rest of 2.
 */
export function countsFor(
  row: OutcomeRow,
  denominator: number,
  options: FeasibilityOptions = {},
): RowCounts | null {
  const system = rowSystem(row, options);
  const ranges = system === null ? null : countsAt(system, denominator);
  if (ranges === null) return null;
  const described = ranges.map((counts) => ({
    counts,
    prints: digitsOver(counts, denominator, row, options),
  }));
  const rest = row.closed ? null : (described.at(-1) ?? null);
  const outcomes = row.outcomes.flatMap(({ outcome }, i) => {
    const part = described[i];
    return part ? [{ outcome, ...part }] : [];
  });
  return { denominator, outcomes, rest };
}

function impossible(row: OutcomeRow, options: FeasibilityOptions): RowFeasibility {
  const { conflict, reason } = explainConflict(row, options);
  const opened = row.closed ? rowSystem({ ...row, closed: false }, options) : null;
  const possibleWithRest = opened !== null && leastDenominator(opened, options.mostTried).kind !== 'none';
  return { kind: 'impossible', conflict, reason, possibleWithRest };
}
