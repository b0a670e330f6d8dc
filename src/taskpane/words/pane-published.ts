import { counted, type Language } from '../../core';

/** The words of the pane's "Kontroller publiserte tall". Numbers reach these functions as text. */
export type PanePublishedText = typeof nb;

/** The words in a language. */
export function panePublishedText(language: Language): PanePublishedText {
  return TEXTS[language];
}

const nb = {
  heading: 'Kontroller publiserte tall',
  intro: 'Tabellen eller teksten blir lest, aldri endret.',
  what: 'Hva skal kontrolleres?',
  parts: { table: 'Tabell', text: 'Tekst', hiding: 'Skjulte tall' },
  busy: 'Panelet arbeider med noe annet. Vent til det er ferdig.',
  // Which cells
  tableHeading: 'Den publiserte tabellen',
  table: 'Tabell eller område',
  noTable: '(velg tabellen)',
  useSelection: 'Bruk markerte celler',
  openFile: 'Åpne fil …',
  sheetOfFile: (sheet: string, others: string) =>
    `Arket «${sheet}» er lest. Også disse arkene i filen har tall som kan plasseres: ${others}. Åpne filen i Excel for å kontrollere dem.`,
  fileOffer: (name: string) => `${name} (fil)`,
  show: 'Vis i arket',
  lookAgain: 'Se etter på nytt',
  looking: 'Ser etter tabeller i arbeidsboken …',
  noTables:
    'Fant ingen tabeller i arbeidsboken. Lim den publiserte tabellen inn i et ark og se etter på nytt, eller åpne en fil.',
  chooseTable:
    'Velg tabellen med de publiserte tallene, eller marker cellene i arket og trykk «Bruk markerte celler». «Åpne fil …» tar PX, JSON-stat, Helsedirektoratets rader og tekst (.csv).',
  reading: 'Leser tabellen',
  // What was recognised
  recognised: (figures: string) =>
    figures === '1' ? 'Ett tall er gjenkjent.' : `${figures} tall er gjenkjent.`,
  recognisedNone:
    'Ingen tall i disse cellene ble gjenkjent som måltall. Tabellen må si hvilket område, hvilket år og hvilket måltall eller utfall hvert tall gjelder, for eksempel «Andel innfridd» som overskrift. Under står det hvorfor tallene ikke fikk plass.',
  recognisedPersons:
    'Disse cellene ser ut som et uttrekk med én rad per person, ikke som en publisert tabell. Velg tabellen med de publiserte tallene.',
  facts: {
    indicator: 'Indikator',
    years: 'År',
    regions: 'Områder',
    measures: 'Måltall',
    headerRows: 'Overskrift i rad',
  },
  indicatorNotSaid: 'står ikke i tabellen',
  manyRegions: (count: string, first: string, last: string) => `${count} (${first} … ${last})`,
  columns: 'Slik er kolonnene forstått',
  roles: {
    regionCode: 'områdets nummer',
    regionName: 'områdets navn',
    level: 'nivå',
    year: 'år',
    words: 'hvilket måltall',
    indicator: 'indikator',
    value: 'tall',
    ignored: 'ikke brukt',
  },
  yearField: 'Året tabellen gjelder',
  yearHint: 'Brukes der tabellen ikke sier noe annet.',
  yearWrong: (from: string, to: string) => `Skriv et år fra ${from} til ${to}.`,
  indicatorField: 'Indikatoren tabellen gjelder',
  indicatorUnsaid: 'Ikke valgt',
  unplaced: (count: string) => (count === '1' ? 'Ett tall fikk ikke plass' : `${count} tall fikk ikke plass`),
  // Against what
  againstHeading: 'Kontrolleres mot',
  withData: (name: string) => `Dataene i ${name}`,
  noData: 'Ingen data er valgt under «Beregn». Tallene blir kontrollert mot hverandre.',
  always: 'Tallene blir alltid kontrollert mot hverandre: kan de være sanne samtidig?',
  closed: 'Utfallene i tabellen er alle som finnes (ingen rest)',
  checkTable: 'Kontroller',
  checkTableAgain: 'Kontroller på nytt',
  // Work under way
  comparing: 'Kontrollerer tallene',
  explaining: 'Leter etter forklaringer på avvikene',
  auditing: 'Leter etter hva tabellene røper',
  // What was found
  resultHeading: 'Funnet i tabellen',
  summary: (cells: string, source: string) => `${cells} tall i ${source}.`,
  heldAgainst: (data: string) => `Holdt mot ${data}.`,
  heldAgainstNothing: 'Holdt mot hverandre, uten data.',
  verdicts: 'Antall tall med hver dom',
  verdictGroups: {
    differs: 'Avviker fra dataene',
    rounding: 'Stemmer med en annen avrunding',
    missing: 'Mangler på en av sidene',
    cannotTell: 'Kan ikke avgjøres',
    agrees: 'Stemmer',
  },
  allAgree: 'Alle tall som kan avgjøres, stemmer.',
  absent: 'Mangler i tabellen',
  goTo: (address: string) => `Vis ${address}`,
  published: 'Publisert',
  ours: 'Fra dataene',
  fraction: (count: string, denominator: string) => `${count} av ${denominator}`,
  difference: (points: string) => `differanse ${points}`,
  showMore: (count: string) => `Vis ${count} til`,
  dataIssues: (count: string) =>
    count === '1'
      ? 'Dataene har én feil, som kan være grunnen til avvik.'
      : `Dataene har ${count} feil, som kan være grunnen til avvik.`,
  explanations: 'Mulige forklaringer',
  explanationLead: 'Tabellen stemmer hvis …',
  explained: (explained: string, cells: string) => `${explained} av ${cells} tall stemmer da`,
  noExplanation: 'Ingen av de kjente variantene forklarer avvikene.',
  explanationNote: 'En forklaring viser hva som gir de samme tallene, ikke at tabellen ble laget slik.',
  feasibility: 'Tallene mot hverandre',
  feasible: 'Tallene kan være sanne samtidig.',
  notDecided: 'Ingen motsigelse er funnet, men søket kom ikke til bunns.',
  infeasible: 'Disse tallene kan ikke være sanne samtidig:',
  stoppedEarly: 'Søket stanset etter mange motsigelser; det kan være flere.',
  cellsUnchecked: (cells: string) =>
    `${cells} tall har flere desimaler enn noen publiserer, og er ikke prøvd mot hverandre.`,
  conflictCells: 'Tallene som motsier hverandre',
  /** The rest that must be there though it is not printed ([PUB-4]). */
  notAll: 'Andelene som er trykt, er ikke hele fordelingen.',
  forced: 'Det tallene ellers røper',
  // The sheet
  writeSheet: 'Skriv kontrollark',
  written: 'Kontrollen er skrevet. De publiserte cellene er som før.',
  leftOver: (names: string) => `Fra en tidligere kontroll og ikke skrevet på nytt: ${names}.`,
  nothingToWrite: 'Det er ingen funn å skrive i et ark.',
  back: 'Endre valg',
  // Text
  textField: 'Lim inn teksten',
  textHint: 'Andeler, antall kommuner, navnelister, endringer, høyest og lavest blir lest ut.',
  checkText: 'Kontroller teksten',
  textHeading: 'Funnet i teksten',
  noClaims: 'Ingen påstander ble lest ut av teksten.',
  claims: (count: string) => (count === '1' ? 'Én påstand er lest.' : `${count} påstander er lest.`),
  markedText: 'Teksten med merker',
  claimList: 'Påstandene',
  held: (against: string) => `Holdt mot: ${against}`,
  textFindings: 'Teksten mot seg selv',
};

