import type { Language } from '../../../core';

/** The language of a text by its commonest small words; Norwegian when they do not decide. */
export function languageOf(text: string): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length;
  return count(english) > count(norwegian) ? 'en' : 'nb';
}

const norwegian = new Set([
  'og',
  'av',
  'som',
  'er',
  'på',
  'ikke',
  'ikkje',
  'til',
  'det',
  'fra',
  'prosent',
  'har',
  'med',
  'kommuner',
]);
const english = new Set([
  'and',
  'of',
  'the',
  'is',
  'was',
  'not',
  'to',
  'from',
  'per',
  'percent',
  'have',
  'with',
  'their',
  'were',
]);
