import { counted, type Language } from '../../core';

/** The words of the pane's first step: which cells are the data, and what was recognised in them. */
export type PaneDataText = typeof nb;

/** The words in a language. Numbers reach these functions as text. */
export function paneDataText(language: Language): PaneDataText {
  return TEXTS[language];
}

const nb = {
  heading: 'Hvor er dataene?',
  looking: 'Ser etter data i arbeidsboken …',
  noneTitle: 'Fant ingen data i arbeidsboken',
  noneText:
    'Åpne arbeidsboken med uttrekket, eller lim det inn på et ark: én rad per person, med kolonneoverskrifter øverst.',
  columnsMissing: (names: string, last: string) =>
    `Fant ikke kolonnene for ${names} og ${last}. Pek dem ut i listen under.`,
  halfIndicator: (title: string, codes: string) =>
    `«${title}» kan ikke beregnes: fant ingen kolonne for kode ${codes}. Trykk «Endre kolonner» for å peke den ut.`,
  noneRecognised:
    'Ingen av tabellene ser ut som et IPLOS-uttrekk. Velg den riktige, og pek ut kolonnene under.',
  lookAgain: 'Se etter på nytt',
  source: 'Tabell eller område',
  kinds: {
    table: 'tabell',
    name: 'navn',
    range: 'område',
    selection: 'merket område',
    sheet: 'ark',
  },
  offer: (name: string, kind: string, rows: string) => `${name} – ${kind}, ${counted(rows, 'rad', 'rader')}`,
  offerOnSheet: (name: string, kind: string, sheet: string, rows: string) =>
    `${name} – ${kind} på ${sheet}, ${counted(rows, 'rad', 'rader')}`,
  show: 'Vis i arket',
  recognised: 'Kolonner',
  columnsTable: 'Hvilken kolonne som er hva',
  role: 'Opplysning',
  column: 'Kolonne',
  changeColumn: (role: string) => `Kolonne for ${role}`,
  noColumn: '(ingen)',
  automatic: 'Finn kolonnene selv',
  remap: 'Endre kolonner',
  remapDone: 'Ferdig med kolonner',
  ownMapping: 'Kolonnene er valgt av deg og huskes i arbeidsboken.',
  needed: 'trengs',
  readable: (readable: string, rows: string) => `${readable} av ${counted(rows, 'rad', 'rader')} kan leses`,
  allReadable: (rows: string) => (rows === '1' ? 'raden kan leses' : `alle ${rows} rader kan leses`),
  checkedRows: (rows: string, persons: string, years: string) =>
    `${counted(rows, 'rad', 'rader')} lest: ${counted(persons, 'person', 'personer')}, ${years}.`,
  headRows: (rows: string) =>
    `Eksemplene er fra de første radene. ${counted(rows, 'rad', 'rader')} er ikke lest ennå.`,
  checkAllRows: 'Kontroller alle radene',
  checkingRows: 'Kontrollerer radene',
  year: 'År',
  years: (years: string) => `årene ${years}`,
  oneYear: (year: string) => `året ${year}`,
  noYears: 'uten år',
  yearField: 'Året dataene gjelder',
  yearHint: 'Tabellen har ingen kolonne for år.',
  yearFromName: (year: string, name: string) =>
    `Tabellen har ingen kolonne for år. ${year} er gjettet av navnet «${name}»: kontroller det.`,
  yearWrong: (from: string, to: string) => `Skriv et år fra ${from} til ${to}.`,
  noAge: 'Uten alder lages bare måltall for alle aldre.',
  noMunicipality: 'Uten kommune lages bare tall for hele landet.',
  more: 'Rapportering og KOSTRA-grupper',
  nonReporting: 'Kommuner som ikke har rapportert',
  nonReportingHint: 'Navn eller nummer. Radene deres holdes utenfor.',
  joint: 'Kommuner rapportert sammen med en annen',
  jointHint: 'For eksempel Utsira sammen med Karmøy.',
  jointMunicipality: 'Kommune',
  jointWith: 'Rapportert sammen med',
  jointPair: (municipality: string, withWhom: string) => `${municipality} sammen med ${withWhom}`,
  add: 'Legg til',
  addNamed: (what: string) => `Legg til: ${what}`,
  remove: (name: string) => `Fjern ${name}`,
  carryForward: 'Bruk fjorårets tall for kommuner som mangler',
  kostra: 'Tabell med KOSTRA-grupper',
  kostraHint: 'Kommunenr, gruppe og eventuelt år.',
  kostraNone: 'Ingen',
  regions: 'Kommuner, fylker og KOSTRA-grupper fra KLASS',
  regionsHint: (last: string) =>
    `For år etter ${last}, og for KOSTRA-grupper: åpne svar fra SSBs KLASS (JSON eller CSV), alle filene samtidig. Har svaret ikke datoer, må året stå i filnavnet. Det som følger med, gjelder for årene det har. Filene leses på maskinen din og gjelder til ruten lukkes.`,
  openRegions: 'Åpne filer fra KLASS …',
  regionsOpened: (files: string, first: string, last: string) =>
    `Åpnet: ${files}. Kommuner og fylker er kjent for ${first}–${last}.`,
  regionsWithKostra: 'KOSTRA-gruppene derfra brukes når ingen tabell er valgt.',
  regionsAgree: 'Ingen forskjeller fra det som følger med.',
  shippedRegions: 'Bruk det som følger med',
};

