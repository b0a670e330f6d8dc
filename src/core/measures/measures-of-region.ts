import { countOf } from '../cube/look-up';
import { NO_YEAR, type CubeIndicator } from '../cube/types';
import { measureNumber, type CompiledIndicator } from '../definitions/types';
import type { RegionSum } from './region-sums';
import { shareTenths, tenthsToPercent } from './rounding';
import type { Measure } from './types';

/**
 * The measures of one indicator for one region and year, in the order of their numbers: 16, or the four of all ages when
 * ages are not known ([AGE-3]).
 */
export function measuresOfRegion(
  compiled: CompiledIndicator,
  shape: CubeIndicator,
  region: RegionSum,
  year: number,
  hasAge: boolean,
): readonly Measure[] {
  const { indicator } = compiled;
  const ageGroups = hasAge ? indicator.ageGroups : indicator.ageGroups.slice(0, 1);
  return indicator.numerators.flatMap(({ outcome }, outcomeIndex) =>
    ageGroups.map((ageGroup, ageIndex): Measure => {
      const about = {
        indicator: indicator.id,
        year: year === NO_YEAR ? null : year,
        level: region.level,
        regionCode: region.code,
        regionName: region.name,
        measure: measureNumber(outcomeIndex, ageIndex),
        outcome,
        ageGroup: ageGroup.id,
      };
      if (region.figures.kind === 'none') {
        return {
          ...about,
          count: null,
          denominator: null,
          share: null,
          sharePercent: null,
          status: region.figures.status,
          coverage: region.coverage,
        };
      }
      const { counts } = region.figures;
      const count = countOf(counts, shape, ageIndex, outcomeIndex);
      const denominator = denominatorOf(compiled, shape, counts, ageIndex);
      return { ...about, ...figure(count, denominator), coverage: region.coverage };
    }),
  );
}

/** Everyone of a block in the denominator of an age group: the outcomes and the invalid received values ([NUM-5]). */
export function denominatorOf(
  compiled: CompiledIndicator,
  shape: CubeIndicator,
  counts: Float64Array,
  ageGroup: number,
): number {
  let sum = 0;
  compiled.classes.forEach((one, index) => {
    if (one.kind !== 'outside') sum += countOf(counts, shape, ageGroup, index);
  });
  return sum;
}

/** The figures of a measure from its integers ([VAL-1], [VAL-2], [VAL-3]). */
export function figure(
  count: number,
  denominator: number,
): Pick<Measure, 'count' | 'denominator' | 'share' | 'sharePercent' | 'status'> {
  if (denominator === 0)
    return { count, denominator, share: null, sharePercent: null, status: 'zeroDenominator' };
  const sharePercent = tenthsToPercent(shareTenths(count, denominator));
  return { count, denominator, share: count / denominator, sharePercent, status: 'value' };
}
