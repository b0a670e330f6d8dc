import type { Language, Measure } from '../../core';

/** The levels whose regions are in a kommune's number. */
export type AuditedLevel = 'land' | 'fylke' | 'kommune';

/** The words of the worksheet that counts by itself. */
export type WorksheetText = typeof nb;

/** The words in a language. */
export function worksheetText(language: Language): WorksheetText {
  return TEXT[language];
}

const nb = {
  figuresSheet: 'Revisjonsark',
  rowsSheet: 'Revisjonsrader',
  municipalitiesSheet: 'Revisjonskommuner',
  title: 'Revisjonsark: måltallene regnet ut med regnearkets egne formler',
  about: [
    'Hvert antall er en formel (ANTALL.HVIS.SETT) over radene i arket Revisjonsrader. Tillegget trengs ikke: endres en celle der, følger tallene etter.',
    'Kolonnene «regneark» er formler. Kolonnene «IPLOS» er verdier fra programmet, regnet ut av de samme radene.',
  ],
  database: (name: string) => `Kolonnene «${name}» er verdier fra en spørring som «iplos sql» skriver.`,
  personal:
    'Arbeidsboken inneholder rader med personer, uten personnøklene. Den er bare for dem som kan se persondataene, og skal ikke deles med andre.',
  source: (source: string, program: string) => `Data: ${source}. Programmet: ${program}.`,
  agreeing: 'Linjer som stemmer',
  differing: 'Linjer som ikke stemmer',
  unread: 'Celler utenfor det alle motorer leser likt',
  unsure: 'Rader i uviss rekkefølge (samme person og år)',
  claimed: 'Likheten',
  isClaimed: 'Alle tall er like, og alle celler er lest likt',
  isNotClaimed: 'Påstås ikke: se antallene over',
  agrees: 'stemmer',
  differs: 'STEMMER IKKE',
  indicator: 'Indikator',
  year: 'År',
  level: 'Nivå',
  code: 'Nr',
  region: 'Område',
  ageGroup: 'Aldersgruppe',
  measure: 'Måltall',
  outcome: 'Utfall',
  verdict: 'Kontroll',
  denominatorOf: (engine: string) => `Nevner, ${engine}`,
  countOf: (engine: string) => `Antall (b), ${engine}`,
  shareOf: (engine: string) => `Andel (a), ${engine}`,
  worksheet: 'regneark',
  levels: { land: 'land', fylke: 'fylke', kommune: 'kommune' } satisfies Readonly<
    Record<AuditedLevel, string>
  >,
  outcomes: {
    met: 'innfridd',
    partiallyMet: 'delvis innfridd',
    unmet: 'ikke innfridd',
    unreported: 'uten rapportering',
  } satisfies Record<Measure['outcome'], string>,
  rowsTitle: 'Radene som telles',
  rowsAbout: [
    'Til venstre står cellene som leses, slik de står i dataene. Personnøklene er byttet ut med løpende nummer.',
    'Kolonnene «tekst» er cellen som tekst. «Lest» er verdien som telles: 0 mangler (alder: −1 ukjent), −1 ugyldig, −2 utenfor det alle motorer leser likt.',
    'Radene står etter person, år og registreringsdato: «Telles» er 1 for den siste av en persons rader i året (IN-7).',
  ],
  row: 'Rad',
  person: 'Person',
  registered: 'Registrert',
  municipality: 'Kommune',
  age: 'Alder',
  birthYear: 'Fødselsår',
  birthDate: 'Fødselsdato',
  codeColumn: (code: number) => `Kode ${code}`,
  textOf: (header: string) => `${header}, tekst`,
  readOf: (header: string) => `${header}, lest`,
  validMunicipality: 'Kommune i året',
  county: 'Fylke i året',
  ageGroupOf: (groups: string) => `Aldersgruppe (${groups})`,
  counts: 'Telles',
  misplaced: 'Uviss rekkefølge',
  municipalitiesTitle: 'Kommunene i hvert år',
  municipalitiesAbout: ['År og kommunenummer som ett tall, med navnet (KLASS 131).'],
  yearAndCode: 'År og kommune',
};

const en: WorksheetText = {
  figuresSheet: 'Audit sheet',
  rowsSheet: 'Audit rows',
  municipalitiesSheet: 'Audit municipalities',
  title: 'Audit sheet: the measures computed by the worksheet’s own formulas',
  about: [
    'Each count is a formula (COUNTIFS) over the rows of the sheet “Audit rows”. The add-in is not needed: change a cell there, and the figures follow.',
    'The columns “worksheet” are formulas. The columns “IPLOS” are values from the program, computed from the same rows.',
  ],
  database: (name) => `The columns “${name}” are values of a query that “iplos sql” writes.`,
  personal:
    'The workbook holds rows of persons, without their keys. It is for those only who may see the data on persons, and is not to be shared with others.',
  source: (source, program) => `Data: ${source}. The program: ${program}.`,
  agreeing: 'Lines that agree',
  differing: 'Lines that do not agree',
  unread: 'Cells outside what all engines read alike',
  unsure: 'Rows of uncertain order (the same person and year)',
  claimed: 'Equality',
  isClaimed: 'All figures are equal, and all cells are read alike',
  isNotClaimed: 'Not claimed: see the numbers above',
  agrees: 'agrees',
  differs: 'DOES NOT AGREE',
  indicator: 'Indicator',
  year: 'Year',
  level: 'Level',
  code: 'No.',
  region: 'Region',
  ageGroup: 'Age group',
  measure: 'Measure',
  outcome: 'Outcome',
  verdict: 'Check',
  denominatorOf: (engine) => `Denominator, ${engine}`,
  countOf: (engine) => `Count (b), ${engine}`,
  shareOf: (engine) => `Share (a), ${engine}`,
  worksheet: 'worksheet',
  levels: { land: 'country', fylke: 'county', kommune: 'municipality' },
  outcomes: { met: 'met', partiallyMet: 'partially met', unmet: 'unmet', unreported: 'unreported' },
  rowsTitle: 'The rows that are counted',
  rowsAbout: [
    'On the left stand the cells that are read, as they are in the data. Keys of persons are replaced by running numbers.',
    'The columns “text” are the cell as text. “Read” is the value that is counted: 0 missing (age: −1 unknown), −1 invalid, −2 outside what all engines read alike.',
    'The rows stand by person, year and registration date: “Counts” is 1 for the last of a person’s rows in the year (IN-7).',
  ],
  row: 'Row',
  person: 'Person',
  registered: 'Registered',
  municipality: 'Municipality',
  age: 'Age',
  birthYear: 'Year of birth',
  birthDate: 'Date of birth',
  codeColumn: (code) => `Code ${code}`,
  textOf: (header) => `${header}, text`,
  readOf: (header) => `${header}, read`,
  validMunicipality: 'Municipality of the year',
  county: 'County of the year',
  ageGroupOf: (groups) => `Age group (${groups})`,
  counts: 'Counts',
  misplaced: 'Uncertain order',
  municipalitiesTitle: 'The municipalities of each year',
  municipalitiesAbout: ['Year and municipality number as one number, with the name (KLASS 131).'],
  yearAndCode: 'Year and municipality',
};

const TEXT: Readonly<Record<Language, WorksheetText>> = { nb, en };
