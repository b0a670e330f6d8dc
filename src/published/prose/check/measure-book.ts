import { EVERYONE_IN_DATA, type Outcome, type Measure, type FoundRegion } from '../../../core';
import { type Fraction, fraction, multiply } from '../../figures/fraction';
import { roundedDigits } from '../../figures/rounding';

/** What is asked of the measures. */
export interface ShareQuestion {
  readonly indicator: string;
  readonly year: number;
  readonly level: string;
  readonly code: string;
  readonly outcomes: readonly Outcome[];
  readonly ageGroup: string;
}

/** One or several outcomes of one region, added up from their counts. */
export type ShareAnswer =
  | { readonly kind: 'share'; readonly count: number; readonly denominator: number }
  | { readonly kind: 'noFigure'; readonly status: Measure['status'] }
  | { readonly kind: 'absent' };

/** The measures, found by what they are of. */
export interface MeasureBook {
  readonly share: (question: ShareQuestion) => ShareAnswer;
  /** The regions of a level that have measures in a year, in the measures' order. */
  readonly regions: (indicator: string, year: number, level: string) => readonly FoundRegion[];
  readonly years: readonly number[];
  readonly indicators: readonly string[];
  /** All kommuner of a year with their status, when the measures hold that level; else null. */
  readonly municipalities: (year: number) => readonly Measure[] | null;
}

/** Indexes measures, the same ones once; null when there are none. */
export function measureBook(measures: readonly Measure[] | undefined): MeasureBook | null {
  if (measures === undefined || measures.length === 0) return null;
  const book = MADE.get(measures) ?? indexed(measures);
  MADE.set(measures, book);
  return book;
}

const MADE = new WeakMap<readonly Measure[], MeasureBook>();

function indexed(measures: readonly Measure[]): MeasureBook {
  const byKey = new Map<string, Measure>();
  const regions = new Map<string, Map<string, FoundRegion>>();
  const kommuner = new Map<number, Map<string, Measure>>();
  for (const one of measures) {
    // The top line of a part of the country is no figure of the country ([IN-11]).
    if (one.level === 'land' && one.regionName === EVERYONE_IN_DATA.name) continue;
    const year = one.year ?? 0;
    byKey.set(keyOf(one.indicator, year, one.level, one.regionCode, one.outcome, one.ageGroup), one);
    const key = [one.indicator, year, one.level].join('|');
    const list = regions.get(key) ?? new Map<string, FoundRegion>();
    if (isLevel(one.level))
      list.set(one.regionCode, { level: one.level, code: one.regionCode, name: one.regionName });
    regions.set(key, list);
    if (one.level !== 'kommune') continue;
    const ofYear = kommuner.get(year) ?? new Map<string, Measure>();
    ofYear.set(one.regionCode, ofYear.get(one.regionCode) ?? one);
    kommuner.set(year, ofYear);
  }
  return {
    share: (question) => shareOf(byKey, question),
    regions: (indicator, year, level) => [
      ...(regions.get([indicator, year, level].join('|'))?.values() ?? []),
    ],
    years: [...new Set(measures.map((one) => one.year ?? 0))].sort((a, b) => a - b),
    indicators: [...new Set(measures.map((one) => one.indicator))],
    municipalities: (year) => {
      const ofYear = kommuner.get(year);
      return ofYear === undefined ? null : [...ofYear.values()];
    },
  };
}

/** A share as an exact fraction of percentage points: 247 of 318 is 100 · 247/318. Denominator above 0. */
export function percentOf(share: { readonly count: number; readonly denominator: number }): Fraction {
  return multiply(fraction(share.count, share.denominator), fraction(100));
}

/** An exact number of percentage points printed with so many decimals, half away from zero ([VAL-2]). */
export function pointDigits(points: Fraction, decimals: number): number {
  return roundedDigits(points.numerator, points.denominator, {
    scale: 1,
    decimals,
    rule: 'halfAwayFromZero',
  });
}

/** A share in per cent printed with so many decimals, half away from zero ([VAL-2]). */
export function shareDigits(
  share: { readonly count: number; readonly denominator: number },
  decimals: number,
): number {
  return roundedDigits(share.count, share.denominator, { scale: 100, decimals, rule: 'halfAwayFromZero' });
}

function shareOf(byKey: ReadonlyMap<string, Measure>, question: ShareQuestion): ShareAnswer {
  const { indicator, year, level, code, outcomes, ageGroup } = question;
  let count = 0;
  let denominator: number | null = null;
  for (const outcome of outcomes) {
    const measure = byKey.get(keyOf(indicator, year, level, code, outcome, ageGroup));
    if (measure === undefined) return { kind: 'absent' };
    if (measure.status !== 'value' || measure.count === null || measure.denominator === null) {
      return { kind: 'noFigure', status: measure.status };
    }
    count += measure.count;
    denominator = measure.denominator;
  }
  if (denominator === null) return { kind: 'absent' };
  return denominator > 0
    ? { kind: 'share', count, denominator }
    : { kind: 'noFigure', status: 'zeroDenominator' };
}

function keyOf(
  indicator: string,
  year: number,
  level: string,
  code: string,
  outcome: string,
  age: string,
): string {
  return [indicator, year, level, code, outcome, age].join('|');
}

function isLevel(level: string): level is FoundRegion['level'] {
  return level === 'land' || level === 'fylke' || level === 'kommune' || level === 'kostragruppe';
}
