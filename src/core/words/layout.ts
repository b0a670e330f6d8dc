import type { Outcome } from '../definitions/types';
import type { Language } from './language';

/** The words of result tables and figures. Numbers reach these functions as text, already written in the language. */
export interface LayoutText {
  readonly country: string;
  readonly levels: Readonly<Record<'land' | 'fylke' | 'kommune' | 'kostragruppe', LevelText>>;
  /** The table of a grouping column ([REG-9]). */
  readonly grouping: (header: string) => LevelText;
  /** The same inside each kommune. */
  readonly groupingInKommune: (header: string) => LevelText;
  /** A group of rows where the grouping column is empty. */
  readonly emptyGroup: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly share: string;
  readonly count: string;
  readonly shareOf: (outcome: string) => string;
  readonly countOf: (outcome: string) => string;
  readonly outcomeGroup: (outcome: string, measures: string) => string;
  readonly year: string;
  readonly ageGroup: string;
  readonly denominator: string;
  readonly coverage: string;
  readonly remark: string;
  readonly coverageOf: (reported: string, total: string, carriedForward: string | null) => string;
  readonly yearUnknown: string;
  readonly percent: (share: string) => string;
  // Above the table
  readonly persons: (persons: string, inDenominator: string | null) => string;
  readonly coverageLine: (parts: readonly string[]) => string;
  readonly coveragePart: (covered: string, year: string | null) => string;
  readonly countryLine: (parts: readonly string[]) => string;
  /** Under the cell that follows the data: what the formulas follow, and since when the rest is. */
  readonly liveNote: (time: string) => string;
  // Remarks and signs
  readonly signs: Readonly<Record<'.' | '..' | ':', string>>;
  readonly remarks: {
    readonly notReported: string;
    readonly zeroDenominator: string;
    readonly suppressed: string;
    readonly notComparable: string;
    readonly jointly: (withWhom: string) => string;
    readonly jointlyUnnamed: string;
    readonly including: (whom: string) => string;
    readonly carriedForward: (year: string) => string;
  };
  // Under the table
  readonly notes: string;
  readonly noteNotReported: (names: string, year: string, count: number) => string;
  readonly noteManyNotReported: (count: string, total: string, year: string, inTable: boolean) => string;
  readonly noteAggregates: string;
  readonly noteNamed: (names: string, year: string, count: number) => string;
  readonly noteJoint: (municipality: string, withWhom: string, year: string) => string;
  readonly noteCarried: (names: string, year: string, fromYear: string) => string;
  readonly noteRegionsOf: (year: string, divided: boolean) => string;
  readonly noteIncomplete: (names: string, year: string) => string;
  readonly noteUnknownKommune: (rows: string) => string;
  readonly noteInvalid: (persons: string, many: boolean) => string;
  readonly noteAgeUnknown: (rows: string) => string;
  readonly noteNoKostraGroup: (names: string, year: string) => string;
  readonly noteRounding: string;
  readonly caution: (text: string) => string;
  readonly source: (source: string, program: string, definition: string) => string;
  /** In a narrow medium: the headers of columns that found no room. */
  readonly leftOut: (headers: string) => string;
  // Figures
  readonly figures: string;
  readonly figureByRegion: (title: string, level: string, year: string) => string;
  readonly figureOfCountry: (title: string, year: string) => string;
  readonly figureByAge: (title: string, year: string) => string;
  readonly figureOverYears: (title: string) => string;
  readonly altStacked: (title: string, highest: string, lowest: string) => string;
  readonly altLines: (title: string, first: string, last: string) => string;
  readonly rest: string;
  readonly numbersBehind: string;
  readonly figureOrder: string;
  readonly figureLeftOut: (names: string) => string;
  // The printed page
  readonly page: (page: string, pages: string) => string;
  readonly workbookTitle: string;
  readonly about: string;
}

/** A level's words: the sheet's suffix, the plural of headings, and the headers of its code and name columns. */
export interface LevelText {
  readonly sheet: string;
  readonly heading: string;
  /** "fylke" in "etter fylke". */
  readonly by: string;
  readonly code: string;
  readonly name: string;
}