const en: PaneDataText = {
  heading: 'Where are the data?',
  looking: 'Looking for data in the workbook …',
  noneTitle: 'No data found in the workbook',
  noneText:
    'Open the workbook with the extract, or paste it into a sheet: one row per person, with column headers at the top.',
  columnsMissing: (names: string, last: string) =>
    `No columns were found for ${names} and ${last}. Point them out in the list below.`,
  halfIndicator: (title, codes) =>
    `“${title}” cannot be computed: found no column for code ${codes}. Press “Change columns” to point it out.`,
  noneRecognised:
    'None of the tables looks like an IPLOS extract. Choose the right one, and point out the columns below.',
  lookAgain: 'Look again',
  source: 'Table or range',
  kinds: { table: 'table', name: 'name', range: 'range', selection: 'selected range', sheet: 'sheet' },
  offer: (name, kind, rows) => `${name} – ${kind}, ${counted(rows, 'row', 'rows')}`,
  offerOnSheet: (name, kind, sheet, rows) => `${name} – ${kind} on ${sheet}, ${counted(rows, 'row', 'rows')}`,
  show: 'Show in the sheet',
  recognised: 'Columns',
  columnsTable: 'Which column is what',
  role: 'Item',
  column: 'Column',
  changeColumn: (role) => `Column for ${role}`,
  noColumn: '(none)',
  automatic: 'Find the columns automatically',
  remap: 'Change columns',
  remapDone: 'Done with columns',
  ownMapping: 'The columns were chosen by you and are remembered in the workbook.',
  needed: 'needed',
  readable: (readable, rows) => `${readable} of ${counted(rows, 'row', 'rows')} can be read`,
  allReadable: (rows) => (rows === '1' ? 'the row can be read' : `all ${rows} rows can be read`),
  checkedRows: (rows, persons, years) =>
    `${counted(rows, 'row', 'rows')} read: ${counted(persons, 'person', 'persons')}, ${years}.`,
  headRows: (rows) =>
    `The examples are from the first rows. ${counted(rows, 'row has', 'rows have')} not been read yet.`,
  checkAllRows: 'Check all rows',
  checkingRows: 'Checking the rows',
  year: 'Year',
  years: (years) => `the years ${years}`,
  oneYear: (year) => `the year ${year}`,
  noYears: 'no year',
  yearField: 'The year of the data',
  yearHint: 'The table has no column for the year.',
  yearFromName: (year: string, name: string) =>
    `The table has no column for the year. ${year} is guessed from the name “${name}”: check it.`,
  yearWrong: (from, to) => `Write a year from ${from} to ${to}.`,
  noAge: 'Without ages only measures for all ages are made.',
  noMunicipality: 'Without municipalities only figures for the whole country are made.',
  more: 'Reporting and KOSTRA groups',
  nonReporting: 'Municipalities that did not report',
  nonReportingHint: 'Name or number. Their rows are left out.',
  joint: 'Municipalities reported with another',
  jointHint: 'For example Utsira with Karmøy.',
  jointMunicipality: 'Municipality',
  jointWith: 'Reported with',
  jointPair: (municipality, withWhom) => `${municipality} with ${withWhom}`,
  add: 'Add',
  addNamed: (what) => `Add: ${what}`,
  remove: (name) => `Remove ${name}`,
  carryForward: 'Use last year’s figures for municipalities that are missing',
  kostra: 'Table of KOSTRA groups',
  kostraHint: 'Municipality number, group and, if there are several, year.',
  kostraNone: 'None',
  regions: 'Municipalities, counties and KOSTRA groups from KLASS',
  regionsHint: (last) =>
    `For years after ${last}, and for KOSTRA groups: open answers of Statistics Norway’s KLASS (JSON or CSV), all files at once. Where an answer has no dates, the year must stand in the file’s name. What ships with IPLOS holds for the years it has. The files are read on your machine, and hold until the pane is closed.`,
  openRegions: 'Open files from KLASS …',
  regionsOpened: (files, first, last) =>
    `Opened: ${files}. Municipalities and counties are known for ${first}–${last}.`,
  regionsWithKostra: 'Its KOSTRA groups are used when no table is chosen.',
  regionsAgree: 'No differences from what ships with IPLOS.',
  shippedRegions: 'Use what ships with IPLOS',
};

const TEXTS: Readonly<Record<Language, PaneDataText>> = { nb, en };
