import { HIDING_RULES, LARGEST_BELOW } from '../../../core';
import { choice, numberBetween } from './option-values';
import type { AskedQuestion } from './question';
import { UsageError } from './usage-error';

/** The options of hiding, as commander hands them over. */
export interface SuppressionOptions {
  readonly suppressBelow?: string;
  readonly hideRule?: string;
}

/** Hides small numbers ([DIS-1]), by another rule where one is named ([DIS-2]). */
export function withSuppression(
  asked: AskedQuestion,
  { suppressBelow: written, hideRule }: SuppressionOptions,
): AskedQuestion {
  const kind = hideRule === undefined ? undefined : choice('--hide-rule', hideRule, HIDING_RULES);
  if (written === undefined) {
    if (hideRule !== undefined) throw new UsageError({ kind: 'ruleWithoutLimit' });
    return asked;
  }
  const limits = { least: 2, most: LARGEST_BELOW, whole: true };
  const below = numberBetween('--suppress-below', written, limits);
  return { ...asked, question: { ...asked.question, suppress: { below, ...(kind && { kind }) } } };
}
