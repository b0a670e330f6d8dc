import { anyShare, leastCount, mostCount, shareInterval } from './count-bounds';
import type { Interval } from '../figures/interval';
import type { CountRange } from './denominators';
import type { FeasibilityOptions, OutcomeCells, OutcomeRow, PublishedCell } from './outcome-row';
import type { NumericFigure } from '../figures/rounding-interval';

/** One outcome, or the rest, as conditions on a whole number: its ratio to the denominator, and its value where it is printed. */
export interface RowPart {
  readonly ratio: Interval;
  readonly count: number | null;
}

/**
 * A row as conditions on whole numbers: parts that sum to the denominator, which lies in a range (`most` may be Infinity).
 * An open row has its rest as last part. Null parts stand for a figure that nothing can print as.
 */
export interface RowSystem {
  readonly parts: readonly RowPart[];
  readonly denominator: CountRange;
}

/** The conditions a row sets, or null when one cell alone is impossible (a share above 100 %, a count of 2,5). */
export function rowSystem(row: OutcomeRow, options: FeasibilityOptions = {}): RowSystem | null {
  const parts: RowPart[] = [];
  let { least, most }: CountRange = { least: 0, most: Infinity };
  if (row.denominator) {
    const printed = printedCount(row.denominator);
    if (printed === 'impossible') return null;
    if (printed !== null) least = most = printed;
  }
  for (const outcome of row.outcomes) {
    const part = rowPart(outcome, options);
    if (part === null) return null;
    parts.push(part);
    const share = outcome.share?.figure;
    // A share needs someone to be a share of; the sign `.` says there is no one [VAL-3].
    if (share?.kind === 'figure') least = Math.max(least, 1);
    if (share?.kind === 'sign' && share.status === 'zeroDenominator') most = Math.min(most, 0);
  }
  if (!row.closed) parts.push({ ratio: anyShare, count: null });
  return { parts, denominator: { least, most } };
}

/** The whole number a count cell prints, null when it prints none, `impossible` when no count prints so (2,5 or −3). */
export function printedCount(cell: PublishedCell): number | null | 'impossible' {
  if (cell.figure.kind !== 'figure') return null;
  const { digits, decimals } = cell.figure;
  const unit = 10 ** decimals;
  return digits < 0 || digits % unit !== 0 ? 'impossible' : digits / unit;
}

/** The share figure of a cell, or null when it prints none. */
export function shareFigure(cell: PublishedCell | undefined): NumericFigure | null {
  return cell?.figure.kind === 'figure' ? cell.figure : null;
}

/**
 * The whole numbers each part can be over a known denominator, with those of the others at hand; null when there are none.
 * Each part's range is exact: every number in it occurs in some solution.
 */
export function countsAt(system: RowSystem, denominator: number): readonly CountRange[] | null {
  if (!holdsAt(system, denominator)) return null;
  const alone = system.parts.map((part) => ({
    least: leastOf(part, denominator),
    most: mostOf(part, denominator),
  }));
  const leastSum = alone.reduce((sum, range) => sum + range.least, 0);
  const mostSum = alone.reduce((sum, range) => sum + range.most, 0);
  return alone.map(({ least, most }) => ({
    least: Math.max(least, denominator - (mostSum - most)),
    most: Math.min(most, denominator - (leastSum - least)),
  }));
}

/** Whether whole numbers exist for all parts over a known denominator: the ranges are gap-free, so only their sums matter. */
export function holdsAt(system: RowSystem, denominator: number): boolean {
  if (denominator < system.denominator.least || denominator > system.denominator.most) return false;
  let leastSum = 0;
  let mostSum = 0;
  for (const part of system.parts) {
    const least = leastOf(part, denominator);
    const most = mostOf(part, denominator);
    if (least > most) return false;
    leastSum += least;
    mostSum += most;
  }
  return leastSum <= denominator && denominator <= mostSum;
}

/** The least value of one part over a denominator, the others left aside. */
export function leastOf(part: RowPart, denominator: number): number {
  const least = leastCount(part.ratio, denominator);
  return part.count === null ? least : Math.max(least, part.count);
}

/** The greatest value of one part over a denominator, the others left aside. */
export function mostOf(part: RowPart, denominator: number): number {
  const most = mostCount(part.ratio, denominator);
  return part.count === null ? most : Math.min(most, part.count);
}

function rowPart(outcome: OutcomeCells, options: FeasibilityOptions): RowPart | null {
  const figure = shareFigure(outcome.share);
  const ratio =
    figure === null
      ? anyShare
      : shareInterval(figure, options.rule ?? 'halfAwayFromZero', options.scale ?? 100);
  const count = outcome.count ? printedCount(outcome.count) : null;
  return ratio === null || count === 'impossible' ? null : { ratio, count };
}
