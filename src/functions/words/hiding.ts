import type { Language, SuppressionRule } from '../../core';

/** What the worksheet functions say of small numbers that are hidden. */
export interface HidingText {
  /** The part of a handle that carries the rule; `hidingIn` reads it again. */
  readonly inHandle: (rule: SuppressionRule) => string;
  readonly notALimit: (written: string, most: string) => string;
  readonly notARule: (written: string) => string;
  readonly ruleWithoutLimit: string;
  /** A function that asks the data themselves. */
  readonly asksData: (name: string) => string;
  readonly column: (header: string) => string;
  readonly regionsOf: string;
  /** In IPLOS.ISSUES: these data are shown as they are. */
  readonly off: string;
}

/** The words in one language. */
export function hidingText(language: Language): HidingText {
  return TEXT[language];
}

const kindIn = ({ kind }: SuppressionRule) => (kind === 'zero' || kind === 'rest' ? ` (${kind})` : '');

const TEXT: Readonly<Record<Language, HidingText>> = {
  nb: {
    inHandle: (rule) => `skjult under ${rule.below}${kindIn(rule)}`,
    notALimit: (written, most) =>
      `«skjulUnder» kan ikke være ${written}. Skriv et helt tall fra 2 til ${most}, eller utelat det for å vise alle tall.`,
    notARule: (written) =>
      `«skjuleregel» kan ikke være «${written}». Skriv small (1 til grensen), zero (0 og «alle» også) eller rest (teller eller resten av nevneren).`,
    ruleWithoutLimit:
      '«skjuleregel» virker bare sammen med «skjulUnder». Skriv for eksempel =IPLOS.DATASET("Personer";;5;"zero").',
    asksData: (name) =>
      `IPLOS.${name} spør dataene selv og kan fortelle tall som er skjult. Datasettet skjuler små tall (IPLOS.DATASET), så funksjonen gir ikke svar. Bruk et datasett uten skjuling, til eget bruk.`,
    column: (header) =>
      `Nivået «${header}» er en kolonne i dataene. Små tall kan ikke skjules trygt når hver celle kan spørre etter sin egen kolonne. Beregn i panelet med skjuling, eller bruk land, fylke, kommune eller kostragruppe.`,
    regionsOf:
      'Tall for et annet års kommuner kan trekkes fra dem for dataenes eget år, så små tall kan ikke skjules trygt. Utelat «regionerFra», eller beregn i panelet med skjuling.',
    off: 'Små tall vises: funksjoner på disse dataene skjuler ingenting. De skjuler når data er cellen med =IPLOS.DATASET(tabell; år; 5).',
  },
  en: {
    inHandle: (rule) => `hidden below ${rule.below}${kindIn(rule)}`,
    notALimit: (written, most) =>
      `“hideBelow” cannot be ${written}. Write a whole number from 2 to ${most}, or leave it out to show all figures.`,
    notARule: (written) =>
      `“hideRule” cannot be “${written}”. Write small (1 to the limit), zero (0 and “all” too) or rest (the count or the rest of the denominator).`,
    ruleWithoutLimit:
      '“hideRule” works only together with “hideBelow”. Write for example =IPLOS.DATASET("Persons",,5,"zero").',
    asksData: (name) =>
      `IPLOS.${name} asks the data themselves and could tell figures that are hidden. The data set hides small numbers (IPLOS.DATASET), so the function gives no answer. Use a data set without hiding, for your own use.`,
    column: (header) =>
      `The level “${header}” is a column of the data. Small numbers cannot be hidden safely when each cell can ask for a column of its own. Compute in the pane with hiding, or use land, fylke, kommune or kostragruppe.`,
    regionsOf:
      "Figures for another year's municipalities can be subtracted from those of the data's own year, so small numbers cannot be hidden safely. Leave “regionsOf” out, or compute in the pane with hiding.",
    off: 'Small numbers are shown: functions on these data hide nothing. They hide where the data are the cell of =IPLOS.DATASET(table, year, 5).',
  },
};
