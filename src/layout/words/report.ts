import { counted, listed, type Language } from '../../core';

/** The words that only a workbook for people has: its front page, its table of ages, differences. Numbers reach these functions as text. */
export interface ReportText {
  // The front page
  readonly front: string;
  readonly title: string;
  /** The title where the data are about a few regions. */
  readonly titleOf: (names: string, title: string) => string;
  /** What the data are about, and the years. */
  readonly about: (about: string, years: string) => string;
  readonly moreNames: (names: string, more: string) => string;
  readonly country: string;
  readonly everyone: string;
  /** The levels of the tables, and the age groups. */
  readonly levels: (levels: readonly string[], ageGroups: readonly string[]) => string;
  readonly group: (header: string, groups: string) => string;
  readonly made: (source: string, program: string, time: string) => string;
  readonly howCounted: string;
  readonly sheets: string;
  readonly met: (year: string | null) => string;
  /** "I hele landet", "I Stavanger", "I dataene". */
  readonly inCountry: string;
  readonly inData: string;
  readonly inRegions: (names: string) => string;
  readonly nobody: (where: string, year: string | null) => string;
  readonly hiddenKey: string;
  /** One for each outcome that is shown, e.g. "fikk 77,7 % behovet innfridd". */
  readonly part: Readonly<Record<'met' | 'partiallyMet' | 'unmet' | 'unreported', (share: string) => string>>;
  readonly answer: (
    where: string,
    year: string | null,
    persons: { readonly text: string; readonly one: boolean },
    parts: string,
  ) => string;
  readonly spread: (
    by: string,
    lowest: readonly [share: string, of: string],
    highest: readonly [share: string, of: string],
  ) => string;
  /** How many rows the spread is of, and from which denominator on. */
  readonly spreadOf: (ranked: string, all: string, least: string) => string;
  readonly noSpread: (by: string, least: string, ranked: string, all: string) => string;
  readonly before: (year: string, share: string, persons: string) => string;
  readonly coverage: (covered: string, of: string) => string;
  readonly figureOfAll: (year: string) => string;
  readonly indicator: string;
  readonly liveNote: (time: string) => string;
  // Tables
  readonly ages: string;
  readonly agesHeading: string;
  readonly agesPrinted: (levels: string) => string;
  readonly level: string;
  readonly number: string;
  readonly region: string;
  readonly against: Readonly<Record<'land' | 'everyone' | 'fylke', string>>;
  readonly noteAgainst: string;
}

/** The words in one language. */
export function reportText(language: Language): ReportText {
  return language === 'nb' ? NB : EN;
}

