import { foldLetters, measureNumber, OUTCOME_WORDS, OUTCOMES, parseMeasureId } from '../../../core';
import { UsageError } from './usage-error';

/**
 * A måltall by its number, or an outcome's word: that of all ages.
 *
 * @returns 1–16
 * @throws UsageError for what is neither
 */
export function measureAsked(written: string): number {
  const parsed = parseMeasureId(written);
  if (parsed.kind === 'ok') return parsed.number;
  const folded = foldLetters(written);
  const outcome = OUTCOMES.findIndex((one) =>
    [one, OUTCOME_WORDS[one].nb, OUTCOME_WORDS[one].en].some((word) => foldLetters(word) === folded),
  );
  if (outcome >= 0) return measureNumber(outcome, 0);
  const choices = ['1–16', ...OUTCOMES.map((one) => OUTCOME_WORDS[one].nb)];
  throw new UsageError({ kind: 'notAChoice', option: '--measure', value: written, choices });
}
