import type { Language } from '../../../core';

/** What is said of a definition that was begun. */
export interface NewIndicatorText {
  readonly written: (file: string) => string;
}

/** The words in a language. */
export function newIndicatorText(language: Language): NewIndicatorText {
  return TEXTS[language];
}

const TEXTS: Readonly<Record<Language, NewIndicatorText>> = {
  nb: {
    written: (file) =>
      `Skrevet til ${file}. Kodene og verdiene er ikke kjent her: kodene står som null, og listene over lovlige verdier («values») er tomme. Fyll dem inn etter definisjonen hos den som eier indikatoren.\nSå: «iplos lint ${file}» til den ikke finner noe, og «iplos compute DATA --definition ${file}».`,
  },
  en: {
    written: (file) =>
      `Written to ${file}. Its codes and values are not known here: the codes stand as null, and the lists of legal values (“values”) are empty. Fill them in from the definition of whoever owns the indicator.\nThen: “iplos lint ${file}” until it finds nothing, and “iplos compute DATA --definition ${file}”.`,
  },
};
