import { counted, type Language } from '../../core';

/** The words of the task pane as a whole: navigation, notices, questions. Numbers reach these functions as text. */
export type PaneText = typeof nb;

/** The words in a language. */
export function paneText(language: Language): PaneText {
  return TEXTS[language];
}

const nb = {
  program: 'IPLOS',
  tabs: {
    compute: 'Beregn',
    variation: 'Variasjon',
    published: 'Publiserte tall',
    definitions: 'Definisjoner',
  },
  tabList: 'Deler av panelet',
  steps: { data: 'Data', choices: 'Innhold', result: 'Resultat' },
  stepList: 'Trinn',
  stepNumbered: (number: string, name: string) => `${number}. ${name}`,
  next: 'Neste',
  compute: 'Beregn',
  computeAgain: 'Beregn på nytt',
  update: 'Oppdater tabellene',
  updateAll: 'Oppdater alle',
  cancel: 'Avbryt',
  writeNothing: 'Avbryt, skriv ingenting',
  checkData: 'Kontroller data',
  showDefinitions: 'Definisjoner',
  close: 'Lukk',
  copying: {
    copy: 'Kopier',
    copied: 'Kopiert.',
    marked: 'Teksten er merket. Kopier den med Ctrl+C (⌘C på Mac).',
    beginning: 'Feltet viser bare begynnelsen. «Kopier» tar med alt.',
  },
  tryAgain: 'Prøv igjen',
  otherLanguage: 'English',
  stays: 'Dataene blir i arbeidsboken.',
  version: (version: string) => `Versjon\u00a0${version}`,
  // Notices
  problemTitle: 'Det gikk ikke',
  cancelled: 'Avbrutt. Arbeidsboken er som før.',
  selectedRow: 'Raden jeg har valgt',
  selectRows: 'Velg radene',
  auditSheet: 'Lag revisjonsark',
  auditHidden:
    'Revisjonsarket viser rader med personer og alle små tall, og lages ikke mens små tall skjules. Velg å ikke skjule tall for å lage det; del det ikke med andre.',
  auditTooLong: (most: string) =>
    `Revisjonsarket kan ha ${counted(most, 'rad', 'rader')}: flere formler gjør arbeidsboken for treg. Velg en del av dataene, eller bruk kommandoen «iplos worksheet».`,
  auditWritten: (sheet: string) =>
    `Arket «${sheet}» regner ut måltallene med regnearkets egne formler. Det er bare for dem som kan se persondataene.`,
  nothingToRepeat: 'Det er ikke beregnet noe i denne arbeidsboken ennå. Velg data og trykk «Beregn».',
  working: 'Panelet arbeider allerede. Vent til det er ferdig, eller avbryt.',
  dataChanged: 'Dataene er endret siden tabellene ble laget.',
  sourceGone: (name: string) => `Fant ikke «${name}» i arbeidsboken. Velg data på nytt.`,
  updatedAll: (count: string) =>
    count === '1' ? 'Én beregning er oppdatert.' : `${count} beregninger er oppdatert.`,
  columnsNotKept:
    'Kolonnene du har pekt ut, gjelder nå, men kunne ikke lagres i arbeidsboken. De må pekes ut på nytt neste gang.',
  memoryLost:
    'Innstillingene kunne ikke lagres i arbeidsboken. Tabellene er skrevet, men valgene må gjøres på nytt neste gang.',
  // Work under way
  reading: 'Leser og teller',
  readingToCheck: 'Leser og kontrollerer',
  hiding: 'Skjuler små tall',
  writing: 'Skriver tabellene',
  writingSheet: (done: string, total: string) => `Ark ${done} av ${total}`,
  rowsDone: (done: string, total: string) => `${done} av ${counted(total, 'rad', 'rader')}`,
  secondsLeft: (seconds: string) => `omtrent ${seconds} sekunder igjen`,
  minutesLeft: (minutes: string) => `omtrent ${minutes} min igjen`,
  almostDone: 'straks ferdig',
  percentDone: (percent: string) => `${percent} prosent`,
  hideHint: 'Arbeidsboken er ikke endret ennå.',
  readHint: 'Arbeidsboken blir ikke endret før alle radene er lest.',
  readingToCheckHint: 'Ingenting blir skrevet i arbeidsboken.',
  writeHint: 'Avbryter du nå, blir arbeidsboken satt tilbake slik den var.',
  cellEdit: 'Excel venter på at du blir ferdig i en celle: trykk Enter eller Esc i arket.',
  // Own sheets that somebody has edited
  editedTitle: 'Noen har endret resultatarkene',
  editedKeep: 'La arkene stå, og skriv nye ved siden av',
  editedOverwrite: 'Skriv over endringene',
  // Outside Excel
  outside: 'IPLOS hører hjemme i Excel. Åpne en arbeidsbok i Excel og velg IPLOS på fanen Hjem.',
  libraryMissing: (address: string) =>
    `IPLOS kunne ikke starte: Microsofts bibliotek for Office-tillegg kunne ikke hentes fra ${address}. Kontroller nettforbindelsen, lukk panelet og åpne det igjen. Er adressen stengt, må den som drifter nettverket, åpne den. Ingenting i arbeidsboken er endret.`,
};

