import {
  evaluate,
  issueMessage,
  withReach,
  type Evaluation,
  type SuppressionRule,
  type Tabulation,
} from '../../core';
import { notAvailable } from '../arguments/refusal';
import type { FunctionContext } from '../context';
import type { FunctionSettings } from '../ports';

/**
 * Everything that functions can show of a data set that hides small numbers ([DIS-1]): all levels, years, ages and indicators at once, for
 * they are one system. It is made once for the counts, the settings and the rule.
 *
 * @throws Refusal where nothing can be promised
 */
export function hiddenEvaluation(
  tabulation: Tabulation,
  rule: SuppressionRule,
  { settings, language }: FunctionContext,
): Evaluation {
  const ofCounts = MADE.get(tabulation) ?? new WeakMap<FunctionSettings, Map<string, Evaluation>>();
  MADE.set(tabulation, ofCounts);
  const ofSettings = ofCounts.get(settings) ?? new Map<string, Evaluation>();
  ofCounts.set(settings, ofSettings);
  const key = JSON.stringify(rule);
  const made = ofSettings.get(key) ?? evaluated(tabulation, rule, settings);
  ofSettings.set(key, made);
  const obstacle = made.issues.find(({ code }) => code.startsWith('suppressionImpossible'));
  return obstacle === undefined ? made : notAvailable(issueMessage(obstacle, language));
}

function evaluated(
  tabulation: Tabulation,
  suppress: SuppressionRule,
  { classification, reporting, kostra }: FunctionSettings,
): Evaluation {
  const question = withReach(tabulation, {
    classification,
    reporting,
    suppress,
    ...(kostra ? { kostra } : {}),
  });
  return evaluate(tabulation, question);
}

const MADE = new WeakMap<Tabulation, WeakMap<FunctionSettings, Map<string, Evaluation>>>();
