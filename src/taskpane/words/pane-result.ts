import { counted, type Language } from '../../core';

/** The words of the pane's third step: the main figures, the tables, and what was the matter. */
export type PaneResultText = typeof nb;

/** The words in a language. Numbers reach these functions as text. */
export function paneResultText(language: Language): PaneResultText {
  return TEXTS[language];
}

const nb = {
  heading: 'Resultat',
  mainFigures: 'Hovedtall',
  dataCheckHeading: 'Kontroll av dataene',
  done: (sheets: string, source: string, time: string) =>
    `${sheets} skrevet av dataene i «${source}», ${time}.`,
  sheetsMade: (count: string) => (count === '1' ? 'Ett ark er' : `${count} ark er`),
  dataCheckDone: (source: string, time: string) => `«${source}» er lest ${time}. Ingenting er skrevet.`,
  writtenAsValues: (why: string) => `Tallene er skrevet som verdier, ikke som formler. ${why}`,
  noFigures: 'Det kom ingen tall ut av dataene. Grunnen står under.',
  indicator: 'Indikator',
  year: 'År',
  ageGroup: 'Aldersgruppe',
  yearUnknown: 'uten år',
  percent: (share: string) => `${share} %`,
  fraction: (count: string, denominator: string) =>
    `${count} av ${counted(denominator, 'person', 'personer')} med behov`,
  noShare: 'Ingen med behov: andelen kan ikke regnes ut',
  hiddenShare: 'Vises ikke: små tall er skjult',
  distribution: 'Fordeling',
  invalid: 'ugyldig verdi',
  coverage: (reported: string, total: string) =>
    `${reported} av ${counted(total, 'kommune', 'kommuner')} har data`,
  highest: { fylke: 'Høyest fylke', group: 'Høyest' },
  lowest: { fylke: 'Lavest fylke', group: 'Lavest' },
  tied: (name: string, others: string) => `${name} og ${others} til`,
  trend: 'Utvikling',
  trendAlt: (outcome: string, points: string) => `Andel ${outcome} over år: ${points}.`,
  trendPoint: (year: string, share: string) => `${year}: ${share} %`,
  trendGap: (year: string) => `${year}: ingen andel`,
  whereFrom: 'Hvor kommer tallet fra?',
  whereFromNamed: (figure: string) => `Hvor kommer tallet fra? ${figure}`,
  sourceHidden: '«Hvor kommer tallet fra?» svarer ikke når små tall er skjult: svaret kunne fortelle dem.',
  tables: 'Tabeller',
  openSheet: (name: string) => `Gå til arket ${name}`,
  sheetGone: (name: string) => `Arket «${name}» finnes ikke lenger. Beregn på nytt for å lage det.`,
  issues: 'Satt til side eller usikkert',
  noIssues: 'Ingenting er satt til side, og ingenting er usikkert.',
  issueGroups: { error: 'Feil', warning: 'Usikkert', info: 'Til opplysning' },
  rows: (rows: string) => (rows === '1' ? '1 rad' : `${rows} rader`),
  showCells: 'Vis cellene',
  showCellsOf: (message: string) => `Vis cellene: ${message}`,
  cellOf: (at: string, total: string) => `${at} av ${total}`,
  nextCell: 'Neste celle',
  previousCell: 'Forrige celle',
  firstCells: (shown: string, total: string) => `De første ${shown} av ${total} kan vises.`,
  saveAs: 'Lagre som',
  format: 'Filformat',
  makeFile: 'Lag filen',
  saveEarlier: 'Tallene er fra en tidligere økt. Oppdater for å lagre dem i et annet format.',
  saveTooLarge: (cells: string, most: string) =>
    `Resultatet har ${counted(cells, 'celle', 'celler')}; i dette formatet skrives og leses høyst ${most}. Velg færre år, nivåer, aldersgrupper eller indikatorer, eller et annet format.`,
  saveNeedsYear: 'Formatet må ha året for hvert tall. Oppgi året under «Data», og beregn på nytt.',
  fileSaved: (name: string) =>
    `«${name}» er gitt til Excel for lagring. Den ligger vanligvis i mappen Nedlastinger.`,
  copyInstead: 'Kom ikke filen? Kopier teksten',
  copyFile: (name: string) =>
    `Denne utgaven av Excel lar ikke tillegg lagre filer. Kopier teksten, lim den inn i et tekstprogram og lagre den som «${name}» (UTF-8).`,
  copyFiles: (one: string, other: string) =>
    `Denne utgaven av Excel lar ikke tillegg lagre filer. Kopier tekstene, lim dem inn i et tekstprogram og lagre dem (UTF-8) i én mappe som «${one}» og «${other}».`,
  elsewhere: {
    xlsx: {
      name: 'Excel-arbeidsbok (.xlsx)',
      use: 'Tabellene står alt som ark i denne arbeidsboken: bruk Excels egen Lagre som. Skal bare de gå videre, merk arkfanene, høyreklikk, velg «Flytt eller kopier», ny arbeidsbok og «Lag en kopi».',
    },
    docx: {
      name: 'Word-dokument (.docx)',
      use: 'Indikatorens side som Word-dokument lages under «Side for publisering». En enkelt tabell: merk den på et av resultatarkene, kopier den og lim den inn i Word.',
    },
  },
  changeChoices: 'Endre innhold',
  sheetsHeading: 'Resultatarkene',
  unchangedSince: 'Data, definisjoner og tabeller er som da arkene ble laget.',
  earlierIssues:
    'Tallene er fra en tidligere økt. Oppdater for å se hva som er satt til side eller usikkert; det står også på arket «Om beregningen».',
  accountHeading: 'Slik er tallet laget',
  accountEarlier: 'Oppdater for å se radene bak tallet.',
  accountDefinition: (title: string, version: string) => `${title}, definisjon ${version}`,
  accountPersons: (where: string | null) =>
    where === null ? 'Personer i hele landet' : `Personer i ${where}`,
  accountAgeGroup: (ageGroup: string) => `I aldersgruppen ${ageGroup}`,
  accountPersonsOfYear: 'Personer i dataene dette året',
  accountLeftOut: 'I kommuner som er holdt utenfor',
  accountOtherAges: 'I andre aldersgrupper',
  accountAgeUnknown: 'Uten kjent alder',
  accountOutsideValue: (code: string, value: string, meaning: string) =>
    `Utenfor: kode ${code} = ${value} (${meaning})`,
  accountOutsideMissing: (code: string) => `Utenfor: kode ${code} er ikke registrert`,
  accountOutsideInvalid: (code: string) => `Utenfor: kode ${code} har en ugyldig verdi`,
  accountDenominator: 'Nevner: har behov',
  accountInvalid: (code: string) => `Ugyldig verdi i kode ${code} (i nevneren, ikke i noe utfall)`,
  accountShare: (count: string, denominator: string, share: string) =>
    `${count} / ${denominator} = ${share} %, avrundet fra hele tall`,
  accountStep: 'Steg',
  accountCount: 'Personer',
  accountAside: (rows: string) =>
    `${counted(rows, 'rad', 'rader')} er satt til side før tellingen; de står under «Satt til side eller usikkert».`,
};

