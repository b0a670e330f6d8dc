import type { Content } from '../layout/input';
import type { Language } from './language';

/** The words of the pane's second step: what is computed, and where it goes. */
export type PaneChoicesText = typeof nb;

/** The words in a language. Numbers reach these functions as text. */
export function paneChoicesText(language: Language): PaneChoicesText {
  return TEXTS[language];
}

const CONTENT_NB: Readonly<Record<Content, string>> = {
  both: 'Andeler og antall',
  shares: 'Bare andeler',
  counts: 'Bare antall',
};
const CONTENT_EN: Readonly<Record<Content, string>> = {
  both: 'Shares and counts',
  shares: 'Shares only',
  counts: 'Counts only',
};

const nb = {
  heading: 'Hva skal beregnes?',
  ready: 'Alt er valgt. Trykk «Beregn», eller endre under.',
  indicators: 'Indikatorer',
  years: 'År',
  allYears: 'Alle år i dataene',
  yearsUnknown: 'Årene er kjent når alle radene er lest.',
  levels: 'Nivåer',
  levelNames: {
    land: 'Hele landet',
    fylke: 'Fylker',
    kommune: 'Kommuner',
    kostragruppe: 'KOSTRA-grupper',
  },
  groupBy: 'Del også opp etter',
  noGroup: 'Ingen',
  ageGroups: 'Aldersgrupper',
  content: 'Tall i tabellene',
  contentNames: CONTENT_NB,
  figures: 'Lag figurer',
  place: 'Hvor tabellene skal stå',
  placeUpdate: 'På egne ark; finnes de fra før, oppdateres de',
  placeNew: 'På nye ark; de gamle blir stående',
  nothingChosen: 'Velg minst én indikator, ett nivå og én aldersgruppe.',
};

const en: PaneChoicesText = {
  heading: 'What should be computed?',
  ready: 'Everything is set. Press “Compute”, or change below.',
  indicators: 'Indicators',
  years: 'Years',
  allYears: 'All years in the data',
  yearsUnknown: 'The years are known once every row has been read.',
  levels: 'Levels',
  levelNames: {
    land: 'The whole country',
    fylke: 'Counties',
    kommune: 'Municipalities',
    kostragruppe: 'KOSTRA groups',
  },
  groupBy: 'Also divide by',
  noGroup: 'Nothing',
  ageGroups: 'Age groups',
  content: 'Figures in the tables',
  contentNames: CONTENT_EN,
  figures: 'Make charts',
  place: 'Where the tables go',
  placeUpdate: 'On sheets of their own; those there already are updated',
  placeNew: 'On new sheets; the old ones stay',
  nothingChosen: 'Choose at least one indicator, one level and one age group.',
};

const TEXTS: Readonly<Record<Language, PaneChoicesText>> = { nb, en };
