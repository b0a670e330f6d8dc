import { foldLetters } from '../core';
import type { Content } from './input';

const CONTENT_NAMES: Readonly<Record<Content, readonly string[]>> = {
  shares: ['shares', 'share', 'andeler', 'andel', 'a'].map(foldLetters),
  counts: ['counts', 'count', 'antall', 'b'].map(foldLetters),
  both: ['both', 'begge', 'begge deler'].map(foldLetters),
};

/** What of a table a word stands for, Norwegian or English, whatever its case; undefined for any other word. */
export function contentNamed(word: string): Content | undefined {
  const wanted = foldLetters(word);
  return (['shares', 'counts', 'both'] as const).find((content) => CONTENT_NAMES[content].includes(wanted));
}
