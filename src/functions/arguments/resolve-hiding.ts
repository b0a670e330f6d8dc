import { HIDING_RULES, isBelow, LARGEST_BELOW, type HidingRule, type SuppressionRule } from '../../core';
import { hidingText } from '../words/hiding';
import { readScalar } from './argument';
import type { FunctionContext } from '../context';
import { wrong } from './refusal';

/**
 * Reads the last arguments of IPLOS.DATASET: below what small numbers are hidden, and by which rule ([DIS-1], [DIS-2]).
 *
 * @returns null when the limit was left out (an empty cell may come as 0)
 * @throws Refusal for what is no limit or rule, and for a rule without a limit
 */
export function hidingArguments(
  given: { readonly hideBelow?: unknown; readonly hideRule?: unknown },
  { language }: FunctionContext,
): SuppressionRule | null {
  const text = hidingText(language);
  const below = readScalar(given.hideBelow, 'hideBelow', language);
  const written = readScalar(given.hideRule, 'hideRule', language);
  const word = written === null || written === 0 ? null : String(written).toLowerCase();
  const kind = word === null ? null : (HIDING_RULES.find((rule) => rule === word) ?? null);
  if (word !== null && kind === null) return wrong(text.notARule(String(written)));
  if (below === null || below === 0) return kind === null ? null : wrong(text.ruleWithoutLimit);
  const limit = typeof below === 'boolean' ? Number.NaN : Number(below);
  if (!isBelow(limit)) return wrong(text.notALimit(String(below), String(LARGEST_BELOW)));
  return ruleOf(limit, kind);
}

function ruleOf(below: number, kind: HidingRule | null): SuppressionRule {
  return kind === null || kind === 'small' ? { below } : { below, kind };
}