/** The words in one language. */
export function layoutText(language: Language): LayoutText {
  return TEXT[language];
}

/**
 * The words where the data are about a part of the country ([IN-11]): the top line is everyone in the data.
 *
 * @param about the names of what they are about, for headings; null where they are too many or not known
 */
export function partialLayoutText(language: Language, about: string | null): LayoutText {
  const nb = language === 'nb';
  const everyone = EVERYONE[language];
  const { levels, ...text } = TEXT[language];
  return {
    ...text,
    country: everyone,
    levels: {
      ...levels,
      land: {
        ...levels.land,
        sheet: nb ? 'alle' : 'everyone',
        heading: about === null ? everyone : `${about}: ${nb ? 'alle i dataene' : 'everyone in the data'}`,
        by: nb ? 'alle i dataene' : 'everyone in the data',
      },
    },
    countryLine: (parts) => `${everyone}: ${parts.join(', ')}.`,
    noteAggregates: nb
      ? 'Kommuner som ikke har rapportert, inngår ikke i summene.'
      : 'Municipalities that have not reported are not part of the sums.',
    noteUnknownKommune: (rows) =>
      nb
        ? `${rows} rader uten gyldig kommunenummer er med i tallene for alle i dataene, men ikke i fylker og kommuner.`
        : `${rows} rows without a valid municipality number count in the figures for everyone in the data, but in no county or municipality.`,
    figureOfCountry: (title, year) => `${title}, ${about ?? everyone.toLowerCase()}, ${year}`,
    figureOverYears: (title) =>
      nb
        ? `${title}, utvikling for ${about ?? 'alle i dataene'}`
        : `${title}, development for ${about ?? 'everyone in the data'}`,
  };
}

/** What the top line of results is called, from its name in a measure: the country, or everyone in the data ([IN-11]). */
export function topLineName(regionName: string, language: Language): string {
  return regionName === EVERYONE.nb ? EVERYONE[language] : TEXT[language].country;
}

const EVERYONE = { nb: 'Alle i dataene', en: 'Everyone in the data' } as const;

