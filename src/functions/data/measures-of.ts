import { evaluate, withReach, type Measure, type Tabulation } from '../../core';
import type { FunctionSettings } from '../ports';

/** Which measures are wanted of counts. */
export interface MeasuresWanted {
  readonly indicator: string;
  readonly levels: readonly string[];
  readonly years: readonly number[];
  readonly regionsOf?: number;
}

/**
 * All measures of levels and years. What was made once is kept with the counts and the settings, so that many cells on one data set
 * cost one evaluation.
 */
export function allMeasuresOf(
  tabulation: Tabulation,
  settings: FunctionSettings,
  wanted: MeasuresWanted,
): readonly Measure[] {
  const ofCounts = MADE.get(tabulation) ?? new WeakMap<FunctionSettings, Map<string, readonly Measure[]>>();
  MADE.set(tabulation, ofCounts);
  const ofSettings = ofCounts.get(settings) ?? new Map<string, readonly Measure[]>();
  ofCounts.set(settings, ofSettings);
  const key = JSON.stringify(wanted);
  const known = ofSettings.get(key) ?? made(tabulation, settings, wanted);
  ofSettings.set(key, known);
  return known;
}

function made(
  tabulation: Tabulation,
  { classification, reporting, kostra }: FunctionSettings,
  { indicator, levels, years, regionsOf }: MeasuresWanted,
): readonly Measure[] {
  const question = withReach(tabulation, {
    classification,
    reporting,
    levels,
    indicators: [indicator],
    ...(years.length === 0 ? {} : { years }),
    ...(kostra ? { kostra } : {}),
    ...(regionsOf === undefined ? {} : { regionsOf }),
  });
  return evaluate(tabulation, question).measures;
}

const MADE = new WeakMap<Tabulation, WeakMap<FunctionSettings, Map<string, readonly Measure[]>>>();
