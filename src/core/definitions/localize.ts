import type { Localized } from '../words/language';
import type { AuthorText } from './author-form';

/** A text of the author form in every language: a plain text stands for both. */
export function localize(text: AuthorText): Localized {
  return typeof text === 'string' ? { nb: text, en: text } : { nb: text.nb, en: text.en };
}
