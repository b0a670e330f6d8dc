import { countOf } from '../cube/look-up';
import { NO_YEAR, type CubeIndicator } from '../cube/types';
import { invariant } from '../assert';
import { measureNumber, OUTCOMES, type CompiledIndicator } from '../definitions/types';
import type { RegionSum } from './region-sums';
import { shareTenths, tenthsToPercent } from './rounding';
import type { Measure, MeasureStatus } from './types';

/**
 * Adds to `measures` those of one indicator for one region and year, in the order of their numbers: 16, or the four of
 * all ages when ages are not known ([AGE-3]).
 */
export function measuresOfRegion(
  compiled: CompiledIndicator,
  shape: CubeIndicator,
  region: RegionSum,
  year: number,
  hasAge: boolean,
  measures: Measure[],
): void {
  const { indicator } = compiled;
  const ageGroups = hasAge ? indicator.ageGroups : indicator.ageGroups.slice(0, 1);
  const counts = region.figures.kind === 'counts' ? region.figures.counts : null;
  const denominators = counts
    ? ageGroups.map((_, ageIndex) => denominatorOf(compiled, shape, counts, ageIndex))
    : [];
  const named = year === NO_YEAR ? null : year;
  const none = region.figures.kind === 'none' ? noFigure(region.figures.status) : null;
  for (let outcomeIndex = 0; outcomeIndex < indicator.numerators.length; outcomeIndex++) {
    const outcome = OUTCOMES[outcomeIndex];
    invariant(outcome !== undefined, 'there are four outcomes, in their order');
    for (let ageIndex = 0; ageIndex < ageGroups.length; ageIndex++) {
      const value =
        counts === null || none !== null
          ? (none ?? noFigure('notReported'))
          : figure(countOf(counts, shape, ageIndex, outcomeIndex), denominators[ageIndex] ?? 0);
      measures.push({
        indicator: indicator.id,
        year: named,
        level: region.level,
        regionCode: region.code,
        regionName: region.name,
        measure: measureNumber(outcomeIndex, ageIndex),
        outcome,
        ageGroup: ageGroups[ageIndex]?.id ?? '',
        count: value.count,
        denominator: value.denominator,
        share: value.share,
        sharePercent: value.sharePercent,
        status: value.status,
        coverage: region.coverage,
      });
    }
  }
}

/** Everyone of a block in the denominator of an age group: the outcomes and the invalid received values ([NUM-5]). */
export function denominatorOf(
  compiled: CompiledIndicator,
  shape: CubeIndicator,
  counts: Float64Array,
  ageGroup: number,
): number {
  let sum = 0;
  for (let index = 0; index < compiled.classes.length; index++) {
    if (compiled.classes[index]?.kind !== 'outside') sum += countOf(counts, shape, ageGroup, index);
  }
  return sum;
}

type Figure = Pick<Measure, 'count' | 'denominator' | 'share' | 'sharePercent' | 'status'>;

/** 0.0 … 100.0: every text a share can have, made once. */
const PERCENT_TEXTS: readonly string[] = Array.from({ length: 1001 }, (_, tenths) => tenthsToPercent(tenths));

/** The figures of a measure from its integers ([VAL-1], [VAL-2], [VAL-3]). */
export function figure(count: number, denominator: number): Figure {
  if (denominator === 0)
    return { count, denominator, share: null, sharePercent: null, status: 'zeroDenominator' };
  const sharePercent = PERCENT_TEXTS[shareTenths(count, denominator)] ?? null;
  return { count, denominator, share: count / denominator, sharePercent, status: 'value' };
}

/** A measure without figures: the status forbids them ([VAL-3]). */
function noFigure(status: MeasureStatus): Figure {
  return { count: null, denominator: null, share: null, sharePercent: null, status };
}