const NB: ReportText = {
  front: 'Forside',
  title: 'Nasjonale kvalitetsindikatorer',
  titleOf: (names, title) => `${names}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  about: (about, years) => `Dataene gjelder ${about}, ${years}.`,
  moreNames: (names, more) => `${names} og ${more} til`,
  country: 'hele landet',
  everyone: 'alle i dataene',
  levels: (levels, ageGroups) =>
    `Tabellene er etter ${listed(levels, 'nb')}${ageGroups.length === 0 ? '' : `, for ${listed(ageGroups, 'nb')}`}.`,
  group: (header, groups) => `${header} (${groups})`,
  made: (source, program, time) => `Kilde: ${source}. Beregnet med ${program} ${time}.`,
  howCounted: 'Slik er det regnet: Om beregningen',
  sheets: 'Arkene',
  met: (year) => `innfridd${year === null ? '' : ` i ${year}`}, alle aldre`,
  inCountry: 'i hele landet',
  inData: 'i dataene',
  inRegions: (names) => `i ${names}`,
  nobody: (where, year) => `Ingen ${where} har behov for bistand${year === null ? '' : ` i ${year}`}.`,
  hiddenKey: 'Andelen innfridd vises ikke av hensyn til personvernet.',
  part: {
    met: (share) => `${share} behovet innfridd`,
    partiallyMet: (share) => `${share} fikk det delvis innfridd`,
    unmet: (share) => `${share} fikk det ikke innfridd`,
    unreported: (share) => `for ${share} er det ikke rapportert`,
  },
  answer: (where, year, { text, one }, parts) =>
    `Av ${text} ${one ? 'person' : 'personer'} med behov for bistand ${where}${year === null ? '' : ` i ${year}`} fikk ${parts}.`,
  spread: (by, [low, lowest], [high, highest]) =>
    `Etter ${by} går andelen innfridd fra ${low} (${lowest}) til ${high} (${highest}),`,
  spreadOf: (ranked, all, least) => `blant ${ranked} av ${all} med minst ${least} i nevneren.`,
  noSpread: (by, least, ranked, all) =>
    `Etter ${by} er ingen satt høyest eller lavest: ${ranked} av ${all} har minst ${least} i nevneren.`,
  before: (year, share, persons) => `I ${year} var andelen innfridd ${share} av ${persons}.`,
  coverage: (covered, of) => `${covered} av ${counted(of, 'kommune', 'kommuner')} har data.`,
  figureOfAll: (year) => `Indikatorene, ${year}`,
  indicator: 'Indikator',
  liveNote: (time) =>
    `Tallene under figurene og nøkkeltallene er formler og følger datasettet i cellen over. Setningene er fra ${time}.`,
  ages: 'alder',
  agesHeading: 'Etter aldersgruppe',
  agesPrinted: (levels) => `På papir kommer ${levels}; resten av radene står på arket.`,
  level: 'Nivå',
  number: 'Nr.',
  region: 'Område',
  against: {
    land: 'Mot landet, prosentpoeng',
    everyone: 'Mot alle, prosentpoeng',
    fylke: 'Mot fylket, prosentpoeng',
  },
  noteAgainst:
    'Forskjellene er mellom andelene innfridd slik de vises, i prosentpoeng. I små nevnere flytter én person andelen mye.',
};

const EN: ReportText = {
  front: 'Front page',
  title: 'National quality indicators',
  titleOf: (names, title) => `${names}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  about: (about, years) => `The data are about ${about}, ${years}.`,
  moreNames: (names, more) => `${names} and ${more} more`,
  country: 'Norway',
  everyone: 'everyone in the data',
  levels: (levels, ageGroups) =>
    `The tables are by ${listed(levels, 'en')}${ageGroups.length === 0 ? '' : `, for ${listed(ageGroups, 'en')}`}.`,
  group: (header, groups) => `${header} (${groups})`,
  made: (source, program, time) => `Source: ${source}. Calculated with ${program} ${time}.`,
  howCounted: 'How it was counted: About the calculation',
  sheets: 'The sheets',
  met: (year) => `met${year === null ? '' : ` in ${year}`}, all ages`,
  inCountry: 'in Norway',
  inData: 'in the data',
  inRegions: (names) => `in ${names}`,
  nobody: (where, year) => `Nobody ${where} has a need for assistance${year === null ? '' : ` in ${year}`}.`,
  hiddenKey: 'The share met is hidden for confidentiality.',
  part: {
    met: (share) => `${share} had it met`,
    partiallyMet: (share) => `${share} had it partially met`,
    unmet: (share) => `${share} did not have it met`,
    unreported: (share) => `for ${share} it was not recorded`,
  },
  answer: (where, year, { text, one }, parts) =>
    `Of ${text} ${one ? 'person' : 'persons'} with a need for assistance ${where}${year === null ? '' : ` in ${year}`}, ${parts}.`,
  spread: (by, [low, lowest], [high, highest]) =>
    `By ${by} the share met goes from ${low} (${lowest}) to ${high} (${highest}),`,
  spreadOf: (ranked, all, least) => `among ${ranked} of ${all} with at least ${least} in the denominator.`,
  noSpread: (by, least, ranked, all) =>
    `By ${by} none is called highest or lowest: ${ranked} of ${all} have at least ${least} in the denominator.`,
  before: (year, share, persons) => `In ${year} the share met was ${share} of ${persons}.`,
  coverage: (covered, of) => `${covered} of ${counted(of, 'municipality has', 'municipalities have')} data.`,
  figureOfAll: (year) => `The indicators, ${year}`,
  indicator: 'Indicator',
  liveNote: (time) =>
    `The figures under the charts and the key figures are formulas and follow the data set in the cell above. The sentences are of ${time}.`,
  ages: 'age',
  agesHeading: 'By age group',
  agesPrinted: (levels) => `On paper come ${levels}; the other rows are on the sheet.`,
  level: 'Level',
  number: 'No.',
  region: 'Region',
  against: {
    land: 'Against Norway, points',
    everyone: 'Against all, points',
    fylke: 'Against county, points',
  },
  noteAgainst:
    'Differences are between the shares met as they are shown, in percentage points. In a small denominator one person moves the share a lot.',
};
