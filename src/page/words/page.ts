import type { Language, Outcome } from '../../core';

/** The words of an indicator's page, beside those of its results paragraphs. Numbers reach these functions as text. */
export interface PageText {
  readonly results: string;
  readonly reservations: string;
  readonly about: string;
  readonly pictures: string;
  readonly tables: string;
  readonly method: string;
  readonly definition: string;
  readonly country: (year: string) => string;
  readonly region: string;
  readonly year: string;
  readonly ageGroup: string;
  readonly denominator: string;
  readonly share: Readonly<Record<Outcome, string>>;
  readonly low: string;
  readonly high: string;
  /** Had all without an answer been met. */
  readonly most: string;
  readonly signs: Readonly<Record<'.' | '..' | ':', string>>;
  readonly figure: (number: number, title: string) => string;
  readonly table: (number: number, title: string) => string;
  readonly countiesTable: (indicator: string, year: string) => string;
  readonly municipalitiesTable: (indicator: string, year: string) => string;
  readonly aroundTable: (name: string, year: string) => string;
  readonly agesTable: (name: string, year: string) => string;
  readonly yearsTable: (name: string) => string;
  readonly definitionTable: string;
  readonly field: string;
  readonly content: string;
  readonly municipality: (name: string, year: string) => string;
  /** `place`: the top line, or a kommune by {@link PageText.municipalityNamed}. */
  readonly noFigures: (place: string, year: string) => string;
  readonly municipalityNamed: (name: string) => string;
  /** In place of results where the data are not about the country. */
  readonly partOfCountry: string;
  /** Kommuner that did not report are in no total. */
  readonly notIncluded: string;
  readonly placeTable: string;
  readonly among: string;
  readonly ofMunicipalities: (county: string | null) => string;
  readonly place: string;
  readonly placeRange: string;
  readonly compared: string;
  readonly placeLine: (rank: string, of: string, among: string, range: string) => string;
  readonly intervalNote: (level: string) => string;
  readonly placeNote: (smallBelow: string, level: string) => string;
  readonly rules: (rule: {
    readonly level: string;
    readonly smallBelow: string;
    readonly stableWithin: string;
  }) => readonly string[];
  readonly made: (
    source: string,
    program: string,
    version: string,
    time: string,
    definition: string,
  ) => string;
}

/** The words in one language. */
export function pageText(language: Language): PageText {
  return TEXT[language];
}

const nb: PageText = {
  results: 'Resultater',
  reservations: 'Forbehold ved tolkning',
  about: 'Om indikatoren',
  pictures: 'Figurer',
  tables: 'Tabell',
  method: 'Slik er tallene regnet',
  definition: 'Definisjon',
  country: (year) => `Hele landet, ${year}`,
  region: 'Område',
  year: 'År',
  ageGroup: 'Aldersgruppe',
  denominator: 'Nevner',
  share: {
    met: 'Innfridd',
    partiallyMet: 'Delvis innfridd',
    unmet: 'Ikke innfridd',
    unreported: 'Uten rapportering',
  },
  low: 'Nedre',
  high: 'Øvre',
  most: 'Høyest mulig',
  signs: {
    '.': 'tallet kan ikke gis (ingen i nevneren)',
    '..': 'ikke rapportert',
    ':': 'skjult av hensyn til personvernet',
  },
  figure: (number, title) => `Figur ${number}. ${title}`,
  table: (number, title) => `Tabell ${number}. ${title}`,
  countiesTable: (indicator, year) => `${indicator}, andeler i fylkene ${year}`,
  municipalitiesTable: (indicator, year) => `${indicator}, andeler i kommunene ${year}`,
  aroundTable: (name, year) => `${name} ved siden av områdene den er del av, ${year}`,
  agesTable: (name, year) => `${name} etter aldersgruppe ${year}`,
  yearsTable: (name) => `${name} over tid`,
  definitionTable: 'Definisjonen, i korte ord etter definisjonsarkets felt',
  field: 'Felt',
  content: 'Innhold',
  municipality: (name, year) => `${name} kommune, ${year}`,
  noFigures: (place, year) => `${place} har ingen tall som kan vises for ${year}.`,
  municipalityNamed: (name) => `${name} kommune`,
  partOfCountry:
    'Dataene gjelder en del av landet. Tallene deres står i tabellen; for hver kommune kan det lages en egen side.',
  notIncluded: 'Kommuner som ikke har rapportert, inngår ikke i tallene for fylket og landet.',
  placeTable: 'Plass etter andel innfridd',
  among: 'Blant',
  ofMunicipalities: (county) => (county === null ? 'kommunene i landet' : `kommunene i ${county}`),
  place: 'Plass',
  placeRange: 'Plassen kan være',
  compared: 'Kommuner som holdes mot hverandre',
  placeLine: (rank, of, among, range) =>
    `Plass ${rank} av ${of} etter andel innfridd blant ${among}; plassen kan være ${range}.`,
  intervalNote: (level) =>
    `Nedre og øvre grense er et ${level} intervall for andelen etter Wilsons metode. «Høyest mulig» er andelen dersom alle uten rapportering hadde fått behovet innfridd.`,
  placeNote: (smallBelow, level) =>
    `Plassen er blant kommuner med en nevner på minst ${smallBelow}. «Kan være» er plassene som ${level} intervallene lar stå åpne.`,
  rules: ({ level, smallBelow, stableWithin }) => [
    '«Andel» betyr antall personer med utfallet delt på antall personer med behov for bistand i samme område, år og aldersgruppe.',
    `«Konfidensintervall» betyr et ${level} prosents intervall for andelen etter Wilsons metode: så langt kan tilfeldig variasjon alene ha flyttet den.`,
    `«Høyest» og «lavest» betyr at fylket har den største eller minste andelen; det sies bare når alle fylker har en nevner på minst ${smallBelow}.`,
    '«Større innad i fylkene» betyr at medianen over fylkene av forskjellen mellom høyeste og laveste kommune er større enn forskjellen mellom høyeste og laveste fylke.',
    `«Høyere enn landet» og «lavere enn landet» betyr at andelen ligger utenfor traktgrensene på 95 prosent rundt landets andel; det sies bare med en nevner på minst ${smallBelow}.`,
    `«Stabil» betyr at høyeste og laveste andel i årene skiller seg med høyst ${stableWithin} prosentpoeng; det sies bare av minst tre år på rad.`,
    '«Høyest mulig» betyr andelen innfridd dersom alle uten rapportering hadde fått behovet innfridd.',
    `«Plass» betyr rekkefølgen etter andel innfridd blant kommuner med en nevner på minst ${smallBelow}; «plassen kan være» betyr plassene som intervallene på ${level} prosent lar stå åpne.`,
  ],
  made: (source, program, version, time, definition) =>
    `Kilde: ${source}. Laget med ${program}, versjon ${version}, ${time}, etter definisjonen ${definition}.`,
};

