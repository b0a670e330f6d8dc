import type { PageLanguage } from './settings';

/** Everything the workbench itself says; it is no part of the add-in, whose words live in the core. */
const NB = {
  name: 'IPLOS – prøvebenk',
  whatThisIs:
    'Et utviklings- og prøveverktøy: regnearket er et etterlignet Excel, ikke Excel, og ikke en del av tillegget. Panelet er det ekte. Alt blir på denne siden.',
  commands: 'Kommandoer',
  ribbon: 'Tilleggets knapper',
  open: 'Åpne .xlsx eller .csv',
  save: 'Lagre som .xlsx',
  sample: 'Eksempeldata',
  undo: 'Angre',
  conditions: 'Forhold',
  language: 'English',
  dark: 'Mørk',
  light: 'Lys',
  paneShown: 'Panel',
  grid: (sheet: string) => `Arket ${sheet}`,
  sheets: 'Ark',
  nameBox: 'Celle eller navn å gå til',
  formulaBar: 'Innholdet i cellen',
  offers: 'Funksjoner og navn',
  noFormula:
    'Formelen er ikke hel: en parentes eller et anførselstegn er ikke lukket. Rett den, eller trykk Esc.',
  notComputed: 'Prøvebenken kan ikke regne ut denne formelen. I Excel regnes den ut.',
  editCell: (address: string) => `Rediger ${address}`,
  selectAll: 'Merk alt',
  pane: 'IPLOS-panelet',
  paneHeading: 'IPLOS',
  opening: (file: string) => `Åpner ${file} …`,
  saving: 'Lagrer …',
  opened: (file: string) => `${file} er åpnet.`,
  notOpened: (file: string, reason: string) => `${file} lot seg ikke åpne som .xlsx eller .csv: ${reason}`,
  saved: (charts: number) =>
    charts === 0
      ? 'Lagret.'
      : `Lagret, uten ${charts === 1 ? 'diagrammet' : `de ${charts} diagrammene`}: prøvebenken kan ikke skrive diagrammer til fil. Det kan Excel og kommandolinjen.`,
  notSaved: (reason: string) => `Arbeidsboken ble ikke lagret: ${reason}`,
  undone: 'Angret.',
  nothingToUndo: 'Ingenting å angre.',
  refused: {
    protected: 'Arket er beskyttet.',
    other: 'Det kan ikke skrives her.',
  },
  unknownPlace: (text: string) => `Fant ikke «${text}».`,
  fault: (reason: string) => `Feil i det etterlignede Excel: ${reason}`,
  savedName: 'prøvebenk.xlsx',
  dismiss: 'Lukk meldingen',
  chart: (title: string) => `Diagram: ${title}`,
  chartNotDrawn: (type: string) => `Her er et diagram av typen ${type}. Prøvebenken tegner det ikke.`,
  untitled: 'uten tittel',
  status: {
    ready: 'Klar',
    editing: 'Rediger',
    cells: (count: string) => `Antall: ${count}`,
    sum: (sum: string) => `Summer: ${sum}`,
  },
  condition: {
    intro: 'Hvordan Excel er og oppfører seg. De fire første valgene starter tillegget på nytt.',
    platform: 'Excel',
    platforms: {
      m365: 'Microsoft 365 for Windows',
      ltsc2021: 'Excel LTSC 2021 (ExcelApi 1.14)',
      web: 'Grensene i Excel på nettet (5 MB)',
    },
    blank: 'Tom celle i en funksjon',
    blanks: { emptyText: 'tom tekst', null: 'null', zero: '0' },
    language: 'Språk',
    languages: { nb: 'Norsk', en: 'English' },
    theme: 'Tema',
    latency: 'Svartid per forespørsel',
    latencies: (ms: number) => (ms === 0 ? 'ingen' : ms < 1000 ? `${ms} ms` : `${ms / 1000} s`),
    editing: 'Noen skriver i en celle',
    protect: (sheet: string) => `Arket ${sheet} er beskyttet`,
    traffic: (requests: string, read: string, written: string) =>
      `Tillegget har sendt ${requests} forespørsler, lest ${read} celler og skrevet ${written}.`,
  },
};