const en: PanePublishedText = {
  heading: 'Check published figures',
  intro: 'The table or text is read, never changed.',
  what: 'What is to be checked?',
  parts: { table: 'Table', text: 'Text', hiding: 'Hidden figures' },
  busy: 'The pane is at work on something else. Wait until it is done.',
  tableHeading: 'The published table',
  table: 'Table or range',
  noTable: '(choose the table)',
  useSelection: 'Use the selected cells',
  openFile: 'Open file …',
  sheetOfFile: (sheet, others) =>
    `The sheet “${sheet}” is read. These sheets of the file have figures that can be placed too: ${others}. Open the file in Excel to check them.`,
  fileOffer: (name) => `${name} (file)`,
  show: 'Show in the sheet',
  lookAgain: 'Look again',
  looking: 'Looking for tables in the workbook …',
  noTables:
    'No tables found in the workbook. Paste the published table into a sheet and look again, or open a file.',
  chooseTable:
    'Choose the table with the published figures, or select the cells on the sheet and press “Use the selected cells”. “Open file …” takes PX, JSON-stat, Helsedirektoratet’s rows and text (.csv).',
  reading: 'Reading the table',
  recognised: (figures) =>
    figures === '1' ? 'One figure was recognised.' : `${figures} figures were recognised.`,
  recognisedNone:
    'No figures in these cells were recognised as measures. The table must say which region, which year and which measure or outcome each figure is of, for example with “Share met” as a header. Below it is said why the figures could not be placed.',
  recognisedPersons:
    'These cells look like an extract with one row per person, not like a published table. Choose the table with the published figures.',
  facts: {
    indicator: 'Indicator',
    years: 'Year',
    regions: 'Regions',
    measures: 'Measures',
    headerRows: 'Header in row',
  },
  indicatorNotSaid: 'not said in the table',
  manyRegions: (count, first, last) => `${count} (${first} … ${last})`,
  columns: 'How the columns were understood',
  roles: {
    regionCode: 'number of the region',
    regionName: 'name of the region',
    level: 'level',
    year: 'year',
    words: 'which measure',
    indicator: 'indicator',
    value: 'figures',
    ignored: 'not used',
  },
  yearField: 'The year of the table',
  yearHint: 'Used where the table does not say otherwise.',
  yearWrong: (from, to) => `Write a year from ${from} to ${to}.`,
  indicatorField: 'The indicator of the table',
  indicatorUnsaid: 'Not chosen',
  unplaced: (count) =>
    count === '1' ? 'One figure could not be placed' : `${count} figures could not be placed`,
  againstHeading: 'Checked against',
  withData: (name) => `The data in ${name}`,
  noData: 'No data are chosen under “Compute”. The figures are checked against each other.',
  always: 'The figures are always checked against each other: can they be true together?',
  closed: 'The outcomes in the table are all there are (no rest)',
  checkTable: 'Check',
  checkTableAgain: 'Check again',
  comparing: 'Checking the figures',
  explaining: 'Looking for what explains the differences',
  auditing: 'Looking for what the tables give away',
  resultHeading: 'Found in the table',
  summary: (cells, source) => `${counted(cells, 'figure', 'figures')} in ${source}.`,
  heldAgainst: (data) => `Held against ${data}.`,
  heldAgainstNothing: 'Held against each other, without data.',
  verdicts: 'Number of figures with each verdict',
  verdictGroups: {
    differs: 'Differ from the data',
    rounding: 'Agree when rounded otherwise',
    missing: 'Missing on one side',
    cannotTell: 'Cannot be told',
    agrees: 'Agree',
  },
  allAgree: 'Every figure that can be told agrees.',
  absent: 'Left out of the table',
  goTo: (address) => `Show ${address}`,
  published: 'Published',
  ours: 'From the data',
  fraction: (count, denominator) => `${count} of ${denominator}`,
  difference: (points) => `difference ${points}`,
  showMore: (count) => `Show ${count} more`,
  dataIssues: (count) =>
    count === '1'
      ? 'The data have one error, which may be why figures differ.'
      : `The data have ${count} errors, which may be why figures differ.`,
  explanations: 'Possible explanations',
  explanationLead: 'The table agrees if …',
  explained: (explained, cells) => `${explained} of ${counted(cells, 'figure', 'figures')} then agree`,
  noExplanation: 'None of the known variants explains the differences.',
  explanationNote: 'An explanation shows what would give the same figures, not that the table was made so.',
  feasibility: 'The figures against each other',
  feasible: 'The figures can be true together.',
  notDecided: 'No contradiction was found, but the search did not reach the end.',
  infeasible: 'These figures cannot be true together:',
  stoppedEarly: 'The search stopped after many contradictions; there may be more.',
  cellsUnchecked: (cells) =>
    `${counted(cells, 'figure has', 'figures have')} more decimals than anyone publishes and were not tried against each other.`,
  conflictCells: 'The figures that contradict each other',
  notAll: 'The shares printed are not the whole distribution.',
  forced: 'What else the figures reveal',
  writeSheet: 'Write check sheet',
  written: 'The check is written. The published cells are as they were.',
  leftOver: (names) => `From an earlier check and not written anew: ${names}.`,
  nothingToWrite: 'There are no findings to write in a sheet.',
  back: 'Change choices',
  textField: 'Paste the text',
  textHint: 'Shares, numbers of municipalities, lists of names, changes, highest and lowest are read out.',
  checkText: 'Check the text',
  textHeading: 'Found in the text',
  noClaims: 'No claims were read out of the text.',
  claims: (count) => (count === '1' ? 'One claim was read.' : `${count} claims were read.`),
  markedText: 'The text with marks',
  claimList: 'The claims',
  held: (against) => `Held against: ${against}`,
  textFindings: 'The text against itself',
};

const TEXTS: Readonly<Record<Language, PanePublishedText>> = { nb, en };