const nb: LayoutText = {
  country: 'Hele landet',
  levels: {
    land: { sheet: 'land', heading: 'Hele landet', by: 'land', code: 'Kode', name: 'Område' },
    fylke: { sheet: 'fylke', heading: 'Fylker', by: 'fylke', code: 'Fylkesnr', name: 'Fylke' },
    kommune: { sheet: 'kommune', heading: 'Kommuner', by: 'kommune', code: 'Kommunenr', name: 'Kommune' },
    kostragruppe: {
      sheet: 'KOSTRA',
      heading: 'KOSTRA-grupper',
      by: 'KOSTRA-gruppe',
      code: 'Gruppe',
      name: 'KOSTRA-gruppe',
    },
  },
  grouping: (header) => ({
    sheet: header,
    heading: `Etter ${header}`,
    by: header,
    code: 'Kode',
    name: header,
  }),
  groupingInKommune: (header) => ({
    sheet: `kommune, ${header}`,
    heading: `Kommuner etter ${header}`,
    by: `kommune og ${header}`,
    code: 'Kommunenr',
    name: 'Kommune',
  }),
  emptyGroup: '(uten verdi)',
  outcome: {
    met: 'Innfridd',
    partiallyMet: 'Delvis innfridd',
    unmet: 'Ikke innfridd',
    unreported: 'Uten rapportering',
  },
  share: 'Andel',
  count: 'Antall',
  shareOf: (outcome) => `Andel ${lowerFirst(outcome)}`,
  countOf: (outcome) => `Antall ${lowerFirst(outcome)}`,
  outcomeGroup: (outcome, measures) => `${outcome} (måltall ${measures})`,
  year: 'År',
  ageGroup: 'Aldersgruppe',
  denominator: 'Nevner',
  coverage: 'Kommuner med data',
  remark: 'Merknad',
  coverageOf: (reported, total, carried) =>
    `${reported} av ${total}${carried === null ? '' : ` (+${carried} fra året før)`}`,
  yearUnknown: 'år ikke oppgitt',
  percent: (share) => `${share} %`,
  persons: (persons, inDenominator) =>
    inDenominator === null
      ? `${persons} personer i datagrunnlaget.`
      : `${persons} personer i datagrunnlaget, ${inDenominator} av dem med behov for bistand (nevneren).`,
  coverageLine: (parts) => `Data fra ${parts.join(', ')}.`,
  coveragePart: (covered, year) => `${covered} kommuner${year === null ? '' : ` i ${year}`}`,
  countryLine: (parts) => `Hele landet: ${parts.join(', ')}.`,
  liveNote: (time) =>
    `Tallene er formler og følger datasettet i cellen over. Alt annet på arket (hvilke rader som er med, dekning, rekkefølge og merknader) er fra ${time}.`,
  signs: {
    '.': 'kan ikke beregnes (ingen i nevneren)',
    '..': 'tall mangler (ikke rapportert, eller rapportert sammen med en annen kommune)',
    ':': 'vises ikke av hensyn til personvernet',
  },
  remarks: {
    notReported: 'Har ikke rapportert',
    zeroDenominator: 'Ingen med behov for bistand',
    suppressed: 'Vises ikke av hensyn til personvernet',
    notComparable: 'Kan ikke settes sammen av kommunene det året',
    jointly: (withWhom) => `Rapportert sammen med ${withWhom}`,
    jointlyUnnamed: 'Rapportert sammen med en annen kommune',
    including: (whom) => `Omfatter også ${whom}`,
    carriedForward: (year) => `Tall fra ${year}`,
  },
  notes: 'Merknader',
  noteNotReported: (names, year, count) =>
    count === 1
      ? `1 kommune har ikke rapportert for ${year}: ${names}.`
      : `${count} kommuner har ikke rapportert for ${year}: ${names}.`,
  noteManyNotReported: (count, total, year, inTable) =>
    `${count} av ${total} kommuner har ikke rapportert for ${year}${inTable ? '; de står med tegnet .. i tabellen over kommuner' : ''}.`,
  noteAggregates: 'Kommuner som ikke har rapportert, inngår ikke i tallene for fylke og land.',
  noteNamed: (names, year, count) =>
    `${count === 1 ? 'Denne kommunen' : 'Disse kommunene'} er oppgitt som ikke rapporterende i ${year}, og eventuelle rader er holdt utenfor: ${names}.`,
  noteJoint: (municipality, withWhom, year) =>
    `${municipality} har rapportert sammen med ${withWhom} i ${year} og inngår i tallene der.`,
  noteCarried: (names, year, fromYear) => `Tallene for ${year} er hentet fra ${fromYear} for: ${names}.`,
  noteRegionsOf: (year, divided) =>
    `Alle år er gitt for kommuner og fylker slik de var i ${year}.${divided ? ' Der det står . for en kommune eller et fylke, kan området ikke settes sammen av kommunene det året, fordi noen av dem er delt; deling gjettes aldri. Tallene er med i landet.' : ''}`,
  noteIncomplete: (names, year) =>
    `Ikke gitt for ${year}, fordi ikke alle delene har rapportert: ${names}. Delene som har rapportert, er med i fylke og land.`,
  noteUnknownKommune: (rows) =>
    `${rows} rader uten gyldig kommunenummer er med i tallene for hele landet, men ikke i fylker og kommuner.`,
  noteInvalid: (persons, many) =>
    `${persons} ${many ? 'personer' : 'person'} i nevneren har en ugyldig verdi for mottatt bistand og er ikke med i noen teller. Andelene summerer derfor til mindre enn 100 prosent.`,
  noteAgeUnknown: (rows) => `${rows} rader uten gyldig alder er bare med i «alle aldre».`,
  noteNoKostraGroup: (names, year) => `Uten KOSTRA-gruppe i ${year}: ${names}.`,
  noteRounding: 'Andelene er avrundet hver for seg til én desimal og trenger ikke å summere til 100,0.',
  caution: (text) => `Tolkning: ${text}`,
  source: (source, program, definition) =>
    `Kilde: ${source}. Beregnet med ${program} etter definisjonen ${definition}.`,
  leftOut: (headers) => `Uten plass her: ${headers}. Alle kolonner er med i arbeidsboken.`,
  figures: 'figurer',
  figureByRegion: (title, level, year) => `${title} etter ${level}, ${year}`,
  figureOfCountry: (title, year) => `${title}, hele landet, ${year}`,
  figureByAge: (title, year) => `${title} etter aldersgruppe, ${year}`,
  figureOverYears: (title) => `${title}, utvikling i hele landet`,
  altStacked: (title, highest, lowest) =>
    `Liggende søyler på 100 prosent. ${title}. Høyest andel innfridd: ${highest}. Lavest: ${lowest}.`,
  altLines: (title, first, last) => `Linjer over år. ${title}. Andel innfridd: ${first}, ${last}.`,
  rest: 'Ugyldig verdi',
  numbersBehind: 'Tallene bak figuren',
  figureOrder: 'sortert etter andel innfridd',
  figureLeftOut: (names) => `Uten tall og derfor ikke i figuren: ${names}.`,
  page: (page, pages) => `Side ${page} av ${pages}`,
  workbookTitle: 'Nasjonale kvalitetsindikatorer: resultattabeller',
  about: 'Om beregningen',
};

