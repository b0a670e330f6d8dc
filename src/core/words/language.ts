/** The languages of everything a user reads: Norwegian bokmål (first) and English. */
export type Language = 'nb' | 'en';

/** One sentence or word in every language. */
export interface Localized {
  readonly nb: string;
  readonly en: string;
}

/** The languages in the order they are offered. */
export const LANGUAGES: readonly Language[] = ['nb', 'en'];