const en: PageText = {
  results: 'Results',
  reservations: 'Reservations',
  about: 'About the indicator',
  pictures: 'Figures',
  tables: 'Table',
  method: 'How the figures are made',
  definition: 'Definition',
  country: (year) => `The whole country, ${year}`,
  region: 'Region',
  year: 'Year',
  ageGroup: 'Age group',
  denominator: 'Denominator',
  share: {
    met: 'Met',
    partiallyMet: 'Partially met',
    unmet: 'Not met',
    unreported: 'Unreported',
  },
  low: 'Lower',
  high: 'Upper',
  most: 'Highest possible',
  signs: {
    '.': 'the figure cannot be given (nobody in the denominator)',
    '..': 'not reported',
    ':': 'hidden for confidentiality',
  },
  figure: (number, title) => `Figure ${number}. ${title}`,
  table: (number, title) => `Table ${number}. ${title}`,
  countiesTable: (indicator, year) => `${indicator}, shares in the counties ${year}`,
  municipalitiesTable: (indicator, year) => `${indicator}, shares in the municipalities ${year}`,
  aroundTable: (name, year) => `${name} beside the regions it is part of, ${year}`,
  agesTable: (name, year) => `${name} by age group ${year}`,
  yearsTable: (name) => `${name} over time`,
  definitionTable: "The definition, in short words by the sheet's fields",
  field: 'Field',
  content: 'Content',
  municipality: (name, year) => `${name} municipality, ${year}`,
  noFigures: (place, year) => `${place} has no figures that can be shown for ${year}.`,
  municipalityNamed: (name) => `${name} municipality`,
  partOfCountry:
    'The data are about a part of the country. Their figures stand in the table; a page can be made for each municipality.',
  notIncluded: 'Municipalities that did not report are not in the figures of the county and the country.',
  placeTable: 'Place by share met',
  among: 'Among',
  ofMunicipalities: (county) =>
    county === null ? 'the municipalities of the country' : `the municipalities of ${county}`,
  place: 'Place',
  placeRange: 'The place could be',
  compared: 'Municipalities held beside each other',
  placeLine: (rank, of, among, range) =>
    `Place ${rank} of ${of} by share met among ${among}; the place could be ${range}.`,
  intervalNote: (level) =>
    `Lower and upper limit are a ${level} interval for the share by Wilson's method. “Highest possible” is the share if everyone unreported had had their need met.`,
  placeNote: (smallBelow, level) =>
    `The place is among municipalities with a denominator of at least ${smallBelow}. “Could be” is the places that the ${level} intervals leave open.`,
  rules: ({ level, smallBelow, stableWithin }) => [
    '“Share” means persons with the outcome divided by persons with a need for assistance in the same region, year and age group.',
    `“Confidence interval” means a ${level} per cent interval for the share by Wilson's method: so far chance alone may have moved it.`,
    `“Highest” and “lowest” means that the county has the largest or smallest share; it is said only where all counties have a denominator of at least ${smallBelow}.`,
    '“Greater within the counties” means that the median over the counties of the difference between the highest and the lowest municipality is greater than the difference between the highest and the lowest county.',
    `“Higher than the country” or “lower than the country” means that the share lies outside the 95 per cent funnel limits round the share of the country; it is said only with a denominator of at least ${smallBelow}.`,
    `“Stable” means that the highest and lowest share of the years differ by at most ${stableWithin} percentage points; it is said only of at least three years on end.`,
    '“Highest possible” means the share met if everyone unreported had had their need met.',
    `“Place” means the order by share met among municipalities with a denominator of at least ${smallBelow}; “the place could be” means the places that the ${level} per cent intervals leave open.`,
  ],
  made: (source, program, version, time, definition) =>
    `Source: ${source}. Made with ${program}, version ${version}, ${time}, after the definition ${definition}.`,
};

const TEXT: Readonly<Record<Language, PageText>> = { nb, en };