const en: PaneText = {
  program: 'IPLOS',
  tabs: {
    compute: 'Compute',
    variation: 'Variation',
    published: 'Published figures',
    definitions: 'Definitions',
  },
  tabList: 'Parts of the pane',
  steps: { data: 'Data', choices: 'Content', result: 'Result' },
  stepList: 'Steps',
  stepNumbered: (number, name) => `${number}. ${name}`,
  next: 'Next',
  compute: 'Compute',
  computeAgain: 'Compute again',
  update: 'Update the tables',
  updateAll: 'Update all',
  cancel: 'Cancel',
  writeNothing: 'Cancel, write nothing',
  checkData: 'Check data',
  showDefinitions: 'Definitions',
  close: 'Close',
  copying: {
    copy: 'Copy',
    copied: 'Copied.',
    marked: 'The text is selected. Copy it with Ctrl+C (⌘C on a Mac).',
    beginning: 'The field shows only the beginning. “Copy” takes all of it.',
  },
  tryAgain: 'Try again',
  otherLanguage: 'Norsk',
  stays: 'The data stay in the workbook.',
  version: (version) => `Version\u00a0${version}`,
  problemTitle: 'That did not work',
  cancelled: 'Cancelled. The workbook is as it was.',
  selectedRow: 'The row I have selected',
  selectRows: 'Select the rows',
  auditSheet: 'Make audit sheet',
  auditHidden:
    'The audit sheet shows rows of persons and all small numbers, and is not made while small numbers are hidden. Choose not to hide numbers to make it; do not share it with others.',
  auditTooLong: (most) =>
    `The audit sheet can have ${counted(most, 'row', 'rows')}: more formulas make the workbook too slow. Choose a part of the data, or use the command “iplos worksheet”.`,
  auditWritten: (sheet) =>
    `The sheet “${sheet}” computes the measures with the worksheet’s own formulas. It is for those only who may see the data on persons.`,
  nothingToRepeat: 'Nothing has been computed in this workbook yet. Choose data and press “Compute”.',
  working: 'The pane is already at work. Wait until it is done, or cancel.',
  dataChanged: 'The data have changed since the tables were made.',
  sourceGone: (name) => `“${name}” was not found in the workbook. Choose the data again.`,
  updatedAll: (count) =>
    count === '1' ? 'One computation has been updated.' : `${count} computations have been updated.`,
  columnsNotKept:
    'The columns you pointed out hold now, but could not be kept in the workbook. They must be pointed out again next time.',
  memoryLost:
    'The settings could not be kept in the workbook. The tables are written, but the choices must be made again next time.',
  reading: 'Reading and counting',
  readingToCheck: 'Reading and checking',
  hiding: 'Hiding small numbers',
  writing: 'Writing the tables',
  writingSheet: (done, total) => `Sheet ${done} of ${total}`,
  rowsDone: (done, total) => `${done} of ${counted(total, 'row', 'rows')}`,
  secondsLeft: (seconds) => `about ${seconds} seconds left`,
  minutesLeft: (minutes) => `about ${minutes} min left`,
  almostDone: 'nearly done',
  percentDone: (percent) => `${percent} per cent`,
  hideHint: 'The workbook has not been changed yet.',
  readHint: 'The workbook is not changed until every row has been read.',
  readingToCheckHint: 'Nothing is written into the workbook.',
  writeHint: 'If you cancel now, the workbook is put back as it was.',
  cellEdit: 'Excel is waiting for you to finish in a cell: press Enter or Esc in the sheet.',
  editedTitle: 'Somebody has edited the result sheets',
  editedKeep: 'Leave the sheets, and write new ones beside them',
  editedOverwrite: 'Overwrite the edits',
  outside: 'IPLOS belongs in Excel. Open a workbook in Excel and choose IPLOS on the Home tab.',
  libraryMissing: (address) =>
    `IPLOS could not start: Microsoft's library for Office add-ins could not be fetched from ${address}. Check the network connection, close the pane and open it again. If the address is blocked, whoever runs the network must open it. Nothing in the workbook was changed.`,
};

const TEXTS: Readonly<Record<Language, PaneText>> = { nb, en };