const en: LayoutText = {
  country: 'Norway',
  levels: {
    land: { sheet: 'country', heading: 'Norway', by: 'country', code: 'Code', name: 'Area' },
    fylke: { sheet: 'county', heading: 'Counties', by: 'county', code: 'County no.', name: 'County' },
    kommune: {
      sheet: 'municipality',
      heading: 'Municipalities',
      by: 'municipality',
      code: 'Municipality no.',
      name: 'Municipality',
    },
    kostragruppe: {
      sheet: 'KOSTRA',
      heading: 'KOSTRA groups',
      by: 'KOSTRA group',
      code: 'Group',
      name: 'KOSTRA group',
    },
  },
  grouping: (header) => ({
    sheet: header,
    heading: `By ${header}`,
    by: header,
    code: 'Code',
    name: header,
  }),
  groupingInKommune: (header) => ({
    sheet: `municip., ${header}`,
    heading: `Municipalities by ${header}`,
    by: `municipality and ${header}`,
    code: 'Municipality no.',
    name: 'Municipality',
  }),
  emptyGroup: '(no value)',
  outcome: { met: 'Met', partiallyMet: 'Partially met', unmet: 'Not met', unreported: 'Not recorded' },
  share: 'Share',
  count: 'Number',
  shareOf: (outcome) => `Share ${lowerFirst(outcome)}`,
  countOf: (outcome) => `Number ${lowerFirst(outcome)}`,
  outcomeGroup: (outcome, measures) => `${outcome} (measure ${measures})`,
  year: 'Year',
  ageGroup: 'Age group',
  denominator: 'Denominator',
  coverage: 'Municipalities with data',
  remark: 'Remark',
  coverageOf: (reported, total, carried) =>
    `${reported} of ${total}${carried === null ? '' : ` (+${carried} of the year before)`}`,
  yearUnknown: 'year not given',
  percent: (share) => `${share}%`,
  persons: (persons, inDenominator) =>
    inDenominator === null
      ? `${persons} persons in the data.`
      : `${persons} persons in the data, ${inDenominator} of them with a need for assistance (the denominator).`,
  coverageLine: (parts) => `Data from ${parts.join(', ')}.`,
  coveragePart: (covered, year) => `${covered} municipalities${year === null ? '' : ` in ${year}`}`,
  countryLine: (parts) => `Norway: ${parts.join(', ')}.`,
  liveNote: (time) =>
    `The figures are formulas and follow the data set in the cell above. All else on the sheet (which rows there are, coverage, order and notes) is of ${time}.`,
  signs: {
    '.': 'cannot be calculated (nobody in the denominator)',
    '..': 'no figure (not reported, or reported together with another municipality)',
    ':': 'hidden for confidentiality',
  },
  remarks: {
    notReported: 'Has not reported',
    zeroDenominator: 'Nobody with a need for assistance',
    suppressed: 'Hidden for confidentiality',
    notComparable: 'Cannot be put together from the municipalities of that year',
    jointly: (withWhom) => `Reported together with ${withWhom}`,
    jointlyUnnamed: 'Reported together with another municipality',
    including: (whom) => `Includes ${whom}`,
    carriedForward: (year) => `Figures from ${year}`,
  },
  notes: 'Notes',
  noteNotReported: (names, year, count) =>
    count === 1
      ? `1 municipality has not reported for ${year}: ${names}.`
      : `${count} municipalities have not reported for ${year}: ${names}.`,
  noteManyNotReported: (count, total, year, inTable) =>
    `${count} of ${total} municipalities have not reported for ${year}${inTable ? '; they carry the sign .. in the table of municipalities' : ''}.`,
  noteAggregates:
    'Municipalities that have not reported are not part of the figures for counties and Norway.',
  noteNamed: (names, year, count) =>
    `${count === 1 ? 'This municipality was' : 'These municipalities were'} given as not reporting in ${year}; any rows were left out: ${names}.`,
  noteJoint: (municipality, withWhom, year) =>
    `${municipality} reported together with ${withWhom} in ${year} and is part of the figures there.`,
  noteCarried: (names, year, fromYear) => `The figures for ${year} are those of ${fromYear} for: ${names}.`,
  noteRegionsOf: (year, divided) =>
    `All years are given for municipalities and counties as they were in ${year}.${divided ? ' Where . stands for a municipality or county, it cannot be put together from the municipalities of that year because some of them were divided, which is never guessed. The figures are part of the country.' : ''}`,
  noteIncomplete: (names, year) =>
    `Not given for ${year}, because not all the parts have reported: ${names}. The parts that reported are in county and country.`,
  noteUnknownKommune: (rows) =>
    `${rows} rows without a valid municipality number count in the figures for Norway, but in no county or municipality.`,
  noteInvalid: (persons, many) =>
    `${persons} ${many ? 'persons' : 'person'} in the denominator ${many ? 'have' : 'has'} an invalid value for assistance received and ${many ? 'are' : 'is'} in no numerator. The shares therefore sum to less than 100 per cent.`,
  noteAgeUnknown: (rows) => `${rows} rows without a valid age count in “all ages” only.`,
  noteNoKostraGroup: (names, year) => `Without a KOSTRA group in ${year}: ${names}.`,
  noteRounding: 'Each share is rounded to one decimal by itself; the shares need not sum to 100.0.',
  caution: (text) => `Interpretation: ${text}`,
  source: (source, program, definition) =>
    `Source: ${source}. Calculated with ${program} by the definition ${definition}.`,
  leftOut: (headers) => `No room here: ${headers}. The workbook has all columns.`,
  figures: 'figures',
  figureByRegion: (title, level, year) => `${title} by ${level}, ${year}`,
  figureOfCountry: (title, year) => `${title}, Norway, ${year}`,
  figureByAge: (title, year) => `${title} by age group, ${year}`,
  figureOverYears: (title) => `${title}, development in Norway`,
  altStacked: (title, highest, lowest) =>
    `Horizontal bars of 100 per cent. ${title}. Highest share met: ${highest}. Lowest: ${lowest}.`,
  altLines: (title, first, last) => `Lines over years. ${title}. Share met: ${first}, ${last}.`,
  rest: 'Invalid value',
  numbersBehind: 'The numbers behind the figure',
  figureOrder: 'sorted by share met',
  figureLeftOut: (names) => `Without figures and therefore not shown: ${names}.`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  workbookTitle: 'National quality indicators: result tables',
  about: 'About the calculation',
};

const TEXT: Readonly<Record<Language, LayoutText>> = { nb, en };

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
