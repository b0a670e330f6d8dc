import type { Language } from '../../core';

/** What is said of persons in two extracts or years. */
export interface PersonChangeText {
  readonly title: string;
  readonly what: string;
  readonly persons: string;
  readonly stayed: string;
  readonly came: (after: string) => string;
  readonly went: (before: string) => string;
  readonly moved: string;
  readonly code: (code: number, from: string, to: string) => string;
  readonly missing: string;
  readonly invalid: string;
  readonly byKey: string;
  readonly noKeys: string;
}

/** The words in one language. */
export function personChangeText(language: Language): PersonChangeText {
  return TEXT[language];
}

const nb: PersonChangeText = {
  title: 'Personer som kom, gikk og endret seg',
  what: 'Hva',
  persons: 'Personer',
  stayed: 'Med begge ganger',
  came: (after) => `Bare med i ${after}`,
  went: (before) => `Bare med i ${before}`,
  moved: 'Med begge ganger, i forskjellig kommune',
  code: (code, from, to) => `Kode ${code} endret fra ${from} til ${to}`,
  missing: 'ikke registrert',
  invalid: 'ugyldig',
  byKey: 'Personene er funnet igjen etter nøkkelen i personkolonnen. Rader uten nøkkel er ikke med her.',
  noKeys:
    'Personene kan ikke følges: minst ett av uttrekkene har ingen kolonne med personnøkkel, eller ingen nøkler i den.',
};

const en: PersonChangeText = {
  title: 'Persons who came, went and changed',
  what: 'What',
  persons: 'Persons',
  stayed: 'Present both times',
  came: (after) => `Only in ${after}`,
  went: (before) => `Only in ${before}`,
  moved: 'Present both times, in different municipalities',
  code: (code, from, to) => `Code ${code} changed from ${from} to ${to}`,
  missing: 'not registered',
  invalid: 'invalid',
  byKey: 'Persons are found again by the key in the person column. Rows without a key are not here.',
  noKeys:
    'Persons cannot be followed: at least one of the extracts has no column of person keys, or no keys in it.',
};

const TEXT: Readonly<Record<Language, PersonChangeText>> = { nb, en };
