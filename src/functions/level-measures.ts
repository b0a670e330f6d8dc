import { evaluate, type Evaluation, type Measure, type Tabulation } from '../core';
import type { FunctionSettings } from './ports';

/** All measures of one indicator at one level in one year. */
export interface LevelMeasures {
  readonly evaluation: Evaluation;
  /** Region code → its measures, in the order of their numbers. */
  readonly byRegion: ReadonlyMap<string, readonly Measure[]>;
}

/**
 * The measures of an indicator at a level and year. What was evaluated once is kept with the counts it came from, so that
 * hundreds of cells on one data set cost one evaluation and a look-up each; it goes when the counts go, and is made anew
 * when the settings have changed.
 */
export function levelMeasures(
  tabulation: Tabulation,
  asked: { readonly indicator: string; readonly level: string; readonly year: number | null },
  settings: FunctionSettings,
): LevelMeasures {
  const known = KNOWN.get(tabulation);
  const memory =
    known?.settings === settings ? known : { settings, answers: new Map<string, LevelMeasures>() };
  if (memory !== known) KNOWN.set(tabulation, memory);
  const key = JSON.stringify([asked.indicator, asked.level, asked.year]);
  const answer = memory.answers.get(key) ?? evaluated(tabulation, asked, settings);
  memory.answers.set(key, answer);
  return answer;
}

const KNOWN = new WeakMap<
  Tabulation,
  { readonly settings: FunctionSettings; readonly answers: Map<string, LevelMeasures> }
>();

function evaluated(
  tabulation: Tabulation,
  asked: { readonly indicator: string; readonly level: string; readonly year: number | null },
  { classification, reporting, kostra }: FunctionSettings,
): LevelMeasures {
  const evaluation = evaluate(tabulation, {
    classification,
    reporting,
    levels: [asked.level],
    indicators: [asked.indicator],
    ...(asked.year === null ? {} : { years: [asked.year] }),
    ...(kostra ? { kostra } : {}),
  });
  const byRegion = new Map<string, Measure[]>();
  for (const measure of evaluation.measures) {
    const measures = byRegion.get(measure.regionCode);
    if (measures) measures.push(measure);
    else byRegion.set(measure.regionCode, [measure]);
  }
  return { evaluation, byRegion };
}