type WorkbenchText = typeof NB;

const EN: WorkbenchText = {
  name: 'IPLOS – workbench',
  whatThisIs:
    'A development and try-out tool: the sheet is a simulated Excel, not Excel, and not part of the add-in. The pane is the real one. Everything stays on this page.',
  commands: 'Commands',
  ribbon: 'The add-in’s buttons',
  open: 'Open .xlsx or .csv',
  save: 'Save as .xlsx',
  sample: 'Sample data',
  undo: 'Undo',
  conditions: 'Conditions',
  language: 'Norsk',
  dark: 'Dark',
  light: 'Light',
  paneShown: 'Pane',
  grid: (sheet) => `Sheet ${sheet}`,
  sheets: 'Sheets',
  nameBox: 'Cell or name to go to',
  formulaBar: 'Content of the cell',
  offers: 'Functions and names',
  noFormula:
    'The formula is not whole: a parenthesis or a quotation mark is not closed. Mend it, or press Esc.',
  notComputed: 'The workbench cannot compute this formula. Excel computes it.',
  editCell: (address) => `Edit ${address}`,
  selectAll: 'Select all',
  pane: 'The IPLOS pane',
  paneHeading: 'IPLOS',
  opening: (file) => `Opening ${file} …`,
  saving: 'Saving …',
  opened: (file) => `${file} is open.`,
  notOpened: (file, reason) => `${file} could not be opened as .xlsx or .csv: ${reason}`,
  saved: (charts) =>
    charts === 0
      ? 'Saved.'
      : `Saved, without ${charts === 1 ? 'the chart' : `the ${charts} charts`}: the workbench cannot write charts to a file. Excel and the command line can.`,
  notSaved: (reason) => `The workbook was not saved: ${reason}`,
  undone: 'Undone.',
  nothingToUndo: 'Nothing to undo.',
  refused: {
    protected: 'The sheet is protected.',
    other: 'This cannot be written here.',
  },
  unknownPlace: (text) => `Found no “${text}”.`,
  fault: (reason) => `A fault in the simulated Excel: ${reason}`,
  savedName: 'workbench.xlsx',
  dismiss: 'Dismiss the message',
  chart: (title) => `Chart: ${title}`,
  chartNotDrawn: (type) => `Here is a chart of type ${type}. The workbench does not draw it.`,
  untitled: 'untitled',
  status: {
    ready: 'Ready',
    editing: 'Edit',
    cells: (count) => `Count: ${count}`,
    sum: (sum) => `Sum: ${sum}`,
  },
  condition: {
    intro: 'What Excel is and how it behaves. The first four choices start the add-in afresh.',
    platform: 'Excel',
    platforms: {
      m365: 'Microsoft 365 for Windows',
      ltsc2021: 'Excel LTSC 2021 (ExcelApi 1.14)',
      web: 'Limits of Excel on the web (5 MB)',
    },
    blank: 'Blank cell in a function',
    blanks: { emptyText: 'empty text', null: 'null', zero: '0' },
    language: 'Language',
    languages: { nb: 'Norsk', en: 'English' },
    theme: 'Theme',
    latency: 'Time per request',
    latencies: (ms) => (ms === 0 ? 'none' : ms < 1000 ? `${ms} ms` : `${ms / 1000} s`),
    editing: 'Somebody is typing in a cell',
    protect: (sheet) => `Sheet ${sheet} is protected`,
    traffic: (requests, read, written) =>
      `The add-in has sent ${requests} requests, read ${read} cells and written ${written}.`,
  },
};

/** The workbench's words in a language. */
export function workbenchText(language: PageLanguage): WorkbenchText {
  return language === 'nb' ? NB : EN;
}
export type { WorkbenchText };
