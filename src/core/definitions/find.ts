import { foldLetters } from '../fold-text';
import type { Indicator } from './types';

/** The indicator that was meant, or why that cannot be told. */
export type FoundIndicator = { readonly kind: 'ok'; readonly indicator: Indicator } | IndicatorNotFound;

/** Why no indicator is meant by a word. */
export interface IndicatorNotFound {
  readonly kind: 'error';
  readonly code: 'unknown' | 'ambiguous';
  readonly written: string;
  /** Those it could be when ambiguous, else all there are. */
  readonly ids: readonly string[];
}

/**
 * Finds an indicator by its id, title, short title or an alias in either language, blind to case, accents, spaces and
 * punctuation. An id as written goes before everything else. Among several with that name none is picked.
 */
export function findIndicator(indicators: readonly Indicator[], written: string): FoundIndicator {
  const exact = indicators.filter(({ id }) => id === written.trim());
  const wanted = foldLetters(written);
  const fitting = exact.length > 0 ? exact : indicators.filter((one) => namesOf(one).has(wanted));
  const [found, another] = fitting;
  if (found !== undefined && another === undefined) return { kind: 'ok', indicator: found };
  const ambiguous = another !== undefined;
  const ids = (ambiguous ? fitting : indicators).map(({ id }) => id);
  return { kind: 'error', code: ambiguous ? 'ambiguous' : 'unknown', written, ids };
}

/** What people call an indicator, in both languages, as its definition says. */
export function titlesOf({ title, shortTitle, aliases }: Named): readonly string[] {
  return [title.nb, title.en, shortTitle.nb, shortTitle.en, ...aliases];
}

type Named = Pick<Indicator, 'title' | 'shortTitle' | 'aliases'>;

function namesOf(indicator: Indicator): ReadonlySet<string> {
  const names = [indicator.id, ...titlesOf(indicator)];
  return new Set(names.map(foldLetters).filter((name) => name !== ''));
}
