import type { Language } from '../../core';

/** The words of the pane's definitions: the sheets in our own words, and what each measure number means. */
export type PaneDefinitionsText = typeof nb;

/** The words in a language. Numbers reach these functions as text. */
export function paneDefinitionsText(language: Language): PaneDefinitionsText {
  return TEXTS[language];
}

const nb = {
  heading: 'Definisjoner',
  search: 'Søk i definisjonene',
  searchHint: 'Ord, kode eller måltall, for eksempel «nevner», «kode 9» eller «3a».',
  found: (count: string) => (count === '0' ? 'Ingen treff' : count === '1' ? '1 treff' : `${count} treff`),
  version: (version: string) => `Versjon ${version}`,
  codes: (codes: string) => `Kode ${codes}`,
  measures: 'Måltall',
  measuresLead: 'a er andelen, b er antallet.',
  measure: (number: string) => `Måltall ${number}`,
  sheet: 'Definisjonsarket',
  field: (number: string, label: string) => `${number}. ${label}`,
  values: (code: string) => `Verdier av kode ${code}`,
  none: 'Ingenting i definisjonene passer. Prøv et annet ord.',
};

const en: PaneDefinitionsText = {
  heading: 'Definitions',
  search: 'Search the definitions',
  searchHint: 'A word, a code or a measure, for example “denominator”, “code 9” or “3a”.',
  found: (count) => (count === '0' ? 'No hits' : count === '1' ? '1 hit' : `${count} hits`),
  version: (version) => `Version ${version}`,
  codes: (codes) => `Codes ${codes}`,
  measures: 'Measures',
  measuresLead: 'a is the share, b the number.',
  measure: (number) => `Measure ${number}`,
  sheet: 'The definition sheet',
  field: (number, label) => `${number}. ${label}`,
  values: (code) => `Values of code ${code}`,
  none: 'Nothing in the definitions fits. Try another word.',
};

const TEXTS: Readonly<Record<Language, PaneDefinitionsText>> = { nb, en };
