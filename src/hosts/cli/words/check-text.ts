import type { Language } from '../../../core';

/** What `iplos check-text` says around its claims, and of the tables in a text. */
export interface CheckTextText {
  readonly heldAgainst: (values: string) => string;
  readonly textAgainstItself: string;
  readonly tables: (summary: string) => string;
  readonly columns: (columns: string) => string;
  readonly withoutFigures: (captions: string) => string;
}

/** The words in one language. */
export const CHECK_TEXT: Readonly<Record<Language, CheckTextText>> = {
  nb: {
    heldAgainst: (values) => `holdt mot: ${values}`,
    textAgainstItself: 'Teksten mot seg selv:',
    tables: (summary) => `Tabellene i teksten, ${summary}`,
    columns: (columns) => `Ikke kontrollert i tabellene: ${columns}`,
    withoutFigures: (captions) => `Tabeller uten måltall, ikke kontrollert: ${captions}`,
  },
  en: {
    heldAgainst: (values) => `held against: ${values}`,
    textAgainstItself: 'The text against itself:',
    tables: (summary) => `The tables in the text, ${summary}`,
    columns: (columns) => `Not checked in the tables: ${columns}`,
    withoutFigures: (captions) => `Tables without measures, not checked: ${captions}`,
  },
};
