import { NO_YEAR, type CubeIndicator } from '../cube/types';
import { invariant } from '../assert';
import { measureNumber, OUTCOMES, type CompiledIndicator } from '../definitions/types';
import type { RegionSum } from './region-sums';
import { shareTenths, tenthsToPercent } from './rounding';
import type { Measure, MeasureStatus } from './types';

/**
 * Adds to `measures` those of one indicator for one region and year, in the order of their numbers: four for each of the age
 * groups, which are given by number. Those that are hidden have no figures: a share or a denominator beside a hidden
 * count would tell it.
 */
export function measuresOfRegion(
  compiled: CompiledIndicator,
  shape: CubeIndicator,
  region: RegionSum,
  year: number,
  ageGroups: readonly number[],
  measures: Measure[],
  isHidden: (ageGroup: number, outcome: number) => boolean = () => false,
): void {
  const { indicator } = compiled;
  const outcomes = indicator.numerators.length;
  const sums =
    region.figures.kind === 'counts' ? sumsOfAgeGroups(compiled, shape, region.figures.counts) : null;
  const none = region.figures.kind === 'none' ? noFigure(region.figures.status) : null;
  const named = year === NO_YEAR ? null : year;
  for (let outcomeIndex = 0; outcomeIndex < outcomes; outcomeIndex++) {
    const outcome = OUTCOMES[outcomeIndex];
    invariant(outcome !== undefined, 'there are four outcomes, in their order');
    for (const ageIndex of ageGroups) {
      const start = ageIndex * (outcomes + 1);
      const value = isHidden(ageIndex, outcomeIndex)
        ? SUPPRESSED
        : sums
          ? figure(sums[start + outcomeIndex] ?? 0, sums[start + outcomes] ?? 0)
          : (none ?? noFigure('notReported'));
      measures.push({
        indicator: indicator.id,
        year: named,
        level: region.level,
        regionCode: region.code,
        regionName: region.name,
        measure: measureNumber(outcomeIndex, ageIndex),
        outcome,
        ageGroup: indicator.ageGroups[ageIndex]?.id ?? '',
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

/**
 * The age groups that measures are made for, by their numbers in the definition, 0 being all ages: those asked for, or all; where
 * ages are not known all ages alone ([AGE-3]).
 */
export function ageGroupsShown(
  { indicator }: CompiledIndicator,
  hasAge: boolean,
  asked: readonly string[] | undefined,
): readonly number[] {
  const known = hasAge ? indicator.ageGroups : indicator.ageGroups.slice(0, 1);
  return known.flatMap(({ id }, number) => (asked === undefined || asked.includes(id) ? [number] : []));
}

/**
 * The integers of a region: for each age group, all ages first ([AGE-2]), the outcomes' counts and then the denominator, which
 * is the outcomes and the invalid received values ([NUM-5]). The block is gone through once.
 */
export function sumsOfAgeGroups(
  { classes, indicator }: CompiledIndicator,
  { offset, ageSlots }: CubeIndicator,
  counts: readonly number[],
): readonly number[] {
  const outcomes = indicator.numerators.length;
  const width = outcomes + 1;
  const sums = new Array<number>((ageSlots + 1) * width).fill(0);
  for (let slot = 0; slot < ageSlots; slot++) {
    const group = (slot + 1) * width;
    for (let index = 0; index < classes.length; index++) {
      const count = counts[offset + slot * classes.length + index] ?? 0;
      if (count === 0 || classes[index]?.kind === 'outside') continue;
      sums[outcomes]! += count;
      sums[group + outcomes]! += count;
      // The outcomes are the first classes.
      if (index >= outcomes) continue;
      sums[index]! += count;
      sums[group + index]! += count;
    }
  }
  return sums;
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

/** Hidden for confidentiality ([VAL-3]). */
const SUPPRESSED: Figure = noFigure('suppressed');

/** A measure without figures: the status forbids them ([VAL-3]). */
function noFigure(status: MeasureStatus): Figure {
  return { count: null, denominator: null, share: null, sharePercent: null, status };
}
