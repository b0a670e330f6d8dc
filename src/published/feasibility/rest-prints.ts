import { holdsForSome } from './denominator-search';
import type { CountRange } from './denominators';
import type { FeasibilityOptions, OutcomeRow } from './outcome-row';
import { anyShare, shareInterval } from './count-bounds';
import { one, zero } from '../figures/fraction';
import { addIntervals, intersect, type Interval, point, subtractIntervals } from '../figures/interval';
import { type RowSystem, rowSystem, shareFigure } from './row-system';
import { roundedDigits } from '../figures/rounding';
import { type PrintedRange, printedRange, scaleOf } from '../figures/rounding-interval';

/**
 * What the rest of an open row prints as over every denominator the row holds for [PUB-4]: 0,1–0,4 for the country in 2019.
 *
 * Each candidate figure is put into the row as one more share, and the row is asked whether it still holds: so the two ends are proved
 * for all denominators, not found among those tried.
 *
 * @returns the range in the row's own scale, or null when the row holds for no denominator
 */
export function restPrints(row: OutcomeRow, options: FeasibilityOptions = {}): PrintedRange | null {
  const system = rowSystem({ ...row, closed: false }, options);
  if (system === null) return null;
  const { decimals, scale } = printing(row, options);
  const rest = restInterval(system);
  if (rest === null) return null;
  const ends = printedRange(rest, { scale, decimals, rule: options.rule ?? 'halfAwayFromZero' });
  const least = firstThatHolds(ends.least, 1, ends.most);
  return least === null ? null : { least, most: firstThatHolds(ends.most, -1, least) ?? least, decimals };

  function firstThatHolds(from: number, step: 1 | -1, to: number): number | null {
    for (let digits = from; step > 0 ? digits <= to : digits >= to; digits += step) {
      if (holdsWithRest(digits)) return digits;
    }
    return null;
  }

  /** A figure that the search cannot decide stays in the range: the range may be too wide, never too narrow. */
  function holdsWithRest(digits: number): boolean {
    const ratio = shareInterval(
      { kind: 'figure', digits, decimals, unit: 'none', text: '' },
      options.rule ?? 'halfAwayFromZero',
      scale,
    );
    if (ratio === null || system === null) return false;
    const denominator = { ...system.denominator, least: Math.max(1, system.denominator.least) };
    const withRest: RowSystem = {
      parts: [...system.parts.slice(0, -1), { ratio, count: null }],
      denominator,
    };
    return holdsForSome(withRest, options.mostTried) !== false;
  }
}

/** The shares left when all other parts have theirs. */
function restInterval(system: RowSystem): Interval | null {
  const taken = system.parts
    .slice(0, -1)
    .reduce<Interval>((sum, part) => addIntervals(sum, part.ratio), point(zero));
  return intersect(subtractIntervals(point(one), taken), anyShare);
}

/** What counts from `least` to `most` print as over a denominator; null over 0 [VAL-3]. */
export function digitsOver(
  counts: CountRange,
  denominator: number,
  row: OutcomeRow,
  options: FeasibilityOptions,
): PrintedRange | null {
  if (denominator < 1) return null;
  const how = { ...printing(row, options), rule: options.rule ?? ('halfAwayFromZero' as const) };
  return {
    least: roundedDigits(counts.least, denominator, how),
    most: roundedDigits(counts.most, denominator, how),
    decimals: how.decimals,
  };
}

/** An unprinted share would be printed as the row's printed ones are: their unit, and the most decimals among them (one when there are none). */
function printing(
  row: OutcomeRow,
  options: FeasibilityOptions,
): { readonly scale: number; readonly decimals: number } {
  const figures = row.outcomes
    .flatMap(({ share }) => shareFigure(share) ?? [])
    .filter(({ exact }) => exact !== true);
  const first = figures[0];
  const scale = first === undefined ? (options.scale ?? 100) : scaleOf(first, options.scale ?? 100);
  return {
    scale,
    decimals: figures.length === 0 ? 1 : Math.max(...figures.map((figure) => figure.decimals)),
  };
}
