import { counted, type Language } from '../../core';

/** The words of result tables and figures. Numbers reach these functions as text, already written in the language. */
export type LayoutText = typeof nb;

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
        ? `${counted(rows, 'rad', 'rader')} uten gyldig kommunenummer er med i tallene for alle i dataene, men ikke i fylker og kommuner.`
        : `${counted(rows, 'row without a valid municipality number counts', 'rows without a valid municipality number count')} in the figures for everyone in the data, but in no county or municipality.`,
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

const nb = {
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
  /** The table of a grouping column ([REG-9]). */
  grouping: (header: string) => ({
    sheet: header,
    heading: `Etter ${header}`,
    by: header,
    code: 'Kode',
    name: header,
  }),
  /** The same inside each kommune. */
  groupingInKommune: (header: string) => ({
    sheet: `kommune, ${header}`,
    heading: `Kommuner etter ${header}`,
    by: `kommune og ${header}`,
    code: 'Kommunenr',
    name: 'Kommune',
  }),
  /** A group of rows where the grouping column is empty. */
  emptyGroup: '(uten verdi)',
  outcome: {
    met: 'Innfridd',
    partiallyMet: 'Delvis innfridd',
    unmet: 'Ikke innfridd',
    unreported: 'Uten rapportering',
  },
  share: 'Andel',
  count: 'Antall',
  shareOf: (outcome: string) => `Andel ${lowerFirst(outcome)}`,
  countOf: (outcome: string) => `Antall ${lowerFirst(outcome)}`,
  outcomeGroup: (outcome: string, measures: string) => `${outcome} (måltall ${measures})`,
  year: 'År',
  ageGroup: 'Aldersgruppe',
  denominator: 'Nevner',
  coverage: 'Kommuner med data',
  remark: 'Merknad',
  coverageOf: (reported: string, total: string, carried: string | null) =>
    `${reported} av ${total}${carried === null ? '' : ` (+${carried} fra året før)`}`,
  yearUnknown: 'år ikke oppgitt',
  percent: (share: string) => `${share} %`,
  // Above the table
  persons: (persons: string, inDenominator: string | null) =>
    inDenominator === null
      ? `${counted(persons, 'person', 'personer')} i datagrunnlaget.`
      : `${counted(persons, 'person', 'personer')} i datagrunnlaget, ${inDenominator} av dem med behov for bistand (nevneren).`,
  coverageLine: (parts: readonly string[]) => `Data fra ${parts.join(', ')}.`,
  coveragePart: (covered: string, year: string | null) =>
    `${counted(covered, 'kommune', 'kommuner')}${year === null ? '' : ` i ${year}`}`,
  countryLine: (parts: readonly string[]) => `Hele landet: ${parts.join(', ')}.`,
  /** Under the cell that follows the data: what the formulas follow, and since when the rest is. */
  liveNote: (time: string) =>
    `Tallene er formler og følger datasettet i cellen over. Alt annet på arket (hvilke rader som er med, dekning, rekkefølge og merknader) er fra ${time}.`,
  // Remarks and signs
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
    jointly: (withWhom: string) => `Rapportert sammen med ${withWhom}`,
    jointlyUnnamed: 'Rapportert sammen med en annen kommune',
    including: (whom: string) => `Omfatter også ${whom}`,
    carriedForward: (year: string) => `Tall fra ${year}`,
  },
  // Under the table
  notes: 'Merknader',
  noteNotReported: (names: string, year: string, count: number) =>
    count === 1
      ? `1 kommune har ikke rapportert for ${year}: ${names}.`
      : `${counted(count, 'kommune', 'kommuner')} har ikke rapportert for ${year}: ${names}.`,
  noteManyNotReported: (count: string, total: string, year: string, inTable: boolean) =>
    `${count} av ${counted(total, 'kommune', 'kommuner')} har ikke rapportert for ${year}${inTable ? '; de står med tegnet .. i tabellen over kommuner' : ''}.`,
  noteAggregates: 'Kommuner som ikke har rapportert, inngår ikke i tallene for fylke og land.',
  noteNamed: (names: string, year: string, count: number) =>
    `${count === 1 ? 'Denne kommunen' : 'Disse kommunene'} er oppgitt som ikke rapporterende i ${year}, og eventuelle rader er holdt utenfor: ${names}.`,
  noteJoint: (municipality: string, withWhom: string, year: string) =>
    `${municipality} har rapportert sammen med ${withWhom} i ${year} og inngår i tallene der.`,
  noteCarried: (names: string, year: string, fromYear: string) =>
    `Tallene for ${year} er hentet fra ${fromYear} for: ${names}.`,
  noteRegionsOf: (year: string, divided: boolean) =>
    `Alle år er gitt for kommuner og fylker slik de var i ${year}.${divided ? ' Der det står . for en kommune eller et fylke, kan området ikke settes sammen av kommunene det året, fordi noen av dem er delt; deling gjettes aldri. Tallene er med i landet.' : ''}`,
  noteIncomplete: (names: string, year: string) =>
    `Ikke gitt for ${year}, fordi ikke alle delene har rapportert: ${names}. Delene som har rapportert, er med i fylke og land.`,
  noteUnknownKommune: (rows: string) =>
    `${counted(rows, 'rad', 'rader')} uten gyldig kommunenummer er med i tallene for hele landet, men ikke i fylker og kommuner.`,
  noteInvalid: (persons: string, many: boolean) =>
    `${persons} ${many ? 'personer' : 'person'} i nevneren har en ugyldig verdi for mottatt bistand og er ikke med i noen teller. Andelene summerer derfor til mindre enn 100 prosent.`,
  noteAgeUnknown: (rows: string) =>
    `${counted(rows, 'rad', 'rader')} uten gyldig alder er bare med i «alle aldre».`,
  noteNoKostraGroup: (names: string, year: string) => `Uten KOSTRA-gruppe i ${year}: ${names}.`,
  noteRounding: 'Andelene er avrundet hver for seg til én desimal og trenger ikke å summere til 100,0.',
  caution: (text: string) => `Tolkning: ${text}`,
  source: (source: string, program: string, definition: string) =>
    `Kilde: ${source}. Beregnet med ${program} etter definisjonen ${definition}.`,
  /** In a narrow medium: the headers of columns that found no room. */
  leftOut: (headers: string) => `Uten plass her: ${headers}. Alle kolonner er med i arbeidsboken.`,
  // Figures
  figures: 'figurer',
  figureByRegion: (title: string, level: string, year: string) => `${title} etter ${level}, ${year}`,
  figureOfCountry: (title: string, year: string) => `${title}, hele landet, ${year}`,
  figureByAge: (title: string, year: string) => `${title} etter aldersgruppe, ${year}`,
  figureOverYears: (title: string) => `${title}, utvikling i hele landet`,
  /** Null where none is called highest or lowest: too small denominators, or one bar ([STA-7]). */
  altStacked: (title: string, highest: string | null, lowest: string | null) =>
    `Liggende søyler på 100 prosent. ${title}.${highest === null ? '' : ` Høyest andel innfridd: ${highest}. Lavest: ${lowest}.`}`,
  altLines: (title: string, first: string, last: string) =>
    `Linjer over år. ${title}. Andel innfridd: ${first}, ${last}.`,
  rest: 'Ugyldig verdi',
  numbersBehind: 'Tallene bak figuren',
  figureOrder: 'sortert etter andel innfridd',
  figureLeftOut: (names: string) => `Uten tall og derfor ikke i figuren: ${names}.`,
  // The printed page
  page: (page: string, pages: string) => `Side ${page} av ${pages}`,
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
      ? `${counted(persons, 'person', 'persons')} in the data.`
      : `${counted(persons, 'person', 'persons')} in the data, ${inDenominator} of them with a need for assistance (the denominator).`,
  coverageLine: (parts) => `Data from ${parts.join(', ')}.`,
  coveragePart: (covered, year) =>
    `${counted(covered, 'municipality', 'municipalities')}${year === null ? '' : ` in ${year}`}`,
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
      : `${counted(count, 'municipality has', 'municipalities have')} not reported for ${year}: ${names}.`,
  noteManyNotReported: (count, total, year, inTable) =>
    `${count} of ${counted(total, 'municipality has', 'municipalities have')} not reported for ${year}${inTable ? '; they carry the sign .. in the table of municipalities' : ''}.`,
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
    `${counted(rows, 'row without a valid municipality number counts', 'rows without a valid municipality number count')} in the figures for Norway, but in no county or municipality.`,
  noteInvalid: (persons, many) =>
    `${persons} ${many ? 'persons' : 'person'} in the denominator ${many ? 'have' : 'has'} an invalid value for assistance received and ${many ? 'are' : 'is'} in no numerator. The shares therefore sum to less than 100 per cent.`,
  noteAgeUnknown: (rows) =>
    `${counted(rows, 'row without a valid age counts', 'rows without a valid age count')} in “all ages” only.`,
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
    `Horizontal bars of 100 per cent. ${title}.${highest === null ? '' : ` Highest share met: ${highest}. Lowest: ${lowest}.`}`,
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
