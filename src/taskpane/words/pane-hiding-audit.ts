import type { ReaderKnowledge } from '../../audit';
import { counted, type Language } from '../../core';

/** The words of the pane where hidden tables are audited. Numbers reach these functions as text. */
export type PaneHidingAuditText = typeof nb;

/** The words in a language. */
export function paneHidingAuditText(language: Language): PaneHidingAuditText {
  return TEXTS[language];
}

const nb = {
  tables: 'Tabellene som holdes sammen',
  tablesHint:
    'Velg alle tabeller en leser kan holde sammen: nivåer, oppsett, utgaver. Hver tabell regnes som en utgave for seg.',
  file: (name: string) => `Filen ${name}`,
  addSelection: 'Legg til markerte celler',
  noneChosen: 'Velg minst én tabell med publiserte tall.',
  noFigures: (seen: string, cells: string) =>
    seen === '0'
      ? 'Det er ingen tall i disse cellene.'
      : `${seen === '1' ? 'Tallet' : `Ingen av de ${seen} tallene`} i disse cellene kunne ${seen === '1' ? 'ikke ' : ''}plasseres (${cells}). Tabellen må si hvilket område og hvilket måltall hvert tall gjelder, for eksempel «Antall innfridd» som overskrift.`,
  small: 'Hva som er lite',
  below: 'Tall under dette er små',
  rule: 'Regel',
  reader: 'Leseren vet også',
  knows: {
    threshold: 'at alle skjulte tall er små',
    listed: 'at en kommune som står der, har minst én person',
  } satisfies Readonly<Record<ReaderKnowledge, string>>,
  kostra: 'KOSTRA-gruppene holdes mot kommunene når en tabell med grupper er valgt under «Beregn».',
  audit: 'Let etter hva som røpes',
  again: 'Let på nytt',
  back: 'Endre valg',
  loading: 'Henter etterprøvingen …',
  heading: 'Hva tabellene røper',
  of: (tables: string) => `Lest: ${tables}.`,
  yearTaken: (year: string) => `Tabellene sier ikke hvilket år de gjelder. ${year} er brukt.`,
  finding: (kind: string) => `✗ ${kind}`,
  proof: 'Følger av',
  remaining: (count: string) => `Hva som er igjen av hvert skjult tall (${count})`,
  repair: (count: string) => `Det som måtte skjules i tillegg (${count})`,
  persons: (count: string) => counted(count, 'person', 'personer'),
  assumptions: 'Forutsetninger',
  notChecked: 'Ikke kontrollert',
  report: 'Rapporten',
  reportHint:
    'Rapporten sier hva de skjulte tallene er eller kan være. Del den bare med dem som kan se tallene.',
  write: 'Skriv rapporten i egne ark',
  written: 'Rapporten er skrevet. Cellene som er lest, er som før.',
  save: 'Lagre som JSON',
  saved: (name: string) => `Lagret som ${name}.`,
  noFile:
    'Dette Excel lagrer ingen fil fra et tillegg. Kopier teksten, eller skriv rapporten i ark og lagre arbeidsboken.',
  copy: 'Rapporten som tekst',
};

const en: PaneHidingAuditText = {
  tables: 'The tables that are held together',
  tablesHint:
    'Choose every table that a reader can hold together: levels, layouts, releases. Each table counts as a release of its own.',
  file: (name) => `The file ${name}`,
  addSelection: 'Add the selected cells',
  noneChosen: 'Choose at least one table with published figures.',
  noFigures: (seen, cells) =>
    seen === '0'
      ? 'There are no figures in these cells.'
      : `${seen === '1' ? 'The figure in these cells could not' : `None of the ${seen} figures in these cells could`} be placed (${cells}). The table must say which region and which measure each figure is of, for example with “Count met” as a header.`,
  small: 'What is small',
  below: 'Numbers below this are small',
  rule: 'Rule',
  reader: 'The reader also knows',
  knows: {
    threshold: 'that every hidden number is small',
    listed: 'that a municipality that is listed has at least one person',
  },
  kostra:
    'KOSTRA groups are held against the municipalities when a table of groups is chosen under “Compute”.',
  audit: 'Look for what is given away',
  again: 'Look again',
  back: 'Change choices',
  loading: 'Loading the audit …',
  heading: 'What the tables give away',
  of: (tables) => `Read: ${tables}.`,
  yearTaken: (year) => `The tables do not say which year they are of. ${year} was used.`,
  finding: (kind) => `✗ ${kind}`,
  proof: 'Follows from',
  remaining: (count) => `What is left of every hidden number (${count})`,
  repair: (count) => `What would have to be hidden too (${count})`,
  persons: (count) => counted(count, 'person', 'persons'),
  assumptions: 'Assumptions',
  notChecked: 'Not checked',
  report: 'The report',
  reportHint:
    'The report says what the hidden numbers are or can be. Share it only with those who may see the numbers.',
  write: 'Write the report on sheets of its own',
  written: 'The report is written. The cells that were read are as they were.',
  save: 'Save as JSON',
  saved: (name) => `Saved as ${name}.`,
  noFile:
    'This Excel saves no file from an add-in. Copy the text, or write the report on sheets and save the workbook.',
  copy: 'The report as text',
};

const TEXTS: Readonly<Record<Language, PaneHidingAuditText>> = { nb, en };
