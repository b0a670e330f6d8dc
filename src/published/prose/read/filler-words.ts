import type { Span } from '../claim';
import type { Marks } from './marks';
import { FILLERS } from './small-words';

/**
 * Whether a clause says nothing but figures, regions, years, ages and words without content of their own ("mens tilsvarende tall for …
 * er …"): only then may it take over what an earlier clause was about.
 */
export function fillsOnly(marks: Marks, clause: Span): boolean {
  const known: readonly Span[] = [
    ...marks.figures,
    ...marks.regions,
    ...marks.years,
    ...marks.periods,
    ...marks.ages,
    ...marks.reading.notClaims,
  ];
  const { text } = marks.reading;
  for (const match of text.slice(clause.start, clause.end).matchAll(/\p{L}[\p{L}'’-]*/gu)) {
    const start = clause.start + match.index;
    if (known.some((span) => span.start <= start && start < span.end)) continue;
    if (!FILLERS.has(match[0].toLowerCase())) return false;
  }
  return true;
}