const en: PaneResultText = {
  heading: 'Result',
  mainFigures: 'Main figures',
  dataCheckHeading: 'Check of the data',
  done: (sheets, source, time) => `${sheets} written from the data in “${source}”, ${time}.`,
  sheetsMade: (count) => (count === '1' ? 'One sheet was' : `${count} sheets were`),
  dataCheckDone: (source, time) => `“${source}” was read ${time}. Nothing was written.`,
  writtenAsValues: (why: string) => `The figures are written as values, not as formulas. ${why}`,
  noFigures: 'No figures came out of the data. The reason is given below.',
  indicator: 'Indicator',
  year: 'Year',
  ageGroup: 'Age group',
  yearUnknown: 'no year',
  percent: (share) => `${share}%`,
  fraction: (count, denominator) => `${count} of ${counted(denominator, 'person', 'persons')} with a need`,
  noShare: 'Nobody with a need: the share cannot be given',
  hiddenShare: 'Not shown: small numbers are hidden',
  distribution: 'Distribution',
  invalid: 'invalid value',
  coverage: (reported, total) =>
    `${reported} of ${counted(total, 'municipality has', 'municipalities have')} data`,
  highest: { fylke: 'Highest county', group: 'Highest' },
  lowest: { fylke: 'Lowest county', group: 'Lowest' },
  tied: (name, others) => `${name} and ${others} more`,
  trend: 'Trend',
  trendAlt: (outcome, points) => `Share ${outcome} over the years: ${points}.`,
  trendPoint: (year, share) => `${year}: ${share}%`,
  trendGap: (year) => `${year}: no share`,
  whereFrom: 'Where does this come from?',
  whereFromNamed: (figure) => `Where does this come from? ${figure}`,
  sourceHidden:
    '“Where does this come from?” gives no answer when small numbers are hidden: it could tell them.',
  tables: 'Tables',
  openSheet: (name) => `Go to the sheet ${name}`,
  sheetGone: (name) => `The sheet “${name}” is no longer there. Compute again to make it.`,
  issues: 'Set aside or doubtful',
  noIssues: 'Nothing was set aside, and nothing is doubtful.',
  issueGroups: { error: 'Errors', warning: 'Doubtful', info: 'For your information' },
  rows: (rows) => (rows === '1' ? '1 row' : `${rows} rows`),
  showCells: 'Show the cells',
  showCellsOf: (message) => `Show the cells: ${message}`,
  cellOf: (at, total) => `${at} of ${total}`,
  nextCell: 'Next cell',
  previousCell: 'Previous cell',
  firstCells: (shown, total) => `The first ${shown} of ${total} can be shown.`,
  saveAs: 'Save as',
  format: 'File format',
  makeFile: 'Make the file',
  saveEarlier: 'The figures are from an earlier session. Update to save them in another format.',
  saveTooLarge: (cells, most) =>
    `The result has ${counted(cells, 'cell', 'cells')}; in this format at most ${most} are written and read. Choose fewer years, levels, age groups or indicators, or another format.`,
  saveNeedsYear: 'The format needs the year of every figure. Give the year under “Data”, and compute again.',
  fileSaved: (name) => `“${name}” was handed to Excel to be saved. It is usually in the folder Downloads.`,
  copyInstead: 'No file? Copy the text',
  copyFile: (name) =>
    `This Excel lets no add-in save files. Copy the text, paste it into a text editor and save it as “${name}” (UTF-8).`,
  copyFiles: (one, other) =>
    `This Excel lets no add-in save files. Copy the texts, paste them into a text editor and save them (UTF-8) in one folder as “${one}” and “${other}”.`,
  elsewhere: {
    xlsx: {
      name: 'Excel workbook (.xlsx)',
      use: 'The tables are sheets of this workbook already: use Excel’s own Save As. If they alone are to go on, select their tabs, right-click, choose “Move or Copy”, a new book and “Create a copy”.',
    },
    docx: {
      name: 'Word document (.docx)',
      use: 'The indicator’s page is made as a Word document under “Page for publication”. A single table: select it on one of the result sheets, copy it and paste it into Word.',
    },
  },
  changeChoices: 'Change content',
  sheetsHeading: 'The result sheets',
  unchangedSince: 'Data, definitions and tables are as they were when the sheets were made.',
  earlierIssues:
    'The figures are from an earlier session. Update to see what was set aside or is doubtful; it also stands on the sheet about the computation.',
  accountHeading: 'How the figure is made',
  accountEarlier: 'Update to see the rows behind the figure.',
  accountDefinition: (title, version) => `${title}, definition ${version}`,
  accountPersons: (where) => (where === null ? 'Persons in the whole country' : `Persons in ${where}`),
  accountAgeGroup: (ageGroup) => `In the age group ${ageGroup}`,
  accountPersonsOfYear: 'Persons in the data that year',
  accountLeftOut: 'In municipalities that are left out',
  accountOtherAges: 'In other age groups',
  accountAgeUnknown: 'Without a known age',
  accountOutsideValue: (code, value, meaning) => `Outside: code ${code} = ${value} (${meaning})`,
  accountOutsideMissing: (code) => `Outside: code ${code} is not registered`,
  accountOutsideInvalid: (code) => `Outside: code ${code} holds an invalid value`,
  accountDenominator: 'Denominator: has a need',
  accountInvalid: (code) => `Invalid value in code ${code} (in the denominator, in no outcome)`,
  accountShare: (count, denominator, share) =>
    `${count} / ${denominator} = ${share}%, rounded from whole numbers`,
  accountStep: 'Step',
  accountCount: 'Persons',
  accountAside: (rows) =>
    `${counted(rows, 'row was', 'rows were')} set aside before counting; they are listed under “Set aside or doubtful”.`,
};

const TEXTS: Readonly<Record<Language, PaneResultText>> = { nb, en };
