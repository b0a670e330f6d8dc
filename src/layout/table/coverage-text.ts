import { formatCount, type Coverage, type Language } from '../../core';
import type { LayoutText } from '../words/layout';

/** "15 av 18", and how many more stand with the figures of the year before ([REG-4], [REG-5]). */
export function coverageText(coverage: Coverage, language: Language, text: LayoutText): string {
  const { reported, total, carriedForward } = coverage;
  return text.coverageOf(
    formatCount(reported, language),
    formatCount(total, language),
    carriedForward === undefined ? null : formatCount(carriedForward, language),
  );
}
