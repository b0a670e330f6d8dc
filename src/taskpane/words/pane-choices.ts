import type { Content } from '../../layout';
import type { Language } from '../../core';

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
  reach: 'Dataene gjelder',
  reachGuessed: 'Gjettes ut fra hvor det er rader',
  reachCountry: 'Hele landet',
  reachCounty: (code: string, name: string) => `${code} ${name} (fylke)`,
  reachHint: 'Resultatet sier hva som ble gjettet.',
  reachGuess: (names: string) => `Gjettet sist: ${names}.`,
  reachNot:
    'Uten en kolonne for kommune kan det ikke sies hva dataene gjelder: alle i dataene regnes under ett.',
  leastRanked: 'Minste nevner for høyest og lavest',
  leastRankedHint: 'Områder med færre i nevneren kalles verken høyest eller lavest.',
  regionsOf: 'Kommuner og fylker',
  regionsOfEachYear: 'Slik de var hvert år',
  regionsOfYear: (year: string) => `Slik de var i ${year}, for alle år`,
  regionsOfHint: 'Sammenslåinger følges. En kommune som er delt, får ikke tall: deling gjettes aldri.',
  suppress: 'Skjul små tall',
  suppressBelow: 'Skjul antall og nevnere under',
  hideRule: 'Regel',
  hideRules: {
    small: (below: string) => `Fra 1 til under ${below}`,
    zero: (below: string) => `Under ${below}, også 0 og «alle»`,
    rest: (below: string) => `Høyst ${below} i telleren eller resten`,
  },
  suppressHint: (last: string, rule: 'small' | 'zero' | 'rest' = 'small') =>
    rule === 'small'
      ? `${last === '1' ? 'Tall på 1' : `Tall fra 1 til ${last}`} vises som «:», og så mange andre tall som trengs for at de ikke skal kunne regnes ut av tabellene. 0 vises. Det gjelder tabellene fra én beregning.`
      : 'Tallene regelen nevner, vises som «:», og så mange andre tall som trengs for at de ikke skal kunne regnes ut av tabellene. Det gjelder tabellene fra én beregning.',
  suppressNot: {
    carryForward:
      'Små tall kan ikke skjules trygt når tall hentes fra året før: de samme tallene står da i to års tabeller. Ta først bort valget «Bruk fjorårets tall for kommuner som mangler».',
  },
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
  statistics: 'Vis usikkerhet ved siden av andelene',
  statisticsHint: (least: string) =>
    `95 % intervall, høyest mulige andel og merking mot nivået over. Nevnere under ${least} er merket «liten nevner».`,
  statisticsNotCounts: 'Usikkerhet gjelder andeler, og tabellene har bare antall.',
  figures: 'Lag figurer',
  live: 'Levende formler i stedet for verdier',
  liveHint:
    'Tallene i tabellene blir IPLOS-formler og følger dataene når de endres. De som åpner arbeidsboken, trenger IPLOS for at tallene skal følge med. Svært store tabeller får verdier.',
  notLive: {
    reporting:
      'Formler kan ikke brukes når det er oppgitt hvilke kommuner som ikke har rapportert eller har rapportert sammen, eller når tall hentes fra året før: formlene kjenner ikke disse valgene.',
    kostra: 'Formler kan ikke brukes for KOSTRA-grupper. Velg bort det nivået for å bruke formler.',
    groupBy: 'Formler kan ikke brukes når tabellene også deles opp etter en kolonne.',
    regions:
      'Formler kan ikke brukes når lister fra KLASS er åpnet: formlene kjenner bare områdene som følger med.',
    regionsOf: 'Formler kan ikke brukes når alle år gis for kommunene og fylkene i ett av dem.',
    suppress: 'Formler kan ikke brukes når små tall skjules: formlene spør dataene, der ingenting er skjult.',
    statistics:
      'Formler kan ikke brukes når usikkerhet vises: intervall og merking er verdier og ville ikke fulgt med.',
    name: (name: string) =>
      `Formler kan ikke brukes for «${name}», fordi navnet også kan bety noe annet i arbeidsboken. Gjør dataene til en tabell med et eget navn.`,
    tooMany: (sheets: string, formulas: string, most: string) =>
      `${sheets} har verdier, ikke formler: det ville blitt ${formulas} formler der, og Excel blir treg med mer enn ${most} i alt. Velg færre år, indikatorer eller aldersgrupper, eller bare andeler.`,
  },
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
  reach: 'The data are about',
  reachGuessed: 'Guessed from where there are rows',
  reachCountry: 'The whole country',
  reachCounty: (code: string, name: string) => `${code} ${name} (county)`,
  reachHint: 'The result says what was guessed.',
  reachGuess: (names: string) => `Guessed last: ${names}.`,
  reachNot:
    'Without a column for the municipality it cannot be said what the data are about: everyone in the data is counted together.',
  leastRanked: 'Least denominator for highest and lowest',
  leastRankedHint: 'Regions with fewer in the denominator are called neither highest nor lowest.',
  regionsOf: 'Municipalities and counties',
  regionsOfEachYear: 'As they were each year',
  regionsOfYear: (year: string) => `As they were in ${year}, for all years`,
  regionsOfHint:
    'Mergers are followed. A municipality that was divided gets no figures: a division is never guessed.',
  suppress: 'Hide small numbers',
  suppressBelow: 'Hide counts and denominators below',
  hideRule: 'Rule',
  hideRules: {
    small: (below: string) => `From 1 to below ${below}`,
    zero: (below: string) => `Below ${below}, 0 and “all” too`,
    rest: (below: string) => `At most ${below} in the count or the rest`,
  },
  suppressHint: (last: string, rule: 'small' | 'zero' | 'rest' = 'small') =>
    rule === 'small'
      ? `${last === '1' ? 'Numbers of 1' : `Numbers from 1 to ${last}`} are shown as “:”, and so are as many other figures as it takes to keep them from being computed from the tables. 0 is shown. This holds for the tables of one calculation.`
      : 'The numbers that the rule names are shown as “:”, and so are as many other figures as it takes to keep them from being computed from the tables. This holds for the tables of one calculation.',
  suppressNot: {
    carryForward:
      'Small numbers cannot be hidden safely when figures are carried forward from the year before: the same figures then stand in the tables of two years. Undo the choice “Use last year’s figures for municipalities that are missing” first.',
  },
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
  statistics: 'Show uncertainty beside the shares',
  statisticsHint: (least: string) =>
    `95% intervals, highest possible shares and labels against the level above. Denominators below ${least} are labelled “small denominator”.`,
  statisticsNotCounts: 'Uncertainty is about shares, and the tables have counts only.',
  figures: 'Make charts',
  live: 'Live formulas instead of values',
  liveHint:
    'The figures in the tables become IPLOS formulas and follow the data when these change. Whoever opens the workbook needs IPLOS for the figures to follow. Very large tables get values.',
  notLive: {
    reporting:
      'Formulas cannot be used when municipalities are named as not reporting or as reporting together, or when figures are carried forward from the year before: the formulas do not know these choices.',
    kostra: 'Formulas cannot be used for KOSTRA groups. Leave that level out to use formulas.',
    groupBy: 'Formulas cannot be used when the tables are also divided by a column.',
    regions:
      'Formulas cannot be used when lists from KLASS are opened: the formulas know only the regions that ship with IPLOS.',
    regionsOf: 'Formulas cannot be used when all years are given for the municipalities and counties of one.',
    suppress:
      'Formulas cannot be used when small numbers are hidden: formulas ask the data, of which nothing is hidden.',
    statistics:
      'Formulas cannot be used when uncertainty is shown: intervals and labels are values and would not follow.',
    name: (name: string) =>
      `Formulas cannot be used for “${name}”, because the name can also mean something else in the workbook. Make the data a table with a name of its own.`,
    tooMany: (sheets: string, formulas: string, most: string) =>
      `${sheets} have values, not formulas: there would be ${formulas} formulas there, and Excel gets slow with more than ${most} in all. Choose fewer years, indicators or age groups, or shares only.`,
  },
  place: 'Where the tables go',
  placeUpdate: 'On sheets of their own; those there already are updated',
  placeNew: 'On new sheets; the old ones stay',
  nothingChosen: 'Choose at least one indicator, one level and one age group.',
};

const TEXTS: Readonly<Record<Language, PaneChoicesText>> = { nb, en };
